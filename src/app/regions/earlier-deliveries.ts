import { earlierDeliveries } from "../../contract/regions.ts";
import { answer } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { regionAsked } from "./chosen-region.ts";
import { deliveriesBefore } from "./delivery-before.ts";

export const answerEarlierDeliveries = answer(earlierDeliveries, async (effects, input) => {
  const later = await chosenDelivery(effects, input.delivery, "kept");
  const columns = await effects.columns.of(later.id);
  const { id, name } = columns.regions[regionAsked(columns, input.region)];
  return {
    delivery: later.id,
    region: { id, name },
    deliveries: (await deliveriesBefore(effects, later, id)).map((one) => ({
      delivery: one.id,
      source: one.source,
      fileName: one.fileName,
      referenceDate: one.referenceDate,
    })),
  };
});
