import type { Purpose } from "./purpose.ts";
import { type Reach, type Role, roles } from "./role.ts";

/**
 * For whom an answer is made. Rights, disclosure control and licence terms look
 * at this and at nothing else.
 */
export interface Audience {
  readonly tenant: string;
  readonly organisation: string;
  /** Null: whoever holds the machine that this runs on. */
  readonly person: string | null;
  readonly roles: readonly Role[];
  readonly purpose: Purpose;
  /** How far the question that is asked reaches for these roles. */
  readonly reach: Extract<Reach, "own" | "shared">;
}

/** Whoever holds the machine: on the command line, and on screen while nobody has an account. */
export const defaultAudience: Audience = {
  tenant: "00000000-0000-4000-8000-000000000001",
  organisation: "00000000-0000-4000-8000-000000000002",
  person: null,
  roles,
  purpose: "staff",
  reach: "shared",
};

/** Whether an organisation is the one that runs the installation. */
export function isHost({ organisation }: Pick<Audience, "organisation">): boolean {
  return organisation === defaultAudience.organisation;
}
