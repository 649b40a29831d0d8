import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Job } from "../platform/job.ts";
import { useJob } from "../platform/use-job.ts";
import {
  latentKey,
  latentOf,
  type Latent,
  type SearchStart,
  type SearchWish,
} from "./questions.ts";

/** Where a search is: not yet answered, under way, stopped short, or answered. */
export type LatentState =
  | { readonly state: "asking" }
  | { readonly state: "searching"; readonly id: string; readonly job: Job | undefined }
  | { readonly state: "ended"; readonly job: Job; readonly again: () => void }
  | { readonly state: "thrown"; readonly thrown: unknown; readonly again: () => void }
  | { readonly state: "answered"; readonly answer: Latent };

/**
 * The latent clusters of a region. A search that was run before answers at
 * once; another is followed as a job, and its answer kept as that of the
 * question, so that coming back to it does not search again.
 */
export function useLatent(region: string, wish: SearchWish): LatentState {
  const queries = useQueryClient();
  const options = latentOf(region, wish);
  const asked = useQuery(options);
  const id = asked.data?.state === "job" ? asked.data.job : undefined;
  const { job, thrown } = useJob(id);
  const done = job?.state === "done" ? (job.answer as Latent | undefined) : undefined;

  useEffect(() => {
    if (done) {
      const found: SearchStart = { state: "answer", answer: done };
      queries.setQueryData(latentKey(region, wish), found);
    }
    // oxlint-disable-next-line exhaustive-deps, exhaustive-effect-dependencies -- the wish is made anew at each drawing; the job's end is what this waits for
  }, [done]);

  const again = () => void asked.refetch();
  if (asked.data?.state === "answer") return { state: "answered", answer: asked.data.answer };
  if (done) return { state: "answered", answer: done };
  if (asked.error) return { state: "thrown", thrown: asked.error, again };
  if (thrown !== undefined) return { state: "thrown", thrown, again };
  if (id === undefined) return { state: "asking" };
  if (job?.state === "failed" || job?.state === "cancelled") return { state: "ended", job, again };
  return { state: "searching", id, job };
}
