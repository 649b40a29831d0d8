import { accountAt } from "../../data/workspace/sign-in/accounts.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { letIn } from "./let-in.ts";
import { isPassphrase } from "./passphrase-hash.ts";
import type { Door, LetIn, Visitor } from "./sign-in.ts";

/**
 * Lets somebody in by address and passphrase. An address that nobody has, a
 * person who is blocked or has no passphrase, and a wrong passphrase are
 * answered alike and take as long.
 *
 * @throws ClusterwerkError sign-in-failed, too-many-attempts, no-role-today
 */
export async function withPassphrase(
  door: Door,
  email: string,
  passphrase: string,
  visitor: Visitor,
): Promise<LetIn> {
  const { workspace, tenant, attempts } = door;
  const who = email.trim().toLowerCase();
  const pair = `${who}\n${visitor.address}`;
  attempts.refuseTooMany("passphrase from address", visitor.address);
  attempts.refuseTooMany("passphrase of account from address", pair);
  attempts.refuseTooMany("passphrase of account", who);
  // Counted before the work is done, so that many at once are many.
  attempts.count("passphrase from address", visitor.address);
  attempts.count("passphrase of account from address", pair);
  attempts.count("passphrase of account", who);
  const account = await workspace.asSystem(tenant, (db) => accountAt(db, who));
  const fits = await isPassphrase(passphrase, account?.hash ?? null);
  const answer = await letIn(door, "passphrase", visitor, async (_, tried) => {
    if (account) tried(account.id);
    if (fits && account) return account.id;
    throw new ClusterwerkError("sign-in-failed", "address and passphrase do not fit");
  });
  attempts.forget("passphrase of account from address", pair);
  return answer;
}
