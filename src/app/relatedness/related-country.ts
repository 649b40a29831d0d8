import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { kinOfSource } from "../clusters/kin-of-source.ts";
import { canonical } from "../platform/run.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { allKinds, type ReferenceKin } from "./all-kinds.ts";
import { countryCounts } from "./country-counts.ts";
import { sharesOfTop } from "./shares-of-top.ts";
import type { RelatedCountry } from "./kinds-cache.ts";

/** What decides every kind of relatedness in a country. */
export interface CountryParameters {
  readonly delivery: string;
  readonly level: IndustryLevel;
  /** References that say which industries are related. */
  readonly relatedness: readonly string[];
}

/** A delivery's industries with every kind of relatedness among them. */
export async function relatedCountry(
  effects: Effects,
  { delivery: id, level, relatedness }: CountryParameters,
): Promise<RelatedCountry> {
  const delivery = await chosenDelivery(effects, id);
  const { register } = effects;
  // Labels are read anew by an import, which makes another country of it.
  const classification = (await register.references()).find(
    (one) => one.kind === "classification" && one.scheme === delivery.scheme,
  );
  const groups = await effects.columns.groupTable();
  const labels = classification?.id ?? null;
  const key = canonical({ id, hash: delivery.hash, level, relatedness, labels, groups });
  return effects.kinds.of(key, async () => {
    const columns = await effects.columns.of(id);
    const counts = countryCounts(columns, delivery.scheme, level);
    const references = await Promise.all(
      relatedness.map(async (reference): Promise<ReferenceKin> => {
        const source = await register.relatedness(reference);
        const { industries } = source.table;
        return { id: reference, kind: source.kind, industries, kin: kinOfSource(source) };
      }),
    );
    const labels = await register.industryLabels(delivery, counts.codes);
    const kinds = allKinds(counts, labels, delivery.scheme, level, references);
    return {
      codes: counts.codes,
      regions: columns.regions.length,
      kinds,
      sharesOfTop: sharesOfTop(kinds),
    };
  });
}
