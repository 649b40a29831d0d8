import { relatedness } from "../../contract/relatedness.ts";
import type { AnswerOf } from "../../contract/question.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { type Figure, figure, type UndefinedReason } from "../../domain/figure.ts";
import type { IndustryLevel } from "../../domain/industry-scheme.ts";
import { answer, type Effects } from "../answer.ts";
import { relatednessReferences } from "../clusters/related-industries.ts";
import { run } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { gradeOfAll } from "../regions/figure-grades.ts";
import { sizeOf } from "../regions/shown-industries.ts";
import type { KindSource } from "./all-kinds.ts";
import { chosenIndustry } from "./chosen-industry.ts";
import { compared, type RelatednessResult } from "./compared.ts";

/**
 * A run per pair: what it keeps is small, and the kinds of all pairs it is taken from
 * stay in memory for the next. No figure is hidden here, since none is of a region:
 * each rests on the whole country's table, without what rests on few companies
 * (`countryCounts`), or on a reference that is not ours to hide.
 */
export const answerRelatedness = answer(relatedness, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery, "kept");
  const columns = await effects.columns.of(delivery.id);
  const one = chosenIndustry(columns, delivery.scheme, input.industry);
  const other =
    input.with === undefined ? undefined : chosenIndustry(columns, delivery.scheme, input.with);
  if (other && (other.level !== one.level || other.code === one.code)) {
    throw new ClusterwerkError("industries-unlike", `cannot compare ${one.code}, ${other.code}`, {
      industry: one.code,
      with: other.code,
    });
  }
  const references = await relatednessReferences(effects.register, delivery.scheme);
  const parameters = {
    delivery: delivery.id,
    level: one.level,
    relatedness: references.map(({ id }) => id),
    // A pair is the same the other way round.
    ...inOrder(one.code, other?.code),
  };
  const made = await run(
    effects,
    {
      question: relatedness.name,
      parameters,
      seed: null,
      inputs: [
        { kind: "delivery", id: delivery.id, hash: delivery.hash },
        ...references.map(({ id, hash }) => ({ kind: "reference" as const, id, hash })),
        ...(await referenceInputs(effects.register, "classification", delivery.scheme, true)),
      ],
    },
    () => compared(effects, parameters),
  );
  const names = new Map(references.map(({ id, name }) => [id, name]));
  const grade = gradeOfAll(columns, sizeOf(delivery.sizeMeasure, columns));
  return { ...(await shown(effects, made, delivery, one, other?.code, names)), grade };
});

function inOrder(a: string, b: string | undefined): { industry: string; with: string | null } {
  if (b === undefined) return { industry: a, with: null };
  return a < b ? { industry: a, with: b } : { industry: b, with: a };
}

async function shown(
  effects: Effects,
  { run: runId, result }: { run: string; result: RelatednessResult },
  delivery: Delivery,
  one: { readonly code: string; readonly level: IndustryLevel },
  other: string | undefined,
  names: ReadonlyMap<string, string>,
): Promise<Omit<AnswerOf<typeof relatedness>, "grade">> {
  const codes = [
    ...new Set([
      one.code,
      ...(other === undefined ? [] : [other]),
      ...result.closest.map(({ code }) => code),
      ...result.kinds.flatMap((kind) => kind.closest.map(({ code }) => code)),
    ]),
  ];
  const labels = await effects.register.industryLabels(delivery, codes);
  const labelOf = new Map(codes.map((code, k) => [code, labels[k]]));
  const industry = (code: string) => ({ code, label: labelOf.get(code)! });
  return {
    run: runId,
    delivery: delivery.id,
    invented: delivery.invented,
    scheme: delivery.scheme,
    level: one.level,
    industry: industry(one.code),
    with: other === undefined ? null : industry(other),
    regions: result.regions,
    industries: result.industries,
    top: result.agreement?.top ?? null,
    known: result.agreement?.known ?? null,
    asManyOrMore: result.agreement && told(result.agreement.asManyOrMore, "not-delivered"),
    kinds: result.kinds.map(({ kind, urbanity, counted, source, reason, ...found }) => ({
      kind,
      urbanity,
      counted,
      source: sourceOf(source, delivery, names),
      knownPairs: found.knownPairs,
      pair: found.pair && {
        value: told(found.pair.value, reason, found.pair.coarser),
        percentile: told(found.pair.percentile, reason, found.pair.coarser),
        isTop: found.pair.isTop,
        coarser: found.pair.coarser,
      },
      closest: found.closest.map(({ code, value, percentile }) => ({
        industry: industry(code),
        value: told(value, reason),
        percentile: told(percentile, reason),
      })),
    })),
    closest: result.closest.map(({ code, top, known, asManyOrMore, percentile }) => ({
      industry: industry(code),
      top,
      known,
      asManyOrMore: told(asManyOrMore, "not-delivered"),
      percentile: told(percentile, "not-delivered"),
    })),
  };
}

const told = (value: number | null, reason: UndefinedReason, coarser = false): Figure =>
  figure(value ?? Number.NaN, coarser ? "partial" : "estimated", undefined, reason);

function sourceOf(
  source: KindSource,
  delivery: Delivery,
  names: ReadonlyMap<string, string>,
): { from: KindSource["from"]; id: string; name: string } {
  if (source.from === "delivery") return { ...source, id: delivery.id, name: delivery.source };
  if (source.from === "reference") return { ...source, name: names.get(source.id) ?? source.id };
  return { ...source, id: "", name: source.from === "none" ? "" : delivery.scheme };
}
