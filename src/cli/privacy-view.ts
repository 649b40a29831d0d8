import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { privacyKindWords, privacyStateWords } from "../domain/privacy-sentences.ts";
import { table, type View } from "./views.ts";

type Request = AnswerOf<typeof q.listPrivacyRequests>["requests"][number];

const requestRows = (requests: readonly Request[], language: Language): string =>
  requests.length === 0
    ? language === "nl"
      ? "Geen verzoeken."
      : "No requests."
    : table(
        language === "nl"
          ? ["verzoek", "soort", "bedrijf", "stand", "antwoord vóór", "wat"]
          : ["request", "kind", "company", "state", "answer by", "what"],
        requests.map((one) => [
          one.id,
          privacyKindWords[one.kind][language],
          one.number,
          privacyStateWords[one.state][language],
          one.state === "open" ? one.answerBy : "",
          one.text,
        ]),
      );

export const requestsTable = ((
  { requests }: AnswerOf<typeof q.listPrivacyRequests>,
  language: Language,
): string => requestRows(requests, language)) as View;

export const requestTable = ((one: Request, language: Language): string =>
  requestRows([one], language)) as View;

/** All that is kept of a company, as it can be handed over on paper. */
export const heldTable = ((
  { number, deliveries, clusters, requests }: AnswerOf<typeof q.showHeld>,
  language: Language,
): string => {
  const nl = language === "nl";
  const parts = deliveries.map(({ source, referenceDate, row, concealed, values }) =>
    [
      `${source}${referenceDate === null ? "" : ` (${referenceDate})`}, ${nl ? "rij" : "row"} ${row}`,
      concealed
        ? nl
          ? "  Naam, adres, plek en contact zijn gewist of afgeschermd."
          : "  Name, address, point and contacts are erased or restricted."
        : "",
      ...values.map(({ field, value }) => `  ${field}: ${value}`),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  const inClusters = clusters.map(
    ({ name, state, note }) => `  ${name} (${state})${note === "" ? "" : `: ${note}`}`,
  );
  return [
    nl ? `Wat van ${number} wordt bewaard` : `What is kept of ${number}`,
    ...(parts.length > 0 ? parts : [nl ? "In geen levering." : "In no delivery."]),
    ...(inClusters.length > 0 ? [[nl ? "Clusters" : "Clusters", ...inClusters].join("\n")] : []),
    nl ? "Verzoeken" : "Requests",
    requestRows(requests, language),
  ].join("\n\n");
}) as View;
