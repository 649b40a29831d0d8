/** What a person does in an organisation; one person may do several. */
export const roles = [
  "administrator",
  "analyst",
  "account-manager",
  "cluster-manager",
  "member",
  "company-contact",
  "reader",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

/**
 * How far a role reaches with a question: not at all, as the organisation that runs
 * the installation, to its organisation's records, or to those shared with it too.
 */
export const reaches = ["none", "host", "own", "shared"] as const;
export type Reach = (typeof reaches)[number];
