import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openClusterwerk, type Clusterwerk, type Place } from "../../src/app/clusterwerk.ts";
import { importDelivery, importReference, type InputOf } from "../../src/contract/index.ts";

/** Clusterwerk on an empty folder, with short ways to put things in. */
export interface Opened {
  readonly clusterwerk: Clusterwerk;
  readonly folder: string;
  /** The data folder. */
  readonly data: string;
  /** Writes a file and gives its path. */
  written(name: string, content: string): string;
  /** Imports a reference and gives its id. */
  reference(
    name: string,
    content: string,
    options?: Omit<InputOf<typeof importReference>, "file">,
  ): Promise<string>;
  /** Imports a delivery and gives its id. */
  delivery(
    name: string,
    content: string,
    mapping?: InputOf<typeof importDelivery>["mapping"],
  ): Promise<string>;
  close(): Promise<void>;
}

export async function openedEmpty(place: Omit<Place, "data"> = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "cw-test-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const clusterwerk = await openClusterwerk({ ...place, data });
  const context = { trustsPaths: true };
  const written = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    clusterwerk,
    folder,
    data,
    written,
    async reference(name, content, options = {}) {
      const file = written(name, content);
      return (await clusterwerk.ask(importReference, { ...options, file }, context)).id;
    },
    async delivery(name, content, mapping) {
      const file = written(name, content);
      const input = { file, ...(mapping ? { mapping } : {}) };
      return (await clusterwerk.ask(importDelivery, input, context)).delivery;
    },
    async close() {
      await clusterwerk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
