import type { Context } from "hono";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import type { JobRunner } from "../app/platform/job-runner.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { asking } from "./asking.ts";
import { bodyOf } from "./body.ts";
import { bringsBody, type Route } from "./routes.ts";

/** A request at one of the routes: its question asked, and answered in HTTP. */
export async function asked(
  c: Context,
  clusterwerk: Clusterwerk,
  jobs: JobRunner,
  [method, , question, { makes } = {}]: Route,
): Promise<Response> {
  const given = bringsBody(method) ? await bodyOf(c.req.raw) : c.req.query();
  for (const name of question.commandLineOnly) {
    if (!(name in given)) continue;
    throw new ClusterwerkError("invalid-input", `${name} is for the command line`, {
      problem: [{ at: name, kind: "unknown-keys", wanted: name }],
    });
  }
  const input = { ...given, ...c.req.param() };
  const context = asking(c);
  if (question.long && !(await clusterwerk.isAtHand(question, input, context))) {
    const job = await jobs.enqueue(context.audience, question.name, input);
    return c.json({ job }, 202, { Location: `/v1/jobs/${job}` });
  }
  const answer = (await clusterwerk.ask(question, input, context)) as Made;
  if (!makes || answer.alreadyThere) return c.json(answer);
  return c.json(answer, 201, makes === true ? {} : { Location: `/v1${makes}/${answer.id}` });
}

/** What an answer may say of a thing that was made. */
interface Made {
  readonly id?: string;
  /** It was made before. */
  readonly alreadyThere?: boolean;
}
