import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder, scratchRegister } from "./scratch.ts";

it("clears away what a killed process had unpacked, and leaves a running one's", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const left = mkdtempSync(join(tmpdir(), `clusterwerk-unpacked-${pid}-`));
  const used = mkdtempSync(join(tmpdir(), `clusterwerk-unpacked-${process.pid}-`));
  await scratchRegister(scratchFolder());
  expect(existsSync(left)).toBe(false);
  expect(existsSync(used)).toBe(true);
  rmSync(used, { recursive: true });
});
