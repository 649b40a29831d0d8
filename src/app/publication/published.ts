import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import type { Work } from "../../data/workspace/open-workspace.ts";
import { keptPublications } from "../../data/workspace/publications.ts";
import { runResult } from "../../data/workspace/runs.ts";
import type { Outsider } from "../../domain/purpose.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { figure, suppressed, type Figure } from "../../domain/figure.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Publication, PublishedMeasure, TableLevel } from "../../domain/publication.ts";
import type { Effects } from "../answer.ts";
import { refuseEnded } from "../platform/disclosure-policy.ts";
import { reads } from "./linked-tables.ts";
import type { ProtectedTable } from "./protected-table.ts";

/**
 * A published table to read from. Answers for partners and the public are made of this
 * and of nothing else that counts companies, so that they tell nothing which it does not.
 */
export interface Published {
  readonly publication: Publication;
  readonly table: ProtectedTable;
  readonly delivery: KeptDelivery;
  /** The regions of the delivery. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Codes of a level, sorted. */
  codes(level: TableLevel): readonly string[];
  /** What a cell is shown as; what no establishment has is zero. */
  figure(measure: PublishedMeasure, place: string, level: TableLevel, code: string): Figure;
}

/** All regions of a delivery together. */
export const country = "country";

/** Whether a publication is for a reader: one for partners is for those who share in the delivery. */
const isReadable = (
  { to, delivery }: Publication,
  reader: Outsider,
  seen: ReadonlySet<string>,
): boolean => to === "public" || (reads(reader, to) && seen.has(delivery));

/** What was published for a reader, the newest first. */
export async function publicationsFor(
  { workspace, audience }: Effects,
  reader: Outsider,
): Promise<Publication[]> {
  const seen = new Set((await workspace.as(audience, keptDeliveries)).map(({ id }) => id));
  const all = await workspace.as(audience, keptPublications);
  return all.filter((one) => isReadable(one, reader, seen));
}

/**
 * The newest table of a delivery that a reader may see; of the newest delivery that has one
 * where none is named, and that fits.
 *
 * @throws ClusterwerkError not-published, unknown-delivery, licence-ended
 */
export async function publishedTo(
  effects: Effects,
  reader: Outsider,
  delivery: string | undefined,
  fits: (delivery: KeptDelivery) => boolean = () => true,
): Promise<Published> {
  const { workspace, audience } = effects;
  const seen = new Set((await workspace.as(audience, keptDeliveries)).map(({ id }) => id));
  // A table for everyone is for whoever takes part, whoever's the delivery is: so this is asked
  // as the program itself, and only of what the reader may read.
  const asked = <T>(work: (db: Work) => Promise<T>): Promise<T> =>
    workspace.asSystem(audience.tenant, work);
  const deliveries = new Map((await asked(keptDeliveries)).map((one) => [one.id, one]));
  const readable = (await asked(keptPublications)).filter(
    (one) =>
      isReadable(one, reader, seen) &&
      deliveries.has(one.delivery) &&
      fits(deliveries.get(one.delivery)!) &&
      (delivery === undefined || one.delivery === delivery),
  );
  if (delivery !== undefined && readable.length === 0 && !seen.has(delivery)) {
    throw new ClusterwerkError("unknown-delivery", `no delivery ${delivery}`, { delivery });
  }
  // Partners read their own table rather than that of the public.
  readable.sort((a, b) => Number(b.to === reader) - Number(a.to === reader));
  const dayOf = (one: Publication): string => {
    const { referenceDate, importedAt } = deliveries.get(one.delivery)!;
    return referenceDate ?? importedAt;
  };
  readable.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
  for (const publication of readable) {
    const text = await asked((db) => runResult(db, publication.run));
    if (text === undefined) continue;
    const found = deliveries.get(publication.delivery)!;
    refuseEnded(found);
    return readFrom(found, publication, JSON.parse(text) as ProtectedTable);
  }
  throw new ClusterwerkError("not-published", `nothing published to ${reader}`, {
    delivery,
    to: reader,
  });
}

function readFrom(
  delivery: KeptDelivery,
  publication: Publication,
  table: ProtectedTable,
): Published {
  const row = new Map(table.places.map(({ id, node }) => [id, node]));
  const column = new Map(
    table.industries.map(({ level, code, node }) => [`${level} ${code}`, node]),
  );
  return {
    publication,
    table,
    delivery,
    regions: table.places.slice(0, table.regions).map(({ id, name }) => ({ id, name })),
    codes: (level) =>
      table.industries
        .filter((one) => one.level === level)
        .map(({ code }) => code)
        .sort(),
    figure(measure, place, level, code) {
      const cells = table[measure];
      if (cells === null) return figure(Number.NaN, "counted", undefined, "not-delivered");
      const [r, c] = [row.get(place), column.get(`${level} ${code}`)];
      if (r === undefined || c === undefined) return figure(0);
      const value = cells[r * table.width + c];
      if (value === null) return suppressed;
      return figure(value, measure === "jobs" && !table.jobsKnown ? "partial" : "counted");
    },
  };
}
