import { createServer } from "node:net";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedRegister, type InventedRegister } from "../invented-register.ts";
import { runProgram } from "../run-program.ts";

let made: InventedRegister;
const files = mkdtempSync(join(tmpdir(), "cw-bad-"));
beforeAll(async () => {
  made = await inventedRegister({ municipalities: 4, establishments: 400, null: true });
});
afterAll(async () => {
  await made.close();
  rmSync(files, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
};

/** One sentence in each language, an exit code, and nothing half done. */
async function refused(args: string[], code: number, nl: RegExp, en: RegExp): Promise<void> {
  const before = readdirSync(join(made.data, "deliveries")).sort();
  for (const [language, sentence] of [
    ["nl", nl],
    ["en", en],
  ] as const) {
    const ended = await runProgram([...args, "--data", made.data, "--language", language]);
    expect(ended.stderr).toMatch(sentence);
    expect(ended.stderr.trim().split("\n")).toHaveLength(1);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe("");
  }
  expect(readdirSync(join(made.data, "deliveries")).sort()).toEqual(before);
}

describe("a file that cannot be imported", () => {
  it("that is not there", () =>
    refused(
      ["import", join(files, "none.csv")],
      4,
      /"none.csv" is niet gevonden/,
      /"none.csv" was not found/,
    ));
  it("that is empty", () => refused(["import", file("empty.csv", "")], 4, /leeg/, /empty/));
  it("with a header only", () =>
    refused(["import", file("header.csv", "id;gemnr;sbi\n")], 4, /kopregel/, /header only/));
  it("that is a picture", () =>
    refused(
      [
        "import",
        file(
          "picture.csv",
          Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
        ),
      ],
      4,
      /geen tabel/,
      /not a table/,
    ));
  it("that was cut in the middle", () =>
    refused(
      [
        "import",
        file("cut.csv.gz", Uint8Array.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76, 74, 214])),
      ],
      4,
      /niet compleet/,
      /incomplete/,
    ));
  it("with columns that mean nothing to us", () =>
    refused(["import", file("odd.csv", "foo;bar\n1;2\n3;4\n")], 4, /foo, bar/, /foo, bar/));
});

describe("a call that cannot be answered", () => {
  it("names a region that is not there", () =>
    refused(
      ["profile", "Nergenshuizen"],
      3,
      /staat niet in deze levering/,
      /not in this delivery/,
    ));
  it("names a delivery that is not there", () =>
    refused(
      ["profile", "x", "--delivery", "d0"],
      3,
      /levering "d0" bestaat niet/,
      /delivery "d0" does not exist/,
    ));
  it("names no region", () => refused(["profile"], 2, /REGION/, /REGION/));
  it("has a flag that is not there", () =>
    refused(["profile", "x", "--colour", "red"], 2, /--colour/, /--colour/));
  it("has a value that is not right", () =>
    refused(["latent", "x", "--reach-km", "far"], 2, /reachKm/, /reachKm/));
  it("is no command", () => refused(["dance"], 2, /dance/, /dance/));
  it("writes a demo over files", () =>
    refused(["demo", "--out", made.country], 5, /staan al bestanden/, /already holds files/));
});

describe("a machine that is in the way", () => {
  it("has the port in use", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await refused(["serve", "--port", String(port)], 5, /al in gebruik/, /in use/);
    server.close();
  });

  it("has data of a newer version", async () => {
    const newer = join(files, "newer");
    mkdirSync(newer);
    writeFileSync(join(newer, "form.json"), '{"form":99}');
    const ended = await runProgram(["deliveries", "--data", newer, "--language", "nl"]);
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/nieuwere versie/);
    expect(readdirSync(newer)).toEqual(["form.json"]);
  });

  it("has a file where the data folder should be", async () => {
    const ended = await runProgram([
      "deliveries",
      "--data",
      file("a-file", "x"),
      "--language",
      "en",
    ]);
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/cannot be used/);
  });

  it("has no database at the address given", async () => {
    const ended = await runProgram([
      "deliveries",
      "--data",
      made.data,
      "--database",
      "postgres://x:y@127.0.0.1:1/none",
    ]);
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/cannot be reached/);
  });
});

it("says that a delivery is there already, and changes nothing", async () => {
  const again = await runProgram([
    "import",
    join(made.country, "register-2025.csv"),
    "--json",
    "--data",
    made.data,
    "--map",
    file(
      "map.json",
      JSON.stringify({
        source: "invented",
        invented: true,
        regionNamespace: "demo-gm",
        scheme: "sbi-2025",
      }),
    ),
  ]);
  expect(again.code, again.stderr).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ delivery: made.delivery, alreadyThere: true });
});
