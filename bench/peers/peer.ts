import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";

/** A peer in Python that keeps its data loaded and answers one line with one line. */
export interface Peer {
  readonly ask: (line: string) => Promise<string>;
  readonly stop: () => void;
}

const python = process.env.CLUSTERWERK_PYTHON ?? "/usr/bin/python3";

/** Undefined, with a word on why, where Python or a module it needs is not there. */
export async function peer(
  script: string,
  modules: readonly string[],
  args: readonly string[],
): Promise<Peer | undefined> {
  const has = spawnSync(python, ["-c", `import ${modules.join(", ")}`], { stdio: "ignore" });
  if (has.status !== 0) {
    console.log(`no peer: ${python} has no ${modules.join(" and ")}`);
    return undefined;
  }
  const child = spawn(python, [join(import.meta.dirname, script), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    // Debian's OpenBLAS can mistake the processor for an old one.
    env: { OPENBLAS_CORETYPE: "SKYLAKEX", ...process.env },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${script} ended without an answer`);
    return value;
  };
  console.log(`peer: ${await answer()}`);
  return {
    ask: (line) => {
      child.stdin.write(`${line}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}
