import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import type { ChangeCounts } from "../../../domain/comparison.ts";
import type { Delivery } from "../../../domain/delivery.ts";
import { codesAgree } from "../../../domain/industry-scheme.ts";
import { softwareVersion } from "../../../domain/version.ts";
import { openDuckDb, sqlText, withConnection } from "../../duckdb.ts";
import { dropStaging, publish, removeStale, stagingFolder } from "../delivery/delivery-folder.ts";
import { rowsFile } from "../delivery/delivery-writer.ts";
import type { Overlay } from "../delivery/overlay.ts";
import { changeCounts } from "./change-counts.ts";
import { type ChangePage, type ChangeFilter, changePage } from "./change-page.ts";
import { type ComparisonTerms, type Recognised, writeComparison } from "./comparison-session.ts";
import { type DifferenceCell, type DifferencePaths, differencePaths } from "./difference-paths.ts";

/** Where a comparison and the rows of its deliveries lie. */
type Files = Readonly<Record<"file" | "earlier" | "later", string>>;

const changesFile = "changes.parquet";
const recognisedFile = "recognised.json";

/** Two deliveries to compare, and how. */
export interface Compared {
  readonly earlier: Delivery;
  readonly later: Delivery;
  readonly minimumChange: number;
  readonly correspondence: ComparisonTerms["correspondence"];
}

/** A comparison that was made. */
export interface ComparisonFound extends Recognised {
  /** SHA-256 of the changes, establishment by establishment. */
  readonly changesHash: string;
  readonly notMeasured: number;
  readonly matches: Readonly<Record<string, number>>;
  readonly byRule: Readonly<Record<string, number>>;
}

/**
 * Comparisons on disk, each made once: which row of one delivery is which of the
 * other and what kind of change it is, and no name, number or size of anybody. It
 * says nothing without the two deliveries, and goes when either goes.
 */
export class Comparisons {
  readonly #folder: string;
  readonly #deliveries: string;
  readonly #duckDb: DuckDBInstance;
  readonly #threads: number | undefined;
  readonly #overlayOf: (delivery: string) => Promise<Overlay>;
  readonly #making = new Map<string, Promise<string>>();

  constructor(
    folder: string,
    deliveries: string,
    duckDb: DuckDBInstance,
    threads: number | undefined,
    overlayOf: (delivery: string) => Promise<Overlay>,
  ) {
    this.#overlayOf = overlayOf;
    this.#folder = folder;
    this.#deliveries = deliveries;
    this.#duckDb = duckDb;
    this.#threads = threads;
  }

  /** Whether the comparison is on disk already. */
  has(compared: Compared): boolean {
    return existsSync(join(this.#folder, idOf(compared)));
  }

  /** What was found, made now where it was not made before. */
  async found(
    compared: Compared,
    options: { onStep?: (done: number) => void; signal?: AbortSignal } = {},
  ): Promise<ComparisonFound> {
    const made = await this.#made(compared, options);
    try {
      return JSON.parse(await readFile(join(made, recognisedFile), "utf8")) as ComparisonFound;
    } catch (error) {
      throw this.#unreachable(compared, error) ?? error;
    }
  }

  /** How many changed in which way: in all, by region, or by industry, of one region or of all. */
  async counts(
    compared: Compared,
    by: "all" | "region" | "industry",
    region?: string,
  ): Promise<ChangeCounts[]> {
    return this.#read(compared, (connection, { file }) =>
      changeCounts(connection, file, by, region),
    );
  }

  /** Some of the changes, with what both rows say. */
  async page(compared: Compared, filter: ChangeFilter): Promise<ChangePage> {
    const erased = {
      earlier: new Set((await this.#overlayOf(compared.earlier.id)).erased),
      later: new Set((await this.#overlayOf(compared.later.id)).erased),
    };
    return this.#read(compared, (connection, files) =>
      changePage(connection, files, filter, erased),
    );
  }

  /** The ways of all establishments between two totals of a cell. */
  async paths(compared: Compared, cell: DifferenceCell): Promise<DifferencePaths> {
    return this.#read(compared, (connection, files) => differencePaths(connection, files, cell));
  }

  /** Base units of both deliveries that bear one number, of whichever entity above the establishment. */
  async unitsOfBoth(compared: Compared): Promise<{ earlier: number[]; later: number[] }> {
    const out = async ({ id }: Delivery): Promise<string> =>
      JSON.stringify((await this.#overlayOf(id)).excluded);
    const [earlier_excluded, later_excluded] = [
      await out(compared.earlier),
      await out(compared.later),
    ];
    return this.#read(compared, async (connection, { earlier, later }) => {
      const sql = sqlText("register/comparison/units-of-both");
      const asked = { earlier, later, earlier_excluded, later_excluded };
      const rows = (await connection.runAndReadAll(sql, asked)).getRows();
      return { earlier: rows.map(([a]) => Number(a)), later: rows.map(([, b]) => Number(b)) };
    });
  }

  /** Removes the comparisons of which a delivery is gone, and what was broken off. */
  async removeOrphans(): Promise<void> {
    await removeStale(this.#folder);
    for (const name of await readdir(this.#folder)) {
      const [, earlier, later] = /^(d[0-9a-f]+)-(d[0-9a-f]+)-/.exec(name) ?? [];
      if (!earlier || !later) continue;
      if ([earlier, later].every((id) => existsSync(join(this.#deliveries, id, rowsFile))))
        continue;
      await rm(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** Removes the comparisons of a delivery that goes. */
  async removeOf(delivery: string): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (name.split("-").slice(0, 2).includes(delivery)) {
        await rm(join(this.#folder, name), { recursive: true, force: true });
      }
    }
  }

  /** Reads in a comparison and its deliveries, with a clear word where the files of one are gone. */
  async #read<T>(
    compared: Compared,
    work: (connection: DuckDBConnection, files: Files) => Promise<T>,
  ): Promise<T> {
    const file = join(await this.#made(compared), changesFile);
    const [earlier, later] = [compared.earlier, compared.later].map((one) => this.#rowsOf(one));
    try {
      return await withConnection(this.#duckDb, (connection) =>
        work(connection, { file, earlier, later }),
      );
    } catch (error) {
      throw this.#unreachable(compared, error) ?? error;
    }
  }

  #rowsOf({ id }: Delivery): string {
    return join(this.#deliveries, id, rowsFile);
  }

  #unreachable({ earlier, later }: Compared, cause: unknown): ClusterwerkError | undefined {
    const gone = [earlier, later].find((one) => !existsSync(this.#rowsOf(one)));
    return (
      gone &&
      new ClusterwerkError(
        "delivery-unreachable",
        `no files of ${gone.id}`,
        { delivery: gone.id },
        cause,
      )
    );
  }

  /** The folder of a comparison; two who ask at once wait for one making. */
  #made(
    compared: Compared,
    options: { onStep?: (done: number) => void; signal?: AbortSignal } = {},
  ): Promise<string> {
    const id = idOf(compared);
    const folder = join(this.#folder, id);
    if (existsSync(folder)) return Promise.resolve(folder);
    let making = this.#making.get(id);
    if (!making) {
      making = this.#make(compared, id, options).finally(() => this.#making.delete(id));
      this.#making.set(id, making);
    }
    return making;
  }

  async #make(
    compared: Compared,
    id: string,
    { onStep, signal }: { onStep?: (done: number) => void; signal?: AbortSignal },
  ): Promise<string> {
    const { earlier, later, minimumChange, correspondence } = compared;
    const staging = await stagingFolder(this.#folder);
    const duckDb = await openDuckDb({
      folders: [staging],
      files: [this.#rowsOf(earlier), this.#rowsOf(later)],
      spillFolder: join(staging, "spill"),
      ...(this.#threads === undefined ? {} : { threads: this.#threads }),
    });
    const connection = await duckDb.connect();
    const interrupt = (): void => connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    try {
      const file = join(staging, changesFile);
      const recognised = await writeComparison(
        connection,
        {
          earlierFile: this.#rowsOf(earlier),
          laterFile: this.#rowsOf(later),
          earlierExcluded: (await this.#overlayOf(earlier.id)).excluded,
          laterExcluded: (await this.#overlayOf(later.id)).excluded,
          codesAlike: codesAgree(earlier.scheme, later.scheme),
          divisionDigits: later.scheme === "other" ? 99 : 2,
          correspondence,
          minimumChange,
        },
        file,
        onStep ?? (() => {}),
      );
      const pairs = async (name: string): Promise<Record<string, number>> => {
        const read = await connection.runAndReadAll(sqlText(`register/comparison/${name}`), {
          file,
        });
        return Object.fromEntries(
          read.getRows().map(([key, count]: DuckDBValue[]) => [String(key), Number(count)]),
        );
      };
      const found: ComparisonFound = {
        ...recognised,
        changesHash: createHash("sha256")
          .update(await readFile(file))
          .digest("hex"),
        notMeasured: (await changeCounts(connection, file, "all", undefined))[0].notMeasured,
        matches: await pairs("match-counts"),
        byRule: await pairs("by-rule-counts"),
      };
      await writeFile(join(staging, recognisedFile), JSON.stringify(found));
      signal?.throwIfAborted();
    } catch (error) {
      connection.closeSync();
      duckDb.closeSync();
      await dropStaging(staging);
      if (!signal?.aborted) throw this.#unreachable(compared, error) ?? error;
      throw new ClusterwerkError("cancelled", "the comparison was cancelled", {}, error);
    } finally {
      signal?.removeEventListener("abort", interrupt);
    }
    connection.closeSync();
    duckDb.closeSync();
    await rm(join(staging, "spill"), { recursive: true, force: true });
    await publish(staging, this.#folder, id);
    return join(this.#folder, id);
  }
}

/** The name of a comparison: both deliveries, and a hash of all that decides the outcome. */
function idOf({ earlier, later, minimumChange, correspondence }: Compared): string {
  const terms = JSON.stringify([
    earlier.hash,
    later.hash,
    earlier.scheme,
    later.scheme,
    minimumChange,
    correspondence,
    softwareVersion,
  ]);
  const hash = createHash("sha256").update(terms).digest("hex");
  return `${earlier.id}-${later.id}-${hash.slice(0, 12)}`;
}
