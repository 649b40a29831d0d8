import type * as q from "../contract/index.ts";
import type { AnswerOf } from "../contract/question.ts";
import { carriedLines, convertedLines } from "./reading-lines.ts";
import { countingSentence } from "../domain/counting-unit.ts";
import { gradeOf } from "../domain/figure.ts";
import type { Language } from "../domain/language.ts";
import { likelyChance } from "../domain/verdict.ts";
import { gradeCell, gradeLine } from "./grade-view.ts";
import { csv, shownNumber, table, type View } from "./views.ts";

type Latent = AnswerOf<typeof q.latent>;

const verdictWords = {
  strong: { nl: "sterk", en: "strong" },
  indication: { nl: "aanwijzing", en: "indication" },
  hunch: { nl: "vermoeden", en: "hunch" },
} as const;

export const latentTable = ((answer: Latent, language: Language): string => {
  const nl = language === "nl";
  const n = (value: number, digits = 0): string => shownNumber(value, language, digits);
  const names = new Map(answer.regions.map((region) => [region.id, region.name]));
  const head = [
    answer.invented ? (nl ? "VERZONNEN GEGEVENS" : "INVENTED DATA") : "",
    answer.clusters.every(({ q }) => likelyChance(q))
      ? answer.ground.comparable
        ? nl
          ? `In ${answer.region.name} zijn geen latente clusters gevonden.`
          : `No latent clusters were found in ${answer.region.name}.`
        : nl
          ? `Over ${answer.region.name} is niets te zeggen: geen plaats in deze levering is ermee te vergelijken.`
          : `Nothing can be said about ${answer.region.name}: no place in this delivery compares with it.`
      : "",
    countingSentence(answer.ground.countingUnit, language),
    ...carriedLines(answer.ground.carried, language),
    ...convertedLines(answer.ground.converted, "whole", language),
  ];
  const bodies = answer.clusters.map((cluster) =>
    [
      ...(likelyChance(cluster.q) ? [nl ? "Waarschijnlijk toeval:" : "Probably chance:"] : []),
      `${cluster.name[language]}  (${cluster.id})`,
      nl
        ? `  ${n(cluster.observed)} bedrijven hier; bij toeval ${n(cluster.expected, 1)}. ${verdictWords[cluster.verdict].nl}, q = ${n(cluster.q, 3)}`
        : `  ${n(cluster.observed)} companies here; chance gave ${n(cluster.expected, 1)}. ${verdictWords[cluster.verdict].en}, q = ${n(cluster.q, 3)}`,
      `  ${cluster.footprint.map((region) => names.get(region) ?? region).join(", ")}`,
      ...[gradeLine(gradeOf(cluster.jobs), language)].filter(Boolean).map((line) => `  ${line}`),
      ...cluster.industries.map(
        (one) =>
          `  - ${one.code} ${one.label[language]}: ${n(one.observed)} (${n(one.expected, 1)})`,
      ),
      table(
        nl
          ? ["  vestiging", "naam", "gemeente", "activiteit", "hoort erbij"]
          : ["  establishment", "name", "region", "industry", "belongs"],
        cluster.members.map((member) => [
          `  ${member.establishment}`,
          member.name ??
            (member.nameState === "protected" ? (nl ? "afgeschermd" : "protected") : "."),
          names.get(member.region) ?? member.region,
          member.industry,
          member.stability === null ? "." : n(member.stability, 2),
        ]),
      ),
    ].join("\n"),
  );
  return [...head.filter(Boolean), ...bodies, `run ${answer.run}`].join("\n\n");
}) as View;

export const latentCsv = ((answer: Latent): string =>
  csv([
    [
      "cluster",
      "name",
      "verdict",
      "q",
      "observed",
      "expected",
      "establishment",
      "companyName",
      "region",
      "industry",
      "stability",
      "grade",
      "run",
    ],
    ...answer.clusters.flatMap((cluster) =>
      cluster.members.map((member) => [
        cluster.id,
        cluster.name.en,
        cluster.verdict,
        cluster.q,
        cluster.observed,
        cluster.expected,
        member.establishment,
        member.name,
        member.region,
        member.industry,
        member.stability,
        gradeCell(cluster.jobs),
        answer.run,
      ]),
    ),
  ])) as View;

/** Members as points; those whose place may not be shown have no geometry, and stay in the list. */
export const latentGeoJson = ((answer: Latent): string =>
  JSON.stringify({
    type: "FeatureCollection",
    run: answer.run,
    features: answer.clusters.flatMap((cluster) =>
      cluster.members.map((member) => ({
        type: "Feature",
        geometry:
          member.longitude === null || member.latitude === null
            ? null
            : { type: "Point", coordinates: [member.longitude, member.latitude] },
        properties: {
          cluster: cluster.id,
          clusterName: cluster.name.en,
          verdict: cluster.verdict,
          grade: gradeOf(cluster.jobs)?.grade ?? null,
          establishment: member.establishment,
          name: member.name,
          region: member.region,
          industry: member.industry,
          stability: member.stability,
        },
      })),
    ),
  })) as View;
