import {
  hasAdministrator,
  keepFirstPerson,
  keepPassphrase,
  keepProof,
} from "../../data/workspace/sign-in/accounts.ts";
import { useLink } from "../../data/workspace/sign-in/links.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Role } from "../../domain/role.ts";
import { letIn } from "./let-in.ts";
import { passphraseHash } from "./passphrase-hash.ts";
import { refuseFault } from "./refuse-fault.ts";
import { secretHash } from "./secret.ts";
import type { Door, LetIn, Visitor } from "./sign-in.ts";

export interface First {
  readonly secret: string;
  readonly name: string;
  readonly email: string;
  readonly passphrase: string;
  /** What the organisation that runs this installation is called. */
  readonly organisation: string;
}

/** Whoever begins does the work too: an administrator alone could not go on with what the trial left. */
const firstRoles: readonly Role[] = ["administrator", "analyst", "cluster-manager"];

/**
 * Makes whoever holds the link of the first start the administrator. All that
 * was made before belongs to their organisation.
 *
 * @throws ClusterwerkError passphrase-weak, link-ended, too-many-attempts
 */
export async function becomeFirst(door: Door, first: First, visitor: Visitor): Promise<LetIn> {
  const { tenant, attempts } = door;
  attempts.refuseTooMany("secret from address", visitor.address);
  attempts.count("secret from address", visitor.address);
  refuseFault(first.passphrase, [first.name, first.email, first.organisation]);
  const hash = await passphraseHash(first.passphrase);
  return letIn(door, "first", visitor, async (db) => {
    const link = await useLink(db, "first", secretHash(first.secret));
    if (!link || (await hasAdministrator(db))) {
      throw new ClusterwerkError("link-ended", "the first link was used, or has ended");
    }
    const { person } = await keepFirstPerson(db, tenant, { ...first, roles: firstRoles });
    await keepProof(db, tenant, person, null);
    await keepPassphrase(db, tenant, person, hash);
    return person;
  });
}
