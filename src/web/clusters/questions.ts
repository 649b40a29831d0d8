import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  changeHypothesis,
  findEstablishments,
  findIndustries,
  forgetConfidence,
  InputOf,
  latent,
  listHypotheses,
  noteInConfidence,
  showHypothesis,
  testHunch,
} from "../../contract/index.ts";
import { addressOf, ask, askRaw } from "../platform/ask.ts";
import { startIn } from "../platform/use-long-answer.ts";

export type Latent = AnswerOf<typeof latent>;
export type LatentCluster = Latent["clusters"][number];
export type TestedHunch = AnswerOf<typeof testHunch>;
export type Member = LatentCluster["members"][number];
export type Hypothesis = AnswerOf<typeof showHypothesis>;
export type HypothesisChange = Omit<InputOf<typeof changeHypothesis>, "hypothesis" | "ifVersion">;
export type Found = AnswerOf<typeof findEstablishments>["establishments"][number];

/** What the reader may change about a search; what is left out takes the server's default. */
export interface SearchWish {
  readonly delivery?: string | undefined;
  readonly reachKm?: number | undefined;
  readonly seed?: number | undefined;
  readonly minimumJobs?: number | undefined;
  readonly includeLocalServices?: boolean | undefined;
}

export const latentOf = (region: string, wish: SearchWish) => ({
  queryKey: ["latent", region, wish],
  queryFn: async () =>
    startIn<Latent>(
      await askRaw(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/latent-clusters`, { ...wish }),
      ),
    ),
});

/** What the reader names of a hunch, and how it is to be tested. */
export interface HunchWish extends SearchWish {
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly companies: readonly string[];
  readonly around?: boolean | undefined;
}

export const hunchOf = (wish: HunchWish) => ({
  queryKey: ["hunch", wish],
  queryFn: async () =>
    startIn<TestedHunch>(await askRaw("/v1/hunches/_test", { method: "POST", json: wish })),
});

/** @param like  a code: only industries that can be compared with it */
export const industriesLike = (delivery: string | undefined, text: string, like?: string) =>
  queryOptions({
    queryKey: ["industries", delivery, text, like],
    queryFn: () =>
      ask<AnswerOf<typeof findIndustries>>("/v1/industries/_search", {
        method: "POST",
        json: { delivery, text, like },
      }),
    enabled: text.trim().length >= 1,
    staleTime: Infinity,
  });

export const hypotheses = () =>
  queryOptions({
    queryKey: ["hypotheses"],
    queryFn: () => ask<AnswerOf<typeof listHypotheses>>("/v1/hypotheses?limit=10000"),
    staleTime: 0,
  });

const addressOfHypothesis = (id: string) => `/v1/hypotheses/${encodeURIComponent(id)}`;

export const hypothesisNamed = (id: string) =>
  queryOptions({
    queryKey: ["hypothesis", id],
    queryFn: () => ask<Hypothesis>(addressOfHypothesis(id)),
    staleTime: 0,
  });

export const adoptCluster = (cluster: string, name: string, note: string): Promise<Hypothesis> =>
  ask<Hypothesis>("/v1/hypotheses", { method: "POST", json: { cluster, name, note }, once: true });

export const changeHypothesisTo = (
  id: string,
  change: HypothesisChange,
  version: number,
): Promise<Hypothesis> =>
  ask<Hypothesis>(addressOfHypothesis(id), { method: "PATCH", json: change, version });

export const putConfidence = (
  id: string,
  told: Omit<InputOf<typeof noteInConfidence>, "hypothesis">,
) =>
  ask<AnswerOf<typeof noteInConfidence>>(`${addressOfHypothesis(id)}/confidences`, {
    method: "POST",
    json: told,
    once: true,
  });

export const removeConfidence = (id: string) =>
  ask<AnswerOf<typeof forgetConfidence>>(`/v1/confidences/${encodeURIComponent(id)}`, {
    method: "DELETE",
  });

type Companies = AnswerOf<typeof findEstablishments>;

export const establishmentsLike = (delivery: string, text: string) =>
  queryOptions({
    queryKey: ["establishments", delivery, text],
    queryFn: () =>
      ask<Companies>("/v1/establishments/_search", {
        method: "POST",
        json: { delivery, text },
      }),
    enabled: text.trim().length >= 2,
    // What was found stays until the next letter has its answer.
    placeholderData: (before: Companies | undefined) => before,
  });
