import type { ProviderIdentity, ProviderTrip } from "../../data/outside/identity-provider.ts";
import type { Work } from "../../data/workspace/open-workspace.ts";
import {
  accountAt,
  accountWithIdentity,
  hasIdentityAt,
  keepProof,
  linkIdentity,
  type Account,
} from "../../data/workspace/sign-in/accounts.ts";
import {
  followProvider,
  organisationsCalled,
} from "../../data/workspace/sign-in/provider-roles.ts";
import { liveSession } from "../../data/workspace/sign-in/sessions.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { letIn } from "./let-in.ts";
import { newSecret, secretHash } from "./secret.ts";
import type { Departure, Door, LetIn, RoleRule, Visitor } from "./sign-in.ts";

interface Trip extends ProviderTrip {
  readonly next: string;
  /** Whose account it is to be joined to, where somebody was signed in already. */
  readonly session: string | undefined;
  readonly until: number;
}

/** Those who are at the provider now. In memory: a restart asks them to begin again. */
export interface Trips {
  keep(trip: Omit<Trip, "until">): string;
  /** Once: a second return finds nothing. */
  take(name: string): Trip | undefined;
}

const mostTrips = 5_000;

export function trips(now: () => number): Trips {
  const kept = new Map<string, Trip>();
  return {
    keep(trip) {
      const name = newSecret();
      kept.set(secretHash(name), { ...trip, until: now() + 10 * 60_000 });
      if (kept.size > mostTrips) kept.delete(kept.keys().next().value!);
      return name;
    },
    take(name) {
      const found = kept.get(secretHash(name));
      kept.delete(secretHash(name));
      return found && found.until > now() ? found : undefined;
    },
  };
}

/** A page of ours to go on to, and of nobody else's. */
const ownPath = (next: string): string => (/^\/(?![/\\])[^\\]*$/.test(next) ? next : "/");

/** @throws ClusterwerkError provider-unreachable, too-many-attempts, unknown-address */
export async function depart(
  { provider, trips: kept, attempts, address }: Door,
  next: string,
  session: string | undefined,
  visitor: Visitor,
): Promise<Departure> {
  if (!provider) throw new ClusterwerkError("unknown-address", "no provider", { address: "" });
  attempts.refuseTooMany("provider from address", visitor.address);
  attempts.count("provider from address", visitor.address);
  const { location, trip } = await provider.depart(new URL("/sign-in/returned", address()).href);
  return { location, trip: kept.keep({ ...trip, next: ownPath(next), session }) };
}

/**
 * Lets in whoever came back from the provider and is known here: by issuer and
 * subject, or the first time by the verified address of somebody invited. An
 * account is never made.
 *
 * @throws ClusterwerkError sign-in-failed, no-account, no-role-today, provider-unreachable
 */
export async function arrive(
  door: Door,
  name: string,
  query: string,
  visitor: Visitor,
): Promise<LetIn & { readonly next: string }> {
  const { tenant, provider, trips: kept, address } = door;
  const trip = kept.take(name);
  if (!trip || !provider) {
    throw new ClusterwerkError("sign-in-failed", "nobody of that name went to the provider");
  }
  const returned = new URL("/sign-in/returned", address());
  returned.search = query;
  const found = await letIn(door, "provider", visitor, async (db) => {
    const identity = await provider.arrive(returned, trip);
    const account = await accountFor(db, tenant, identity, trip.session);
    if (!account) throw new ClusterwerkError("no-account", "nobody here has this identity");
    await followGroups(db, tenant, account.id, identity.groups, provider.rules);
    return account.id;
  });
  return { ...found, next: trip.next };
}

async function accountFor(
  db: Work,
  tenant: string,
  { issuer, subject, verifiedEmail }: ProviderIdentity,
  session: string | undefined,
): Promise<Account | undefined> {
  const known = await accountWithIdentity(db, issuer, subject);
  if (known) return known;
  const signedIn = session === undefined ? undefined : await liveSession(db, secretHash(session));
  const byEmail = verifiedEmail && (await accountAt(db, verifiedEmail))?.id;
  const person = signedIn?.person ?? byEmail;
  // One who has an identity there already is not taken over by a second with the same address.
  if (!person || (await hasIdentityAt(db, issuer, person))) return undefined;
  if (person === byEmail) await keepProof(db, tenant, person, null);
  await linkIdentity(db, tenant, { issuer, subject, person });
  return accountWithIdentity(db, issuer, subject);
}

async function followGroups(
  db: Work,
  tenant: string,
  person: string,
  groups: readonly string[],
  rules: readonly RoleRule[],
): Promise<void> {
  if (rules.length === 0) return;
  const organisations = await organisationsCalled(
    db,
    rules.map(({ organisation }) => organisation),
  );
  const given = rules
    .filter(({ group }) => groups.includes(group))
    .flatMap(({ organisation, role }) => {
      const id = organisations.get(organisation);
      return id === undefined ? [] : [{ organisation: id, role }];
    });
  const distinct = given.filter(
    (one, k) =>
      given.findIndex((g) => g.organisation === one.organisation && g.role === one.role) === k,
  );
  await followProvider(db, tenant, person, distinct);
}
