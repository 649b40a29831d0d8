import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import type { Effects } from "../answer.ts";
import { canonical } from "../platform/run.ts";
import { referenceInputs, refuseUnread } from "../platform/run-inputs.ts";
import { withWorkers } from "../platform/worker-pool.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { countryCounts } from "./country-counts.ts";
import type { RelatedCountry } from "./kinds-cache.ts";
import type { KindsOutcome, KindsTask } from "./kinds-messages.ts";

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
  const before = register.references.passedOver.length;
  // Labels are read anew by an import, which makes another country of it.
  const labels = await referenceInputs(register, "classification", delivery.scheme, true);
  const groups = await effects.columns.groupTable();
  const key = canonical({ id, hash: delivery.hash, level, relatedness, labels, groups });
  return effects.kinds.of(key, async () => {
    const columns = await effects.columns.of(id);
    const counts = countryCounts(columns, delivery.scheme, level);
    const references = await Promise.all(
      relatedness.map(async (reference) => ({
        id: reference,
        source: await register.references.relatedness(reference),
      })),
    );
    const labelled = await register.industryLabels(delivery, counts.codes);
    refuseUnread(register, before, labels, "relatedness");
    const file = new URL("./kinds-thread.ts", import.meta.url);
    // Others may wait for the same country, so one who gives up does not stop it.
    const { signal } = new AbortController();
    const made = await withWorkers<KindsTask, KindsOutcome, KindsOutcome>(
      { file, birth: null, threads: 1 },
      signal,
      (pool) => pool.ask({ counts, labels: labelled, scheme: delivery.scheme, level, references }),
    );
    return { codes: counts.codes, regions: columns.regions.length, ...made };
  });
}
