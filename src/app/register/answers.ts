import {
  importDelivery,
  listDeliveries,
  listSetAside,
  previewDelivery,
} from "../../contract/register.ts";
import { keepDelivery, keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { answer } from "../answer.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { locatedFile } from "./located-file.ts";

export const answerPreviewDelivery = answer(previewDelivery, async (effects, input) => {
  const { path, fileName } = await locatedFile(effects, input);
  const {
    wouldBeId,
    sourceHash: _,
    ...preview
  } = await effects.register.preview(path, input.mapping, fileName);
  const kept = await effects.workspace.as(effects.audience, keptDeliveries);
  return {
    ...preview,
    alreadyImported: kept.some((delivery) => delivery.id === wouldBeId) ? wouldBeId : null,
  };
});

export const answerImportDelivery = answer(importDelivery, async (effects, input) => {
  const { path, fileName } = await locatedFile(effects, input);
  const { delivery, alreadyThere } = await effects.register.import(path, {
    mapping: input.mapping,
    fileName,
    onProgress: effects.progress,
    signal: effects.signal,
  });
  // The files are whole and synced; naming them here is what makes the delivery exist.
  await effects.workspace.as(effects.audience, (db) =>
    keepDelivery(db, effects.audience, delivery),
  );
  if (input.upload !== undefined) await effects.uploads.drop(input.upload);
  return {
    delivery: delivery.id,
    rows: delivery.rows,
    accepted: delivery.accepted,
    setAside: delivery.setAside,
    setAsideByReason: delivery.setAsideByReason,
    alreadyThere,
    mapping: delivery.mapping,
  };
});

export const answerListDeliveries = answer(listDeliveries, async ({ workspace, audience }) => ({
  deliveries: await workspace.as(audience, keptDeliveries),
}));

export const answerListSetAside = answer(listSetAside, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const page = await effects.register.setAside(delivery.id, input.offset, input.limit);
  return { delivery: delivery.id, ...page };
});
