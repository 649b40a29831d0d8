import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Effects } from "../answer.ts";

/**
 * The delivery asked for; the newest when none is named.
 *
 * @throws ClusterwerkError no-delivery, unknown-delivery
 */
export async function chosenDelivery(
  { workspace, audience }: Effects,
  id: string | undefined,
): Promise<Delivery> {
  const deliveries = await workspace.as(audience, keptDeliveries);
  if (id === undefined) {
    if (deliveries.length === 0) throw new ClusterwerkError("no-delivery", "no delivery yet");
    return deliveries[0];
  }
  const found = deliveries.find((delivery) => delivery.id === id);
  if (!found) {
    throw new ClusterwerkError("unknown-delivery", `no delivery ${id}`, { delivery: id });
  }
  return found;
}
