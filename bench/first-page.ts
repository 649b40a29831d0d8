/*
 * Time to the first page once installed: from the start of the program to the
 * first answer over HTTP, on an empty data folder (with the example region) and
 * again on the same folder.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
async function untilFirstPage(): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ["src/main.ts", "start", "--port", "0", "--data", join(folder, "data")],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const address = /http:\S+/.exec(printed)?.[0];
    if (!address) continue;
    await (await fetch(address)).text();
    await (await fetch(`${address}v1/regions`)).json();
    break;
  }
  const seconds = (performance.now() - started) / 1000;
  child.kill("SIGINT");
  await once(child, "close");
  return seconds;
}
try {
  console.log(`first start, example region loaded: ${(await untilFirstPage()).toFixed(1)} s`);
  console.log(`second start: ${(await untilFirstPage()).toFixed(1)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
