import type { jobSchema } from "../../contract/platform.ts";
import type { JobRecord } from "../../data/workspace/jobs.ts";
import type { z } from "zod";

/** A job as it travels: its answer once done, its error once failed. */
export function shownJob(job: JobRecord): z.output<typeof jobSchema> {
  const { input: _, purpose: __, cancelAsked: ___, answer, progress, error, ...rest } = job;
  return {
    ...rest,
    progress: progress as z.output<typeof jobSchema>["progress"],
    error: error as z.output<typeof jobSchema>["error"],
    ...(answer === null ? {} : { answer: JSON.parse(answer) as unknown }),
  };
}
