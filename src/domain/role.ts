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

/** How far a role reaches with a question: not at all, to its organisation's records, or to shared ones too. */
export const reaches = ["none", "own", "shared"] as const;
export type Reach = (typeof reaches)[number];
