import type { Register } from "../../../data/register/register.ts";
import { putExclusion } from "../../../data/workspace/exclusions.ts";
import type { Work } from "../../../data/workspace/open-workspace.ts";
import { concealingRequests } from "../../../data/workspace/privacy-requests.ts";
import type { Audience } from "../../../domain/audience.ts";

/** As many rows of one company as a register has at most, with room. */
const most = 100_000;

/** A request that takes names out, and the company it is about. */
interface Concealing {
  readonly id: string;
  readonly number: string;
}

/**
 * Takes the names of companies out of a delivery, within the transaction that
 * decides on it or names the delivery.
 *
 * @returns how many rows
 */
export async function conceal(
  db: Work,
  register: Register,
  audience: Audience,
  delivery: string,
  requests: readonly Concealing[],
): Promise<number> {
  let rows = 0;
  for (const { id, number } of requests) {
    for (const row of await register.entities.rowsOfNumber(delivery, number, most)) {
      const exclusion = { row, wholeRow: false, reason: "privacy" };
      await putExclusion(db, audience, delivery, exclusion, id);
      rows++;
    }
  }
  return rows;
}

/** Takes out of a new delivery what was granted on those before it: a register delivers everyone again. */
export async function concealGranted(
  db: Work,
  register: Register,
  audience: Audience,
  delivery: string,
): Promise<void> {
  await conceal(db, register, audience, delivery, await concealingRequests(db, audience));
}
