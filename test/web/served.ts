import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../run-program.ts";

/** The program serving a data folder, in a process of its own. */
export interface ServedProgram {
  readonly address: string;
  /** Ended as by a power cut. */
  kill(): Promise<void>;
  /** Ended as by Ctrl-C. */
  stop(): Promise<void>;
}

const vite = join(root, "node_modules", "vite", "bin", "vite.js");

/** The screens as they stand in the source now; some hundreds of milliseconds. */
export function buildScreens(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--config", "src/web/vite.config.ts", "--logLevel", "error"],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
}

/** @param port  0 takes a free one */
export async function serveProgram(
  words: readonly string[],
  data: string,
  port = 0,
): Promise<ServedProgram> {
  const child = spawn(
    process.execPath,
    [join(root, "src/main.ts"), ...words, "--data", data, "--port", String(port)],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const address = await addressOf(child);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { address, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: unknown) => {
      said += String(chunk);
      const [, address] = /Clusterwerk: (http\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
}
