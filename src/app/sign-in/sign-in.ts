import { mailer, type Mailer, type MailSettings } from "../../data/outside/mail.ts";
import {
  identityProvider,
  type IdentityProvider,
  type ProviderSettings,
} from "../../data/outside/identity-provider.ts";
import type { Work, Workspace } from "../../data/workspace/open-workspace.ts";
import { hasAdministrator, isUnpeopled } from "../../data/workspace/sign-in/accounts.ts";
import { endSessionOf } from "../../data/workspace/sign-in/sessions.ts";
import { hasFirstLink } from "../../data/workspace/sign-in/links.ts";
import { defaultAudience } from "../../domain/audience.ts";
import type { ErrorCode } from "../../domain/clusterwerk-error.ts";
import type { Role } from "../../domain/role.ts";
import type { SignInWay } from "../../domain/sign-in.ts";
import type { AuditTrail } from "../platform/audit-trail.ts";
import { byBearer, bySession, type Asker } from "./asker.ts";
import { attempts, type Attempts } from "./attempts.ts";
import { becomeFirst, type First } from "./first-administrator.ts";
import { secretHash } from "./secret.ts";
import { askLink, makeFirstLink, withLink } from "./with-link.ts";
import { withPassphrase } from "./with-passphrase.ts";
import { arrive, depart, type Trips, trips } from "./with-provider.ts";

/** Which group of the provider gives which role where. */
export interface RoleRule {
  readonly group: string;
  /** Its id or its name. */
  readonly organisation: string;
  readonly role: Role;
}

export interface SignInSettings {
  readonly mail?: MailSettings;
  readonly provider?: ProviderSettings & { readonly rules: readonly RoleRule[] };
}

/** Who stands at the door: where a request came from, and what the browser calls itself. */
export interface Visitor {
  readonly address: string;
  readonly device: string;
}

/** A way in that was found: the secret goes to the browser, and nowhere else. */
export interface LetIn {
  readonly secret: string;
}

/** Who came in and where, or why nobody did. */
export type Came =
  | { readonly person: string; readonly organisation: string }
  | { readonly code: ErrorCode; readonly person: string | null };

export interface Door {
  readonly workspace: Workspace;
  readonly tenant: string;
  readonly mailer: Mailer | undefined;
  readonly provider: (IdentityProvider & { readonly rules: readonly RoleRule[] }) | undefined;
  readonly attempts: Attempts;
  /** Writes down that somebody came in, or tried to. */
  readonly note: (way: SignInWay, visitor: Visitor, came: Came) => Promise<void>;
  readonly trips: Trips;
  /** The address that people know the screens by. */
  readonly address: () => string;
  /** Goes on after the answer, so that how long it takes tells nothing. */
  readonly aside: (work: () => Promise<void>) => void;
}

/** Everything that leads to a session or a token, and back to who asks. */
export interface SignIn {
  /** Beside a passphrase and a link that was handed over, which there always are. */
  readonly ways: { readonly mail: boolean; readonly provider: string | null };
  /** Whether nobody has an account yet, so that whoever holds the machine is staff. */
  isOpen(): Promise<boolean>;
  hasAdministrator(): Promise<boolean>;
  /** A link that makes the first administrator; undefined where there is one to use already. */
  firstLink(): Promise<{ path: string; endsAt: Date } | undefined>;
  bySession(secret: string): Promise<Asker | undefined>;
  byBearer(secret: string, visitor: Visitor): Promise<Asker | undefined>;
  becomeFirst(first: First, visitor: Visitor): Promise<LetIn>;
  withPassphrase(email: string, passphrase: string, visitor: Visitor): Promise<LetIn>;
  askLink(email: string, language: "nl" | "en", visitor: Visitor): Promise<void>;
  withLink(secret: string, visitor: Visitor): Promise<LetIn>;
  /** @param session  of whoever is signed in already and wants to be known by the provider too */
  depart(next: string, session: string | undefined, visitor: Visitor): Promise<Departure>;
  arrive(trip: string, query: string, visitor: Visitor): Promise<LetIn & { readonly next: string }>;
  /** Counts a try at the passphrase of somebody who is signed in. @throws ClusterwerkError too-many-attempts */
  refuseGuessing(email: string): void;
  /** The address that people know the screens by. */
  address(): string;
  /** Ends the session of a secret, where there is one. */
  end(secret: string): Promise<void>;
  /** Waits for what goes on aside. */
  settled(): Promise<void>;
}

export interface Departure {
  readonly location: string;
  /** Names the trip when its traveller returns. */
  readonly trip: string;
}

export function signIn(
  workspace: Workspace,
  trail: AuditTrail,
  { mail, provider }: SignInSettings,
  address: () => string,
): SignIn {
  const { tenant, organisation: host } = defaultAudience;
  const going = new Set<Promise<void>>();
  const door: Door = {
    workspace,
    tenant,
    mailer: mail && mailer(mail),
    provider: provider && { ...identityProvider(provider), rules: provider.rules },
    attempts: attempts(Date.now),
    trips: trips(Date.now),
    async note(way, { address: origin }, came) {
      const object = { kind: way };
      if ("organisation" in came) {
        await trail.note("sign-in", { audience: { tenant, ...came }, origin }, object, "done");
      } else {
        const { person, code } = came;
        const audience = { tenant, organisation: host, person };
        await trail.note("sign-in", { audience, origin }, object, "failed", code);
      }
    },
    address,
    aside(work) {
      const one = work()
        .catch((thrown: unknown) => console.error("sign-in:", thrown))
        .finally(() => going.delete(one));
      going.add(one);
    },
  };
  const system = <T>(work: (db: Work) => Promise<T>): Promise<T> =>
    workspace.asSystem(tenant, work);
  // Once somebody has an account there is no way back to the open trial.
  let peopled = false;
  return {
    address,
    ways: { mail: mail !== undefined, provider: provider?.name ?? null },
    async isOpen() {
      peopled ||= !(await system(isUnpeopled));
      return !peopled;
    },
    hasAdministrator: () => system(hasAdministrator),
    firstLink: async () => ((await system(hasFirstLink)) ? undefined : makeFirstLink(door)),
    bySession: (secret) => bySession(door, secret),
    byBearer: (secret, visitor) => byBearer(door, secret, visitor),
    becomeFirst: (first, visitor) => becomeFirst(door, first, visitor),
    withPassphrase: (email, passphrase, visitor) =>
      withPassphrase(door, email, passphrase, visitor),
    askLink: async (email, language, visitor) => askLink(door, email, language, visitor),
    withLink: (secret, visitor) => withLink(door, secret, visitor),
    depart: (next, session, visitor) => depart(door, next, session, visitor),
    arrive: (trip, query, visitor) => arrive(door, trip, query, visitor),
    refuseGuessing(email) {
      const who = `${email.toLowerCase()}\nsigned in`;
      door.attempts.refuseTooMany("passphrase of account from address", who);
      door.attempts.count("passphrase of account from address", who);
    },
    end: (secret) => system((db) => endSessionOf(db, secretHash(secret))),
    async settled() {
      await Promise.all(going);
      door.mailer?.close();
    },
  };
}
