/**
 * Whether a company's name is shown, and if not why: it is a person's, none was
 * delivered, it was erased on request, its delivery may no longer be read, or is
 * not shared with who asks.
 */
export const nameStates = [
  "shown",
  "protected",
  "not-delivered",
  "erased",
  "gone",
  "not-shared",
] as const;
export type NameState = (typeof nameStates)[number];
