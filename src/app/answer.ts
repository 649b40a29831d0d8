import type { AnswerOf, Finished, ParsedInputOf, Question } from "../contract/question.ts";
import type { Progress } from "../contract/platform.ts";
import type { Register } from "../data/register/register.ts";
import type { Workspace } from "../data/workspace/open-workspace.ts";
import type { AuditSeal } from "../data/platform/audit-key.ts";
import type { Uploads } from "../data/platform/uploads.ts";
import type { Audience } from "../domain/audience.ts";
import type { Language } from "../domain/language.ts";
import type { Place } from "./place.ts";
import type { PublicationPolicies } from "./publication/publication-policy.ts";
import type { Replicates } from "./clusters/replicates.ts";
import type { KindsCache } from "./relatedness/kinds-cache.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import type { ColumnsCache } from "./register/columns-cache.ts";

/** Everything outside the process that an answer may touch, and for whom it is made. */
export interface Effects {
  /** Where the data are. */
  readonly place: Pick<Place, "data" | "database">;
  readonly register: Register;
  readonly workspace: Workspace;
  readonly seal: AuditSeal;
  readonly uploads: Uploads;
  readonly columns: ColumnsCache;
  readonly kinds: KindsCache;
  readonly replicates: Replicates;
  /** What may be published to whom; told to no face. */
  readonly policies: PublicationPolicies;
  /** How many threads a computation may take. */
  readonly threads: number;
  readonly audience: Audience;
  readonly signIn: SignIn;
  /** The session that asks; null for a token, and for whoever holds the machine. */
  readonly session: string | null;
  readonly language: Language;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /** Clears up once the answer is kept: what a job needs to be started again must outlast its answer. */
  readonly later: (work: () => Promise<void>) => void;
  /** Whether paths on this machine may be named: on the command line only. */
  readonly trustsPaths: boolean;
}

/** An answer bound to its question; `respond` gets input that the schema has passed. */
export interface Answer<Q extends Question = Question> {
  readonly question: Q;
  readonly respond: (effects: Effects, input: ParsedInputOf<Q>) => Promise<Finished<AnswerOf<Q>>>;
  /** Of a long question: whether its answer is kept already, so that it needs no job. */
  readonly isAtHand: (effects: Effects, input: ParsedInputOf<Q>) => Promise<boolean>;
}

export function answer<Q extends Question>(
  question: Q,
  respond: (effects: Effects, input: ParsedInputOf<Q>) => Promise<Finished<AnswerOf<Q>>>,
  isAtHand: (effects: Effects, input: ParsedInputOf<Q>) => Promise<boolean> = async () =>
    !question.long,
): Answer {
  return {
    question,
    respond: respond as Answer["respond"],
    isAtHand: isAtHand as Answer["isAtHand"],
  };
}
