import type { AnswerOf, concentration } from "../../contract/index.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { addressOf, askRaw } from "../platform/ask.ts";
import { startIn } from "../platform/use-long-answer.ts";

export type Concentration = AnswerOf<typeof concentration>;
export type ConcentratedIndustry = Concentration["industries"][number];
export type Distances = NonNullable<Concentration["distances"]>;
export type DistancePoint = Distances["curve"][number];

interface ConcentrationWish {
  readonly industry?: string | undefined;
  readonly delivery?: string | undefined;
  readonly level?: IndustryLevel | undefined;
  readonly longestKm?: number | undefined;
}

export const concentrationOf = (wish: ConcentrationWish) => ({
  queryKey: ["concentration", wish],
  queryFn: async () =>
    startIn<Concentration>(await askRaw(addressOf("/v1/concentration", { ...wish }))),
});
