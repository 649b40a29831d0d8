/** What ends a cell. */
export interface QuoteDialect {
  readonly delimiter: string;
  readonly newline: string;
}

/**
 * The cell after an opening quote, and where its delimiter or line end
 * stands. A quote on a later line that itself begins a cell says that the
 * opening one was stray: two cells cannot be open at once.
 */
export function quotedCell(
  all: string,
  start: number,
  last: boolean,
  dialect: QuoteDialect,
): { value: string; next: number } | "stray" | undefined {
  const { delimiter, newline } = dialect;
  let from = start;
  for (;;) {
    const quote = all.indexOf('"', from);
    if (quote === -1) return undefined;
    const next = quote + 1;
    if (next >= all.length && !last) return undefined;
    if (all[next] === '"') {
      // `""` is a quote in the text, unless the second one closes: `"Café "'t Hoekje""`.
      const after = closing(all, next + 1, last, dialect);
      if (after === undefined || !oddQuotesBefore(all, start, quote)) {
        from = next + 1;
        continue;
      }
      return { value: unescaped(all.slice(start, next)), next: after };
    }
    const after = closing(all, next, last, dialect);
    if (after !== undefined) return { value: unescaped(all.slice(start, quote)), next: after };
    const begins =
      all.startsWith(delimiter, quote - delimiter.length) || all[quote - 1] === newline;
    const lineEnd = all.indexOf(newline, start);
    if (begins && quote > start && lineEnd !== -1 && lineEnd < quote) return "stray";
    from = next;
  }
}

/** Where the delimiter, line end or end of text stands that makes a quote before `at` a closing one. */
function closing(
  all: string,
  at: number,
  last: boolean,
  { delimiter, newline }: QuoteDialect,
): number | undefined {
  let next = at;
  while (all[next] === " " && delimiter !== " ") next++;
  if (all[next] === "\r" && newline === "\n" && all[next + 1] === "\n") next++;
  if (next >= all.length) return last ? all.length : undefined;
  if (all.startsWith(delimiter, next) || all.startsWith(newline, next)) return next;
  return undefined;
}

function oddQuotesBefore(all: string, start: number, end: number): boolean {
  let odd = false;
  for (let at = start; at < end; at++) {
    if (all.charCodeAt(at) !== 34) continue;
    if (all.charCodeAt(at + 1) === 34 && at + 1 < end) at++;
    else odd = !odd;
  }
  return odd;
}

function unescaped(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}
