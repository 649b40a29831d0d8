import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";

/**
 * The delivery to compare with: the one asked for, else the last of the same scheme
 * with an earlier reference date.
 *
 * @throws ClusterwerkError unknown-delivery; invalid-input, where there is none of this scheme
 */
export async function deliveryBefore(
  effects: Effects,
  later: Delivery,
  id: string | undefined,
): Promise<Delivery> {
  const comparable = (await effects.workspace.as(effects.audience, keptDeliveries)).filter(
    (one) => one.scheme === later.scheme && one.id !== later.id,
  );
  if (id !== undefined) {
    const asked = await chosenDelivery(effects, id, "kept");
    if (comparable.some((one) => one.id === asked.id)) return asked;
  } else {
    const date = (one: Delivery): string => one.referenceDate ?? "";
    const [last] = comparable
      .filter((one) => one.referenceDate !== null && date(one) < date(later))
      .toSorted((a, b) => (date(a) < date(b) ? 1 : -1));
    if (last) return last;
  }
  throw new ClusterwerkError("invalid-input", "no earlier delivery of the same scheme", {
    problem: [
      comparable.length === 0
        ? { at: "earlier", kind: "missing", wanted: "" }
        : { at: "earlier", kind: "choice", wanted: comparable.map((one) => one.id).join(", ") },
    ],
  });
}
