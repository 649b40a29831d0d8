/** Characters on a line, and lines of a name, in a picture; a list beside it has names in full. */
const longestLine = 24;
const mostLines = 3;

/**
 * A name over a few short lines, parted between words, cut short where it
 * needs more.
 *
 * @example inLines("Groothandel in levende dieren") // "Groothandel in levende\ndieren"
 */
export function inLines(name: string): string {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= longestLine) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  const shown = lines.slice(0, mostLines).map(cut);
  if (lines.length > mostLines) shown[mostLines - 1] += "…";
  return shown.join("\n");
}

const cut = (line: string) =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
