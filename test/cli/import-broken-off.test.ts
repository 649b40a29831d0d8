import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InventedRegister, inventedRegister } from "../invented-register.ts";
import { root, runProgram } from "../run-program.ts";

let made: InventedRegister;
const folder = mkdtempSync(join(tmpdir(), "cw-broken-"));
beforeAll(async () => {
  // Keeps the database up, so that only the importing process is struck.
  made = await inventedRegister({ municipalities: 4, establishments: 400, null: true });
});
afterAll(async () => {
  await made.close();
  rmSync(folder, { recursive: true, force: true });
});

const kept = (): string[] => readdirSync(join(made.data, "deliveries")).sort();
const staged = (): string[] => kept().filter((name) => name.startsWith(".staging-"));

function registerOf(name: string, rows: number): string {
  const path = join(folder, name);
  const lines = Array.from({ length: rows }, (_, k) => `${k + 1};0772;28930;${k % 50};Zaak ${k}\n`);
  writeFileSync(path, `vestigingsnummer;gemnr;sbi2025;banen;naam\n${lines.join("")}`);
  return path;
}

async function deliveries(): Promise<string[]> {
  const { stdout, code } = await runProgram(["deliveries", "--json", "--data", made.data]);
  expect(code).toBe(0);
  const answer = JSON.parse(stdout) as { deliveries: { id: string }[] };
  return answer.deliveries.map(({ id }) => id);
}

describe("an import that is broken off", () => {
  it("by kill -9 leaves no half delivery, and the next start clears up", async () => {
    const file = registerOf("killed.csv", 60_000);
    const before = kept();
    const args = ["src/main.ts", "import", file, "--data", made.data];
    const child = spawn(process.execPath, args, { cwd: root, stdio: "ignore" });
    const ended = once(child, "close");
    while (staged().length === 0 && child.exitCode === null) await pause(2);
    child.kill("SIGKILL");
    const [, signal] = await ended;
    expect(signal).toBe("SIGKILL");
    expect(staged()).toHaveLength(1);
    expect(kept().filter((name) => !name.startsWith("."))).toEqual(before);

    expect(await deliveries()).toEqual([made.delivery]);
    expect(kept()).toEqual(before);

    const again = await runProgram(["import", file, "--json", "--data", made.data]);
    expect(JSON.parse(again.stdout)).toMatchObject({ accepted: 60_000, alreadyThere: false });
    expect(await deliveries()).toHaveLength(2);
  });

  // A limit on the size of files stands for a disk without room, which no test can fill.
  it.skipIf(!existsSync("/bin/bash")).each([
    ["nl", 4, /^De schijf is vol\. [^\n]*er is niets half opgeslagen\.\n$/],
    ["en", 60, /^The disk is full\. [^\n]*nothing was half saved\.\n$/],
  ] as const)("by a full disk says so in one sentence: %s", async (language, kilobytes, says) => {
    const file = registerOf(`full-${language}.csv`, 20_000);
    const before = kept();
    const known = await deliveries();
    const command = `ulimit -f ${kilobytes}; exec "$0" src/main.ts import "$1" --data "$2" --language ${language}`;
    const child = spawn("/bin/bash", ["-c", command, process.execPath, file, made.data], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    const [code] = await once(child, "close");
    expect(said).toMatch(says);
    expect(code).toBe(5);
    expect(kept()).toEqual(before);
    expect(await deliveries()).toEqual(known);
  });
});
