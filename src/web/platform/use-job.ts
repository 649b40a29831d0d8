import { useEffect, useState } from "react";
import { followJob, type Job } from "./job.ts";

/** A job as it proceeds; `thrown` where it cannot be followed. */
export function useJob(id: string | undefined): { job: Job | undefined; thrown: unknown } {
  const [followed, setFollowed] = useState<{ id: string; job?: Job; thrown?: unknown }>();
  useEffect(() => {
    if (id === undefined) return;
    return followJob(
      id,
      (job) => setFollowed({ id, job }),
      (thrown) => setFollowed({ id, thrown }),
    );
  }, [id]);
  // What is kept of another job is not this one's.
  const own = followed?.id === id ? followed : undefined;
  return { job: own?.job, thrown: own?.thrown };
}
