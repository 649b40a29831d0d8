/**
 * Whether a company's name is shown, and if not why: it is a person's, none was
 * delivered, it was erased on request, or its delivery may no longer be read.
 */
export const nameStates = ["shown", "protected", "not-delivered", "erased", "gone"] as const;
export type NameState = (typeof nameStates)[number];
