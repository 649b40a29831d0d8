import { queryOptions } from "@tanstack/react-query";
import type {
  addOrganisation,
  AnswerOf,
  changeOrganisation,
  giveRole,
  InputOf,
  invitePerson,
  listOrganisations,
  listPeople,
} from "../../contract/index.ts";
import { ask } from "../platform/ask.ts";

export type Organisation = AnswerOf<typeof listOrganisations>["organisations"][number];
export type Person = AnswerOf<typeof listPeople>["people"][number];

export const organisations = () =>
  queryOptions({
    queryKey: ["organisations"],
    queryFn: () => ask<AnswerOf<typeof listOrganisations>>("/v1/organisations"),
  });

export const putNewOrganisation = (given: InputOf<typeof addOrganisation>) =>
  ask<AnswerOf<typeof addOrganisation>>("/v1/organisations", {
    method: "POST",
    json: given,
    once: true,
  });

export const putOrganisation = (given: InputOf<typeof changeOrganisation>) =>
  ask<Organisation>("/v1/organisations", { method: "PATCH", json: given });

export const people = () =>
  queryOptions({
    queryKey: ["people"],
    queryFn: () => ask<AnswerOf<typeof listPeople>>("/v1/persons"),
    staleTime: 0,
  });

export const putInvitation = (given: InputOf<typeof invitePerson>) =>
  ask<Person>("/v1/persons", { method: "POST", json: given, once: true });

const personAt = (person: string) => `/v1/persons/${encodeURIComponent(person)}`;

export const putRole = ({ person, ...given }: InputOf<typeof giveRole>) =>
  ask<Person>(`${personAt(person)}/assignments`, { method: "POST", json: given, once: true });

export const putEnd = (assignment: string, until: string) =>
  ask<Person>(`/v1/assignments/${encodeURIComponent(assignment)}`, {
    method: "PATCH",
    json: until === "" ? {} : { until },
  });

export const putBlocked = (person: string, blocked: boolean) =>
  ask<Person>(personAt(person), { method: "PATCH", json: { blocked } });
