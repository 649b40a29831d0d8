/**
 * What became of something a run stood on: there as it was, changed since (rows
 * were taken out), not to be used any more, or gone.
 */
export const inputStates = ["there", "changed", "licence-ended", "gone"] as const;
export type InputState = (typeof inputStates)[number];
