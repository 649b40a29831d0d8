/** What a file system says where files are not there, or where it fell away itself. */
const codes = new Set([
  "ENOENT",
  "ENOTDIR",
  "EACCES",
  "EIO",
  "ESTALE",
  "ENODEV",
  "ENXIO",
  "ENOTCONN",
  "EHOSTDOWN",
  "ETIMEDOUT",
]);

/** Whether an error means that files are gone or out of reach, rather than broken. */
export const filesAreGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && codes.has(String(error.code));
