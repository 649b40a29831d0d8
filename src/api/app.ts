import { Hono } from "hono";
import { compress } from "hono/compress";
import { streamSSE } from "hono/streaming";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import type { JobRunner } from "../app/platform/job-runner.ts";
import { showJob } from "../contract/platform.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { asked } from "./asked.ts";
import { asking } from "./asking.ts";
import { files } from "./files.ts";
import { openapi } from "./openapi.ts";
import { problemOf } from "./problem.ts";
import { responseHeaders } from "./response-headers.ts";
import { routes } from "./routes.ts";
import { screen } from "./screens.ts";
import { unserved } from "./unserved.ts";

/**
 * The web application: the API under /v1, the screens everywhere else.
 * A request is served only when it names this machine, so that a page
 * elsewhere cannot reach the server through a name that points here.
 */
export function webApp(clusterwerk: Clusterwerk, jobs: JobRunner, screens: string): Hono {
  const app = new Hono();
  const api = new Hono();

  app.use(responseHeaders);
  app.use(async (c, next) => {
    const host = (c.req.header("host") ?? "").replace(/:\d+$/, "");
    if (!["127.0.0.1", "localhost", "[::1]"].includes(host)) {
      throw new ClusterwerkError("unknown-host", `asked as ${host}`);
    }
    const origin = c.req.header("origin");
    // A page of elsewhere, or one without an origin of its own ("null"), may look at nothing and send nothing.
    if (c.req.method !== "GET" && origin && URL.parse(origin)?.host !== c.req.header("host")) {
      throw new ClusterwerkError("other-origin", `sent from ${origin}`);
    }
    await next();
  });
  // Progress of a job says that it is sent in pieces, and so goes as it is, at once.
  app.use(compress());

  for (const route of routes) {
    api.on(route[0].toUpperCase(), route[1], (c) => asked(c, clusterwerk, jobs, route));
  }

  files(api, clusterwerk);
  api.get("/jobs/:job/events", async (c) => {
    const [asked, context] = [{ job: c.req.param("job") }, asking(c)];
    let job = await clusterwerk.ask(showJob, asked, context);
    return streamSSE(c, async (stream) => {
      let last = "";
      for (;;) {
        const data = JSON.stringify(job);
        if (data !== last) await stream.writeSSE({ event: "progress", data });
        last = data;
        if (stream.aborted || (job.state !== "waiting" && job.state !== "running")) return;
        await stream.sleep(250);
        job = await clusterwerk.ask(showJob, asked, context);
      }
    });
  });

  api.get("/openapi.json", (c) => {
    c.header("Access-Control-Allow-Origin", "*");
    return c.json(openapi());
  });
  api.all("*", unserved(api));
  api.onError((thrown, c) => problemOf(c, thrown));
  app.route("/v1", api);
  app.get("*", (c) => screen(c, screens));
  app.notFound((c) => {
    const { path: address } = c.req;
    return problemOf(c, new ClusterwerkError("unknown-address", `no ${address}`, { address }));
  });
  app.onError((thrown, c) => problemOf(c, thrown));
  return app;
}
