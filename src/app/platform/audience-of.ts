import { standingIn } from "../../data/workspace/assignments.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";
import { type Audience, defaultAudience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { purposeOf } from "../../domain/purpose.ts";

/**
 * Who asks, with the roles they have today: looked up each time, so that a role
 * that was taken back is gone at once, also from work that was put in line.
 *
 * @param person null is whoever holds the machine
 * @throws ClusterwerkError not-allowed
 */
export async function audienceOf(
  workspace: Workspace,
  { person, organisation }: Pick<Audience, "person" | "organisation">,
): Promise<Audience> {
  const { tenant } = defaultAudience;
  if (person === null) return { ...defaultAudience, organisation };
  const standing = await workspace.asSystem(tenant, (db) => standingIn(db, person, organisation));
  if (!standing) throw new ClusterwerkError("not-allowed", `${person} has no role there today`);
  const { roles } = standing;
  return {
    tenant,
    organisation,
    person,
    roles,
    purpose: purposeOf(roles, standing),
    reach: "shared",
  };
}
