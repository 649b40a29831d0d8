import { Readable } from "node:stream";
import type { Context, Hono } from "hono";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import { changesCsv } from "../app/register/changes-csv.ts";
import { listChanges } from "../contract/compare.ts";
import type { InputOf } from "../contract/question.ts";
import { listSetAside } from "../contract/register.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { csvForms } from "../domain/csv-form.ts";
import { type Language, languages } from "../domain/language.ts";
import { asking } from "./asking.ts";
import { fileOf } from "./body.ts";
import { fileNameIn } from "./file-name.ts";
import { languageOf } from "./problem.ts";

/** What comes and goes as a file, not as JSON. `openapi-files.ts` describes them. */
export function files(api: Hono, clusterwerk: Clusterwerk): void {
  api.post("/uploads", async (c) => {
    const fileName = fileNameIn(c.req.header("content-disposition")) ?? "upload";
    if (!c.req.raw.body) {
      throw new ClusterwerkError("file-empty", "empty upload", { file: fileName });
    }
    const body = Readable.from(fileOf(c.req.raw), { objectMode: false });
    return c.json(await clusterwerk.keepUpload(body, fileName, asking(c)), 201);
  });

  // In both, what may be read is decided where the page of rows is answered, before the first line.
  api.get("/deliveries/:delivery/set-aside.csv", async (c) => {
    const id = c.req.param("delivery");
    await clusterwerk.ask(listSetAside, { delivery: id, limit: 1 }, asking(c));
    return csv(c, clusterwerk.register.setAsideCsv(id, fileLanguage(c)), `${id}-set-aside.csv`);
  });

  api.get("/comparisons/:earlier/:later/changes.csv", async (c) => {
    const { form: wanted = "rfc-4180", lang: _, ...wishes } = c.req.query();
    const form = csvForms.find((one) => one === wanted);
    if (!form) {
      throw new ClusterwerkError("invalid-input", `no form ${wanted}`, {
        problem: [{ at: "form", kind: "choice", wanted: csvForms.join(", ") }],
      });
    }
    const input = { ...wishes, ...c.req.param() } as InputOf<typeof listChanges>;
    const context = { ...asking(c), language: fileLanguage(c) };
    await clusterwerk.ask(listChanges, { ...input, limit: 1 }, context);
    const lines = changesCsv(clusterwerk, input, form, context);
    return csv(c, lines, `${input.earlier}-${input.later}-changes.csv`);
  });
}

/**
 * The language that a file is to be in. A link sends no header of its own, and the
 * browser's language need not be the one that its reader chose on the screen.
 *
 * @throws ClusterwerkError invalid-input, for a language that is not spoken here
 */
function fileLanguage(c: Context): Language {
  const wanted = c.req.query("lang");
  if (wanted === undefined) return languageOf(c);
  const language = languages.find((one) => one === wanted);
  if (language) return language;
  throw new ClusterwerkError("invalid-input", `no language ${wanted}`, {
    problem: [{ at: "lang", kind: "choice", wanted: languages.join(", ") }],
  });
}

function csv(c: Context, lines: AsyncIterable<string>, name: string): Response {
  return c.body(Readable.toWeb(Readable.from(lines)) as ReadableStream, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
  });
}
