import { queryOptions } from "@tanstack/react-query";
import type { AnswerOf, showCompany } from "../../contract/index.ts";
import { addressOf, ask } from "../platform/ask.ts";

export type Company = AnswerOf<typeof showCompany>;

/** By its row: a number, a name or an address does not belong in the address bar. */
export const companyOf = (row: string, delivery: string | undefined) =>
  queryOptions({
    queryKey: ["company", row, delivery],
    queryFn: () =>
      ask<Company>(addressOf(`/v1/companies/${encodeURIComponent(row)}`, { delivery })),
  });
