import {
  accountAt,
  accountOf,
  invitedTo,
  keepProof,
} from "../../data/workspace/sign-in/accounts.ts";
import { keepLink, useLink } from "../../data/workspace/sign-in/links.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Language } from "../../domain/language.ts";
import { linkLasts } from "../../domain/sign-in.ts";
import { signInMail } from "../../domain/sign-in-mail.ts";
import { letIn } from "./let-in.ts";
import { newSecret, secretHash } from "./secret.ts";
import type { Door, LetIn, Visitor } from "./sign-in.ts";

/** Behind the #, which a browser sends to nobody: not to a server, a log or the next page. */
export const linkPath = (page: "welcome" | "link", secret: string): string => `/${page}#${secret}`;

/** A link for the first administrator; one that was made before is void. */
export async function makeFirstLink({
  workspace,
  tenant,
}: Pick<Door, "workspace" | "tenant">): Promise<{ path: string; endsAt: Date }> {
  const secret = newSecret();
  const minutes = linkLasts.first.days * 24 * 60;
  const { endsAt } = await workspace.asSystem(tenant, (db) =>
    keepLink(db, tenant, {
      kind: "first",
      person: null,
      secretHash: secretHash(secret),
      minutes,
    }),
  );
  return { path: linkPath("welcome", secret), endsAt };
}

/**
 * Sends a link to whoever has this address and a role today. All of it is done
 * after the answer, which is the same for an address that nobody has.
 *
 * @throws ClusterwerkError too-many-attempts
 */
export function askLink(
  { workspace, tenant, attempts, mailer, address, aside }: Door,
  email: string,
  language: Language,
  visitor: Visitor,
): void {
  const who = email.trim().toLowerCase();
  attempts.refuseTooMany("link from address", visitor.address);
  attempts.refuseTooMany("link for account", who);
  attempts.count("link from address", visitor.address);
  attempts.count("link for account", who);
  if (!mailer) return;
  aside(async () => {
    const secret = newSecret();
    const { minutes } = linkLasts.mailed;
    const account = await workspace.asSystem(tenant, async (db) => {
      const found = await accountAt(db, who);
      if (!found || (await invitedTo(db, found.id)).length === 0) return undefined;
      await keepLink(db, tenant, {
        kind: "sign-in",
        person: found.id,
        secretHash: secretHash(secret),
        minutes,
      });
      return found;
    });
    if (!account) return;
    const link = new URL(linkPath("link", secret), address()).href;
    await mailer.send({ to: account.email, ...signInMail(link, minutes, language) });
  });
}

/** @throws ClusterwerkError link-ended, too-many-attempts, no-role-today */
export async function withLink(door: Door, secret: string, visitor: Visitor): Promise<LetIn> {
  const { attempts, tenant } = door;
  attempts.refuseTooMany("secret from address", visitor.address);
  attempts.count("secret from address", visitor.address);
  return letIn(door, "link", visitor, async (db) => {
    const link = await useLink(db, "sign-in", secretHash(secret));
    const account = link?.person ? await accountOf(db, link.person) : undefined;
    if (!account) throw new ClusterwerkError("link-ended", "the link was used, or has ended");
    await keepProof(db, tenant, account.id, link!.vouchedBy);
    return account.id;
  });
}
