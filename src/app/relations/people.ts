import {
  blockPerson,
  endRole,
  giveRole,
  invitePerson,
  listMyRoles,
  listPeople,
} from "../../contract/people.ts";
import type { Work } from "../../data/workspace/open-workspace.ts";
import {
  addPerson,
  addRole,
  endHeld,
  findHeld,
  knows,
  lastingAdministrators,
  lockRoles,
  peopleOf,
  type PersonRecord,
  putBlocked,
  rolesOf,
} from "../../data/workspace/people.ts";
import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { answer, type Effects } from "../answer.ts";
import { pageOf } from "../platform/page-of.ts";

export const unknownPerson = (person: string): ClusterwerkError =>
  new ClusterwerkError("unknown-person", `nobody ${person} here`, { person });

const personIn = async (db: Work, organisation: string, person: string): Promise<PersonRecord> =>
  (await peopleOf(db, organisation)).find(({ id }) => id === person)!;

export const answerListPeople = answer(listPeople, async ({ workspace, audience }, page) => {
  const all = await workspace.as(audience, (db) => peopleOf(db, audience.organisation));
  const { total, part } = pageOf(all, page);
  return { total, people: part };
});

export const answerInvitePerson = answer(invitePerson, async (effects, input) => {
  const { workspace, audience } = effects;
  const { tenant, organisation } = audience;
  refuseBackwards(input);
  // Whether the address was known already is nobody's to learn, so it is the program that looks.
  const person = await workspace.asSystem(tenant, (db) =>
    addPerson(db, tenant, organisation, input),
  );
  return given(effects, person, input);
});

export const answerGiveRole = answer(giveRole, (effects, input) => {
  refuseBackwards(input);
  return given(effects, input.person, input);
});

async function given(
  { workspace, audience }: Effects,
  person: string,
  term: Parameters<typeof addRole>[4],
): Promise<PersonRecord> {
  const { tenant, organisation } = audience;
  return workspace.as(audience, async (db) => {
    if (!(await knows(db, organisation, person))) throw unknownPerson(person);
    await addRole(db, tenant, organisation, person, term);
    return personIn(db, organisation, person);
  });
}

export const answerEndRole = answer(endRole, async ({ workspace, audience }, input) => {
  const { organisation } = audience;
  return workspace.as(audience, async (db) => {
    const held = await findHeld(db, organisation, input.assignment);
    if (!held) throw new ClusterwerkError("unknown-role", `no role ${input.assignment}`, input);
    refuseBackwards({ since: held.since, until: input.until });
    await keepingAdministrator(db, audience, () => endHeld(db, input.assignment, input.until));
    return personIn(db, organisation, held.person);
  });
});

export const answerBlockPerson = answer(
  blockPerson,
  async ({ workspace, audience }, { person, blocked }) => {
    const { organisation } = audience;
    return workspace.as(audience, async (db) => {
      if (!(await knows(db, organisation, person))) throw unknownPerson(person);
      await keepingAdministrator(db, audience, () => putBlocked(db, organisation, person, blocked));
      return personIn(db, organisation, person);
    });
  },
);

/**
 * Does something that may take an administrator away, unless that was the last
 * one who stays: nobody could then let anybody in.
 *
 * @throws ClusterwerkError last-administrator
 */
export async function keepingAdministrator(
  db: Work,
  { organisation }: Audience,
  work: () => Promise<void>,
): Promise<void> {
  await lockRoles(db, organisation);
  const before = await lastingAdministrators(db, organisation);
  await work();
  const after = await lastingAdministrators(db, organisation);
  // Thrown inside the transaction, which undoes it.
  if (after === 0 && before > 0) {
    throw new ClusterwerkError("last-administrator", "no administrator would be left");
  }
}

/** @throws ClusterwerkError invalid-input, where a role would end before it begins */
function refuseBackwards({ since, until }: { since?: string; until?: string }): void {
  const first = since ?? new Date().toLocaleDateString("sv-SE");
  if (until === undefined || until >= first) return;
  throw new ClusterwerkError("invalid-input", `until ${until} is before ${first}`, {
    problem: `until ${until} < since ${first}`,
  });
}

export const answerListMyRoles = answer(listMyRoles, async ({ workspace, audience }) => {
  const { person } = audience;
  return {
    roles: person === null ? [] : await workspace.as(audience, (db) => rolesOf(db, person)),
  };
});
