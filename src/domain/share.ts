/** What can be shared, one by one. */
export const sharedKinds = ["delivery", "hypothesis"] as const;
export type SharedKind = (typeof sharedKinds)[number];
