/** The version of the software, as every run records it. Equal to package.json; a test holds that. */
export const softwareVersion = "0.5.0";

/** The version of the disclosure policy that shaped an answer. */
export const policyVersion = "1";
