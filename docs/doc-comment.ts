/** A doc comment in its parts; a part that is not there is left out. */
export interface DocComment {
  /** Prose and indented formulas, as they stand. */
  readonly prose: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns?: string;
  /** What the result is where there is none: the part of `returns` from NaN on. */
  readonly undefined?: string;
  readonly throws?: string;
  readonly example?: string;
  readonly cost?: string;
  readonly source?: string;
  /** Why there is no example to check by hand. */
  readonly noExample?: string;
}

const remarks = { Cost: "cost", Source: "source", Example: "noExample" } as const;
const remark = /(?:^|(?<=[.)]\s))(?<kind>Cost|Source|Example): (?<text>[^]*)/;

/**
 * Reads a doc comment of core: prose first, then tags (`@param`, `@returns`,
 * `@throws`, `@example`), and the paragraphs `Cost:`, `Source:` and, where no
 * example can be checked by hand, `Example: none, since …`. A tag ends at the
 * next tag or an empty line; `Source:` may follow `Cost:` on its line.
 */
export function docComment(comment: string): DocComment {
  const prose: string[] = [];
  const parameters: { name: string; text: string }[] = [];
  const found: Partial<Record<keyof DocComment, string>> = {};
  for (const paragraph of lines(comment)
    .join("\n")
    .trim()
    .split(/\n\s*\n/)) {
    const [first, ...tags] = `\n${paragraph}`.split(/\n(?=@\w)/);
    for (const tag of tags) {
      const { kind = "", text = "" } = /^@(?<kind>\w+)\s*(?<text>[^]*)$/.exec(tag)?.groups ?? {};
      if (kind === "param") parameters.push(parameter(text));
      else if (kind === "returns") Object.assign(found, returns(joined(text)));
      else if (kind === "throws") found.throws = joined(text);
      else if (kind === "example") found.example = unindented(text);
      else throw new Error(`a doc comment has @${kind}, which no page shows`);
    }
    const rest = withoutRemarks((first ?? "").slice(1), found);
    if (rest !== "") prose.push(rest);
  }
  return { ...found, prose: prose.join("\n\n"), parameters };
}

/** Takes `Cost: …` and its like out of a paragraph, the last one first. */
function withoutRemarks(
  paragraph: string,
  found: Partial<Record<keyof DocComment, string>>,
): string {
  const match = remark.exec(paragraph);
  if (!match?.groups) return paragraph.trimEnd();
  const key = remarks[match.groups["kind"] as keyof typeof remarks];
  found[key] = joined(withoutRemarks(match.groups["text"] ?? "", found));
  return paragraph.slice(0, match.index).trimEnd();
}

/** The lines between the comment's signs. */
function lines(comment: string): string[] {
  return comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .map((line, k) => (k === 0 ? line.trimStart() : line));
}

function parameter(text: string): { name: string; text: string } {
  const { name = "", rest = "" } =
    /^(?<name>\w+(?:, \w+)*)\s+(?<rest>[^]*)$/.exec(text)?.groups ?? {};
  return { name, text: joined(rest) };
}

function returns(text: string): { returns?: string; undefined?: string } {
  const { value, none } =
    /^(?:(?<value>[^]*?)(?:; |$))?(?<none>NaN[^]*)?$/.exec(text)?.groups ?? {};
  return { ...(value && { returns: value }), ...(none && { undefined: none }) };
}

const joined = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** An example as it would stand in a file. */
function unindented(text: string): string {
  const [first = "", ...rest] = text.trim().split("\n");
  const margin = Math.min(...rest.map((line) => line.search(/\S/)).filter((at) => at >= 0));
  return [first, ...rest.map((line) => line.slice(margin === Infinity ? 0 : margin))].join("\n");
}
