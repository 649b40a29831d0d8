import type { Random } from "../src/core/random.ts";

/** Whom the payloads are to reach: files that nobody may write or read through the server. */
export interface Targets {
  /** Written only where something was executed. */
  readonly canary: string;
  /** Holds `secretText`. */
  readonly secret: string;
}

/** What no answer may hold. */
export const secretText = "NOT-FOR-THE-WEB-8c1f";

const sql = ({ canary }: Targets): string[] => [
  "' or '1'='1",
  "'; drop table hypothesis; --",
  "'; delete from delivery; --",
  `'; copy (select 1) to '${canary}'; --`,
  `'; copy (select 1) to program 'touch ${canary}'; --`,
  `' union select content from read_text('/etc/passwd') --`,
  "1; select pg_sleep(5)",
  "') or pg_sleep(5) is not null --",
  "$1",
  "\\'; --",
  "a'||(select version())||'",
];
const markup = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "{{7*7}}${7*7}<%= 7*7 %>",
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
];
const formulas = ({ canary }: Targets): string[] => [
  "=1+1",
  `=cmd|' /C touch ${canary}'!A1`,
  "@SUM(1+1)",
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
];
const paths = ({ secret }: Targets): string[] => [
  "../../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "..\\..\\windows\\win.ini",
  secret,
  `file://${secret}`,
  `....//....//${secret}`,
  "/proc/self/environ",
  "C:\\boot.ini",
  "//elsewhere.example/x",
];
const shell = ({ canary }: Targets): string[] => [
  `$(touch ${canary})`,
  `\`touch ${canary}\``,
  `| touch ${canary}`,
  `; touch ${canary} #`,
];
const signs = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\r\nX-Injected: yes",
  "%0d%0aX-Injected:%20yes",
  "\ud800",
  "\u202egnp.exe",
  "\ufeff",
  "ﷺ".repeat(50),
  "👩‍👩‍👧‍👦".repeat(20),
  "Z̸͔̈́a̷".repeat(40),
  "İıſẞ",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-0",
  "1e309",
  "0x10",
  "9".repeat(400),
  "-1",
  "2147483648",
  "9007199254740993",
  "true",
  "[]",
  "{}",
  "%",
  "%zz",
  "*",
  "?",
  "#",
  "/",
  ".",
  "..",
];

/** A text that means harm. */
export function hostileText(random: Random, targets: Targets): string {
  const kinds = [sql(targets), markup, formulas(targets), paths(targets), shell(targets), signs];
  const value = pick(random, pick(random, kinds));
  const turn = random();
  if (turn < 0.04) return value + "x".repeat(1 + Math.floor(random() * 20_000));
  if (turn < 0.1) return value + pick(random, pick(random, kinds));
  return value;
}

/** A value of JSON that nobody asked for. */
export function hostileValue(random: Random, targets: Targets, depth = 0): unknown {
  const text = (): string => hostileText(random, targets);
  const deep = (): unknown => hostileValue(random, targets, depth + 1);
  const makers: (() => unknown)[] = [
    text,
    text,
    text,
    () => pick(random, [0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 5e-324]),
    () => pick(random, [true, false, null]),
    () => Array.from({ length: Math.floor(random() * 2000) }, () => "x"),
    () => nested(Math.floor(random() * 3000)),
    ...(depth < 3
      ? [
          () => Array.from({ length: Math.floor(random() * 5) }, deep),
          () => ({ [text()]: deep() }),
          () => JSON.parse(`{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}`),
        ]
      : []),
  ];
  return pick(random, makers)();
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let k = 0; k < depth; k++) value = [value];
  return value;
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)];
