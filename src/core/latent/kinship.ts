import { type KinClasses, kinClasses } from "./kin-classes.ts";
import { type KinLinks, kinLinks } from "./kin-links.ts";

/** What makes some industries likelier to be in one cluster than others. */
export interface Kinship {
  /** 1 where the industry occurs at all, and their number. */
  readonly isPresent: Uint8Array;
  readonly present: number;
  /** Division and group of the classification. */
  readonly classes: readonly KinClasses[];
  /** References, as many as were imported. */
  readonly links: readonly KinLinks[];
}

/**
 * Kinship from the classification and a reference.
 *
 * @param total  units per industry; an industry without any has no kin
 *
 * Cost: O(industries² log industries) per reference, O(industries) without.
 */
export function kinship(
  total: Float64Array,
  classifications: readonly Uint32Array[],
  references: readonly Float64Array[] = [],
): Kinship {
  const isPresent = Uint8Array.from(total, (n) => (n > 0 ? 1 : 0));
  return {
    isPresent,
    present: isPresent.reduce((sum, one) => sum + one, 0),
    classes: classifications.map((classes) => kinClasses(classes, isPresent)),
    links: references.map((reference) => kinLinks(reference, isPresent)),
  };
}
