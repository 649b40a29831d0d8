import { readFileSync } from "node:fs";
import { z } from "zod";
import { termsInput } from "../contract/licence-terms.ts";
import { type Purpose, purposes } from "../domain/purpose.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import type { Command } from "./commands.ts";

/** Flags that belong to the command line and not to a question. */
export interface Shell {
  readonly data: string;
  readonly database: string | undefined;
  readonly format: "table" | "json" | "csv" | "csv-excel" | "geojson";
  readonly language: string | undefined;
  /** As whom to look: what they would see. */
  readonly audience: Purpose;
  readonly port: string | undefined;
  /** On which address of this machine to listen. */
  readonly host: string | undefined;
  /** Where people find the screens, where TLS stands in front. */
  readonly address: string | undefined;
  readonly help: boolean;
  /** The organisation to act for, by its id or name; the one that runs the installation when left out. */
  readonly as: string | undefined;
}

export interface Call {
  readonly shell: Shell;
  /** Words that are no flags. */
  readonly words: readonly string[];
  /** Flags of the question, by their camelCase names; a flag without a value is true. */
  readonly flags: Readonly<Record<string, string | true>>;
}

const formats = ["json", "csv", "csv-excel", "geojson"] as const;
const bare = new Set([
  "json",
  "csv",
  "csv-excel",
  "geojson",
  "help",
  "null",
  "include-local-services",
  "around",
  "invented",
  "fresh",
  "confirmed",
  "whole-row",
  "add-others",
  "licensed",
  "may-change",
  "everywhere",
]);
/** Flags that tell one term each, where a question takes terms. */
const termNames = Object.keys(termsInput.shape);

const badCall = (problem: string): ClusterwerkError =>
  new ClusterwerkError("invalid-input", problem, { problem });

/** Splits the words of a call. `--flag value` and `--flag=value` are the same. */
export function call(argv: readonly string[]): Call {
  const words: string[] = [];
  const flags: Record<string, string | true> = {};
  for (let k = 0; k < argv.length; k++) {
    const word = argv[k];
    if (word === "-h") flags.help = true;
    else if (!word.startsWith("--") || word === "--") {
      if (word !== "--") words.push(word);
    } else {
      const [name, ...rest] = word.slice(2).split("=");
      if (rest.length > 0) flags[camel(name)] = rest.join("=");
      else if (bare.has(name)) flags[camel(name)] = true;
      else if (argv[k + 1] === undefined) throw badCall(`--${name} …?`);
      else flags[camel(name)] = argv[++k];
    }
  }
  const take = (name: string): string | undefined => {
    const value = flags[name];
    delete flags[name];
    return value === undefined ? undefined : String(value);
  };
  const format = formats.find((name) => flags[camel(name)] !== undefined) ?? "table";
  for (const name of formats) delete flags[camel(name)];
  return {
    words,
    shell: {
      data: take("data") ?? process.env.CLUSTERWERK_DATA_FOLDER ?? ".clusterwerk",
      database: take("database"),
      language: take("language"),
      audience: audienceOf(take("audience")),
      port: take("port"),
      as: take("as"),
      host: take("host"),
      address: take("address"),
      help: take("help") !== undefined,
      format,
    },
    flags,
  };
}

function audienceOf(text: string | undefined): Purpose {
  const found = purposes.find((one) => one === (text ?? "staff"));
  if (found === undefined) throw badCall(`--audience ${text}?  ${purposes.join(", ")}`);
  return found;
}

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The question's input from the words and flags of a call. */
export function inputOf(command: Command, words: readonly string[], flags: Call["flags"]): unknown {
  const names = inputNames(command);
  const input: Record<string, unknown> = { ...command.said };
  if (words.length > command.positions.length) {
    throw badCall(`"${words[command.positions.length]}"?  ${usage(command)}`);
  }
  words.forEach((word, k) => (input[command.positions[k]] = word));
  for (const [name, value] of Object.entries(flags)) {
    if (name === "map" && names.includes("mapping")) input.mapping = jsonIn(String(value));
    else if (name === "terms" && names.includes("terms")) {
      input.terms = { ...(jsonIn(String(value)) as object), ...(input.terms as object) };
    } else if (termNames.includes(name) && names.includes("terms")) {
      input.terms = { ...(input.terms as object), [name]: value };
    } else if (!names.includes(name)) throw badCall(`--${kebab(name)}?  ${usage(command)}`);
    else if (name === "drop" || name === "add") {
      input[name] = String(value)
        .split(",")
        .map((establishment) => ({ establishment }));
    } else input[name] = value;
  }
  const needed = command.positions.find(
    (name) => input[name] === undefined && isRequired(command, name),
  );
  if (needed) throw badCall(usage(command));
  return input;
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new ClusterwerkError("file-not-found", `no ${file}`, { file }, cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClusterwerkError(
      "invalid-input",
      `${file} is not JSON`,
      { problem: `${file}: JSON` },
      cause,
    );
  }
}

function shapeOf(command: Command): Record<string, z.ZodType> {
  const { input } = command.question;
  return input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {};
}

const inputNames = (command: Command): string[] => Object.keys(shapeOf(command));

function isRequired(command: Command, name: string): boolean {
  const part = shapeOf(command)[name];
  // A file may come as an upload in the other faces; here it is always named.
  return name === "file" || (part !== undefined && !part.safeParse(undefined).success);
}

/** `clusterwerk latent REGION [--delivery …] [--reach-km …]` */
export function usage(command: Command): string {
  const positions = command.positions.map((name) =>
    isRequired(command, name) ? name.toUpperCase() : `[${name.toUpperCase()}]`,
  );
  const flags = inputNames(command)
    .filter((name) => !command.positions.includes(name) && name !== "upload")
    .flatMap((name) => (name === "terms" ? [name, ...termNames] : [name]))
    .map((name) => {
      const flag =
        name === "mapping"
          ? "--map map.json"
          : name === "terms"
            ? "--terms terms.json"
            : bare.has(kebab(name))
              ? `--${kebab(name)}`
              : `--${kebab(name)} …`;
      return isRequired(command, name) ? flag : `[${flag}]`;
    });
  const outs = [
    "[--json]",
    (command.csv || command.csvLines) && "[--csv]",
    command.csvExcel && "[--csv-excel]",
    command.geojson && "[--geojson]",
  ].filter(Boolean);
  return ["clusterwerk", command.words, ...positions, ...flags, ...outs].join(" ");
}
