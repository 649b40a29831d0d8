import type { Reach, Role } from "../domain/role.ts";

/** How far each role reaches with a question. */
export type Rights = Readonly<Record<Role, Reach>>;

const nobody: Rights = {
  administrator: "none",
  analyst: "none",
  "account-manager": "none",
  "cluster-manager": "none",
  member: "none",
  "company-contact": "none",
  reader: "none",
  auditor: "none",
};

/** These rights of these roles, and none of the others. */
function rights(of: Partial<Rights>): Rights {
  return { ...nobody, ...of };
}

/** Reads figures of the region; what of them is shown is for the purpose to say. */
export const readsFigures = rights({
  administrator: "shared",
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
  member: "shared",
  reader: "shared",
});

/** Names single companies, or looks into rows. */
export const readsCompanies = rights({
  administrator: "shared",
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
});

/** Reads how a figure was computed, and computes it again. */
export const readsRuns = rights({
  administrator: "shared",
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
  auditor: "shared",
});

/** Reads rows as they were delivered, also those set aside. */
export const readsRows = rights({ administrator: "own", analyst: "own" });

/** Brings deliveries in and keeps them. */
export const keepsRegister = rights({ administrator: "own", analyst: "own" });

/** Works on clusters: those of the own organisation, and those shared for changing. */
export const worksOnClusters = rights({
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
});

/** What anyone who works here may ask, of themselves. */
export const everyone: Rights = {
  administrator: "shared",
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
  member: "shared",
  "company-contact": "shared",
  reader: "shared",
  auditor: "shared",
};

/** Says who works here and what they may. */
export const administers = rights({ administrator: "own" });

/** Looks after what was done. */
export const audits = rights({ administrator: "own", auditor: "own" });

/** How far somebody with these roles reaches: as far as the one that reaches furthest. */
export function reachOf(of: Rights, held: readonly Role[]): Reach {
  const found = held.map((role) => of[role]);
  return found.includes("shared") ? "shared" : found.includes("own") ? "own" : "none";
}
