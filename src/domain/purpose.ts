import type { Role } from "./role.ts";

/**
 * For what an answer is made. `staff` are people who work under the delivery's
 * licence, `partner` those whom they work with, `public` is everyone; each sees
 * no more than the one before.
 */
export const purposes = ["staff", "partner", "public"] as const;
export type Purpose = (typeof purposes)[number];
/** Who works under no licence, and is told what was published for them. */
export type Outsider = Exclude<Purpose, "staff">;

/** The one of two that sees less. */
export function stricterPurpose(a: Purpose, b: Purpose): Purpose {
  return purposes.indexOf(a) < purposes.indexOf(b) ? b : a;
}

/** Roles that work under the licence of a register, where their organisation does. */
const licensedRoles: readonly Role[] = [
  "administrator",
  "analyst",
  "account-manager",
  "cluster-manager",
];

/** Roles that read figures of the region at all; the others see what everyone sees. */
const readingRoles: readonly Role[] = [...licensedRoles, "member", "reader"];

/**
 * For whom an answer is made, by what somebody does and where.
 *
 * @param licensed whether the organisation works under the registers' licences
 * @param guest whether it only looks in
 * @example purposeOf(["analyst"], { licensed: true, guest: false }) // "staff"
 * @example purposeOf(["analyst"], { licensed: false, guest: false }) // "partner"
 */
export function purposeOf(
  held: readonly Role[],
  { licensed, guest }: { readonly licensed: boolean; readonly guest: boolean },
): Purpose {
  if (guest) return "public";
  if (licensed && held.some((role) => licensedRoles.includes(role))) return "staff";
  return held.some((role) => readingRoles.includes(role)) ? "partner" : "public";
}
