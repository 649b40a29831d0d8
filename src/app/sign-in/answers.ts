import {
  accountAt,
  accountOf,
  hasAdministrator,
  invitedTo,
  keepPassphrase,
  organisationNamed,
  workplacesOf,
} from "../../data/workspace/sign-in/accounts.ts";
import { keepLink } from "../../data/workspace/sign-in/links.ts";
import {
  endSession,
  endSessions,
  moveSession,
  sessionsOf,
} from "../../data/workspace/sign-in/sessions.ts";
import {
  keepToken,
  revokeToken,
  tokensOf,
  type TokenRecord,
} from "../../data/workspace/sign-in/tokens.ts";
import * as q from "../../contract/sign-in.ts";
import { standingIn } from "../../data/workspace/assignments.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { linkLasts } from "../../domain/sign-in.ts";
import { answer, type Effects } from "../answer.ts";
import { isPassphrase, passphraseHash } from "./passphrase-hash.ts";
import { refuseFault } from "./refuse-fault.ts";
import { newSecret, secretHash, tokenMark } from "./secret.ts";
import { linkPath, makeFirstLink } from "./with-link.ts";

type Of = Pick<Effects, "audience" | "session">;

/**
 * Whose session asks. A token may not: what leads to more secrets, or ends
 * those of others, is for a person who is there.
 *
 * @throws ClusterwerkError session-needed
 */
function present({ audience, session }: Of): { person: string; session: string } {
  if (audience.person !== null && session !== null) return { person: audience.person, session };
  throw new ClusterwerkError("session-needed", "only somebody who is signed in may ask this");
}

export const answerWhoAmI = answer(q.whoAmI, async ({ workspace, audience, signIn }) => {
  const { person, organisation, tenant, roles, purpose } = audience;
  const open = await signIn.isOpen();
  return workspace.asSystem(tenant, async (db) => {
    const at = await organisationNamed(db, organisation);
    const account = person === null ? undefined : await accountOf(db, person);
    const here = { id: organisation, name: at?.name ?? "", roles: [...roles] };
    return {
      person: account
        ? {
            id: account.id,
            name: account.name,
            email: account.email,
            hasPassphrase: account.hash !== null,
          }
        : null,
      organisation: here,
      purpose,
      workplaces: person === null ? [here] : await workplacesOf(db, person),
      open,
      provider: signIn.ways.provider,
    };
  });
});

export const answerSwitchOrganisation = answer(q.switchOrganisation, async (effects, input) => {
  const { workspace, audience } = effects;
  const { person, session } = present(effects);
  return workspace.asSystem(audience.tenant, async (db) => {
    const place = (await workplacesOf(db, person)).find(({ id }) => id === input.organisation);
    if (!place || !(await standingIn(db, person, place.id))) {
      throw new ClusterwerkError("not-allowed", `${person} has no role there today`);
    }
    await moveSession(db, session, place.id);
    return { organisation: place };
  });
});

export const answerListSessions = answer(q.listSessions, async (effects) => {
  const { workspace, audience, session: own } = effects;
  const { person, tenant } = audience;
  if (person === null) return { sessions: [] };
  const found = await workspace.asSystem(tenant, (db) => sessionsOf(db, person));
  return {
    sessions: found.map(({ id, way, device, organisation, madeAt, seenAt, endsAt }) => ({
      id,
      way,
      device,
      organisation,
      madeAt: madeAt.toISOString(),
      seenAt: seenAt.toISOString(),
      endsAt: endsAt.toISOString(),
      current: id === own,
    })),
  };
});

export const answerEndSession = answer(q.endSession, async (effects, input) => {
  const { person } = present(effects);
  const { workspace, audience } = effects;
  const ended = await workspace.asSystem(audience.tenant, (db) =>
    endSession(db, person, input.session),
  );
  return { ended: ended ? 1 : 0 };
});

export const answerSignOut = answer(q.signOut, async (effects, input) => {
  const { person, session } = present(effects);
  const { workspace, audience } = effects;
  return workspace.asSystem(audience.tenant, async (db) => ({
    ended: input.everywhere
      ? await endSessions(db, person)
      : Number(await endSession(db, person, session)),
  }));
});

const shownToken = ({ id, name, scope, organisation, madeAt, endsAt, usedAt }: TokenRecord) => ({
  id,
  name,
  scope,
  organisation,
  madeAt: madeAt.toISOString(),
  endsAt: endsAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

export const answerListTokens = answer(q.listTokens, async ({ workspace, audience }) => {
  const { person, tenant } = audience;
  if (person === null) return { tokens: [] };
  const found = await workspace.asSystem(tenant, (db) => tokensOf(db, person));
  return { tokens: found.map(shownToken) };
});

export const answerMakeToken = answer(q.makeToken, async (effects, input) => {
  const { person } = present(effects);
  const { workspace, audience } = effects;
  const secret = newSecret(tokenMark);
  const token = await workspace.asSystem(audience.tenant, (db) =>
    keepToken(db, audience.tenant, {
      person,
      organisation: audience.organisation,
      ...input,
      secretHash: secretHash(secret),
    }),
  );
  return { id: token.id, token: shownToken(token), secret };
});

export const answerRevokeToken = answer(q.revokeToken, async (effects, input) => {
  const { person } = present(effects);
  const { workspace, audience } = effects;
  const revoked = await workspace.asSystem(audience.tenant, (db) =>
    revokeToken(db, person, input.token),
  );
  return { revoked: revoked ? 1 : 0 };
});

export const answerMakeSignInLink = answer(q.makeSignInLink, async (effects, input) => {
  const { workspace, audience, signIn } = effects;
  const { tenant, organisation } = audience;
  // Whoever holds the machine may; of the others only one who is there.
  if (audience.person !== null) present(effects);
  const whole = (path: string): string => new URL(path, signIn.address()).href;
  if (input.email === undefined) {
    if (await workspace.asSystem(tenant, hasAdministrator)) {
      throw new ClusterwerkError("invalid-input", "there is an administrator", {
        problem: [{ at: "email", kind: "missing", wanted: "" }],
      });
    }
    const { path, endsAt } = await makeFirstLink({ workspace, tenant });
    return { link: whole(path), endsAt: endsAt.toISOString() };
  }
  const { email } = input;
  const secret = newSecret();
  const endsAt = await workspace.asSystem(tenant, async (db) => {
    const account = await accountAt(db, email);
    const places = account ? await invitedTo(db, account.id) : [];
    const isHost = (await organisationNamed(db, organisation))?.host === true;
    // A link is as good as being them: it is made by who answers for all that they may.
    const forAll = audience.person === null || isHost;
    const answersFor = forAll || places.every(({ id }) => id === organisation);
    if (!account || places.length === 0 || !answersFor) {
      throw new ClusterwerkError("unknown-account", `no account for ${email} here`);
    }
    return (
      await keepLink(db, tenant, {
        kind: "sign-in",
        person: account.id,
        secretHash: secretHash(secret),
        minutes: linkLasts.handed.hours * 60,
        vouchedBy: forAll ? null : organisation,
      })
    ).endsAt;
  });
  return { link: whole(linkPath("link", secret)), endsAt: endsAt.toISOString() };
});

export const answerChangePassphrase = answer(q.changePassphrase, async (effects, input) => {
  const { person, session } = present(effects);
  const { workspace, audience, signIn } = effects;
  const { tenant } = audience;
  const account = (await workspace.asSystem(tenant, (db) => accountOf(db, person)))!;
  if (account.hash !== null) {
    signIn.refuseGuessing(account.email);
    if (!(await isPassphrase(input.current ?? "", account.hash))) {
      throw new ClusterwerkError("passphrase-wrong", "the current passphrase does not fit");
    }
  }
  refuseFault(input.passphrase, [account.name, account.email]);
  const hash = await passphraseHash(input.passphrase);
  return workspace.asSystem(tenant, async (db) => {
    await keepPassphrase(db, tenant, person, hash);
    return { ended: await endSessions(db, person, session) };
  });
});
