import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { ClusterwerkError, asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type {
  Label,
  Outline,
  Reference,
  ReferenceKind,
  RegionIndustryTable,
} from "../../../domain/reference.ts";
import { withConnection } from "../../duckdb.ts";
import { inspectSource } from "../source-file.ts";
import { readCells, writeCells } from "./cells-file.ts";
import { builtInLabel } from "./industry-labels.ts";
import { readClassification } from "./read-classification.ts";
import { readOutlines } from "./read-outlines.ts";
import { readRegionIndustry } from "./read-region-industry.ts";
import { allReferences, keepReference, referenceId, referenceOf } from "./reference-folder.ts";
import { geoJsonText } from "./geojson-text.ts";

export interface ReferenceOptions {
  readonly kind: ReferenceKind;
  readonly name?: string | undefined;
  readonly regionNamespace?: string | undefined;
  readonly scheme?: IndustryScheme | undefined;
}

const outlinesFile = "outlines.json";
const cellsFile = "cells.parquet";
const labelsFile = "labels.json";

/**
 * The reference data of a data folder: outlines, region x industry tables,
 * classifications. Immutable like deliveries; what was read once is kept in
 * memory, since a kept file never changes.
 */
export class References {
  readonly #folder: string;
  readonly #duckDb: DuckDBInstance;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(folder: string, duckDb: DuckDBInstance) {
    this.#folder = folder;
    this.#duckDb = duckDb;
  }

  /** Reads a file into a reference; the same file read the same way is already there. */
  async import(path: string, options: ReferenceOptions): Promise<Reference> {
    const fileName = basename(path);
    try {
      const outlines = options.kind === "outlines" ? await geoJsonText(path, fileName) : undefined;
      const source = outlines ? undefined : await inspectSource(path, fileName);
      const hash = (outlines ?? source)?.hash ?? "";
      const { kind, regionNamespace = null, scheme = null } = options;
      const id = referenceId(hash, { kind, regionNamespace, scheme });
      const there = await referenceOf(this.#folder, id);
      if (there) return there;
      const described = {
        id,
        kind,
        name: options.name ?? fileName.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, ""),
        regionNamespace,
        scheme,
        importedAt: new Date().toISOString(),
        hash,
      };
      if (outlines) {
        const read = readOutlines(outlines.text, fileName, options.regionNamespace);
        const namespace = read[0].region.slice(0, read[0].region.indexOf(":"));
        return await keepReference(
          this.#folder,
          { ...described, regionNamespace: namespace },
          async (folder) => {
            await writeFile(join(folder, outlinesFile), JSON.stringify(read));
            return read.length;
          },
        );
      }
      if (source === undefined) throw new Error("a table needs a source");
      if (kind === "classification") {
        const read = await readClassification(source, options.scheme);
        return await keepReference(
          this.#folder,
          { ...described, regionNamespace: null, scheme: read.scheme },
          async (folder) => {
            await writeFile(join(folder, labelsFile), JSON.stringify(read.labels));
            return Object.keys(read.labels).length;
          },
        );
      }
      const read = await readRegionIndustry(source, options);
      return await keepReference(
        this.#folder,
        { ...described, regionNamespace: read.regionNamespace, scheme: read.scheme },
        async (folder) => {
          await writeCells(folder, join(folder, cellsFile), read.cells);
          return read.cells.length;
        },
      );
    } catch (error) {
      throw asClusterwerkError(error);
    }
  }

  /** The reference data there are, the newest first. */
  all(): Promise<Reference[]> {
    return allReferences(this.#folder);
  }

  /** @throws unknown-reference */
  async one(id: string): Promise<Reference> {
    const reference = await referenceOf(this.#folder, id);
    if (reference === undefined) {
      throw new ClusterwerkError("unknown-reference", `no reference ${id}`, { reference: id });
    }
    return reference;
  }

  /** The outlines of all imported maps, or of one prefix; of a region drawn twice, the newest. */
  async outlines(regionNamespace?: string): Promise<Outline[]> {
    const byRegion = new Map<string, Outline>();
    for (const { id, kind, regionNamespace: prefix } of await this.all()) {
      if (kind !== "outlines") continue;
      if (regionNamespace !== undefined && prefix !== regionNamespace) continue;
      for (const outline of await this.#json<Outline[]>(id, outlinesFile)) {
        if (!byRegion.has(outline.region)) byRegion.set(outline.region, outline);
      }
    }
    return [...byRegion.values()];
  }

  /** The newest region x industry table in a scheme. */
  async regionIndustry(scheme: IndustryScheme): Promise<RegionIndustryTable | undefined> {
    const reference = (await this.all()).find(
      (each) => each.kind === "region-industry" && each.scheme === scheme,
    );
    if (reference === undefined) return undefined;
    const file = join(this.#folder, reference.id, cellsFile);
    return this.#once(reference.id, () =>
      withConnection(this.#duckDb, (connection) => readCells(connection, file, reference)),
    );
  }

  /** The labels of the newest imported classification of a scheme, by code. */
  async classification(
    scheme: IndustryScheme,
  ): Promise<Readonly<Record<string, Label>> | undefined> {
    const reference = (await this.all()).find(
      (each) => each.kind === "classification" && each.scheme === scheme,
    );
    return reference && this.#json(reference.id, labelsFile);
  }

  /** A label per code, in order: imported, else built in, else the code itself. */
  async industryLabels(scheme: IndustryScheme, codes: readonly string[]): Promise<Label[]> {
    const imported = await this.classification(scheme);
    return codes.map(
      (code) => imported?.[code] ?? builtInLabel(scheme, code) ?? { nl: code, en: code },
    );
  }

  #json<T>(id: string, name: string): Promise<T> {
    return this.#once(id, async () => {
      return JSON.parse(await readFile(join(this.#folder, id, name), "utf8")) as T;
    });
  }

  #once<T>(id: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#read.get(id) as Promise<T> | undefined;
    if (kept) return kept;
    const reading = read();
    this.#read.set(id, reading);
    reading.catch(() => this.#read.delete(id));
    return reading;
  }
}
