import {
  addOrganisation,
  changeOrganisation,
  listOrganisations,
} from "../../contract/organisations.ts";
import {
  findOrganisation,
  keepOrganisation,
  keptOrganisations,
  putOrganisation,
} from "../../data/workspace/organisations.ts";
import { addPerson, addRole } from "../../data/workspace/people.ts";
import { isHost } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { organisationCalled } from "../../domain/organisation-called.ts";
import { usualSide } from "../../domain/organisation.ts";
import { answer } from "../answer.ts";
import { pageOf } from "../platform/page-of.ts";

export const answerListOrganisations = answer(
  listOrganisations,
  async ({ workspace, audience }, page) => {
    const { total, part } = pageOf(await workspace.as(audience, keptOrganisations), page);
    return { total, organisations: part };
  },
);

export const answerAddOrganisation = answer(
  addOrganisation,
  async ({ workspace, audience: { tenant } }, input) => {
    const { name, kind, licensed, side = usualSide[kind], region = "" } = input;
    // As the program: who adds an organisation does not see its people afterwards.
    return workspace.asSystem(tenant, async (db) => {
      const added = await keepOrganisation(db, tenant, {
        name,
        kind,
        side,
        licensed,
        region: region === "" ? null : region,
        ...(input.enterprise === undefined ? {} : { enterprise: input.enterprise }),
      });
      const administrator = await addPerson(db, tenant, added.id, {
        name: input.administratorName,
        email: input.administratorEmail,
      });
      await addRole(db, tenant, added.id, administrator, { role: "administrator" });
      return { ...added, administrator };
    });
  },
);

export const answerChangeOrganisation = answer(
  changeOrganisation,
  async ({ workspace, audience }, input) => {
    const { organisation = audience.organisation, name, region, ...forHost } = input;
    const kept = await workspace.as(audience, keptOrganisations);
    const { id } = organisationCalled(kept, organisation);
    // What an organisation is, and under which licences it works, it does not say of itself.
    const itself = id === audience.organisation && Object.keys(forHost).length === 0;
    if (!itself && !isHost(audience)) {
      throw new ClusterwerkError("not-allowed", "only the host changes that", {
        question: changeOrganisation.name,
      });
    }
    return workspace.as(audience, async (db) => {
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(region === undefined ? {} : { region: region === "" ? null : region }),
        ...forHost,
      };
      if (Object.keys(change).length > 0) await putOrganisation(db, id, change);
      return (await findOrganisation(db, id))!;
    });
  },
);
