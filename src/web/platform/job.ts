import type { AnswerOf, showJob } from "../../contract/index.ts";
import { ask, askRaw } from "./ask.ts";

export type Job = AnswerOf<typeof showJob>;

const hasEnded = (job: Job): boolean =>
  job.state === "done" || job.state === "failed" || job.state === "cancelled";

const addressOfJob = (id: string) => `/v1/jobs/${encodeURIComponent(id)}`;

/** The id of the job that a 202 response speaks of. */
export async function jobIn(response: Response): Promise<string> {
  const location = response.headers.get("location");
  if (location) return decodeURIComponent(location.slice(location.lastIndexOf("/") + 1));
  const body = (await response.json()) as { id?: string; job?: string | { id: string } };
  const id = body.id ?? (typeof body.job === "object" ? body.job.id : body.job);
  if (!id) throw new Error("a job without an id");
  return id;
}

export const cancelJob = (id: string): Promise<Response> =>
  askRaw(addressOfJob(id), { method: "DELETE" });

/**
 * Follow a job until it has ended or the caller stops listening. Listens to
 * the server's events; where those break off (a proxy, a sleeping laptop) it
 * asks every second instead.
 *
 * @returns stop listening; the job itself goes on
 */
export function followJob(
  id: string,
  tell: (job: Job) => void,
  failed: (thrown: unknown) => void,
): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const events = new EventSource(`${addressOfJob(id)}/events`);
  const stop = () => {
    stopped = true;
    events.close();
    clearTimeout(timer);
  };
  const look = async () => {
    try {
      const job = await ask<Job>(addressOfJob(id));
      if (stopped) return;
      tell(job);
      if (hasEnded(job)) stop();
      else timer = setTimeout(() => void look(), 1000);
    } catch (thrown) {
      if (!stopped) failed(thrown);
    }
  };
  events.addEventListener("progress", (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (hasEnded(job)) {
      events.close();
      // The event need not carry the answer, which may be large.
      void look();
    } else {
      tell(job);
    }
  });
  events.addEventListener("error", () => {
    events.close();
    if (!stopped) void look();
  });
  return stop;
}
