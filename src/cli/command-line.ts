import type { Clusterwerk, Place, restoreClusterwerk } from "../app/clusterwerk.ts";
import { restore } from "../contract/backup.ts";
import { listOrganisations } from "../contract/organisations.ts";
import { defaultAudience } from "../domain/audience.ts";
import { organisationCalled } from "../domain/organisation-called.ts";
import { asClusterwerkError, ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { errorSentence } from "../domain/error-sentences.ts";
import { preferredLanguage, type Language } from "../domain/language.ts";
import { call, inputOf, usage, type Call } from "./call.ts";
import { commands, type Command } from "./commands.ts";
import { exitCode } from "./exit-code.ts";
import { progressLine } from "./progress-line.ts";
import { publicAddress, signInSettings } from "./sign-in-settings.ts";

/** What the command line needs from outside: the program itself, and the server. */
export interface Outside {
  readonly open: (place: Place) => Promise<Clusterwerk>;
  /** Answers `restore`, whose place is not open yet. */
  readonly restore: typeof restoreClusterwerk;
  /** Serves until the signal; `first` is imported, or the demo loaded, before the address is printed. */
  readonly serve: (
    place: Place,
    options: {
      port: number | undefined;
      host: string | undefined;
      load: { file: string } | "demo-when-empty" | "nothing";
      language: Language;
      signal: AbortSignal;
      print: (line: string) => void;
    },
  ) => Promise<void>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs one command and gives its exit code. Answers go to stdout; progress and
 * errors to stderr.
 */
export async function commandLine(argv: readonly string[], outside: Outside): Promise<number> {
  const { environment } = outside;
  let language = preferredLanguage(
    environment.LC_ALL || environment.LC_MESSAGES || environment.LANG,
  );
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever started this may be gone without a word (killed, its terminal closed): then so are we.
  process.on("SIGHUP", stop);
  process.on("disconnect", stop);
  process.channel?.unref();
  try {
    const asked = call(argv);
    if (asked.shell.language) language = preferredLanguage(asked.shell.language);
    await run(asked, outside, language, controller.signal);
    return 0;
  } catch (thrown) {
    const error = asClusterwerkError(thrown);
    if (error.code === "internal") process.stderr.write(`${error.stack ?? error.message}\n`);
    process.stderr.write(`${errorSentence(error, language, "terminal")}\n`);
    return exitCode[error.code];
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    process.off("SIGHUP", stop);
    process.off("disconnect", stop);
  }
}

async function run(
  asked: Call,
  outside: Outside,
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const { shell, words, flags } = asked;
  const address = publicAddress(shell.address);
  const place = {
    data: shell.data,
    ...(shell.database ? { database: shell.database } : {}),
    ...(address ? { address } : {}),
  };
  if (words.length === 0 || words[0] === "help" || shell.help) {
    process.stdout.write(`${help(words.filter((word) => word !== "help").join(" "))}\n`);
    return;
  }
  if (words[0] === "serve" || words[0] === "start") {
    await outside.serve(
      { ...place, signIn: signInSettings(outside.environment) },
      {
        port: portOf(shell.port),
        host: shell.host,
        load:
          words[1] !== undefined
            ? { file: words[1] }
            : words[0] === "start"
              ? "demo-when-empty"
              : "nothing",
        language,
        signal,
        print: (line) => process.stdout.write(`${line}\n`),
      },
    );
    return;
  }
  const command = commandOf(words);
  if (!command) {
    throw new ClusterwerkError("invalid-input", `no command ${words[0]}`, {
      problem: `"${words[0]}"?  ${commands.map((one) => one.words).join(", ")}, serve`,
    });
  }
  if (shell.format === "csv" && !command.csv && !command.csvLines) throw noFormat(command, "csv");
  if (shell.format === "csv-excel" && !command.csvExcel) throw noFormat(command, "csv-excel");
  if (shell.format === "geojson" && !command.geojson) throw noFormat(command, "geojson");
  const input = inputOf(command, words.slice(command.words.split(" ").length), flags);
  const progress = progressLine(process.stderr, language);
  if (command.question === restore) {
    const context = { progress: progress.show, signal };
    const answer = await outside
      .restore(place, input as never, context)
      .finally(() => progress.clear());
    const shown =
      shell.format === "json"
        ? JSON.stringify(answer, null, 2)
        : command.table(answer as never, language);
    await write(`${shown}\n`);
    return;
  }
  const opened = await outside.open(place);
  try {
    const clusterwerk = await actingFor(opened, shell.as);
    const answer = await clusterwerk.ask(command.question, input as never, {
      language,
      audience: { ...defaultAudience, purpose: shell.audience },
      progress: progress.show,
      signal,
      trustsPaths: true,
    });
    progress.clear();
    const streamed =
      shell.format === "csv-excel"
        ? command.csvExcel
        : shell.format === "csv"
          ? command.csvLines
          : undefined;
    if (streamed) {
      for await (const lines of streamed(clusterwerk, answer as never, language)) {
        await write(lines);
      }
      return;
    }
    const view = {
      json: () => JSON.stringify(answer, null, 2),
      table: () => command.table(answer as never, language),
      csv: () => command.csv!(answer as never, language),
      geojson: () => command.geojson!(answer as never, language),
    }[shell.format as Exclude<typeof shell.format, "csv-excel">];
    await write(`${view()}\n`);
  } finally {
    progress.clear();
    await opened.close();
  }
}

/** The same, asked for an organisation that is not the one that runs the installation. */
async function actingFor(
  clusterwerk: Clusterwerk,
  called: string | undefined,
): Promise<Clusterwerk> {
  if (called === undefined) return clusterwerk;
  const { organisations } = await clusterwerk.ask(listOrganisations, { limit: 10_000 });
  const { id: organisation } = organisationCalled(organisations, called);
  return {
    ...clusterwerk,
    ask: (question, input, context) =>
      clusterwerk.ask(question, input, {
        ...context,
        audience: { ...(context?.audience ?? defaultAudience), organisation },
      }),
  };
}

/** The command whose words a call begins with, the longest where one begins with another. */
function commandOf(words: readonly string[]): Command | undefined {
  return commands
    .filter((one) => one.words === words.slice(0, one.words.split(" ").length).join(" "))
    .toSorted((a, b) => b.words.length - a.words.length)[0];
}

/** Waits until a pipe has taken it all: the process may end right after. A reader that left wants no more. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) =>
    process.stdout.write(text, (error) =>
      error && (error as NodeJS.ErrnoException).code !== "EPIPE" ? reject(error) : resolve(),
    ),
  );

const noFormat = (command: Command, format: string): ClusterwerkError =>
  new ClusterwerkError("invalid-input", `no ${format} of ${command.words}`, {
    problem: `--${format}?  ${usage(command)}`,
  });

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ClusterwerkError("invalid-input", `port ${text}`, { problem: `--port ${text}` });
}

function help(word: string): string {
  const one = commandOf(word.split(" "));
  if (one) return `${usage(one)}\n\n${one.question.summary}.`;
  return [
    "Clusterwerk: from a register of companies to working clusters.",
    "",
    ...commands.map((command) => `  ${usage(command)}`),
    "  clusterwerk serve [FILE] [--port …] [--host …] [--address https://…]",
    "",
    "Each command takes --data DIR (default .clusterwerk), --database URL, --language nl|en,",
    "--as ORGANISATION to act for another than the one that runs the installation,",
    "and --audience partner|public to see what they would.",
  ].join("\n");
}
