import { type Reach, reaches, type Role } from "../domain/role.ts";

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

/** Asks what is kept of a company, for it or as the company itself. */
export const asksForPrivacy = rights({ administrator: "own", "company-contact": "own" });

/** Decides on what is asked about what is kept. */
export const answersForPrivacy = rights({ administrator: "own" });

/** Looks after what was done. */
export const audits = rights({ administrator: "own", auditor: "own" });

/** Looks after the log as a whole, which is of all who take part. */
export const keepsAudit = rights({ administrator: "host", auditor: "host" });

/** Says what holds for all who take part: for the organisation that runs the installation. */
export const hosts = rights({ administrator: "host" });

/** Keeps the tables that everybody's figures are computed with. */
export const keepsReferences = rights({ administrator: "host", analyst: "host" });

/** Sees who works here in which roles; whoever looks over the rights once a quarter does too. */
export const seesPeople = rights({ administrator: "own", auditor: "own" });

/** Lets others read the own register. */
export const sharesDeliveries = keepsRegister;

/** Lets others read the own clusters, or work on them. */
export const sharesClusters = rights({
  analyst: "own",
  "account-manager": "own",
  "cluster-manager": "own",
});

export const stopsSharing: Rights = { ...sharesClusters, administrator: "own" };

/** Sees what is shared with whom. */
export const seesShares = rights({
  administrator: "shared",
  analyst: "shared",
  "account-manager": "shared",
  "cluster-manager": "shared",
  auditor: "shared",
});

/** Reads and writes what companies told in confidence: of the own organisation, never of another. */
export const keepsConfidences = sharesClusters;

/** How far somebody with these roles reaches: as far as the one that reaches furthest. */
export function reachOf(of: Rights, held: readonly Role[]): Reach {
  const found = held.map((role) => of[role]);
  return reaches.findLast((reach) => found.includes(reach)) ?? "none";
}
