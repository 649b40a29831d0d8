import { standingIn } from "../../data/workspace/assignments.ts";
import type { Work } from "../../data/workspace/open-workspace.ts";
import { workplacesOf } from "../../data/workspace/sign-in/accounts.ts";
import { liveSession, moveSession } from "../../data/workspace/sign-in/sessions.ts";
import { liveToken } from "../../data/workspace/sign-in/tokens.ts";
import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { purposeOf } from "../../domain/purpose.ts";
import type { TokenScope } from "../../domain/sign-in.ts";
import { secretHash } from "./secret.ts";
import type { Door, Visitor } from "./sign-in.ts";

/** Who asks over HTTP. */
export interface Asker {
  readonly audience: Audience;
  /** Null for a token, and for whoever holds the machine. */
  readonly session: string | null;
  readonly scope: TokenScope;
}

/** Somebody in an organisation with the roles of today; undefined where there are none. */
async function standing(
  db: Work,
  tenant: string,
  person: string,
  organisation: string,
): Promise<Audience | undefined> {
  // A session and a token begin where it is proven who somebody is, which does not end.
  const found = await standingIn(db, person, organisation);
  if (!found) return undefined;
  const { roles } = found;
  const purpose = purposeOf(roles, found);
  return { tenant, organisation, person, roles, purpose, reach: "shared" };
}

/**
 * Whose session this is, with the roles of today; undefined where it ended.
 *
 * @throws ClusterwerkError no-role-today
 */
export const bySession = (
  { workspace, tenant }: Door,
  secret: string,
): Promise<Asker | undefined> =>
  workspace.asSystem(tenant, async (db) => {
    const session = await liveSession(db, secretHash(secret));
    if (!session) return undefined;
    const { person, id } = session;
    let audience = await standing(db, tenant, person, session.organisation);
    if (!audience) {
      // The role ended here and may go on elsewhere.
      const [other] = await workplacesOf(db, person);
      audience = other && (await standing(db, tenant, person, other.id));
      if (!audience) throw new ClusterwerkError("no-role-today", `${person} has no role today`);
      await moveSession(db, id, other.id);
    }
    return { audience, session: id, scope: "write" as const };
  });

/**
 * Whose token this is; undefined where it ended, was revoked, or its maker has no role there today.
 *
 * @throws ClusterwerkError too-many-attempts, for an address from which many came that were none
 */
export async function byBearer(
  { workspace, tenant, attempts }: Door,
  secret: string,
  { address }: Visitor,
): Promise<Asker | undefined> {
  attempts.refuseTooMany("wrong token from address", address);
  const found = await workspace.asSystem(tenant, async (db) => {
    const token = await liveToken(db, secretHash(secret));
    if (!token) return undefined;
    const audience = await standing(db, tenant, token.person, token.organisation);
    return audience && { audience, session: null, scope: token.scope };
  });
  if (!found) attempts.count("wrong token from address", address);
  return found;
}
