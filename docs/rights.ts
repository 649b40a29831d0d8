import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { questions } from "../src/contract/index.ts";
import { purposeWord } from "../src/domain/purpose-words.ts";
import { purposeOf } from "../src/domain/purpose.ts";
import { type Reach, roles } from "../src/domain/role.ts";
import { roleWord } from "../src/domain/role-words.ts";

/** What a cell says. */
const words: Readonly<Record<Reach, string>> = {
  none: "–",
  host: "host",
  own: "own",
  shared: "shared",
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The page of rights: every question by every role, as the contract says it. */
export function rightsPage(): string {
  return [
    "# Rights",
    "",
    "Written by `node docs/rights.ts` from the contract; a test holds it to that, and `test/rights` asks every question in every role of an organisation whose records they are, of one that they are shared with, and of one that has nothing to do with them.",
    "",
    "- **–**: may not be asked.",
    "- **host**: by the organisation that runs the installation, of what is everybody's.",
    "- **own**: of the records of the own organisation.",
    "- **shared**: of those, and of what is shared with it.",
    "",
    "Whoever has several roles reaches as far as the one that reaches furthest. What is another organisation's and not shared is told apart from what does not exist by nobody: both give the same error. PostgreSQL holds the same by row level security, also for a query that forgets to ask. Whoever holds the machine, on its command line, has every role in the organisation that it acts for.",
    "",
    row(["question", ...roles.map((role) => roleWord(role, "en"))]),
    row(["---", ...roles.map(() => "---")]),
    ...questions.map(({ name, rights }) =>
      row([`[${name}](reference.md#${name})`, ...roles.map((role) => words[rights[role]])]),
    ),
    "",
    "## As what a role reads",
    "",
    "What of a figure is shown is for the purpose to say: licensed staff see what licence and safety allow, partners no more, the public no more than these. Of a shared delivery or cluster it is the stricter of this and of what it is shared as.",
    "",
    row(["role", "in a licensed organisation", "in another", "as a guest"]),
    row(["---", "---", "---", "---"]),
    ...roles.map((role) =>
      row([
        roleWord(role, "en"),
        ...[
          { licensed: true, guest: false },
          { licensed: false, guest: false },
          { licensed: false, guest: true },
        ].map((where) => purposeWord(purposeOf([role], where), "en")),
      ]),
    ),
    "",
    "## Files beside the questions",
    "",
    "- A file is sent (`POST /v1/uploads`) by whoever may ask preview-delivery or import-reference, and found by the own organisation alone.",
    "- Rows set aside as a file are as list-set-aside, changes as a file as list-changes.",
    "- A job is of the person who asked it: nobody else sees it. It runs with the rights that person has when it runs.",
    "",
  ].join("\n");
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "rights.md"), rightsPage());
}
