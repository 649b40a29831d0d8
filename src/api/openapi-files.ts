import { jobSchema } from "../contract/platform.ts";
import { listChanges } from "../contract/compare.ts";
import { csvForms } from "../domain/csv-form.ts";
import { languages } from "../domain/language.ts";
import { header, problems, schema, versionHeader, type Json } from "./openapi-parts.ts";

const inPath = (...names: string[]): Json[] =>
  names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));

const csv = (description: string): Json => ({
  description,
  headers: { ...versionHeader, "Content-Disposition": header("The name of the file") },
  content: { "text/csv": { schema: { type: "string" } } },
});

/** The language of a file, where the header of a link cannot tell it. */
const inLanguage = {
  name: "lang",
  in: "query",
  description: "Left out, the language that Accept-Language asks for",
  required: false,
  schema: { type: "string", enum: languages },
} as const;

/** What comes and goes as a file or a stream, and the document itself: beside the questions. */
export function filePaths(parts: Record<string, Json>): Record<string, Json> {
  const wishes = schema(listChanges.input, "input", parts).properties as Record<string, Json>;
  const query = ["kind", "region", "industry", "minimumChange"].map((name) => ({
    name,
    in: "query",
    required: false,
    schema: wishes[name],
  }));
  return {
    "/uploads": {
      post: {
        operationId: "upload-file",
        summary: "Send a file, to be previewed or imported; it is kept for a day",
        tags: ["uploads"],
        parameters: [
          {
            name: "Content-Disposition",
            in: "header",
            required: false,
            description: "The name of the file, as attachment; filename*=UTF-8''name.csv",
            schema: { type: "string" },
          },
        ],
        requestBody: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
        responses: {
          "201": {
            description: "The file was kept",
            headers: versionHeader,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["upload", "fileName", "bytes"],
                  properties: {
                    upload: { type: "string" },
                    fileName: { type: "string" },
                    bytes: { type: "integer" },
                  },
                },
              },
            },
          },
          ...problems(408, 413),
        },
      },
    },
    "/deliveries/{delivery}/set-aside.csv": {
      get: {
        operationId: "set-aside-file",
        summary: "The rows that were set aside as they were delivered, each with its reason",
        tags: ["deliveries"],
        parameters: [...inPath("delivery"), inLanguage],
        responses: { "200": csv("All of them"), ...problems() },
      },
    },
    "/comparisons/{earlier}/{later}/changes.csv": {
      get: {
        operationId: "changes-file",
        summary: "All that list-changes gives, as a file",
        tags: ["comparisons"],
        parameters: [
          ...inPath("earlier", "later"),
          ...query,
          {
            name: "form",
            in: "query",
            required: false,
            schema: { type: "string", enum: csvForms, default: csvForms[0] },
          },
          inLanguage,
        ],
        responses: { "200": csv("All of them"), ...problems(409) },
      },
    },
    "/jobs/{job}/events": {
      get: {
        operationId: "follow-job",
        summary: "How far a job is, told each time that changes, until it ends",
        tags: ["jobs"],
        parameters: inPath("job"),
        responses: {
          "200": {
            description: "Server-sent events named progress, each with a Job",
            headers: versionHeader,
            content: { "text/event-stream": { schema: schema(jobSchema, "output", parts) } },
          },
          ...problems(),
        },
      },
    },
    "/openapi.json": {
      get: {
        operationId: "describe-api",
        summary: "This document, which any page may read",
        tags: ["openapi"],
        responses: {
          "200": {
            description: "OpenAPI 3.0",
            headers: { ...versionHeader, "Access-Control-Allow-Origin": header("Always *") },
            content: { "application/json": { schema: { type: "object" } } },
          },
          ...problems(),
        },
      },
    },
  };
}
