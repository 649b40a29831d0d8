import type { Work } from "../../data/workspace/open-workspace.ts";
import { workplacesOf } from "../../data/workspace/sign-in/accounts.ts";
import { keepSession } from "../../data/workspace/sign-in/sessions.ts";
import { asClusterwerkError, ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { SignInWay } from "../../domain/sign-in.ts";
import { newSecret, secretHash } from "./secret.ts";
import type { Door, LetIn, Visitor } from "./sign-in.ts";

/**
 * Lets in whom `prove` finds to be there, or refuses as it refuses; both are
 * written down. The session's secret is always a new one, whatever the browser
 * held before.
 *
 * @param prove  who it is; `tried` tells whose account is tried, before it is proven
 * @throws ClusterwerkError no-role-today, and whatever `prove` throws
 */
export async function letIn(
  { workspace, tenant, note }: Door,
  way: SignInWay,
  visitor: Visitor,
  prove: (db: Work, tried: (person: string) => void) => Promise<string>,
): Promise<LetIn> {
  let who: string | null = null;
  try {
    const { secret, ...came } = await workspace.asSystem(tenant, async (db) => {
      const person = await prove(db, (tried) => void (who = tried));
      who = person;
      const [place] = await workplacesOf(db, person);
      if (!place) throw new ClusterwerkError("no-role-today", `${person} has no role today`);
      const made = newSecret();
      await keepSession(db, tenant, {
        person,
        organisation: place.id,
        secretHash: secretHash(made),
        way,
        device: visitor.device.slice(0, 200),
      });
      return { secret: made, person, organisation: place.id };
    });
    await note(way, visitor, came);
    return { secret };
  } catch (thrown) {
    await note(way, visitor, { code: asClusterwerkError(thrown).code, person: who });
    throw thrown;
  }
}
