import type { Economy } from "../../core/specialization/economy.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import {
  type EconomyPart,
  industryAt,
  type IndustryLevel,
  liesIn,
} from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";

/** A delivery of so many regions stands for an economy of its own. */
export const regionsOfAnEconomy = 10;

/**
 * What the quotients of a delivery compare with. A delivery that covers one
 * region (most do) needs a national table of its scheme; without one there are
 * shares and no quotients. Which of the two it is can be asked for.
 *
 * @throws ClusterwerkError unknown-reference, where a table is asked for and there is none
 */
export async function comparedWith(
  { register }: Effects,
  delivery: Delivery,
  columns: EstablishmentColumns,
  codes: readonly string[],
  {
    level,
    within,
    against,
  }: {
    readonly level: IndustryLevel;
    readonly within: EconomyPart;
    readonly against: "delivery" | "reference" | null;
  },
): Promise<{
  denominator: "delivery" | "reference" | "none";
  economy: "delivery" | "none" | Economy;
}> {
  if (against === null && columns.regions.length >= regionsOfAnEconomy) {
    return { denominator: "delivery", economy: "delivery" };
  }
  const reference =
    against === "delivery"
      ? undefined
      : await register.references.regionIndustry(delivery.scheme, delivery.referenceDate);
  if (reference) {
    const place = new Map(codes.map((code, index) => [code, index]));
    // One place more than there are codes: all industries that the delivery has nothing of.
    const size = new Float64Array(codes.length + 1);
    const presences = new Float64Array(codes.length + 1);
    const measure = delivery.sizeMeasure === "jobs" ? reference.jobs : reference.establishments;
    for (let k = 0; k < reference.region.length; k++) {
      const full = reference.industries[reference.industry[k]];
      if (!liesIn(within, full, reference.scheme)) continue;
      const i = place.get(industryAt(full, reference.scheme, level) ?? "") ?? codes.length;
      size[i] += Number.isNaN(measure[k]) ? 0 : measure[k];
      presences[i] += Number.isNaN(reference.establishments[k]) ? 0 : reference.establishments[k];
    }
    return { denominator: "reference", economy: { size, presences } };
  }
  if (against === "reference") {
    throw new ClusterwerkError("unknown-reference", "no table of regions and industries", {
      reference: `region-industry, ${delivery.scheme}`,
    });
  }
  return columns.regions.length > 1
    ? { denominator: "delivery", economy: "delivery" }
    : { denominator: "none", economy: "none" };
}
