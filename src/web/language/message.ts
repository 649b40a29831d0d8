/**
 * The names of the arguments that an ICU message asks for, read from its text
 * by the compiler, so that a forgotten or misspelt argument does not compile.
 *
 * A branch of a plural counts as text, not as an argument, because it holds a
 * space or a #; a branch of one bare word would be taken for an argument.
 *
 * @example Arguments<"{name} has {n, plural, one {# company} other {# companies}}"> // "name" | "n"
 */
export type Arguments<Message extends string> = Message extends `${string}{${infer Rest}`
  ? Name<Rest> | Arguments<Rest>
  : never;

type Name<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer First},${string}`
    ? Bare<First>
    : Bare<Inside>
  : never;

type Bare<Word extends string> = Word extends `${string} ${string}` | `${string}#${string}` | ""
  ? never
  : Word;
