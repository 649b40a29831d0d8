import { forgetPerson, showHeldPerson, showHeldSelf } from "../../../contract/held-person.ts";
import { forget, heldOfPerson } from "../../../data/workspace/held-person.ts";
import { knows } from "../../../data/workspace/people.ts";
import { answer, type Effects } from "../../answer.ts";
import { keepingAdministrator, unknownPerson } from "../../relations/people.ts";

/** @throws ClusterwerkError unknown-person, for who is not of the organisation that asks */
async function refuseStranger({ workspace, audience }: Effects, person: string): Promise<void> {
  const known = await workspace.as(audience, (db) => knows(db, audience.organisation, person));
  if (!known) throw unknownPerson(person);
}

export const answerShowHeldPerson = answer(showHeldPerson, async (effects, { person }) => {
  await refuseStranger(effects, person);
  const { workspace, audience } = effects;
  return workspace.asSystem(audience.tenant, (db) =>
    heldOfPerson(db, person, audience.organisation),
  );
});

export const answerShowHeldSelf = answer(showHeldSelf, async ({ workspace, audience }) => {
  const { person, tenant } = audience;
  if (person === null) return { held: null };
  return { held: await workspace.asSystem(tenant, (db) => heldOfPerson(db, person, null)) };
});

export const answerForgetPerson = answer(forgetPerson, async (effects, { person }) => {
  await refuseStranger(effects, person);
  const went = await forgetIn(effects, person);
  return { person, account: went ? ("forgotten" as const) : ("kept" as const) };
});

/** Forgets somebody whom the organisation that asks knows; true where the account went too. */
export async function forgetIn({ workspace, audience }: Effects, person: string): Promise<boolean> {
  // Sessions and the account itself are the program's to touch.
  return workspace.asSystem(audience.tenant, async (db) => {
    let account = false;
    await keepingAdministrator(db, audience, async () => {
      account = await forget(db, audience.organisation, person);
    });
    return account;
  });
}
