import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { ClusterwerkError, asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { GroupTable } from "../../../domain/group-table.ts";
import { codesAgree, type IndustryScheme } from "../../../domain/industry-scheme.ts";
import {
  type Area,
  type AreaChange,
  type AreaMembership,
  type CodeLink,
  holdsOn,
  type Label,
  type Outline,
  type Reference,
  type ReferenceKind,
  type RegionIndustryTable,
  type RelatednessSource,
} from "../../../domain/reference.ts";
import { comparableName } from "../../../domain/region-id.ts";
import { withConnection } from "../../duckdb.ts";
import { readCells } from "./cells-file.ts";
import { builtInLabel } from "./industry-labels.ts";
import { type ReferenceOptions, dataFile, readReference } from "./read-reference.ts";
import {
  allReferences,
  dropReference,
  keepReference,
  referenceId,
  referenceOf,
} from "./reference-folder.ts";

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
  readonly #read: Map<string, Promise<unknown>>;
  readonly #only: ReadonlySet<string> | undefined;

  /** Use `openRegister`, and `among` for some of them. */
  constructor(
    folder: string,
    duckDb: DuckDBInstance,
    only?: ReadonlySet<string>,
    read = new Map<string, Promise<unknown>>(),
  ) {
    this.#folder = folder;
    this.#duckDb = duckDb;
    this.#only = only;
    this.#read = read;
  }

  /** These alone, as if no other had ever been imported. */
  among(only: ReadonlySet<string>): References {
    return new References(this.#folder, this.#duckDb, only, this.#read);
  }

  /** Reads a file into a reference; what says the same of the same file is kept once. */
  async import(
    path: string,
    options: ReferenceOptions,
    fileName = basename(path),
  ): Promise<ImportedReference> {
    try {
      const { hash, fill, ...read } = await readReference(path, fileName, options, (namespace) =>
        this.#areasByName(namespace),
      );
      const identity = {
        kind: read.kind,
        regionNamespace: read.regionNamespace,
        scheme: read.scheme,
        toScheme: read.toScheme,
        validFrom: options.validFrom ?? null,
        validTo: options.validTo ?? null,
      };
      const there = (await this.all()).find(
        (one) =>
          one.hash === hash &&
          Object.entries(identity).every(([name, value]) => one[name as keyof Reference] === value),
      );
      if (there) return { ...there, alreadyThere: true };
      const { reference, first } = await keepReference(
        this.#folder,
        {
          ...identity,
          id: referenceId(hash, identity),
          name: options.name ?? fileName.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, ""),
          source: options.source ?? null,
          licence: options.licence ?? null,
          remarks: { ...read.remarks, ...options.remarks },
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

  /** Takes a reference away; what was read of it by someone at that moment may still be used. */
  async remove(id: string): Promise<void> {
    await this.one(id);
    await dropReference(this.#folder, id);
    this.#read.delete(id);
  }

  /** The reference data there are, the newest first. */
  async all(): Promise<Reference[]> {
    const all = await allReferences(this.#folder);
    return this.#only === undefined ? all : all.filter(({ id }) => this.#only!.has(id));
  }

  /** @throws unknown-reference */
  async one(id: string): Promise<Reference> {
    const reference = await referenceOf(this.#folder, id);
    if (reference === undefined) {
      throw new ClusterwerkError("unknown-reference", `no reference ${id}`, { reference: id });
    }
    return reference;
  }

  /**
   * The outlines of all imported maps, or of one prefix. Of a region drawn
   * twice, the one that holds on the day, else the newest.
   */
  async outlines(regionNamespace?: string, day?: string): Promise<Outline[]> {
    const byRegion = new Map<string, Outline>();
    for (const { id, regionNamespace: prefix } of await this.#ofKind("outlines", day)) {
      if (regionNamespace !== undefined && prefix !== regionNamespace) continue;
      for (const outline of await this.#json<Outline[]>(id, dataFile.outlines)) {
        if (!byRegion.has(outline.region)) byRegion.set(outline.region, outline);
      }
    }
    return [...byRegion.values()];
  }

  /** The names of areas by id: of lists of areas, of tables of areas in areas, of maps. */
  async areaNames(day?: string): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    const add = ({ region, name }: Pick<Area, "region" | "name">): void => {
      if (!names.has(region)) names.set(region, name);
    };
    for (const { id } of await this.#ofKind("areas", day)) {
      const areas = await this.#json<Area[]>(id, dataFile.areas);
      // Of an area told several times, the one that holds on the day.
      for (const area of areas) if (day === undefined || holdsOn(area, day)) add(area);
      for (const area of areas.toReversed()) add(area);
    }
    for (const { areas } of await this.memberships(day)) for (const area of areas) add(area);
    for (const outline of await this.outlines(undefined, day)) add(outline);
    return names;
  }

  /** Tables of which areas lie in which, those that hold on the day first. */
  async memberships(day?: string): Promise<(AreaMembership & { readonly reference: string })[]> {
    return Promise.all(
      (await this.#ofKind("area-membership", day)).map(async ({ id }) => ({
        reference: id,
        ...(await this.#json<AreaMembership>(id, dataFile["area-membership"])),
      })),
    );
  }

  /** What became of areas, table by table. */
  async areaChanges(): Promise<{ readonly reference: string; readonly changes: AreaChange[] }[]> {
    return Promise.all(
      (await this.#ofKind("area-changes")).map(async ({ id }) => ({
        reference: id,
        changes: await this.#json<AreaChange[]>(id, dataFile["area-changes"]),
      })),
    );
  }

  /** The links of a correspondence. */
  async correspondence(id: string): Promise<readonly CodeLink[]> {
    await this.one(id);
    return this.#json(id, dataFile.correspondence);
  }

  /** The region x industry table in a scheme: the one that holds on the day, else the newest. */
  async regionIndustry(
    scheme: IndustryScheme,
    day?: string | null,
  ): Promise<RegionIndustryTable | undefined> {
    const reference = (await this.#ofKind("region-industry", day ?? undefined)).find(
      (each) => each.scheme === scheme,
    );
    if (reference === undefined) return undefined;
    const file = join(this.#folder, reference.id, dataFile["region-industry"]);
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
    return reference && this.#json(reference.id, dataFile.classification);
  }

  /** What a table of groups holds. */
  groupTable(id: string): Promise<GroupTable> {
    return this.#json(id, dataFile.groups);
  }

  /** What a reference of relatedness, flows or occupations holds. */
  async relatedness(id: string): Promise<RelatednessSource> {
    const { kind } = await this.one(id);
    return { kind, table: await this.#json(id, dataFile.relatedness) } as RelatednessSource;
  }

  /** A label per code of a classification; the code itself where no table knows it. */
  async schemeLabels(scheme: IndustryScheme, codes: readonly string[]): Promise<Label[]> {
    const labels = await this.industryLabels(scheme, codes);
    return labels.map((label, k) => label ?? { nl: codes[k], en: codes[k] });
  }

  /** A label per code, in order: imported, else built in; undefined where neither knows it. */
  async industryLabels(
    scheme: IndustryScheme,
    codes: readonly string[],
  ): Promise<(Label | undefined)[]> {
    const imported = await this.classification(scheme);
    // A national code begins with the class that it refines, which another classification may name.
    const wider = (await this.all()).find(
      (each) =>
        each.kind === "classification" &&
        each.scheme !== null &&
        each.scheme !== scheme &&
        codesAgree(each.scheme, scheme),
    );
    const classes =
      wider && (await this.#json<Record<string, Label>>(wider.id, dataFile.classification));
    return codes.map(
      (code) => imported?.[code] ?? builtInLabel(scheme, code) ?? classes?.[code.slice(0, 4)],
    );
  }

  /** Those of a kind: what holds on the day first, of those the newest by validity, then by import. */
  async #ofKind(kind: ReferenceKind, day?: string): Promise<Reference[]> {
    const of = (await this.all()).filter((one) => one.kind === kind);
    const rank = (one: Reference): string =>
      `${day === undefined || holdsOn(one, day) ? 1 : 0} ${one.validFrom ?? ""} ${one.importedAt}`;
    return of.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  }

  async #areasByName(namespace: string | undefined): Promise<ReadonlyMap<string, string>> {
    const names = [...(await this.areaNames())].filter(
      ([region]) => namespace !== undefined && region.startsWith(`${namespace}:`),
    );
    return new Map(names.map(([region, name]) => [comparableName(name), region]));
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
