export type NumberState = "shown" | "protected" | "not-delivered";

/**
 * The number of an enterprise or legal entity as it may be shown. Of a natural
 * person it is personal data, as the name is.
 */
export function numberFor(
  number: string | null,
  naturalPerson: boolean,
): { number: string | null; numberState: NumberState } {
  if (number === null) return { number, numberState: "not-delivered" };
  return naturalPerson
    ? { number: null, numberState: "protected" }
    : { number, numberState: "shown" };
}
