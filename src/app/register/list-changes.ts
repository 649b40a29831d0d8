import { listChanges } from "../../contract/compare.ts";
import type { AnswerOf } from "../../contract/question.ts";
import type { ChangeSide, FoundChange } from "../../data/register/comparison/change-page.ts";
import type { ChangeKind, DoubtKind } from "../../domain/comparison.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { industryAt, industryLevels, type IndustryLevel } from "../../domain/industry-scheme.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Label } from "../../domain/reference.ts";
import { answer, type Effects } from "../answer.ts";
import { chosenRegion } from "../regions/chosen-region.ts";
import { columnsAsDelivered, comparedDeliveries } from "./compared-deliveries.ts";
import { singleJobs, singleSizeClass } from "../platform/disclosure-policy.ts";
import { nameFor } from "./name-for.ts";

type Answer = AnswerOf<typeof listChanges>;

export const answerListChanges = answer(listChanges, async (effects, input) => {
  const compared = await comparedDeliveries(effects, input);
  const { earlier, later } = compared;
  const [then, now] = await Promise.all(
    [earlier, later].map((delivery) => columnsAsDelivered(effects, delivery)),
  );
  const region =
    input.region === undefined
      ? undefined
      : regionIn([...now.regions, ...then.regions], input.region);
  const codes =
    input.industry === undefined
      ? undefined
      : codesUnder(input.industry, [
          [then, earlier],
          [now, later],
        ]).all;
  const page = await effects.register.comparisons.page(compared, {
    kind: input.kind,
    region,
    codes,
    offset: input.offset,
    limit: input.limit,
  });
  const earlierSide = await shownSide(effects, earlier, then, page.changes, "earlier");
  const laterSide = await shownSide(effects, later, now, page.changes, "later");
  return {
    earlier: earlier.id,
    later: later.id,
    kind: input.kind ?? null,
    region: region ?? null,
    industry: input.industry ?? null,
    minimumChange: compared.minimumChange,
    total: page.total,
    changes: page.changes.map((change, k) => ({
      kinds: kindsOf(change),
      match: change.match,
      possible: change.possible,
      earlier: earlierSide[k],
      later: laterSide[k],
    })),
  };
});

/** A region by its id in either delivery, else as `chosenRegion` finds it. */
function regionIn(regions: readonly { id: string; name: string }[], text: string): string {
  const once = [...new Map(regions.map((one) => [one.id, one])).values()];
  return once[chosenRegion(once, text)].id;
}

/** Everything that happened to an establishment, in the order of the kinds. */
function kindsOf(change: FoundChange): (ChangeKind | DoubtKind)[] {
  const holds: Record<ChangeKind | DoubtKind, boolean> = {
    new: change.earlier === null && change.byRule === null,
    closed: change.later === null && change.byRule === null,
    "moved-within": change.moved === "within",
    "moved-across": change.moved === "across",
    renamed: change.renamed,
    "other-activity": change.otherActivity,
    grown: change.sizeChange === 1,
    shrunk: change.sizeChange === -1,
    "by-rule": change.byRule !== null,
    recoded: change.match !== null && (change.regionRecoded || change.industryRecoded),
    "not-measured": change.match !== null && !change.measured,
    "other-match": change.match !== null && change.match !== "number",
    doubtful: change.doubtful,
    possible: change.possible !== null,
  };
  return (Object.keys(holds) as (ChangeKind | DoubtKind)[]).filter((kind) => holds[kind]);
}

/** One side of each change as the audience may see it: a person's name and address are not shown. */
async function shownSide(
  effects: Effects,
  delivery: KeptDelivery,
  columns: EstablishmentColumns,
  changes: readonly FoundChange[],
  side: "earlier" | "later",
): Promise<Answer["changes"][number]["later"][]> {
  const sides = changes.map((change) => change[side]);
  const codes = [...new Set(sides.flatMap((one) => one?.industry ?? []))];
  const labels = await effects.register.industryLabels(delivery, codes);
  const labelOf = new Map<string, Label>(codes.map((code, k) => [code, labels[k]]));
  const names = new Map(columns.regions.map(({ id, name }) => [id, name]));
  return sides.map((one, k) => {
    if (one === null) return null;
    const { naturalPerson } = changes[k];
    const name = nameFor(effects.audience, delivery, { ...one, naturalPerson });
    const isPrivate = naturalPerson || one.erased;
    return {
      establishment: one.establishment,
      enterprise: one.enterprise,
      ...name,
      address: isPrivate ? null : addressOf(one),
      region: { id: one.region, name: names.get(one.region) ?? one.region },
      industry:
        one.industry === null ? null : { code: one.industry, label: labelOf.get(one.industry)! },
      jobs: singleJobs(effects.audience, delivery, { jobs: one.jobs, naturalPerson }),
      sizeClass: singleSizeClass(delivery, { ...one, naturalPerson }),
    };
  });
}

function addressOf({ street, houseNumber, postcode, city }: ChangeSide): string | null {
  const line = [street, houseNumber].filter((part) => part !== null).join(" ");
  const place = [postcode, city].filter((part) => part !== null).join(" ");
  return [line, place].filter((part) => part !== "").join(", ") || null;
}

/**
 * The full codes of two deliveries that fall under a code of any level.
 *
 * @throws ClusterwerkError unknown-industry, where neither has one
 */
export function codesUnder(
  industry: string,
  sides: readonly (readonly [EstablishmentColumns, Delivery])[],
): { readonly each: readonly string[][]; readonly all: string[]; readonly level: IndustryLevel } {
  for (const level of industryLevels) {
    const each = sides.map(([{ industries }, { scheme }]) =>
      industries.filter((code) => industryAt(code, scheme, level) === industry),
    );
    const all = [...new Set(each.flat())].sort();
    if (all.length > 0) return { each, all, level };
  }
  throw new ClusterwerkError("unknown-industry", `no industry ${industry}`, { industry });
}
