import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type {
  Delivery,
  DeliveryPreview,
  EstablishmentColumns,
  EstablishmentDetails,
  Mapping,
  SetAsidePage,
} from "../../domain/delivery.ts";
import type { GroupTable } from "../../domain/group-table.ts";
import type { IndustryScheme } from "../../domain/industry-scheme.ts";
import type { Language } from "../../domain/language.ts";
import type {
  Label,
  Outline,
  Reference,
  RegionIndustryTable,
  RelatednessSource,
} from "../../domain/reference.ts";
import { openDuckDb, withConnection } from "../duckdb.ts";
import { Entities } from "./entities.ts";
import { DeliveredLabels, deliveredLabel } from "./delivered-labels.ts";
import { manifestOf, manifests, removeStale } from "./delivery-folder.ts";
import { rowsFile } from "./delivery-writer.ts";
import { establishmentColumns } from "./establishment-columns.ts";
import {
  type EstablishmentSearch,
  establishmentDetails,
  matchingRows,
  rowsOfEstablishments,
} from "./establishments.ts";
import { type ImportOptions, type ImportedDelivery, importDelivery } from "./import-delivery.ts";
import { previewDelivery } from "./preview-delivery.ts";
import type { ReferenceOptions } from "./references/read-reference.ts";
import { type ImportedReference, References } from "./references/references.ts";
import { removeUnpacked } from "./unpacked-file.ts";
import { setAsideCsv, setAsidePage } from "./set-aside.ts";

export interface RegisterOptions {
  /** The data folder; deliveries lie under `deliveries`. */
  readonly dataDir: string;
  /** Threads of DuckDB; all cores when left out. */
  readonly threads?: number;
}

/** The deliveries on disk, and all that can be asked of them. Close it after use. */
export class Register {
  /** Which establishments are of one company, as the deliveries tell it. */
  readonly entities: Entities;
  readonly #deliveries: string;
  readonly #threads: number | undefined;
  readonly #duckDb: DuckDBInstance;
  readonly #references: References;
  readonly #labels: DeliveredLabels;

  /** Use `openRegister`. */
  constructor(
    deliveries: string,
    references: References,
    duckDb: DuckDBInstance,
    threads: number | undefined,
  ) {
    this.#deliveries = deliveries;
    this.#references = references;
    this.#duckDb = duckDb;
    this.#threads = threads;
    this.entities = new Entities(duckDb, (id) => join(this.#folder(id), rowsFile));
    this.#labels = new DeliveredLabels(duckDb, (id) => join(this.#folder(id), rowsFile));
  }

  /** How a file would be read, and what would be set aside. */
  preview(path: string, mapping?: Mapping, fileName?: string): Promise<DeliveryPreview> {
    return previewDelivery(path, mapping, fileName);
  }

  /** Reads a file into a delivery; the same file read the same way is already there. */
  import(path: string, options: ImportOptions = {}): Promise<ImportedDelivery> {
    return importDelivery(this.#deliveries, path, options, this.#threads);
  }

  /** The deliveries there are, the newest first. */
  deliveries(): Promise<Delivery[]> {
    return manifests(this.#deliveries);
  }

  /** @throws unknown-delivery */
  async delivery(id: string): Promise<Delivery> {
    const manifest = await manifestOf(this.#deliveries, id);
    if (manifest === undefined) {
      throw new ClusterwerkError("unknown-delivery", `no delivery ${id}`, { delivery: id });
    }
    return manifest;
  }

  async setAside(id: string, offset: number, limit: number): Promise<SetAsidePage> {
    const delivery = await this.delivery(id);
    return withConnection(this.#duckDb, (connection) =>
      setAsidePage(connection, this.#folder(id), delivery, offset, limit),
    );
  }

  /** The rows set aside as CSV text, in pieces, with the reason in the reader's language. */
  async *setAsideCsv(id: string, language: Language): AsyncGenerator<string> {
    const delivery = await this.delivery(id);
    const connection = await this.#duckDb.connect();
    try {
      yield* setAsideCsv(connection, this.#folder(id), delivery, language);
    } finally {
      connection.closeSync();
    }
  }

  async columns(id: string): Promise<EstablishmentColumns> {
    const { accepted } = await this.delivery(id);
    return withConnection(this.#duckDb, (connection) =>
      establishmentColumns(connection, join(this.#folder(id), rowsFile), accepted),
    );
  }

  async establishments(id: string, rows: ArrayLike<number>): Promise<EstablishmentDetails[]> {
    await this.delivery(id);
    return withConnection(this.#duckDb, (connection) =>
      establishmentDetails(connection, this.#folder(id), rows),
    );
  }

  async findEstablishments(
    id: string,
    search: EstablishmentSearch,
  ): Promise<EstablishmentDetails[]> {
    await this.delivery(id);
    return withConnection(this.#duckDb, async (connection) => {
      const rows = await matchingRows(connection, this.#folder(id), search);
      return establishmentDetails(connection, this.#folder(id), rows);
    });
  }

  async rowsOf(id: string, establishments: readonly string[]): Promise<(number | undefined)[]> {
    await this.delivery(id);
    return withConnection(this.#duckDb, (connection) =>
      rowsOfEstablishments(connection, this.#folder(id), establishments),
    );
  }

  /** Reads a reference of any kind; the same is kept once. */
  importReference(
    path: string,
    options: ReferenceOptions,
    fileName?: string,
  ): Promise<ImportedReference> {
    return this.#references.import(path, options, fileName);
  }

  /** @throws unknown-reference */
  removeReference(id: string): Promise<void> {
    return this.#references.remove(id);
  }

  /** The reference data there are, the newest first. */
  references(): Promise<Reference[]> {
    return this.#references.all();
  }

  /** @throws unknown-reference */
  reference(id: string): Promise<Reference> {
    return this.#references.one(id);
  }

  /** The outlines of every imported map, or of the regions of one prefix, as on a day. */
  outlines(regionNamespace?: string, day?: string): Promise<Outline[]> {
    return this.#references.outlines(regionNamespace, day);
  }

  /** The names of areas by id, as on a day. */
  areaNames(day?: string): Promise<ReadonlyMap<string, string>> {
    return this.#references.areaNames(day);
  }

  /** The newest region x industry table in a scheme; undefined where none was imported. */
  regionIndustry(scheme: IndustryScheme): Promise<RegionIndustryTable | undefined> {
    return this.#references.regionIndustry(scheme);
  }

  /** The labels of an imported classification by code; undefined where none was imported. */
  classification(scheme: IndustryScheme): Promise<Readonly<Record<string, Label>> | undefined> {
    return this.#references.classification(scheme);
  }

  /** What a table of groups holds. */
  groupTable(id: string): Promise<GroupTable> {
    return this.#references.groupTable(id);
  }

  /** What a reference of relatedness, flows or occupations holds. */
  relatedness(id: string): Promise<RelatednessSource> {
    return this.#references.relatedness(id);
  }

  /** A label per code: of the classification, else of the delivery itself, else the code. */
  async industryLabels(
    { id, scheme }: Pick<Delivery, "id" | "scheme">,
    codes: readonly string[],
  ): Promise<Label[]> {
    const labels = await this.#references.industryLabels(scheme, codes);
    const delivered = labels.includes(undefined) ? await this.#labels.of(id) : [];
    return labels.map((label, k) => {
      const code = codes[k];
      return label ?? deliveredLabel(delivered, code, scheme) ?? { nl: code, en: code };
    });
  }

  close(): void {
    this.#duckDb.closeSync();
  }

  #folder(id: string): string {
    return join(this.#deliveries, id);
  }
}

/** Opens the register of a data folder, and clears away imports that were broken off. */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const deliveries = join(options.dataDir, "deliveries");
  const references = join(options.dataDir, "references");
  await removeStale(deliveries);
  await removeStale(references);
  await removeUnpacked();
  const duckDb = await openDuckDb({
    folders: [deliveries, references],
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  });
  return new Register(deliveries, new References(references, duckDb), duckDb, options.threads);
}
