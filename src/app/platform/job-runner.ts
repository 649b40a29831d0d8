import type { Progress } from "../../contract/platform.ts";
import {
  endJob,
  findJob,
  keepJob,
  putProgress,
  reviveJobs,
  takeJob,
} from "../../data/workspace/jobs.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";
import type { Audience } from "../../domain/audience.ts";
import { asClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { audienceOf } from "./audience-of.ts";

/** Runs long questions one after another, with progress and cancel, state in the workspace. */
export interface JobRunner {
  /** Puts a question in line and returns the job's id; within a transaction, for when that is done. */
  enqueue(
    audience: Audience,
    question: string,
    input: unknown,
    within?: Workspace,
  ): Promise<string>;
  /** Looks for what was put in line within a transaction. */
  look(): void;
  /** Stops taking jobs; the one that runs is left to be started again next time. */
  stop(): Promise<void>;
}

type Ask = (
  question: string,
  input: unknown,
  context: {
    audience: Audience;
    origin: string;
    progress: (p: Progress) => void;
    signal: AbortSignal;
    later: (work: () => Promise<void>) => void;
  },
) => Promise<unknown>;

/** How often progress is written down and a wish to cancel looked for. */
const beatMs = 250;
const lookMs = 2000;

/**
 * Starts running the jobs of one tenant, each for who asked it. Jobs left running by a process that
 * died are started again, so there is one runner to a data folder.
 */
export async function jobRunner(
  workspace: Workspace,
  tenant: string,
  ask: Ask,
): Promise<JobRunner> {
  let stopping = false;
  let wake = (): void => {};
  let abort: AbortController | undefined;
  await workspace.asSystem(tenant, reviveJobs);

  const runOne = async (id: string): Promise<void> => {
    const job = (await workspace.asSystem(tenant, (db) => findJob(db, id)))!;
    const controller = new AbortController();
    abort = controller;
    // Asked to stop while the job was being fetched: it must not run to its end first.
    if (stopping) controller.abort();
    let latest: Progress | undefined;
    const afterwards: (() => Promise<void>)[] = [];
    const beat = setInterval(() => {
      void workspace
        .asSystem(tenant, async (db) => {
          if (latest) await putProgress(db, id, latest);
          latest = undefined;
          if ((await findJob(db, id))?.cancelAsked) controller.abort();
        })
        .catch(() => {});
    }, beatMs);
    try {
      const answer = await ask(job.question, job.input, {
        // As they may now, not as they might when they asked.
        audience: await audienceOf(workspace, job),
        origin: "job",
        progress: (progress) => (latest = progress),
        signal: controller.signal,
        later: (work) => afterwards.push(work),
      });
      await workspace.asSystem(tenant, (db) =>
        endJob(db, id, { state: "done", answer: JSON.stringify(answer) }),
      );
      for (const work of afterwards) await work().catch(() => {});
    } catch (thrown) {
      // Stopping the program is not the user's wish to cancel: the job waits for the next start.
      if (stopping) return;
      const { code, details } = asClusterwerkError(thrown);
      await workspace.asSystem(tenant, (db) =>
        endJob(db, id, {
          state: code === "cancelled" ? "cancelled" : "failed",
          error: { code, details },
        }),
      );
    } finally {
      clearInterval(beat);
      abort = undefined;
    }
  };

  const loop = (async () => {
    while (!stopping) {
      const id = await workspace.asSystem(tenant, takeJob).catch(() => undefined);
      if (id !== undefined) await runOne(id).catch(() => {});
      else if (!stopping) {
        // Woken when a question is put in line here; looked at now and then for those put elsewhere.
        await new Promise<void>((resume) => {
          const timer = setTimeout(resume, lookMs);
          wake = () => {
            clearTimeout(timer);
            resume();
          };
        });
      }
    }
  })();

  return {
    async enqueue(asker, question, input, within = workspace) {
      const id = await within.as(asker, (db) => keepJob(db, asker, question, input));
      wake();
      return id;
    },
    look: () => wake(),
    async stop() {
      stopping = true;
      abort?.abort();
      wake();
      await loop;
    },
  };
}
