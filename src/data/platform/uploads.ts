import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** Files people sent, until they are imported or a day has passed. */
export interface Uploads {
  /**
   * @param organisation whose file it is; nobody else finds it
   * @throws ClusterwerkError file-too-large, disk-full
   */
  keep(
    body: Readable,
    fileName: string,
    organisation: string,
  ): Promise<{ upload: string; fileName: string; bytes: number }>;
  /** @throws ClusterwerkError unknown-upload */
  find(upload: string, organisation: string): Promise<{ path: string; fileName: string }>;
  drop(upload: string): Promise<void>;
  /** Removes what a server that was killed had only half of. For the one server of a data folder. */
  removeHalf(): Promise<void>;
}

const limit = 4 * 1024 ** 3;
const dayMs = 24 * 3600 * 1000;

export async function openUploads(folder: string, now: () => number): Promise<Uploads> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // A server may drop one while a command starts beside it.
    const found = await stat(path).catch(() => undefined);
    if (found && now() - found.mtimeMs > dayMs) await rm(path, { force: true });
  }
  const at = (upload: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(upload)) {
      throw new ClusterwerkError("unknown-upload", "not the id of an upload");
    }
    return join(folder, upload);
  };
  return {
    async keep(body, fileName, organisation) {
      const upload = randomUUID();
      const path = at(upload);
      let bytes = 0;
      const counter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > limit) {
            done(new ClusterwerkError("file-too-large", "upload too large", { limit: "4 GB" }));
          } else done(null, chunk);
        },
      });
      try {
        await pipeline(body, counter, createWriteStream(path, { flush: true }));
        await writeFile(
          `${path}.json`,
          JSON.stringify({ fileName: basename(fileName), organisation }),
        );
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { upload, fileName: basename(fileName), bytes };
    },
    async find(upload, organisation) {
      const path = at(upload);
      try {
        const kept = JSON.parse(await readFile(`${path}.json`, "utf8")) as {
          fileName: string;
          organisation: string;
        };
        await stat(path);
        if (kept.organisation !== organisation) throw new Error("of another organisation");
        const { fileName } = kept;
        return { path, fileName };
      } catch (cause) {
        throw new ClusterwerkError("unknown-upload", "no such upload", {}, cause);
      }
    },
    async removeHalf() {
      const names = new Set(await readdir(folder));
      for (const name of names) {
        if (name.endsWith(".json") ? names.has(name.slice(0, -5)) : names.has(`${name}.json`)) {
          continue;
        }
        await rm(join(folder, name), { force: true });
      }
    },
    async drop(upload) {
      await rm(at(upload), { force: true });
      await rm(`${at(upload)}.json`, { force: true });
    },
  };
}
