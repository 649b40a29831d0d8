import { forgetMapping, listMappings } from "../../contract/mappings.ts";
import { columnSignature } from "../../data/register/mapping/column-signature.ts";
import { dropMapping, keepMapping, keptMappings } from "../../data/workspace/source-mappings.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, Mapping } from "../../domain/delivery.ts";
import { lastingMapping, type SourceMapping } from "../../domain/source-mapping.ts";
import { pageOf } from "../platform/page-of.ts";
import { answer, type Effects } from "../answer.ts";

/** A file and how it is to be read, as far as the asker says. */
export interface GivenReading {
  readonly path: string;
  readonly fileName: string | undefined;
  readonly mapping: Mapping | undefined;
  /** Leave kept mappings aside. */
  readonly fresh: boolean;
}

/** How a file is read: as asked, the rest as files of this shape were read before. */
export interface Reading {
  readonly mapping: Mapping | undefined;
  readonly readLike: Pick<SourceMapping, "id" | "source" | "keptAt"> | null;
}

/**
 * The mapping for a file. Of several sources with files of one shape the one
 * that is asked for goes first, then the one kept last. Costs a look at the
 * file only where mappings are kept at all.
 */
export async function readingOf(effects: Effects, given: GivenReading): Promise<Reading> {
  const asked: Reading = { mapping: given.mapping, readLike: null };
  if (given.fresh) return asked;
  const { workspace, audience, register } = effects;
  if ((await workspace.as(audience, (db) => keptMappings(db))).length === 0) return asked;
  const signature = columnSignature(await register.fileColumns(given.path, given.fileName));
  if (signature === undefined) return asked;
  const kept = await workspace.as(audience, (db) => keptMappings(db, signature));
  const source = given.mapping?.source;
  const like = source === undefined ? kept[0] : kept.find((each) => each.source === source);
  if (like === undefined) return asked;
  const { id, source: name, keptAt } = like;
  return {
    mapping: {
      ...like.mapping,
      ...given.mapping,
      columns: { ...like.mapping.columns, ...given.mapping?.columns },
    },
    readLike: { id, source: name, keptAt },
  };
}

/** Keeps how a file was read where somebody said so; what was only found out is found out again. */
export async function keepReading(
  effects: Effects,
  given: GivenReading,
  { mapping }: Reading,
  delivery: Delivery,
): Promise<void> {
  if (given.mapping === undefined || mapping === undefined || delivery.invented) return;
  const lasting = lastingMapping(mapping);
  if (Object.keys(lastingMapping(given.mapping)).length === 0) return;
  const columns = await effects.register.fileColumns(given.path, given.fileName);
  const signature = columnSignature(columns);
  if (signature === undefined) return;
  const { source, fileName } = delivery;
  await effects.workspace.as(effects.audience, (db) =>
    keepMapping(db, effects.audience, { source, signature, columns, mapping: lasting, fileName }),
  );
}

export const answerListMappings = answer(listMappings, async ({ workspace, audience }, page) => {
  const { total, part } = pageOf(await workspace.as(audience, (db) => keptMappings(db)), page);
  return { total, mappings: part };
});

export const answerForgetMapping = answer(forgetMapping, async (effects, { mapping }) => {
  const gone = await effects.workspace.as(effects.audience, (db) => dropMapping(db, mapping));
  if (!gone) throw new ClusterwerkError("unknown-mapping", `no mapping ${mapping}`, { mapping });
  return { forgotten: mapping };
});
