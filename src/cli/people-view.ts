import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { roleWord } from "../domain/role-words.ts";
import { table, type View } from "./views.ts";

type Person = AnswerOf<typeof q.listPeople>["people"][number];

/** People with their roles, a line for each role; who has none has a line too. */
function lines(people: readonly Person[], language: Language): string {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  return table(
    [
      say("persoon", "person"),
      say("naam", "name"),
      say("e-mail", "e-mail"),
      say("rol", "role"),
      say("vanaf", "since"),
      say("tot en met", "until"),
      say("nu", "now"),
      say("nummer van de rol", "id of the role"),
    ],
    people.flatMap(({ id, name, email, blocked, roles }) =>
      (roles.length > 0 ? roles : [undefined]).map((held) => [
        id,
        name,
        email,
        held ? roleWord(held.role, language) : "",
        held?.since ?? "",
        held?.until ?? "",
        blocked ? say("geblokkeerd", "blocked") : held?.today ? say("ja", "yes") : say("nee", "no"),
        held?.id ?? "",
      ]),
    ),
  );
}

export const peopleTable = (({ people }: AnswerOf<typeof q.listPeople>, language: Language) =>
  people.length === 0
    ? language === "nl"
      ? "Er werkt nog niemand met een eigen account."
      : "Nobody works here with an account of their own yet."
    : lines(people, language)) as View;

export const personTable = ((person: Person, language: Language) =>
  lines([person], language)) as View;
