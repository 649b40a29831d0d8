import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The end of the chain as it was last seen, kept outside the database. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/**
 * The key that the audit chain is sealed with, and the end it had. Both lie beside
 * the database, not in it: who can change the tables alone can neither make the
 * chain anew nor cut its end off unseen.
 */
export interface AuditSeal {
  readonly key: Buffer;
  end(): ChainEnd | undefined;
  putEnd(end: ChainEnd): void;
}

const [keyName, endName] = ["audit.key", "audit-end.json"];

/** Names of the files in the data folder that the seal lies in. */
export const sealFiles: readonly string[] = [keyName, endName];

/** The seal in a data folder, made where there is none yet. */
export function auditSeal(folder: string): AuditSeal {
  const keyFile = join(folder, keyName);
  const endFile = join(folder, endName);
  return {
    key: keyIn(keyFile),
    end() {
      try {
        return JSON.parse(readFileSync(endFile, "utf8")) as ChainEnd;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    putEnd(end) {
      const half = `${endFile}.${process.pid}`;
      writeFileSync(half, `${JSON.stringify(end)}\n`, { mode: 0o600 });
      renameSync(half, endFile);
    },
  };
}

function keyIn(file: string): Buffer {
  try {
    // Whoever comes first makes it; `wx` lets no second one take its place.
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return Buffer.from(readFileSync(file, "utf8").trim(), "hex");
}
