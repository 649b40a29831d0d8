import { queryOptions, type QueryKey } from "@tanstack/react-query";
import type {
  AnswerOf,
  changeHypothesis,
  findEstablishments,
  InputOf,
  latent,
  listHypotheses,
  showHypothesis,
} from "../../contract/index.ts";
import { addressOf, ask, askRaw } from "../platform/ask.ts";
import { jobIn } from "../platform/job.ts";

export type Latent = AnswerOf<typeof latent>;
export type LatentCluster = Latent["clusters"][number];
export type Member = LatentCluster["members"][number];
export type Hypothesis = AnswerOf<typeof showHypothesis>;
export type HypothesisChange = Omit<InputOf<typeof changeHypothesis>, "hypothesis">;
export type Found = AnswerOf<typeof findEstablishments>["establishments"][number];

/** What the reader may change about a search; what is left out takes the server's default. */
export interface SearchWish {
  readonly delivery?: string | undefined;
  readonly reachKm?: number | undefined;
  readonly seed?: number | undefined;
  readonly minimumJobs?: number | undefined;
  readonly includeLocalServices?: boolean | undefined;
}

/** A search that was run before answers at once; another is a job to follow. */
export type SearchStart =
  | { readonly state: "answer"; readonly answer: Latent }
  | { readonly state: "job"; readonly job: string };

export const latentKey = (region: string, wish: SearchWish): QueryKey => ["latent", region, wish];

export const latentOf = (region: string, wish: SearchWish) =>
  queryOptions({
    queryKey: latentKey(region, wish),
    queryFn: async (): Promise<SearchStart> => {
      const response = await askRaw(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/latent-clusters`, { ...wish }),
      );
      return response.status === 202
        ? { state: "job", job: await jobIn(response) }
        : { state: "answer", answer: (await response.json()) as Latent };
    },
    // The same question has the same answer for as long as the page is open.
    staleTime: Infinity,
  });

export const hypotheses = () =>
  queryOptions({
    queryKey: ["hypotheses"],
    queryFn: () => ask<AnswerOf<typeof listHypotheses>>("/v1/hypotheses"),
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
  ask<Hypothesis>("/v1/hypotheses", { method: "POST", json: { cluster, name, note } });

export const changeHypothesisTo = (id: string, change: HypothesisChange): Promise<Hypothesis> =>
  ask<Hypothesis>(addressOfHypothesis(id), { method: "PATCH", json: change });

export const establishmentsLike = (delivery: string, text: string) =>
  queryOptions({
    queryKey: ["establishments", delivery, text],
    queryFn: () =>
      ask<AnswerOf<typeof findEstablishments>>("/v1/establishments/_search", {
        method: "POST",
        json: { delivery, text },
      }),
    enabled: text.trim().length >= 2,
  });
