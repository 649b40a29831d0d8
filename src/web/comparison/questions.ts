import { queryOptions } from "@tanstack/react-query";
import type { AnswerOf, compare, explainDifference, listChanges } from "../../contract/index.ts";
import { addressOf, ask, askRaw } from "../platform/ask.ts";
import { startIn } from "../platform/use-long-answer.ts";

export type Comparison = AnswerOf<typeof compare>;
export type RegionChange = Comparison["regions"][number];
export type Changes = AnswerOf<typeof listChanges>;
export type Change = Changes["changes"][number];
export type ChangeSide = NonNullable<Change["later"]>;
export type Difference = AnswerOf<typeof explainDifference>;

/** The two deliveries that are compared. */
export interface Pair {
  readonly old: string;
  readonly new: string;
}

const address = ({ old, new: now }: Pair): string =>
  `/v1/comparisons/${encodeURIComponent(old)}/${encodeURIComponent(now)}`;

export const comparisonOf = (pair: Pair) => ({
  queryKey: ["comparison", pair.old, pair.new],
  queryFn: async () => startIn<Comparison>(await askRaw(address(pair))),
});

interface ChangesWish {
  readonly kind: string | undefined;
  readonly region: string | undefined;
}

export const changesOf = (pair: Pair, wish: ChangesWish, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["changes", pair.old, pair.new, wish, offset],
    queryFn: () => ask<Changes>(addressOf(`${address(pair)}/changes`, { ...wish, offset, limit })),
    staleTime: Infinity,
  });

export const changesDownload = (
  pair: Pair,
  wish: ChangesWish,
  form: "dutch-excel" | "rfc-4180",
): string => addressOf(`${address(pair)}/changes.csv`, { ...wish, form });

export const differenceOf = (
  pair: Pair,
  region: string | undefined,
  industry: string | undefined,
) =>
  queryOptions({
    queryKey: ["difference", pair.old, pair.new, region, industry],
    queryFn: () => ask<Difference>(addressOf(`${address(pair)}/difference`, { region, industry })),
    staleTime: Infinity,
  });
