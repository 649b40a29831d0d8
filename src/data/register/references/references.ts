import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { ClusterwerkError, asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { GroupTable } from "../../../domain/group-table.ts";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type {
  Label,
  Outline,
  Reference,
  RegionIndustryTable,
  RelatednessSource,
} from "../../../domain/reference.ts";
import { withConnection } from "../../duckdb.ts";
import { readCells } from "./cells-file.ts";
import { builtInLabel } from "./industry-labels.ts";
import {
  type ReferenceOptions,
  cellsFile,
  groupsFile,
  labelsFile,
  outlinesFile,
  relatednessFile,
  readReference,
} from "./read-reference.ts";
import { allReferences, keepReference, referenceId, referenceOf } from "./reference-folder.ts";

/** A reference, and whether it was there before; then nothing was written. */
export type ImportedReference = Reference & { readonly alreadyThere: boolean };

/**
 * The reference data of a data folder: outlines, region x industry tables,
 * classifications, related industries. Immutable like deliveries; what was read once is kept in
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

  /** Reads a file into a reference; what says the same of the same file is kept once. */
  async import(path: string, options: ReferenceOptions): Promise<ImportedReference> {
    const fileName = basename(path);
    try {
      const { hash, regionNamespace, scheme, fill } = await readReference(path, fileName, options);
      const { kind } = options;
      const there = (await this.all()).find(
        (one) =>
          one.hash === hash &&
          one.kind === kind &&
          one.regionNamespace === regionNamespace &&
          one.scheme === scheme,
      );
      if (there) return { ...there, alreadyThere: true };
      const { reference, first } = await keepReference(
        this.#folder,
        {
          id: referenceId(hash, { kind, regionNamespace, scheme }),
          kind,
          name: options.name ?? fileName.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, ""),
          regionNamespace,
          scheme,
          importedAt: new Date().toISOString(),
          hash,
        },
        fill,
      );
      return { ...reference, alreadyThere: !first };
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

  /** What a table of groups holds. */
  groupTable(id: string): Promise<GroupTable> {
    return this.#json(id, groupsFile);
  }

  /** What a reference of relatedness, flows or occupations holds. */
  async relatedness(id: string): Promise<RelatednessSource> {
    const { kind } = await this.one(id);
    return { kind, table: await this.#json(id, relatednessFile) } as RelatednessSource;
  }

  /** A label per code, in order: imported, else built in; undefined where neither knows it. */
  async industryLabels(
    scheme: IndustryScheme,
    codes: readonly string[],
  ): Promise<(Label | undefined)[]> {
    const imported = await this.classification(scheme);
    return codes.map((code) => imported?.[code] ?? builtInLabel(scheme, code));
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
