import type { Audience } from "../../domain/audience.ts";

/**
 * The name of an establishment as an audience may see it. A natural person's
 * trade name is personal data; until sign-in tells an account manager from a
 * visitor, nobody is shown it.
 */
export function nameFor(
  _audience: Audience,
  establishment: { readonly name: string | null; readonly naturalPerson: boolean },
): { name: string | null; nameState: "shown" | "protected" | "not-delivered" } {
  if (establishment.naturalPerson) return { name: null, nameState: "protected" };
  if (establishment.name === null) return { name: null, nameState: "not-delivered" };
  return { name: establishment.name, nameState: "shown" };
}
