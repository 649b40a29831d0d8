import type { compare } from "../../contract/compare.ts";
import type { AnswerOf } from "../../contract/question.ts";
import type { Compared } from "../../data/register/comparison/comparisons.ts";
import type { RunInput } from "../../data/workspace/runs.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { Reference } from "../../domain/reference.ts";
import { codesAgree } from "../../domain/industry-scheme.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Effects } from "../answer.ts";
import type { AreasInUse } from "./areas-in-use.ts";
import type { CarriedColumns } from "./carried-columns.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import type { RollUp } from "./rolled-up.ts";

/** Two deliveries to compare, and what the outcome rests on. */
export interface ComparedDeliveries extends Compared {
  readonly earlier: KeptDelivery;
  readonly later: KeptDelivery;
  /** The table that says which code became which; null where there is none. */
  readonly reference: string | null;
  readonly inputs: readonly RunInput[];
}

/**
 * @param reference  the table of codes on a run card; the newest that fits where undefined
 * @param reading    as of `chosenDelivery`: a comparison that is kept outlives the licences
 * @throws ClusterwerkError unknown-delivery, licence-ended; invalid-input, where the two are one
 */
export async function comparedDeliveries(
  effects: Effects,
  input: {
    readonly earlier: string;
    readonly later: string;
    readonly minimumChange?: number;
    readonly reference?: string | null;
  },
  reading: "rows" | "kept" = "rows",
): Promise<ComparedDeliveries> {
  const earlier = await chosenDelivery(effects, input.earlier, reading);
  const later = await chosenDelivery(effects, input.later, reading);
  if (earlier.id === later.id) {
    throw new ClusterwerkError("invalid-input", "a delivery compared with itself", {
      problem: [{ at: "later", kind: "other", wanted: "" }],
    });
  }
  const { register } = effects;
  const references = await register.references.all();
  const reference = references.find((one) =>
    input.reference === undefined ? fits(one, earlier, later) : one.id === input.reference,
  );
  const links = reference ? await register.references.correspondence(reference.id) : [];
  // A table can be read both ways: which code went to which is one relation.
  const isForward = reference !== undefined && codesAgree(reference.scheme!, earlier.scheme);
  return {
    earlier,
    later,
    minimumChange: input.minimumChange ?? 1,
    correspondence: links.map(({ from, to }) => (isForward ? [from, to] : [to, from])),
    reference: reference?.id ?? null,
    inputs: [
      ...[earlier, later].map(({ id, hash }) => ({ kind: "delivery" as const, id, hash })),
      ...(reference
        ? [{ kind: "reference" as const, id: reference.id, hash: reference.hash }]
        : []),
    ],
  };
}

function fits({ kind, scheme, toScheme }: Reference, earlier: Delivery, later: Delivery): boolean {
  if (kind !== "correspondence" || !scheme || !toScheme) return false;
  if (codesAgree(earlier.scheme, later.scheme)) return false;
  const links = (from: Delivery, to: Delivery): boolean =>
    codesAgree(scheme, from.scheme) && codesAgree(toScheme, to.scheme);
  return links(earlier, later) || links(later, earlier);
}

const asDelivered: AreasInUse = { day: null, inputs: [], becameOf: () => undefined };

/**
 * A delivery's columns in the areas of its own day: that areas became others is one
 * of the things to be found out here.
 */
export async function columnsAsDelivered(
  { columns }: Effects,
  delivery: Delivery,
): Promise<CarriedColumns> {
  return columns.inAreas(asDelivered).of(delivery.id);
}

/** Who belongs together in a delivery, counted as `columnsAsDelivered` counts. */
export async function rollUpAsDelivered({ columns }: Effects, delivery: Delivery): Promise<RollUp> {
  return columns.inAreas(asDelivered).rollUpOf(delivery.id);
}

export const momentOf = (delivery: Delivery): AnswerOf<typeof compare>["earlier"] => ({
  delivery: delivery.id,
  source: delivery.source,
  referenceDate: delivery.referenceDate,
  scheme: delivery.scheme,
  establishments: delivery.accepted,
});
