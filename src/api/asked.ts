import type { Context as HttpContext } from "hono";
import type { Clusterwerk, Context } from "../app/clusterwerk.ts";
import type { JobRunner } from "../app/platform/job-runner.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { asking } from "./asking.ts";
import { bodyOf } from "./body.ts";
import { keyIn, takesKey } from "./idempotency.ts";
import { isPaged, pageLinks } from "./paging.ts";
import { needsVersion, tagged, versionIn } from "./preconditions.ts";
import { bringsBody, type Route } from "./routes.ts";

/** A request at one of the routes: its question asked, and answered in HTTP. */
export async function asked(
  c: HttpContext,
  clusterwerk: Clusterwerk,
  jobs: JobRunner,
  [method, , question, { makes } = {}]: Route,
): Promise<Response> {
  const given: object = bringsBody(method) ? await bodyOf(c.req.raw) : c.req.query();
  for (const name of question.commandLineOnly) {
    if (!(name in given)) continue;
    throw new ClusterwerkError("invalid-input", `${name} is for the command line`, {
      problem: [{ at: name, kind: "unknown-keys", wanted: name }],
    });
  }
  const input = {
    ...given,
    ...c.req.param(),
    ...(needsVersion(question) ? versionIn(c.req.header("if-match")) : {}),
  };
  const work = async (context: Context): Promise<Done> => {
    if (question.long && !(await clusterwerk.isAtHand(question, input, context))) {
      const { audience, within } = context;
      return { job: await jobs.enqueue(audience!, question.name, input, within) };
    }
    return { answer: (await clusterwerk.ask(question, input, context)) as Made };
  };
  const key = takesKey(method, question) ? keyIn(c.req.header("idempotency-key")) : undefined;
  const context = asking(c);
  const { answer: done, again } =
    key === undefined
      ? { answer: await work(context), again: false }
      : await clusterwerk.once({ key, question: question.name, input }, context, work);
  const headers: Record<string, string> = again ? { "Idempotency-Replayed": "true" } : {};
  if ("job" in done) {
    jobs.look();
    return c.json({ job: done.job }, 202, { ...headers, Location: `/v1/jobs/${done.job}` });
  }
  const { answer } = done;
  if (makes && !answer.alreadyThere) {
    if (makes !== true) headers.Location = `/v1${makes}/${answer.id}`;
    return tagged(c, answer, 201, headers);
  }
  const links = isPaged(question) && method === "get" ? pageLinks(c, question, input, answer) : "";
  if (links) headers.Link = links;
  return tagged(c, answer, 200, headers);
}

/** What became of a request: an answer, or a job that is to bring it. */
type Done = { readonly answer: Made } | { readonly job: string };

/** What an answer may say of a thing that was made. */
interface Made {
  readonly id?: string;
  /** It was made before. */
  readonly alreadyThere?: boolean;
}
