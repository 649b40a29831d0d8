import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { inputProblems } from "../contract/input-problems.ts";
import { restore } from "../contract/backup.ts";
import type { AnswerOf, InputOf, ParsedInputOf, Question } from "../contract/question.ts";
import type { Progress } from "../contract/platform.ts";
import { importReference } from "../contract/references.ts";
import { previewDelivery } from "../contract/register.ts";
import { reachOf, type Rights } from "../contract/rights.ts";
import { auditSeal } from "../data/platform/audit-key.ts";
import { openDataFolder } from "../data/platform/data-folder.ts";
import { readServingNote, writeServingNote } from "../data/platform/serving-note.ts";
import { openUploads, type Uploads } from "../data/platform/uploads.ts";
import { openRegister, type Register } from "../data/register/register.ts";
import { keptDeliveries } from "../data/workspace/delivery-records.ts";
import { dropOldKeys } from "../data/workspace/kept-answers.ts";
import { overlayOf } from "../data/workspace/exclusions.ts";
import { openWorkspace, type Workspace } from "../data/workspace/open-workspace.ts";
import { defaultAudience, isHost, type Audience } from "../domain/audience.ts";
import { ClusterwerkError, asClusterwerkError } from "../domain/clusterwerk-error.ts";
import type { Language } from "../domain/language.ts";
import type { TokenScope } from "../domain/sign-in.ts";
import type { Answer, Effects } from "./answer.ts";
import { answers } from "./answers.ts";
import { type AuditTrail, auditTrail, type Ending } from "./platform/audit-trail.ts";
import type { Place } from "./place.ts";
import { restoreInto } from "./platform/backup.ts";
import { replicates } from "./clusters/replicates.ts";
import { type KeyedRequest, once } from "./platform/once.ts";
import { fitInput } from "./fit-input.ts";
import { jobRunner, type JobRunner } from "./platform/job-runner.ts";
import { isAtHandFor, respondTo } from "./publication/for-outsiders.ts";
import { usualPolicies } from "./publication/publication-policy.ts";
import { kindsCache } from "./relatedness/kinds-cache.ts";
import { columnsCache } from "./register/columns-cache.ts";
import { settleDeliveries } from "./register/settle-deliveries.ts";
import { signIn, type SignIn } from "./sign-in/sign-in.ts";

export interface Context {
  readonly audience?: Audience;
  /** The session that asks, where it is one. */
  readonly session?: string | null;
  /** What it may do at all, whatever the roles; everything, where nothing is said. */
  readonly scope?: TokenScope;
  readonly language?: Language;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Takes over what is to be cleared up after the answer; else it is done before `ask` returns. */
  readonly later?: (work: () => Promise<void>) => void;
  readonly trustsPaths?: boolean;
  /** Where the question comes from, for the log: a network address, or the terminal. */
  readonly origin?: string;
  /** The workspace as a transaction around this question sees it: see `once`. */
  readonly within?: Workspace;
  /** Takes over what is to be written down once that transaction has ended. */
  readonly atEnd?: (ending: Ending) => void;
}

/** Clusterwerk, open on a data folder: ask it questions. */
export interface Clusterwerk {
  /**
   * Answers a question. The input is checked here, whatever face it came from.
   *
   * @throws ClusterwerkError, and nothing else
   */
  ask<Q extends Question>(question: Q, input: InputOf<Q>, context?: Context): Promise<AnswerOf<Q>>;
  /** Whether a question can be answered within a second or so; if not, make it a job. */
  isAtHand(question: Question, input: unknown, context?: Context): Promise<boolean>;
  /**
   * Does a piece of work once for a key: whoever comes again with the same key and
   * request gets the same answer, for a day, also after a crash. What is asked in it is
   * asked with the context that it gets.
   *
   * @throws ClusterwerkError key-taken
   */
  once<T>(
    request: KeyedRequest,
    context: Context,
    work: (context: Context) => Promise<T>,
  ): Promise<{ readonly answer: T; readonly again: boolean }>;
  readonly register: Register;
  /**
   * Keeps a file that somebody sent, until it is read into a delivery or a reference.
   *
   * @throws ClusterwerkError not-allowed, file-too-large, disk-full
   */
  keepUpload(
    body: Readable,
    fileName: string,
    context?: Pick<Context, "audience" | "scope">,
  ): ReturnType<Uploads["keep"]>;
  readonly signIn: SignIn;
  /**
   * Runs long questions in line; there is one per data folder, in the server.
   *
   * @throws ClusterwerkError already-serving
   */
  startJobs(): Promise<JobRunner>;
  /** Writes down where the screens are, for whoever wants to serve this folder too. */
  servedAt(address: string): void;
  close(): Promise<void>;
}

export type { Place } from "./place.ts";

/** @throws ClusterwerkError data-folder-newer, data-folder-unusable, database-unreachable, disk-full */
export async function openClusterwerk(place: Place): Promise<Clusterwerk> {
  try {
    const folder = openDataFolder(place.data);
    const threads = place.threads ?? availableParallelism();
    const workspace: Workspace = await openWorkspace(
      place.database ? { url: place.database } : { folder: join(folder, "workspace") },
    );
    const { tenant } = defaultAudience;
    const kept = await workspace.asSystem(tenant, keptDeliveries);
    const register = await openRegister({
      dataDir: folder,
      threads,
      known: kept.map(({ id }) => id),
      overlayOf: (delivery) => workspace.asSystem(tenant, (db) => overlayOf(db, delivery)),
    });
    await settleDeliveries(workspace, register);
    const uploads = await openUploads(join(folder, "uploads"), Date.now);
    const seal = auditSeal(folder);
    const trail = auditTrail(workspace, seal);
    const stores: Stores = {
      place: { ...place, data: folder },
      register,
      workspace,
      seal,
      uploads,
      columns: columnsCache(register),
      kinds: kindsCache(),
      replicates: replicates(threads),
      policies: place.policies ?? usualPolicies,
      threads,
      signIn: signIn(
        workspace,
        trail,
        place.signIn ?? {},
        () => place.address ?? readServingNote(folder) ?? "http://127.0.0.1/",
      ),
    };
    return clusterwerk(folder, stores, trail);
  } catch (thrown) {
    throw asClusterwerkError(thrown);
  }
}

/** How far an audience reaches; undefined where not at all. */
function reachFor(rights: Rights, audience: Audience): Audience["reach"] | undefined {
  const reach = reachOf(rights, audience.roles);
  if (reach === "own" || reach === "shared") return reach;
  return reach === "host" && isHost(audience) ? "own" : undefined;
}

type Asked = Pick<Question, "rights" | "name" | "effect">;

/**
 * The audience with this question's reach.
 *
 * @throws ClusterwerkError not-allowed
 */
function allowed({ rights, name, effect }: Asked, context: Context): Audience {
  const { audience = defaultAudience } = context;
  const reach = reachFor(rights, audience);
  // A token for reading changes nothing, whoever made it.
  const mayChange = context.scope !== "read" || effect === "reads";
  if (reach !== undefined && mayChange) return { ...audience, reach };
  throw new ClusterwerkError("not-allowed", `${audience.roles.join(", ")} may not ${name}`, {
    question: name,
  });
}

type Stores = Pick<
  Effects,
  | "place"
  | "register"
  | "workspace"
  | "seal"
  | "uploads"
  | "columns"
  | "kinds"
  | "replicates"
  | "policies"
  | "threads"
  | "signIn"
>;

/**
 * Answers `restore`, which is asked of a place before it is opened: opening it would fill it.
 *
 * @throws ClusterwerkError, and nothing else
 */
export async function restoreClusterwerk(
  place: Place,
  input: InputOf<typeof restore>,
  context: Pick<Context, "progress" | "signal"> = {},
): Promise<AnswerOf<typeof restore>> {
  try {
    return await restoreInto(place, checkedInput(restore, input).from, {
      progress: context.progress ?? (() => {}),
      signal: context.signal ?? new AbortController().signal,
    });
  } catch (thrown) {
    throw asClusterwerkError(thrown);
  }
}

function checkedInput<Q extends Question>(question: Q, input: unknown): ParsedInputOf<Q> {
  fitInput(input);
  const parsed = question.input.safeParse(input);
  if (parsed.success) return parsed.data as ParsedInputOf<Q>;
  const problem = inputProblems(parsed.error);
  throw new ClusterwerkError("invalid-input", parsed.error.message, { problem });
}

function clusterwerk(folder: string, stores: Stores, trail: AuditTrail): Clusterwerk {
  const byName = new Map<string, Answer>(answers.map((one) => [one.question.name, one]));
  const none = new AbortController().signal;
  const atOnce = once(stores.workspace);
  let jobs: JobRunner | undefined;

  const checked = (name: string, input: unknown): { found: Answer; parsed: unknown } => {
    const found = byName.get(name);
    if (!found) throw new ClusterwerkError("internal", `nothing answers ${name}`);
    return { found, parsed: checkedInput(found.question, input) };
  };
  const effects = (
    question: Question,
    context: Context,
    later: Effects["later"] = () => {},
  ): Effects => ({
    ...stores,
    workspace: context.within ?? stores.workspace,
    audience: allowed(question, context),
    session: context.session ?? null,
    language: context.language ?? "nl",
    progress: context.progress ?? (() => {}),
    signal: context.signal ?? none,
    later,
    trustsPaths: context.trustsPaths ?? false,
  });
  const ask = async (name: string, input: unknown, context: Context = {}): Promise<unknown> => {
    const { found, parsed } = checked(name, input);
    const tasks: (() => Promise<void>)[] = [];
    const later = context.later ?? ((work) => void tasks.push(work));
    const { audience = defaultAudience, origin = "terminal" } = context;
    try {
      return await trail.around(
        found.question,
        parsed,
        { audience, origin },
        async () => {
          const answer = await respondTo(found, effects(found.question, context, later), parsed);
          for (const task of tasks) await task();
          return answer;
        },
        context.atEnd,
      );
    } catch (thrown) {
      throw asClusterwerkError(thrown);
    }
  };

  return {
    ask: <Q extends Question>(question: Q, input: InputOf<Q>, context?: Context) =>
      ask(question.name, input, context) as Promise<AnswerOf<Q>>,
    async isAtHand(question, input, context = {}) {
      const { found, parsed } = checked(question.name, input);
      // What may not be asked is refused at once, and the log says so.
      const isReached =
        reachFor(question.rights, context.audience ?? defaultAudience) !== undefined;
      if (!isReached || (context.scope === "read" && question.effect === "writes")) return true;
      return isAtHandFor(found, effects(found.question, context), parsed);
    },
    async once(request, context, work) {
      const afterwards: (() => Promise<void>)[] = [];
      const endings: Ending[] = [];
      const within = (of: Workspace): Context => ({
        ...context,
        within: of,
        later: (task) => void afterwards.push(task),
        atEnd: (ending) => void endings.push(ending),
      });
      try {
        const { audience = defaultAudience } = context;
        const done = await atOnce(audience, request, (of) => work(within(of))).catch(
          async (thrown: unknown) => {
            const broke = asClusterwerkError(thrown);
            // Where the database fell away at the very end, nobody can say whether it was done.
            const known = broke.code !== "database-unreachable";
            for (const ending of known ? endings : []) await ending(broke);
            throw broke;
          },
        );
        for (const ending of endings) await ending();
        for (const task of afterwards) await task();
        return done;
      } catch (thrown) {
        throw asClusterwerkError(thrown);
      }
    },
    register: stores.register,
    signIn: stores.signIn,
    async keepUpload(body, fileName, context = {}) {
      const { audience = defaultAudience } = context;
      // Whoever may read a file in may send one.
      const one =
        [previewDelivery, importReference].find(
          (one) => reachFor(one.rights, audience) !== undefined,
        ) ?? importReference;
      allowed({ ...one, name: "send a file", effect: "writes" }, context);
      return stores.uploads.keep(body, fileName, audience.organisation);
    },
    async startJobs() {
      if (!jobs && !(await stores.workspace.claimServing())) {
        const address = readServingNote(folder) ?? "";
        throw new ClusterwerkError("already-serving", `served at ${address}`, { address });
      }
      if (!jobs) {
        await stores.uploads.removeHalf();
        await stores.workspace.asSystem(defaultAudience.tenant, dropOldKeys);
      }
      jobs ??= await jobRunner(stores.workspace, defaultAudience.tenant, ask);
      return jobs;
    },
    servedAt: (address) => writeServingNote(folder, address),
    async close() {
      await jobs?.stop();
      await stores.signIn.settled();
      await stores.register.close();
      await stores.workspace.close();
    },
  };
}
