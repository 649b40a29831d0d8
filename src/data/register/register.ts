import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type {
  Delivery,
  DeliveryPreview,
  EstablishmentColumns,
  EstablishmentDetails,
  FoundEstablishments,
  SetAsidePage,
} from "../../domain/delivery.ts";
import type { Language } from "../../domain/language.ts";
import type { AreaChange, Label } from "../../domain/reference.ts";
import { openDuckDb, sqlText, withConnection } from "../duckdb.ts";
import { Comparisons } from "./comparison/comparisons.ts";
import { type DeliveredRegion, deliveredRegions } from "./delivery/delivered-regions.ts";
import { DeliveredLabels, deliveredLabel } from "./delivery/delivered-labels.ts";
import { manifestOf, manifests, removeStale } from "./delivery/delivery-folder.ts";
import {
  foldersOf,
  removePersonal,
  removeTakenAway,
  takeAway,
  unmark,
} from "./delivery/delivery-marks.ts";
import { rowsFile } from "./delivery/delivery-writer.ts";
import { establishmentColumns } from "./delivery/establishment-columns.ts";
import { establishmentDetails, rowsOfEstablishments } from "./delivery/establishments.ts";
import { folderKeeper } from "./delivery/files-gone.ts";
import { type Overlay, concealed, noOverlay, takenOut } from "./delivery/overlay.ts";
import { type AsideReading, setAsideCsv, setAsidePage } from "./delivery/set-aside.ts";
import { Entities } from "./entities/entities.ts";
import { type ImportedDelivery, importDelivery } from "./import-delivery.ts";
import type { ImportOptions } from "./import-options.ts";
import { type JoinInput, joinDeliveries } from "./join/join-deliveries.ts";
import { type HeldRow, heldRows } from "./delivery/held-rows.ts";
import { Joins } from "./join/joins.ts";
import { fileColumns } from "./mapping/file-columns.ts";
import { type PreviewOptions, previewDelivery } from "./mapping/preview-delivery.ts";
import { type EstablishmentSearch, findEstablishments } from "./names/find-establishments.ts";
import { KeptNames, keptNames } from "./names/kept-names.ts";
import { References } from "./references/references.ts";
import { removeUnpacked } from "./tables/unpacked-file.ts";

export interface RegisterOptions {
  /** The data folder; deliveries lie under `deliveries`. */
  readonly dataDir: string;
  /** Threads of DuckDB; all cores when left out. */
  readonly threads?: number;
  /** What lies over a delivery; nothing where the register stands alone. */
  readonly overlayOf?: (delivery: string) => Promise<Overlay>;
  /** Deliveries that were named: where none of them is there, their folder has fallen away. */
  readonly known?: readonly string[];
}

/** What a reading works with. */
interface Reading {
  readonly connection: DuckDBConnection;
  readonly folder: string;
  readonly delivery: Delivery;
  readonly overlay: Overlay;
}

/** The deliveries on disk, and all that can be asked of them. Close it after use. */
export class Register {
  /** Which establishments are of one company, as the deliveries tell it. */
  readonly entities: Entities;
  /** The reference data there are. */
  readonly references: References;
  /** What changed between two deliveries. */
  readonly comparisons: Comparisons;
  /** Deliveries made of two others. */
  readonly joins: Joins;
  readonly #deliveries: string;
  readonly #threads: number | undefined;
  readonly #duckDb: DuckDBInstance;
  readonly #labels: DeliveredLabels;
  readonly #names = new KeptNames();
  readonly #regions = new Map<string, Promise<DeliveredRegion[]>>();
  readonly #overlayOf: (delivery: string) => Promise<Overlay>;
  /** Whether the folder of the deliveries is still the one that was opened. */
  readonly #isThere: () => Promise<boolean>;

  /** Use `openRegister`. */
  constructor(
    deliveries: string,
    references: References,
    comparisons: Comparisons,
    duckDb: DuckDBInstance,
    threads: number | undefined,
    overlayOf: (delivery: string) => Promise<Overlay>,
    isThere: () => Promise<boolean>,
  ) {
    this.#isThere = isThere;
    this.#overlayOf = overlayOf;
    this.#deliveries = deliveries;
    this.comparisons = comparisons;
    this.references = references;
    this.#duckDb = duckDb;
    this.#threads = threads;
    this.entities = new Entities((id, ask) =>
      this.#read(id, ({ connection, folder, overlay }) =>
        ask(connection, join(folder, rowsFile), overlay.excluded),
      ),
    );
    this.joins = new Joins(
      (id, ask) => this.#read(id, ({ connection, folder }) => ask(connection, folder)),
      async (options) => {
        const input = async ({ id }: Delivery): Promise<JoinInput> => ({
          delivery: await this.delivery(id),
          overlay: await overlayOf(id),
        });
        const [first, second] = [await input(options.first), await input(options.second)];
        try {
          return await joinDeliveries(deliveries, { ...options, first, second }, threads);
        } catch (error) {
          const told = await this.#toldOf(first.delivery.id, error);
          throw told === error ? await this.#toldOf(second.delivery.id, error) : told;
        }
      },
    );
    this.#labels = new DeliveredLabels((id, ask) =>
      this.#read(id, ({ connection, folder }) => ask(connection, join(folder, rowsFile))),
    );
  }

  /** The same deliveries beside these references alone, as a run saw them that names no others. */
  withReferences(only: ReadonlySet<string>): Register {
    return new Register(
      this.#deliveries,
      this.references.among(only),
      this.comparisons,
      this.#duckDb,
      this.#threads,
      this.#overlayOf,
      this.#isThere,
    );
  }

  /** How a file would be read, and what would be set aside. */
  async preview(path: string, options: PreviewOptions = {}): Promise<DeliveryPreview> {
    return previewDelivery(path, { ...options, areaChanges: await this.#areaChanges() });
  }

  /** The columns of a file as they are found without any help. */
  fileColumns(path: string, fileName?: string): Promise<readonly string[]> {
    return fileColumns(path, fileName);
  }

  /**
   * Reads a file into a delivery; the same file read the same way is already there.
   *
   * @throws ClusterwerkError data-folder-unusable where the folder fell away, beside those of reading
   */
  async import(path: string, options: ImportOptions = {}): Promise<ImportedDelivery> {
    try {
      if (await this.#isThere()) {
        const told = { ...options, areaChanges: await this.#areaChanges() };
        return await importDelivery(this.#deliveries, path, told, this.#threads);
      }
    } catch (error) {
      if (await this.#isThere()) throw error;
    }
    throw new ClusterwerkError("data-folder-unusable", "the folder of the deliveries is gone", {
      why: this.#deliveries,
    });
  }

  /** The deliveries there are, the newest first. */
  deliveries(): Promise<Delivery[]> {
    return manifests(this.#deliveries);
  }

  /** @throws ClusterwerkError delivery-unreachable */
  async delivery(id: string): Promise<Delivery> {
    const manifest = await manifestOf(this.#deliveries, id);
    if (manifest === undefined) throw unreachable(id);
    return manifest;
  }

  async setAside(id: string, offset: number, limit: number): Promise<SetAsidePage> {
    return this.#read(id, async (reading) =>
      setAsidePage(await asideReading(reading), offset, limit),
    );
  }

  /** The rows set aside as CSV text, in pieces, with the reason in the reader's language. */
  async *setAsideCsv(id: string, language: Language): AsyncGenerator<string> {
    const delivery = await this.delivery(id);
    const overlay = await this.#overlayOf(id);
    const connection = await this.#duckDb.connect();
    try {
      const reading = { connection, folder: this.#folder(id), delivery, overlay };
      yield* setAsideCsv(await asideReading(reading), language);
    } catch (error) {
      throw await this.#toldOf(id, error);
    } finally {
      connection.closeSync();
    }
  }

  async columns(id: string): Promise<EstablishmentColumns> {
    return this.#read(id, async ({ connection, folder, delivery, overlay }) => {
      const file = join(folder, rowsFile);
      const columns = await establishmentColumns(connection, file, delivery.accepted);
      takenOut(columns, overlay);
      return columns;
    });
  }

  /** Tells apart what `columns` may give of a delivery as rows are taken out of it. */
  async version(id: string): Promise<string> {
    return (await this.#overlayOf(id)).excluded.join(" ");
  }

  async establishments(id: string, rows: ArrayLike<number>): Promise<EstablishmentDetails[]> {
    return this.#read(id, (reading) => shownDetails(reading, rows));
  }

  /** Everything that is kept of some rows, for who may ask what is kept of them. */
  async held(id: string, rows: readonly number[]): Promise<HeldRow[]> {
    return this.#read(id, ({ connection, folder, overlay }) =>
      heldRows(connection, folder, rows, overlay),
    );
  }

  /** Establishments that a text may mean. The first search of a delivery puts its names in order. */
  async findEstablishments(id: string, search: EstablishmentSearch): Promise<FoundEstablishments> {
    return this.#read(id, async ({ connection, folder, overlay }) => {
      const names = await this.#names.of(id, () => keptNames(connection, folder));
      return findEstablishments(connection, folder, names, search, overlay);
    });
  }

  async rowsOf(id: string, establishments: readonly string[]): Promise<(number | undefined)[]> {
    return this.#read(id, async ({ connection, folder, overlay }) => {
      const rows = await rowsOfEstablishments(connection, folder, establishments);
      return rows.map((row) =>
        row !== undefined && overlay.excluded.includes(row) ? undefined : row,
      );
    });
  }

  /** Whether the files of a delivery are there. */
  async has(id: string): Promise<boolean> {
    return (await manifestOf(this.#deliveries, id)) !== undefined;
  }

  /** The finished folders there are, and whether a process that is gone had yet to name each. */
  folders(): Promise<{ id: string; abandoned: boolean }[]> {
    return foldersOf(this.#deliveries);
  }

  /** The workspace has named the delivery: it is no longer waiting. */
  settle(id: string): Promise<void> {
    return unmark(this.#deliveries, id);
  }

  /** Takes a delivery's files out of sight at once; call it where nobody can name the delivery meanwhile. */
  async takeAway(id: string): Promise<void> {
    await takeAway(this.#deliveries, id);
    await this.comparisons.removeOf(id);
  }

  /** Frees the disk of what was taken away. */
  removeTakenAway(): Promise<void> {
    return removeTakenAway(this.#deliveries);
  }

  /** Removes what may point to a person from the disk; the workspace must know it first. */
  removePersonal(id: string): Promise<void> {
    return removePersonal(this.#deliveries, id);
  }

  /** The ids of a delivery's regions as it names them. Cost: one scan of one column. */
  async regionIds(id: string): Promise<string[]> {
    return this.#read(id, async ({ connection, folder }) => {
      const file = join(folder, rowsFile);
      const read = await connection.runAndReadAll(sqlText("register/delivery/region-ids"), {
        file,
      });
      return read.getRows().map(([region]) => String(region));
    });
  }

  /** The regions of a delivery by name, as delivered; they are no secret of its licence. */
  regions(id: string): Promise<DeliveredRegion[]> {
    const kept = this.#regions.get(id);
    if (kept) return kept;
    const regions = this.#read(id, ({ connection, folder }) =>
      deliveredRegions(connection, join(folder, rowsFile)),
    );
    this.#regions.set(id, regions);
    regions.catch(() => this.#regions.delete(id));
    return regions;
  }

  /** A label per code: of the classification, else of the delivery itself, else the code. */
  async industryLabels(
    { id, scheme }: Pick<Delivery, "id" | "scheme">,
    codes: readonly string[],
  ): Promise<Label[]> {
    const labels = await this.references.industryLabels(scheme, codes);
    const delivered = labels.includes(undefined) ? await this.#labels.of(id) : [];
    return labels.map((label, k) => {
      const code = codes[k];
      return label ?? deliveredLabel(delivered, code, scheme) ?? { nl: code, en: code };
    });
  }

  close(): void {
    this.#duckDb.closeSync();
  }

  /**
   * Everything that is read of a delivery is read through here: with what lies
   * over it at hand, and with a clear word where its files are gone or go
   * while they are read.
   */
  async #read<T>(id: string, work: (reading: Reading) => Promise<T>): Promise<T> {
    const delivery = await this.delivery(id);
    const readOver = (overlay: Overlay): Promise<T> =>
      withConnection(this.#duckDb, (connection) =>
        work({ connection, folder: this.#folder(id), delivery, overlay }),
      );
    const overlay = await this.#overlayOf(id);
    try {
      return await readOver(overlay);
    } catch (error) {
      const told = await this.#toldOf(id, error);
      // What may point to a person goes from the disk once the overlay says that it is gone.
      const now = told === error ? await this.#overlayOf(id) : overlay;
      if (now.personalRemoved === overlay.personalRemoved) throw told;
      return readOver(now);
    }
  }

  /** An error while files of a delivery were read, as what it is where they are gone. */
  async #toldOf(id: string, error: unknown): Promise<unknown> {
    return (await manifestOf(this.#deliveries, id)) === undefined ? unreachable(id, error) : error;
  }

  async #areaChanges(): Promise<AreaChange[][]> {
    return (await this.references.areaChanges()).map(({ changes }) => changes);
  }

  #folder(id: string): string {
    return join(this.#deliveries, id);
  }
}

const unreachable = (id: string, cause?: unknown): ClusterwerkError =>
  new ClusterwerkError("delivery-unreachable", `no files of ${id}`, { delivery: id }, cause);

async function shownDetails(
  { connection, folder, overlay }: Reading,
  rows: ArrayLike<number>,
): Promise<EstablishmentDetails[]> {
  const withPersonal = !overlay.personalRemoved;
  return concealed(await establishmentDetails(connection, folder, rows, withPersonal), overlay);
}

/** A reading of rows set aside: those of an erased establishment are known by its number. */
async function asideReading({
  connection,
  folder,
  delivery,
  overlay,
}: Reading): Promise<AsideReading> {
  const erased = await establishmentDetails(connection, folder, overlay.erased, false);
  return {
    connection,
    folder,
    delivery,
    hidden: erased.map(({ establishment }) => establishment),
    removed: overlay.personalRemoved,
  };
}

/** Opens the register of a data folder, and clears away imports that were broken off. */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const deliveries = join(options.dataDir, "deliveries");
  const references = join(options.dataDir, "references");
  const comparisonsFolder = join(options.dataDir, "comparisons");
  const isThere = await folderKeeper(deliveries, options.known ?? []);
  if (await isThere()) await removeStale(deliveries);
  await removeStale(references);
  await removeUnpacked();
  const duckDb = await openDuckDb({
    folders: [deliveries, references, comparisonsFolder],
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  });
  const { threads, overlayOf = async () => noOverlay } = options;
  const comparisons = new Comparisons(comparisonsFolder, deliveries, duckDb, threads, overlayOf);
  await comparisons.removeOrphans();
  return new Register(
    deliveries,
    new References(references, duckDb),
    comparisons,
    duckDb,
    threads,
    overlayOf,
    isThere,
  );
}
