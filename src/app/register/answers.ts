import {
  importDelivery,
  listDeliveries,
  listSetAside,
  previewDelivery,
} from "../../contract/register.ts";
import type { ParsedInputOf } from "../../contract/question.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, Mapping } from "../../domain/delivery.ts";
import { termsUntold } from "../../domain/licence-terms.ts";
import { pageOf } from "../platform/page-of.ts";
import { answer, type Effects } from "../answer.ts";
import { changedTerms } from "./changed-terms.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { costsOf } from "../../domain/unfilled-cost.ts";
import { keepReading, readingOf } from "./mappings.ts";
import { withFile } from "./located-file.ts";
import { nameDelivery, saltOf } from "./settle-deliveries.ts";

export const answerPreviewDelivery = answer(previewDelivery, async (effects, input) => {
  const { reading, found } = await withFile(effects, input, async ({ path, fileName }) => {
    const { mapping, fresh } = input;
    const reading = await readingOf(effects, { path, fileName, mapping, fresh });
    const found = await effects.register.preview(path, {
      mapping: reading.mapping,
      fileName,
      rows: input.rows,
      owner: saltOf(effects.audience),
      whole: input.whole,
      signal: effects.signal,
    });
    return { reading, found };
  });
  const { wouldBeId, sourceHash: _, ...preview } = found;
  const kept = await effects.workspace.as(effects.audience, keptDeliveries);
  return {
    ...preview,
    unfilled: costsOf(
      preview.mapping,
      preview.columns.filter(({ samples }) => samples.length === 0).map(({ name }) => name),
    ),
    readLike: reading.readLike,
    alreadyImported: kept.some((delivery) => delivery.id === wouldBeId) ? wouldBeId : null,
  };
});

export const answerImportDelivery = answer(importDelivery, async (effects, input) => {
  // Terms that cannot be are told before anything is read.
  if (input.terms) changedTerms(termsUntold, input.terms);
  const { upload, mapping, fresh, terms } = input;
  const { reading, delivery, first } = await withFile(effects, input, async (located) => {
    const reading = await readingOf(effects, { ...located, mapping, fresh });
    const asked = { mapping: reading.mapping, terms };
    const named = await importedAndNamed(effects, located.path, asked, located.fileName);
    return { reading, ...named };
  });
  await withFile(effects, input, (located) =>
    keepReading(effects, { ...located, mapping, fresh }, reading, delivery),
  ).catch((error: unknown) => {
    // Who read the same upload in at the same time has dropped it, and kept how it was read.
    if (!(error instanceof ClusterwerkError) || error.code !== "unknown-upload") throw error;
  });
  if (upload !== undefined) effects.later(() => effects.uploads.drop(upload));
  return {
    delivery: delivery.id,
    rows: delivery.rows,
    accepted: delivery.accepted,
    setAside: delivery.setAside,
    setAsideByReason: delivery.setAsideByReason,
    alreadyThere: !first,
    mapping: delivery.mapping,
    readLike: reading.readLike,
  };
});

/**
 * The file as a delivery that exists. A delivery of the very same that is deleted while
 * this one is read takes the files with it; then it is read once more.
 */
async function importedAndNamed(
  effects: Effects,
  path: string,
  {
    mapping,
    terms,
  }: {
    mapping: Mapping | undefined;
    terms: ParsedInputOf<typeof importDelivery>["terms"];
  },
  fileName: string | undefined,
): Promise<{ delivery: Delivery; first: boolean }> {
  const { progress: onProgress, signal } = effects;
  for (let attempt = 0; attempt < 3; attempt++) {
    const owner = saltOf(effects.audience);
    const options = { mapping, fileName, owner, onProgress, signal };
    const { delivery } = await effects.register.import(path, options);
    const named = await nameDelivery(effects, effects.audience, delivery, terms);
    if (named) return { delivery, ...named };
  }
  throw new ClusterwerkError("conflict", "deleted again and again while it was read", {
    problem: "import, delete-delivery",
  });
}

export const answerListDeliveries = answer(
  listDeliveries,
  async ({ workspace, audience }, page) => {
    const { total, part } = pageOf(await workspace.as(audience, keptDeliveries), page);
    return { total, deliveries: part };
  },
);

export const answerListSetAside = answer(listSetAside, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const page = await effects.register.setAside(delivery.id, input.offset, input.limit);
  return { delivery: delivery.id, ...page };
});
