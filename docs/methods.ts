import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { isFunctionDeclaration } from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { type DocComment, docComment } from "./doc-comment.ts";

const root = join(import.meta.dirname, "..");
const core = join(root, "src/core");
/** Where the pages stand. */
export const methodsFolder = join(import.meta.dirname, "methods/core");
/** The chapter of what lies beside the folders: shapes and randomness. */
export const foundation = "foundation";

/** Something that core exports, with what its doc comment says. */
export interface Export {
  readonly name: string;
  /** The folder of core it stands in. */
  readonly chapter: string;
  /** Its file, from the root of the project. */
  readonly path: string;
  readonly isFunction: boolean;
  /** A function up to its body; anything else as it is declared. */
  readonly declaration: string;
  readonly parameters: readonly string[];
  readonly doc: DocComment;
}

/**
 * Everything that `src/core/index.ts` exports, as the compiler sees it. The
 * compiler's interface is not yet stable; package.json names its exact version.
 */
export function coreExports(): Export[] {
  const api = new API({ cwd: root });
  try {
    const project = join(core, "tsconfig.json");
    const [{ program, checker }] = api.updateSnapshot({ openProjects: [project] }).getProjects();
    const index = program.getSourceFile(join(core, "index.ts"));
    const module = index && checker.getSymbolAtLocation(index);
    if (!module) throw new Error("src/core/index.ts is not in its project");
    return checker.getExportsOfModule(module).map((symbol) => {
      const [alias] = symbol.declarations;
      const isAlias = alias?.kind === SyntaxKind.ExportSpecifier;
      const [handle] = (isAlias ? checker.getAliasedSymbol(symbol) : symbol).declarations;
      const node = handle?.resolve();
      if (!node) throw new Error(`${symbol.name} is exported but not declared`);
      // The comment of a constant stands before its whole statement.
      const whole = node.kind === SyntaxKind.VariableDeclaration ? node.parent.parent : node;
      const file = node.getSourceFile();
      const isFunction = isFunctionDeclaration(node);
      const parameters = isFunction ? node.parameters.map(({ name }) => name.getText(file)) : [];
      const start = whole.getStart(file);
      const end = isFunction && node.body ? node.body.getStart(file) : whole.end;
      const before = file.text.slice(whole.pos, start);
      const at = before.lastIndexOf("/**");
      return {
        name: symbol.name,
        chapter: relative(core, file.fileName).split("/").at(-2) ?? foundation,
        path: relative(root, file.fileName),
        isFunction,
        declaration: file.text
          .slice(start, end)
          .replace(/^export /, "")
          .trim(),
        parameters,
        doc: docComment(at < 0 ? "" : before.slice(at).trim()),
      };
    });
  } finally {
    api.close();
  }
}

/** The exported function that a doc comment sends its reader to: "…; see `other`." */
export function referred({ doc }: Export, exports: readonly Export[]): Export | undefined {
  const name = /\bsee `(?<name>\w+)`\.?$/.exec(doc.prose)?.groups?.["name"];
  return exports.find((other) => other.isFunction && other.name === name);
}

/** Each page by its file name: an index, and one page per chapter. `node docs/methods.ts` writes them. */
export function methodPages(exports: readonly Export[] = coreExports()): Map<string, string> {
  const chapters = Map.groupBy(
    exports.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    ({ chapter }) => chapter,
  );
  const names = [...chapters.keys()].sort();
  const pages = names.map((name): [string, string] => [
    `${name}.md`,
    chapterPage(name, chapters.get(name) ?? []),
  ]);
  const index = names.flatMap((name) => [
    `## [${title(name)}](${name}.md)`,
    "",
    ...(chapters.get(name) ?? [])
      .filter(({ isFunction }) => isFunction)
      .map((each) => `- [\`${each.name}\`](${name}.md#${each.name.toLowerCase()}): ${gist(each)}`),
    "",
  ]);
  return new Map([
    ["README.md", ["# Methods of clusterwerk/core", "", origin, "", ...index].join("\n")],
    ...pages,
  ]);
}

const origin =
  "What `clusterwerk/core` exports, read from the comments beside the code: `node docs/methods.ts` writes these pages. How the methods make up a figure on a screen stands in [specialisation](../specialisation.md), [concentration](../concentration.md), [relatedness](../relatedness.md) and [latent clusters](../latent-clusters.md).";

const title = (chapter: string): string => chapter[0].toUpperCase() + chapter.slice(1);

/** The first sentence, or what stands before its colon or formula. */
const gist = ({ doc }: Export): string =>
  doc.prose
    .split(/\n\s*\n/)[0]
    .replaceAll(/\s+/g, " ")
    .split(/(?<=\.) /)[0];

function chapterPage(name: string, exports: readonly Export[]): string {
  const shapes = exports.filter(({ isFunction }) => !isFunction);
  return [
    `# ${title(name)}`,
    "",
    "Read from the comments in `src/core`; [all chapters](README.md).",
    "",
    ...exports.filter(({ isFunction }) => isFunction).flatMap(section),
    ...shapes.flatMap(section),
  ].join("\n");
}

function section(each: Export): string[] {
  const { doc } = each;
  const parts = [
    doc.prose,
    ["```ts", each.declaration, "```"].join("\n"),
    doc.parameters.map(({ name, text }) => `- \`${name}\`: ${text}`).join("\n"),
    labelled("Returns", doc.returns),
    labelled("Undefined", doc.undefined),
    labelled("Refuses", doc.throws),
    labelled("Cost", doc.cost),
    labelled("Source", doc.source),
    doc.example === undefined
      ? labelled("Example", doc.noExample)
      : ["```ts", doc.example, "```"].join("\n"),
    `[${each.path}](../../../${each.path})`,
  ];
  return [`## ${each.name}`, "", ...parts.filter(Boolean).flatMap((part) => [part, ""])];
}

const labelled = (label: string, text: string | undefined): string =>
  text === undefined ? "" : `**${label}.** ${text}`;

if (import.meta.main) {
  mkdirSync(methodsFolder, { recursive: true });
  for (const old of readdirSync(methodsFolder)) rmSync(join(methodsFolder, old));
  for (const [file, text] of methodPages()) writeFileSync(join(methodsFolder, file), text);
}
