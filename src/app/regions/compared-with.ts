import type { Economy } from "../../core/specialization/economy.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { industryAt, type IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";

/** A delivery of so many regions stands for an economy of its own. */
const regionsOfAnEconomy = 10;

/**
 * What the quotients of a delivery compare with. A delivery that covers one
 * region (most do) needs a national table of its scheme; without one there are
 * shares and no quotients.
 */
export async function comparedWith(
  { register }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  codes: readonly string[],
  level: IndustryLevel,
): Promise<{
  denominator: "delivery" | "reference" | "none";
  economy: "delivery" | "none" | Economy;
}> {
  if (columns.regions.length >= regionsOfAnEconomy) {
    return { denominator: "delivery", economy: "delivery" };
  }
  const reference = await register.regionIndustry(delivery.scheme);
  if (reference) {
    const place = new Map(codes.map((code, index) => [code, index]));
    // One place more than there are codes: all industries that the delivery has nothing of.
    const size = new Float64Array(codes.length + 1);
    const presences = new Float64Array(codes.length + 1);
    const measure = delivery.sizeMeasure === "jobs" ? reference.jobs : reference.establishments;
    for (let k = 0; k < reference.region.length; k++) {
      const full = reference.industries[reference.industry[k]];
      const i = place.get(industryAt(full, reference.scheme, level) ?? "") ?? codes.length;
      size[i] += Number.isNaN(measure[k]) ? 0 : measure[k];
      presences[i] += Number.isNaN(reference.establishments[k]) ? 0 : reference.establishments[k];
    }
    return { denominator: "reference", economy: { size, presences } };
  }
  return columns.regions.length > 1
    ? { denominator: "delivery", economy: "delivery" }
    : { denominator: "none", economy: "none" };
}
