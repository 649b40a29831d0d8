import { queryOptions } from "@tanstack/react-query";
import type { AnswerOf, relatedness } from "../../contract/index.ts";
import { addressOf, ask } from "../platform/ask.ts";

export type Relatedness = AnswerOf<typeof relatedness>;
export type KindOfRelatedness = Relatedness["kinds"][number];
/** A kind in the answer about a pair. */
export type KindOfPair = KindOfRelatedness & {
  readonly pair: NonNullable<KindOfRelatedness["pair"]>;
};

export const relatednessOf = (
  industry: string,
  other: string | undefined,
  delivery: string | undefined,
) =>
  queryOptions({
    queryKey: ["relatedness", industry, other, delivery],
    queryFn: () =>
      ask<Relatedness>(
        addressOf(`/v1/industries/${encodeURIComponent(industry)}/relatedness`, {
          with: other,
          delivery,
        }),
      ),
  });
