import { basename, join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { asClusterwerkError } from "../../../domain/clusterwerk-error.ts";
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
import { KeptReadings, unknownReference } from "./kept-readings.ts";
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
  readonly #kept: KeptReadings;
  readonly #only: ReadonlySet<string> | undefined;

  /** Use `openRegister`, and `among` for some of them. */
  constructor(
    folder: string,
    duckDb: DuckDBInstance,
    only?: ReadonlySet<string>,
    kept = new KeptReadings(folder),
  ) {
    this.#folder = folder;
    this.#duckDb = duckDb;
    this.#only = only;
    this.#kept = kept;
  }

  /**
   * Those that were listed and taken away before they were read, so that a reading of all
   * passed over them; the last one last.
   */
  get passedOver(): readonly string[] {
    return this.#kept.passedOver;
  }

  /** These alone, as if no other had ever been imported. */
  among(only: ReadonlySet<string>): References {
    return new References(this.#folder, this.#duckDb, only, this.#kept);
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

  /**
   * Takes a reference away; what was read of it by someone at that moment may still be used.
   *
   * @throws unknown-reference, also where another takes it away at that moment
   */
  async remove(id: string): Promise<void> {
    await this.one(id);
    const dropped = await dropReference(this.#folder, id);
    this.#kept.forget(id);
    if (!dropped) throw unknownReference(id);
  }

  /** The reference data there are, the newest first. */
  async all(): Promise<Reference[]> {
    const all = await allReferences(this.#folder);
    return this.#only === undefined ? all : all.filter(({ id }) => this.#only!.has(id));
  }

  /** @throws unknown-reference */
  async one(id: string): Promise<Reference> {
    const reference = await referenceOf(this.#folder, id);
    if (reference === undefined) throw unknownReference(id);
    return reference;
  }

  /**
   * The outlines of all imported maps, or of one prefix. Of a region drawn
   * twice, the one that holds on the day, else the newest.
   */
  async outlines(regionNamespace?: string, day?: string): Promise<Outline[]> {
    const byRegion = new Map<string, Outline>();
    const maps = (await this.#ofKind("outlines", day)).filter(
      (map) => regionNamespace === undefined || map.regionNamespace === regionNamespace,
    );
    for (const { data: drawn } of await this.#kept.each<Outline[]>(maps, dataFile.outlines)) {
      for (const outline of drawn) {
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
    const lists = await this.#ofKind("areas", day);
    for (const { data: areas } of await this.#kept.each<Area[]>(lists, dataFile.areas)) {
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
    const tables = await this.#ofKind("area-membership", day);
    const read = await this.#kept.each<AreaMembership>(tables, dataFile["area-membership"]);
    return read.map(({ id, data }) => ({ reference: id, ...data }));
  }

  /** What became of areas, table by table. */
  async areaChanges(): Promise<{ readonly reference: string; readonly changes: AreaChange[] }[]> {
    const tables = await this.#ofKind("area-changes");
    const read = await this.#kept.each<AreaChange[]>(tables, dataFile["area-changes"]);
    return read.map(({ id, data }) => ({ reference: id, changes: data }));
  }

  /** The links of a correspondence. */
  async correspondence(id: string): Promise<readonly CodeLink[]> {
    await this.one(id);
    return this.#kept.json(id, dataFile.correspondence);
  }

  /** The region x industry table in a scheme: the one that holds on the day, else the newest. */
  async regionIndustry(
    scheme: IndustryScheme,
    day?: string | null,
  ): Promise<RegionIndustryTable | undefined> {
    const tables = (await this.#ofKind("region-industry", day ?? undefined)).filter(
      (each) => each.scheme === scheme,
    );
    return this.#kept.firstOf(tables, (table) => {
      const file = join(this.#folder, table.id, dataFile["region-industry"]);
      return this.#kept.once(table.id, () =>
        withConnection(this.#duckDb, (connection) => readCells(connection, file, table)),
      );
    });
  }

  /** The labels of the newest imported classification of a scheme, by code. */
  async classification(
    scheme: IndustryScheme,
  ): Promise<Readonly<Record<string, Label>> | undefined> {
    return this.#classification((of) => of === scheme);
  }

  /**
   * What a table of groups holds.
   *
   * @throws unknown-reference
   */
  groupTable(id: string): Promise<GroupTable> {
    return this.#kept.json(id, dataFile.groups);
  }

  /** What a reference of relatedness, flows or occupations holds. */
  async relatedness(id: string): Promise<RelatednessSource> {
    const { kind } = await this.one(id);
    return { kind, table: await this.#kept.json(id, dataFile.relatedness) } as RelatednessSource;
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
    const classes = await this.#classification((of) => of !== scheme && codesAgree(of, scheme));
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

  /** The labels of the newest classification of a scheme that is wanted. */
  async #classification(
    wanted: (scheme: IndustryScheme) => boolean,
  ): Promise<Readonly<Record<string, Label>> | undefined> {
    const fitting = (await this.all()).filter(
      ({ kind, scheme }) => kind === "classification" && scheme !== null && wanted(scheme),
    );
    return this.#kept.firstOf(fitting, ({ id }) => this.#kept.json(id, dataFile.classification));
  }
}
