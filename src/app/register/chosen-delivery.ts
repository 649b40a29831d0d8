import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer, refuseEnded, refuseOutsider } from "../platform/disclosure-policy.ts";
import { readsAs } from "../platform/reads-as.ts";

/**
 * The delivery asked for; the newest that may be used when none is named.
 *
 * @param reading "rows" asks something new of the data, which ends with the
 *                licence; "kept" reads a run that is kept, or what is told about
 *                the delivery itself, which does not
 * @throws ClusterwerkError no-delivery, unknown-delivery, licence-ended; not-for-audience,
 *         where the asker reads the delivery as a partner or as the public: they are told
 *         what was published of it, in `src/app/publication`
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
  refuseOutsider(readsAs(audience, found));
  if (reading === "rows") refuseEnded(found);
  return found;
}
