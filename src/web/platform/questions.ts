import { queryOptions } from "@tanstack/react-query";
import type { AnswerOf, showRun } from "../../contract/index.ts";
import { ask } from "./ask.ts";

export const runNamed = (run: string) =>
  queryOptions({
    queryKey: ["run", run],
    queryFn: () => ask<AnswerOf<typeof showRun>>(`/v1/runs/${encodeURIComponent(run)}`),
    staleTime: Infinity,
  });
