import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { routes } from "../src/api/routes.ts";
import { usage } from "../src/cli/call.ts";
import { commands } from "../src/cli/commands.ts";
import { exitCode } from "../src/cli/exit-code.ts";
import type { Question } from "../src/contract/question.ts";
import { errorSentence } from "../src/domain/error-sentences.ts";

type Json = Record<string, unknown>;

/** The reference page, read from the contract: `node docs/reference.ts` writes it anew. */
export function referencePage(): string {
  const parts = new Map<string, Json>();
  const described = (question: Question): string[] => [
    ...fields("Asked", question.input, "input", parts),
    ...fields("Answered", question.answer, "output", parts),
  ];
  return [
    "# Reference",
    "",
    "Each question stands once in the contract and is asked in the same words on the command line, over HTTP and on the screens. This page is read from it. Over HTTP, `GET /v1/openapi.json` says the same for machines.",
    "",
    "Every command takes `--data DIR` (default `.clusterwerk`), `--database URL` (a PostgreSQL of your own; else one is started in the data folder), `--language nl|en` and `--help`. Answers go to standard output, progress and errors to standard error.",
    "",
    "A question marked *long* is answered at once where it was answered before; else the API answers 202 with a job, to be followed at `GET /v1/jobs/{job}`.",
    "",
    "Beside the questions, the API takes a file at `POST /v1/uploads` (the body is the file, its name in `Content-Disposition`), gives the rows set aside of a delivery as a file at `GET /v1/deliveries/{delivery}/set-aside.csv`, and streams the progress of a job at `GET /v1/jobs/{job}/events`.",
    "",
    "Signing in is no question, since whoever does it is nobody yet: `/v1/sign-in` and what lies under it are for browsers and stand in [sign-in.md](sign-in.md). A program brings a token: `Authorization: Bearer …`.",
    "",
    ...commands.flatMap((command) => [
      `## ${command.question.name}`,
      "",
      `${command.question.summary}.${command.question.long ? " *Long.*" : ""}`,
      "",
      "    " + usage(command),
      ...routes
        .filter(([, , question]) => question === command.question)
        .map(
          ([method, path]) =>
            `    ${method.toUpperCase()} /v1${path.replace(/:([a-zA-Z]+)/g, "{$1}")}`,
        ),
      "",
      ...described(command.question),
    ]),
    "## Parts",
    "",
    "What the names above hold.",
    "",
    ...[...parts]
      .toSorted(([a], [b]) => a.localeCompare(b, "en"))
      .flatMap(([name, part]) => [`### ${name}`, "", ...partLines(part), ""]),
    "## serve",
    "",
    "The screens and the API, until Ctrl-C. On this machine only, unless `--address` tells the https address that people use; there must be an administrator then ([sign-in.md](sign-in.md)).",
    "",
    "    clusterwerk serve [--port …] [--host …] [--address https://…]",
    "    clusterwerk start [FILE] [--port …]",
    "",
    "`start` is what `npm start` runs: it first imports the file, or loads the invented example region into an empty data folder.",
    "",
    "## Exit codes",
    "",
    "What a command ends with, and the code that stands in an error of the API.",
    "",
    "- 0: answered",
    ...Object.entries(exitCode).map(
      ([code, exit]) =>
        `- ${exit}: \`${code}\`. ${errorSentence({ code: code as keyof typeof exitCode, details: {} }, "en")}`,
    ),
    "",
  ].join("\n");
}

function fields(
  title: string,
  type: z.ZodType,
  io: "input" | "output",
  parts: Map<string, Json>,
): string[] {
  const json = z.toJSONSchema(type, { io, unrepresentable: "any" }) as Json;
  const named = (json.$defs ?? {}) as Record<string, Json>;
  for (const [name, part] of Object.entries(named)) if (!unnamed(name)) parts.set(name, part);
  const lines = partLines(json, named);
  return lines.length === 0 ? [] : [`${title}:`, "", ...lines, ""];
}

/** Parts that recur but have no name of their own are described where they stand. */
const unnamed = (name: string): boolean => name.startsWith("__");

function partLines(part: Json, named: Record<string, Json> = {}): string[] {
  const either = (part.anyOf ?? part.oneOf) as Json[] | undefined;
  if (either) return either.map((one) => `- ${kind(one, named)}`);
  return Object.entries((part.properties ?? {}) as Record<string, Json>).map(([name, json]) => {
    const words = [kind(json, named)];
    if (json.default !== undefined) words.push(`default ${JSON.stringify(json.default)}`);
    const { description } = json;
    return `- \`${name}\`: ${words.join(", ")}${typeof description === "string" ? `. ${description}` : ""}`;
  });
}

function kind(json: Json, defs: Record<string, Json>): string {
  if (typeof json.$ref === "string") {
    const name = json.$ref.replace("#/$defs/", "");
    return unnamed(name) && defs[name] ? kind(defs[name], defs) : name;
  }
  if (Array.isArray(json.enum))
    return json.enum.map((value) => `\`${String(value)}\``).join(" or ");
  if (json.const !== undefined) return `\`${String(json.const)}\``;
  const either = (json.anyOf ?? json.oneOf) as Json[] | undefined;
  if (either) return [...new Set(either.map((one) => kind(one, defs)))].join(" or ");
  if (json.type === "array") return `list of ${kind((json.items ?? {}) as Json, defs)}`;
  if (json.type === "object" && json.properties) {
    const names = Object.entries(json.properties as Record<string, Json>).map(([name, one]) =>
      one.const === undefined ? name : `${name}: ${kind(one, defs)}`,
    );
    return `{ ${names.join(", ")} }`;
  }
  if (json.type === "integer" || json.type === "number") return `${json.type}${bounds(json)}`;
  if (Array.isArray(json.type)) {
    return json.type.map((type) => kind({ ...json, type }, defs)).join(" or ");
  }
  return typeof json.type === "string" ? json.type : "any";
}

function bounds({ minimum, exclusiveMinimum, maximum }: Json): string {
  const widest = (value: unknown): boolean => Math.abs(Number(value)) >= 2 ** 53 - 1;
  const ends = [
    minimum !== undefined && !widest(minimum) ? `from ${String(minimum)}` : undefined,
    exclusiveMinimum !== undefined ? `above ${String(exclusiveMinimum)}` : undefined,
    maximum !== undefined && !widest(maximum) ? `to ${String(maximum)}` : undefined,
  ].filter(Boolean);
  return ends.length === 0 ? "" : ` ${ends.join(" ")}`;
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "reference.md"), referencePage());
}
