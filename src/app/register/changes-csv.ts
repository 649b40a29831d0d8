import { listChanges } from "../../contract/compare.ts";
import type { AnswerOf, InputOf } from "../../contract/question.ts";
import { changeWords, matchWords } from "../../domain/comparison-words.ts";
import { csvLine, csvStart, type CsvForm } from "../../domain/csv-form.ts";
import type { Language } from "../../domain/language.ts";
import type { Clusterwerk, Context } from "../clusterwerk.ts";

type Side = AnswerOf<typeof listChanges>["changes"][number]["later"];

const headings: Record<Language, readonly string[]> = {
  nl: "wijziging;gevonden op;mogelijk;vestiging oud;vestiging nieuw;onderneming oud;onderneming nieuw;naam oud;naam nieuw;adres oud;adres nieuw;gemeente oud;gemeentenaam oud;gemeente nieuw;gemeentenaam nieuw;activiteit oud;omschrijving oud;activiteit nieuw;omschrijving nieuw;grootteklasse oud;grootteklasse nieuw;banen oud;banen nieuw".split(
    ";",
  ),
  en: "change;matched by;possibly;establishment then;establishment now;enterprise then;enterprise now;name then;name now;address then;address now;region then;region name then;region now;region name now;industry then;label then;industry now;label now;size class then;size class now;jobs then;jobs now".split(
    ";",
  ),
};

const pageSize = 10_000;

/**
 * The changes of a comparison as CSV, in pieces: what both deliveries say, as the list
 * of changes shows it, so no more than its reader may see.
 */
export async function* changesCsv(
  clusterwerk: Pick<Clusterwerk, "ask">,
  input: Omit<InputOf<typeof listChanges>, "offset" | "limit">,
  form: CsvForm,
  context: Pick<Context, "audience" | "origin"> & { readonly language: Language },
): AsyncGenerator<string> {
  const { language } = context;
  yield csvStart(form) + csvLine(headings[language], form);
  for (let offset = 0; ; offset += pageSize) {
    const page = await clusterwerk.ask(listChanges, { ...input, offset, limit: pageSize }, context);
    let text = "";
    for (const { kinds, match, possible, earlier, later } of page.changes) {
      text += csvLine(
        [
          kinds.map((kind) => changeWords[kind][language]).join(", "),
          match === null ? null : matchWords[match][language],
          possible,
          ...both(earlier, later, (side) => [side.establishment]),
          ...both(earlier, later, (side) => [side.enterprise]),
          ...both(earlier, later, (side) => [side.name ?? nameStates[side.nameState][language]]),
          ...both(earlier, later, (side) => [side.address]),
          ...both(earlier, later, (side) => [side.region.id, side.region.name], 2),
          ...both(
            earlier,
            later,
            (side) => [side.industry?.code ?? null, side.industry?.label[language] ?? null],
            2,
          ),
          ...both(earlier, later, (side) => [side.sizeClass]),
          ...both(earlier, later, (side) => [
            side.jobs.state === "value"
              ? side.jobs.value
              : side.jobs.state === "suppressed"
                ? "x"
                : null,
          ]),
        ],
        form,
      );
    }
    yield text;
    if (offset + pageSize >= page.total) return;
  }
}

const nameStates: Record<NonNullable<Side>["nameState"], Record<Language, string | null>> = {
  shown: { nl: null, en: null },
  protected: { nl: "afgeschermd", en: "protected" },
  "not-delivered": { nl: null, en: null },
  erased: { nl: "gewist", en: "erased" },
  gone: { nl: null, en: null },
  "not-shared": { nl: "niet gedeeld", en: "not shared" },
};

function both(
  earlier: Side,
  later: Side,
  cells: (side: NonNullable<Side>) => (string | number | null)[],
  width = 1,
): (string | number | null)[] {
  const none = Array.from({ length: width }, () => null);
  return [...(earlier ? cells(earlier) : none), ...(later ? cells(later) : none)];
}
