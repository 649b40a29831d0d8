/**
 * What stands where the name and the e-mail address of a forgotten person stood:
 * enough to tell one from another in the log, and nothing that leads back. No mail
 * goes to `.invalid` (RFC 2606).
 *
 * @example forgotten("0a1b2c3d-0000-4000-8000-000000000001").name // "#0a1b2c3d"
 */
export const forgotten = (id: string): { readonly name: string; readonly email: string } => ({
  name: `#${id.slice(0, 8)}`,
  email: `${id}@${forgottenDomain}`,
});

export const forgottenDomain = "forgotten.invalid";
