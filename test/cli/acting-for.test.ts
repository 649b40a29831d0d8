import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runProgram } from "../run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-as-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...words: string[]) => runProgram([...words, "--data", join(folder, "data")]);

it("an installation is set up from the terminal, for each organisation by its name", async () => {
  const administrator = ["--administrator-name", "Ans", "--administrator-email", "ans@b.example"];
  const added = await run(
    "organisation",
    "add",
    "Bladerdam",
    "--kind",
    "company",
    ...administrator,
  );
  expect(added.code, added.stderr).toBe(0);
  const bram = ["Bram", "bram@b.example", "--role", "analyst", "--as", "bladerdam"];
  expect((await run("person", "invite", ...bram)).code).toBe(0);
  const people = async (...as: string[]) => (await run("people", ...as)).stdout;
  expect(await people("--as", "Bladerdam")).toMatch(/Ans[\s\S]*administrator[\s\S]*Bram.*analyst/);
  expect(await people()).toBe("Nobody works here with an account of their own yet.\n");
  expect((await run("people", "--as", "Elders")).code).toBe(3);
}, 60_000);
