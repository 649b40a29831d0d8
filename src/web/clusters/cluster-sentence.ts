import { likelyChance } from "../../domain/verdict.ts";
import { inSentence } from "../language/in-sentence.ts";
import type { Speech } from "../language/language-context.tsx";
import type { Latent, LatentCluster, Member } from "./questions.ts";
import { industryIn } from "./standings.ts";
import { plainLabel } from "../language/plain-label.ts";

/** A cluster in one sentence: "23 bedrijven hier; bij toeval 9." */
export function clusterSentence(
  { t, count }: Pick<Speech, "t" | "count">,
  cluster: Pick<LatentCluster, "observed" | "expected">,
): string {
  return t("cluster.sentence", {
    observed: cluster.observed,
    expected: count(cluster.expected),
  });
}

/** The answer to "which latent clusters are here?" in one sentence. */
export function latentSentence(
  speech: Pick<Speech, "t" | "count" | "language">,
  answer: Pick<Latent, "clusters" | "region" | "ground">,
): string {
  const { t, language } = speech;
  const region = answer.region.name;
  const likely = answer.clusters.filter(({ q }) => !likelyChance(q));
  const [first] = likely;
  if (!first)
    return t(answer.ground.comparable ? "latent.none" : "latent.notComparable", { region });
  return t("latent.some", {
    region,
    clusters: likely.length,
    first: plainLabel(first.name[language]),
    observed: first.observed,
    expected: speech.count(first.expected),
  });
}

/** Why a company belongs, as a person would say it. */
export function reasonSentence(
  { t, count, language }: Pick<Speech, "t" | "count" | "language">,
  cluster: Pick<LatentCluster, "industries">,
  reason: Member["reasons"][number],
): string {
  if (reason.kind === "related") {
    const names = reason.industries
      .slice(0, 3)
      .map((code) => {
        const industry = industryIn(cluster.industries, code);
        return industry ? inSentence(plainLabel(industry.label[language])) : code;
      })
      .join(", ");
    return t("reason.related", { industries: names });
  }
  return t(reason.kind === "place" ? "reason.place" : "reason.industry", {
    observed: reason.observed,
    expected: count(reason.expected),
  });
}
