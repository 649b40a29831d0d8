import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  deleteReference,
  importReference,
  InputOf,
  listReferences,
} from "../../contract/index.ts";
import { ask } from "../platform/ask.ts";

export type Reference = AnswerOf<typeof listReferences>["references"][number];
export type Imported = AnswerOf<typeof importReference>;
export type Terms = Omit<InputOf<typeof importReference>, "file">;

export const references = () =>
  queryOptions({
    queryKey: ["references"],
    queryFn: () => ask<AnswerOf<typeof listReferences>>("/v1/references?limit=10000"),
  });

export const readReference = (terms: Terms) =>
  ask<Imported>("/v1/references", { method: "POST", json: terms });

export const removeReference = (reference: string) =>
  ask<AnswerOf<typeof deleteReference>>(`/v1/references/${encodeURIComponent(reference)}`, {
    method: "DELETE",
  });
