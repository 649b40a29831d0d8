import type { z } from "zod";
import type { termsInput } from "../../contract/licence-terms.ts";
import type { Register } from "../../data/register/register.ts";
import {
  deliveryStandings,
  keepDelivery,
  lockDeliveries,
} from "../../data/workspace/delivery-records.ts";
import { currentTerms, putTerms } from "../../data/workspace/delivery-terms.ts";
import { dropResultsOn } from "../../data/workspace/runs.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";
import { type Audience, defaultAudience, isHost } from "../../domain/audience.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { termsUntold } from "../../domain/licence-terms.ts";
import { concealGranted } from "../platform/privacy/conceal.ts";
import { changedTerms } from "./changed-terms.ts";

interface Stores {
  readonly workspace: Workspace;
  readonly register: Register;
}

/**
 * Names a delivery whose files are published: from here on it exists, and who
 * imported it may be told so.
 *
 * @param told the terms that came with the file
 * @returns whether it is new; undefined where its files were taken away meanwhile, as by a deletion
 */
export async function nameDelivery(
  { workspace, register }: Stores,
  audience: Audience,
  delivery: Delivery,
  told?: z.output<typeof termsInput>,
): Promise<{ first: boolean } | undefined> {
  const named = await workspace.as(audience, async (db) => {
    await lockDeliveries(db);
    if (!(await register.has(delivery.id))) return undefined;
    const first = await keepDelivery(db, audience, delivery);
    // With its terms or not at all: data whose limits were told never stand without them.
    const now = (await currentTerms(db)).get(delivery.id) ?? termsUntold;
    const terms = told && changedTerms(now, told);
    if (terms) await putTerms(db, audience, delivery.id, terms);
    if (first) await concealGranted(db, register, audience, delivery.id);
    return { first };
  });
  if (named) await register.settle(delivery.id);
  return named;
}

/** What tells an organisation's deliveries from the same files of the host. */
export function saltOf(audience: Audience): string | undefined {
  return isHost(audience) ? undefined : audience.organisation;
}

/** Takes the files of a delivery away, unless it was named (again) meanwhile. */
export async function clearDelivery(
  { workspace, register }: Stores,
  tenant: string,
  id: string,
): Promise<void> {
  await workspace.asSystem(tenant, async (db) => {
    await lockDeliveries(db);
    const standing = (await deliveryStandings(db)).get(id);
    if (standing === undefined || standing.deleted) await register.takeAway(id);
  });
  await register.removeTakenAway();
}

/**
 * Brings disk and workspace in line as the program starts. What the workspace
 * never named was never acknowledged: its files go, once the process that made
 * them is gone. What was deleted goes too, where a crash came between. A folder
 * that neither store speaks of is left alone: it may belong to another workspace.
 */
export async function settleDeliveries(workspace: Workspace, register: Register): Promise<void> {
  const stores = { workspace, register };
  const { tenant } = defaultAudience;
  const folders = await register.folders();
  const standings = await workspace.asSystem(tenant, deliveryStandings);
  for (const { id, abandoned } of folders) {
    const standing = standings.get(id);
    if (standing?.deleted) await workspace.asSystem(tenant, (db) => dropResultsOn(db, id));
    if (standing?.deleted || (standing === undefined && abandoned)) {
      await clearDelivery(stores, tenant, id);
    } else if (standing !== undefined) {
      if (abandoned) await register.settle(id);
      if (standing.personalRemoved) await register.removePersonal(id);
    }
  }
  await register.removeTakenAway();
}
