import { queryOptions } from "@tanstack/react-query";
import type { AnswerOf, listAudit, showRun, verifyAudit } from "../../contract/index.ts";
import { addressOf, ask, askRaw, type Parameters } from "./ask.ts";
import { startIn } from "./use-long-answer.ts";

type Audit = AnswerOf<typeof listAudit>;
export type AuditLine = Audit["lines"][number];
export type AuditCheckAnswer = AnswerOf<typeof verifyAudit>;

export const auditLines = (wish: Parameters) =>
  queryOptions({
    queryKey: ["audit", wish],
    queryFn: () => ask<Audit>(addressOf("/v1/audit-lines", wish)),
  });

/** @param times  how often it was asked for: each time it is checked anew */
export const auditCheck = (times: number) => ({
  queryKey: ["audit-check", times],
  queryFn: async () =>
    startIn<AuditCheckAnswer>(
      await askRaw("/v1/audit-lines/_verify", { method: "POST", json: {} }),
    ),
});

export const runNamed = (run: string) =>
  queryOptions({
    queryKey: ["run", run],
    queryFn: () => ask<AnswerOf<typeof showRun>>(`/v1/runs/${encodeURIComponent(run)}`),
    staleTime: Infinity,
  });
