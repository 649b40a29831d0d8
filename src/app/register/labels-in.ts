import type { Register } from "../../data/register/register.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { IndustryScheme } from "../../domain/industry-scheme.ts";
import type { Label } from "../../domain/reference.ts";

/** A label per code, in the classification that a delivery is read in; its own words are about its own codes. */
export function labelsIn(
  register: Register,
  delivery: Pick<Delivery, "id" | "scheme">,
  scheme: IndustryScheme,
  codes: readonly string[],
): Promise<Label[]> {
  return scheme === delivery.scheme
    ? register.industryLabels(delivery, codes)
    : register.references.schemeLabels(scheme, codes);
}
