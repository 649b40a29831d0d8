import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer, refuseEnded } from "../platform/disclosure-policy.ts";

/**
 * The delivery asked for; the newest that may be used when none is named.
 *
 * @param reading "rows" asks something new of the data, which ends with the
 *                licence; "kept" reads a run that is kept, or what is told about
 *                the delivery itself, which does not
 * @throws ClusterwerkError no-delivery, unknown-delivery, licence-ended
 */
export async function chosenDelivery(
  { workspace, audience }: Effects,
  id: string | undefined,
  reading: "rows" | "kept" = "rows",
): Promise<KeptDelivery> {
  const deliveries = await workspace.as(audience, keptDeliveries);
  if (id === undefined && deliveries.length === 0) {
    throw new ClusterwerkError("no-delivery", "no delivery yet");
  }
  const found =
    id === undefined
      ? (deliveries.find(mayAnswer) ?? deliveries[0])
      : deliveries.find((delivery) => delivery.id === id);
  if (!found) {
    throw new ClusterwerkError("unknown-delivery", `no delivery ${id}`, { delivery: id });
  }
  if (reading === "rows") refuseEnded(found);
  return found;
}
