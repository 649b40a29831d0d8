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
import { clearsSession } from "./sign-in/cookies.ts";
import type { WebPlace } from "./sign-in/place.ts";
import { sameOrigin } from "./sign-in/same-origin.ts";
import { securityText } from "./sign-in/security-text.ts";
import { signInRoutes } from "./sign-in/sign-in-routes.ts";
import { whoAsks } from "./sign-in/who-asks.ts";
import { unserved } from "./unserved.ts";

/** The web application: the API under /v1, the screens everywhere else. */
export function webApp(
  clusterwerk: Clusterwerk,
  jobs: JobRunner,
  screens: string,
  place: WebPlace = { address: undefined },
): Hono {
  const app = new Hono();
  const api = new Hono();

  app.use(responseHeaders(place));
  app.use(sameOrigin(place));
  // Progress of a job says that it is sent in pieces, and so goes as it is, at once.
  app.use(compress());

  app.get("/.well-known/security.txt", (c) => c.text(securityText(place)));
  api.use(whoAsks(clusterwerk, place));
  signInRoutes(api, clusterwerk, place);
  // Whoever signs out is left without the cookie too.
  api.use("/sessions/_end", clearsSession(place));

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
