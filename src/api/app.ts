import { Readable } from "node:stream";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context as HttpContext } from "hono";
import { compress } from "hono/compress";
import { streamSSE } from "hono/streaming";
import type { Clusterwerk, Context } from "../app/clusterwerk.ts";
import type { JobRunner } from "../app/platform/job-runner.ts";
import { changesCsv } from "../app/register/changes-csv.ts";
import type { listChanges } from "../contract/compare.ts";
import { showJob } from "../contract/platform.ts";
import { listSetAside } from "../contract/register.ts";
import type { InputOf } from "../contract/question.ts";
import { type Audience, defaultAudience } from "../domain/audience.ts";
import { ClusterwerkError, asClusterwerkError } from "../domain/clusterwerk-error.ts";
import { csvForms } from "../domain/csv-form.ts";
import { errorSentence } from "../domain/error-sentences.ts";
import { preferredLanguage, type Language } from "../domain/language.ts";
import { softwareVersion } from "../domain/version.ts";
import { httpStatus } from "./http-status.ts";
import { openapi } from "./openapi.ts";
import { routes } from "./routes.ts";

/** Nothing from elsewhere, nothing inline: the screens bring all they need. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/**
 * The web application: the API under /v1, the screens everywhere else.
 * A request is served only when it names this machine, so that a page
 * elsewhere cannot reach the server through a name that points here.
 */
export function webApp(clusterwerk: Clusterwerk, jobs: JobRunner, screens: string): Hono {
  const app = new Hono();
  const api = new Hono();

  app.use(async (c, next) => {
    const host = (c.req.header("host") ?? "").replace(/:\d+$/, "");
    if (!["127.0.0.1", "localhost", "[::1]"].includes(host)) return c.text("unknown host", 421);
    const origin = c.req.header("origin");
    // A page of elsewhere, or one without an origin of its own ("null"), may look at nothing and send nothing.
    if (c.req.method !== "GET" && origin && URL.parse(origin)?.host !== c.req.header("host")) {
      return c.text("cross-origin request", 403);
    }
    await next();
    c.header("Content-Security-Policy", contentSecurityPolicy);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Frame-Options", "DENY");
    c.header("Referrer-Policy", "no-referrer");
  });
  // Progress of a job says that it is sent in pieces, and so goes as it is, at once.
  app.use(compress());
  api.use(async (c, next) => {
    await next();
    c.header("API-Version", softwareVersion);
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  });

  for (const [method, path, asked] of routes) {
    api.on(method.toUpperCase(), path, async (c) => {
      const given = method === "post" || method === "patch" ? await bodyOf(c) : c.req.query();
      const input = { ...given, ...c.req.param() };
      const context = asking(c);
      if (asked.long && !(await clusterwerk.isAtHand(asked, input, context))) {
        const job = await jobs.enqueue(context.audience, asked.name, input);
        return c.json({ job }, 202, { Location: `/v1/jobs/${job}` });
      }
      return c.json((await clusterwerk.ask(asked, input, context)) as object);
    });
  }

  api.post("/uploads", async (c) => {
    const body = c.req.raw.body;
    if (!body) {
      throw new ClusterwerkError("file-empty", "empty upload", {
        file: c.req.query("fileName") ?? "",
      });
    }
    const stream = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    return c.json(await clusterwerk.uploads.keep(stream, c.req.query("fileName") ?? "upload"), 201);
  });

  api.get("/deliveries/:delivery/set-aside.csv", async (c) => {
    const id = c.req.param("delivery");
    // What may be read of it is decided where the page of rows is answered.
    await clusterwerk.ask(listSetAside, { delivery: id, limit: 1 }, asking(c));
    const lines = clusterwerk.register.setAsideCsv(id, languageOf(c));
    return c.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id}-set-aside.csv"`,
    });
  });

  api.get("/comparisons/:earlier/:later/changes.csv", (c) => {
    const { form: wanted, ...wishes } = c.req.query();
    const form = csvForms.find((one) => one === wanted) ?? "rfc-4180";
    const input = { ...wishes, ...c.req.param() };
    const lines = changesCsv(clusterwerk, input as InputOf<typeof listChanges>, form, asking(c));
    return c.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${input.earlier}-${input.later}-changes.csv"`,
    });
  });

  api.get("/jobs/:job/events", (c) =>
    streamSSE(c, async (stream) => {
      const context = asking(c);
      let last = "";
      for (;;) {
        const job = await clusterwerk.ask(showJob, { job: c.req.param("job") }, context);
        const data = JSON.stringify(job);
        if (data !== last) await stream.writeSSE({ event: "progress", data });
        last = data;
        if (stream.aborted || (job.state !== "waiting" && job.state !== "running")) return;
        await stream.sleep(250);
      }
    }),
  );

  api.get("/openapi.json", (c) => {
    c.header("Access-Control-Allow-Origin", "*");
    return c.json(openapi());
  });
  api.all("*", (c) => {
    const { path: address } = c.req;
    throw new ClusterwerkError("unknown-address", `no ${address}`, { address });
  });
  api.onError((thrown, c) => problemOf(c, thrown));
  app.route("/v1", api);
  app.get("*", (c) => screen(c, screens));
  return app;
}

/** The JSON that came along; nothing is an empty question. */
async function bodyOf(c: HttpContext): Promise<object> {
  const text = await c.req.text();
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new ClusterwerkError("invalid-input", "the body is no JSON object", { problem: "JSON" });
}

/** Who asks, from where, and in which language the answer is read. */
const asking = (c: HttpContext): Required<Pick<Context, "audience" | "origin" | "language">> => ({
  audience: audienceOf(c),
  origin: originOf(c),
  language: languageOf(c),
});

/** Who asks; until there is sign-in, whoever holds this machine. */
const audienceOf = (_c: HttpContext): Audience => defaultAudience;

/** The address that a request came from. */
const originOf = (c: HttpContext): string => {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    // Asked without a network, as by a test that hands its requests over.
    return "unknown";
  }
};

const languageOf = (c: HttpContext): Language => preferredLanguage(c.req.header("accept-language"));

function problemOf(c: HttpContext, thrown: unknown): Response {
  const error = asClusterwerkError(thrown);
  if (error.code === "internal") console.error(error);
  const status = httpStatus[error.code];
  return c.body(
    JSON.stringify({
      status,
      title: error.code,
      detail: errorSentence(error, languageOf(c)),
      code: error.code,
      details: error.details,
    }),
    status,
    { "Content-Type": "application/problem+json", "API-Version": softwareVersion },
  );
}

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/**
 * A file of the screens, whose names need no decoding, so that nothing outside
 * the folder can be named; every other address is the one page, which reads
 * its own URL.
 */
async function screen(c: HttpContext, folder: string): Promise<Response> {
  const path = normalize(c.req.path);
  const type = contentTypes[extname(path)];
  if (type) {
    const file = await readFile(join(folder, path)).catch(() => undefined);
    if (!file) return c.text("not found", 404);
    const hashed = path.startsWith("/assets/");
    return c.body(new Uint8Array(file), 200, {
      "Content-Type": type,
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }
  const page = await readFile(join(folder, "index.html"));
  return c.body(new Uint8Array(page), 200, {
    "Content-Type": contentTypes[".html"],
    "Cache-Control": "no-cache",
  });
}
