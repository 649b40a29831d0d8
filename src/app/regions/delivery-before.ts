import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Effects } from "../answer.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";

/**
 * The deliveries that `later` can be compared with over time in a region: of the same
 * scheme, with the region in them as areas are today, and of no later date. The last
 * comes first. Without dates nobody knows which came first; those stand last.
 *
 * Cost: one scan of one column of each delivery of the scheme.
 */
export async function deliveriesBefore(
  effects: Effects,
  later: Delivery,
  region: string,
): Promise<Delivery[]> {
  const date = (one: Delivery): string => one.referenceDate ?? "";
  const isAfter = (one: Delivery): boolean =>
    one.referenceDate !== null && later.referenceDate !== null && date(one) >= date(later);
  return (await comparable(effects, later, region))
    .filter((one) => !isAfter(one))
    .toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}

/** The other deliveries of the same scheme that have a region. */
async function comparable(effects: Effects, to: Delivery, region: string): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for (const one of await effects.workspace.as(effects.audience, keptDeliveries)) {
    if (one.scheme !== to.scheme || one.id === to.id) continue;
    if (await covers(effects, one, region)) found.push(one);
  }
  return found;
}

/** Whether a region of today is among those of a delivery, or is what one of them became. */
async function covers(
  { register, columns }: Effects,
  { id, referenceDate }: Delivery,
  region: string,
): Promise<boolean> {
  if (!(await register.has(id))) return false;
  const areas = await columns.areas();
  return (await register.regionIds(id)).some((own) => {
    const became = areas.becameOf(own, referenceDate);
    return became ? became.parts.some(({ area }) => area === region) : own === region;
  });
}

/**
 * The delivery to compare a region with: the one asked for, else the last of the same
 * scheme with an earlier reference date.
 *
 * @throws ClusterwerkError unknown-delivery; invalid-input, where there is none of this
 *         scheme that has the region
 */
export async function deliveryBefore(
  effects: Effects,
  later: Delivery,
  id: string | undefined,
  region: string,
): Promise<Delivery> {
  if (id !== undefined) {
    const asked = await chosenDelivery(effects, id, "kept");
    const fits = asked.scheme === later.scheme && asked.id !== later.id;
    if (fits && (await covers(effects, asked, region))) return asked;
  } else if (later.referenceDate !== null) {
    const [last] = await deliveriesBefore(effects, later, region);
    if (last && last.referenceDate !== null) return last;
  }
  const others = await comparable(effects, later, region);
  throw new ClusterwerkError(
    "invalid-input",
    "no earlier delivery of the same scheme with this region",
    {
      problem: [
        others.length === 0
          ? { at: "earlier", kind: "missing", wanted: "" }
          : { at: "earlier", kind: "choice", wanted: others.map((one) => one.id).join(", ") },
      ],
    },
  );
}
