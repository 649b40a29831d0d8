import { useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useEffect } from "react";
import { jobIn, type Job } from "./job.ts";
import { useJob } from "./use-job.ts";

/** A question that was answered before answers at once; another is a job to follow. */
export type Start<Answer> =
  | { readonly state: "answer"; readonly answer: Answer }
  | { readonly state: "job"; readonly job: string };

/** Where a long question is: not yet answered, under way, stopped short, or answered. */
export type LongAnswer<Answer> =
  | { readonly state: "asking" }
  | { readonly state: "working"; readonly id: string; readonly job: Job | undefined }
  | { readonly state: "ended"; readonly job: Job; readonly again: () => void }
  | { readonly state: "thrown"; readonly thrown: unknown; readonly again: () => void }
  | { readonly state: "answered"; readonly answer: Answer };

export async function startIn<Answer>(response: Response): Promise<Start<Answer>> {
  return response.status === 202
    ? { state: "job", job: await jobIn(response) }
    : { state: "answer", answer: (await response.json()) as Answer };
}

/**
 * The answer to a long question. One that was computed before comes at once;
 * another is followed as a job, and its answer kept as that of the question, so
 * that coming back to it does not compute again.
 */
export function useLongAnswer<Answer>(options: {
  readonly queryKey: QueryKey;
  readonly queryFn: () => Promise<Start<Answer>>;
  readonly enabled?: boolean;
}): LongAnswer<Answer> {
  const queries = useQueryClient();
  // The same question has the same answer for as long as the page is open.
  const asked = useQuery({ ...options, staleTime: Infinity });
  const id = asked.data?.state === "job" ? asked.data.job : undefined;
  const { job, thrown } = useJob(id);
  const done = job?.state === "done" ? (job.answer as Answer | undefined) : undefined;

  useEffect(() => {
    if (done) {
      const found: Start<Answer> = { state: "answer", answer: done };
      queries.setQueryData(options.queryKey, found);
    }
    // oxlint-disable-next-line exhaustive-deps, exhaustive-effect-dependencies -- the key is made anew at each drawing; the job's end is what this waits for
  }, [done]);

  const again = () => void asked.refetch();
  if (asked.data?.state === "answer") return { state: "answered", answer: asked.data.answer };
  if (done) return { state: "answered", answer: done };
  if (asked.error) return { state: "thrown", thrown: asked.error, again };
  if (thrown !== undefined) return { state: "thrown", thrown, again };
  if (id === undefined) return { state: "asking" };
  if (job?.state === "failed" || job?.state === "cancelled") return { state: "ended", job, again };
  return { state: "working", id, job };
}
