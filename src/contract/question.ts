import { z } from "zod";
import type { Rights } from "./rights.ts";

/**
 * A question: what may be asked, and what comes back. The schemas are the only
 * validators; routes, flags, forms and the reference page are read from them.
 *
 * `long` questions may take over a second and run as jobs with progress.
 * `effect` says whether asking changes what is kept. What is `commandLineOnly`
 * names things of the machine, or of a person: no other face takes it.
 */
export interface Question<I extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly answer: A;
  readonly long: boolean;
  readonly effect: "reads" | "writes";
  /** Whether it shows single companies or people, so that asking it is written down. */
  readonly personal: boolean;
  /** Whether a secret goes in or comes out, which is then kept nowhere, not even to answer again. */
  readonly secret: boolean;
  readonly commandLineOnly: readonly string[];
  /** How far each role reaches with it: stated for every question there is. */
  readonly rights: Rights;
}

export function question<I extends z.ZodType, A extends z.ZodType>(
  definition: Pick<Question<I, A>, "name" | "summary" | "rights" | "input" | "answer"> &
    Partial<Pick<Question<I, A>, "long" | "effect" | "personal" | "secret" | "commandLineOnly">>,
): Question<I, A> {
  return {
    long: false,
    effect: "reads",
    personal: false,
    secret: false,
    commandLineOnly: [],
    ...definition,
  };
}

/** What the asker writes: defaults may be left out. */
export type InputOf<Q> = Q extends Question<infer I, z.ZodType> ? z.input<I> : never;
/** What the answerer reads: defaults filled in. */
export type ParsedInputOf<Q> = Q extends Question<infer I, z.ZodType> ? z.output<I> : never;
export type AnswerOf<Q> = Q extends Question<z.ZodType, infer A> ? z.output<A> : never;

/** An answer as its maker hands it over: never changed after. */
export type Finished<T> = T extends readonly (infer U)[]
  ? readonly Finished<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Finished<T[K]> }
    : T;
