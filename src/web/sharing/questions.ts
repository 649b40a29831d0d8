import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  InputOf,
  listShares,
  shareHypothesis,
  stopSharing,
} from "../../contract/index.ts";
import { addressOf, ask } from "../platform/ask.ts";

export type Share = AnswerOf<typeof listShares>["given"][number];
export type SharedThing = { readonly kind: "deliveries" | "hypotheses"; readonly id: string };
export type How = Omit<InputOf<typeof shareHypothesis>, "hypothesis">;

/** @param record  of this delivery or cluster only */
export const shares = (record?: string) =>
  queryOptions({
    queryKey: ["shares", record],
    queryFn: () => ask<AnswerOf<typeof listShares>>(addressOf("/v1/shares", { record })),
    staleTime: 0,
  });

export const putShare = ({ kind, id }: SharedThing, how: How) =>
  ask<Share>(`/v1/${kind}/${encodeURIComponent(id)}/shares`, {
    method: "POST",
    json: how,
    once: true,
  });

export const removeShare = (share: string) =>
  ask<AnswerOf<typeof stopSharing>>(`/v1/shares/${encodeURIComponent(share)}`, {
    method: "DELETE",
  });
