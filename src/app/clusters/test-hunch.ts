import { testHunch } from "../../contract/hunch.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import { figure } from "../../domain/figure.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { answer, type Effects } from "../answer.ts";
import { mayAnswer } from "../platform/disclosure-policy.ts";
import { isKept, run, sha256, type RunRequest } from "../platform/run.ts";
import { referenceInputs } from "../platform/run-inputs.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { binned } from "./binned.ts";
import { hunched, hunchParameters, type HunchParameters } from "./hunch.ts";
import { hunchGaps } from "./hunch-gaps.ts";
import { hunchReasons } from "./hunch-reasons.ts";
import type { KeptHunch } from "./hunch-result.ts";
import { jobsOf, shownMember } from "./latent.ts";
import type { NamedIndustries } from "./named-industries.ts";
import { relatednessReferences } from "./related-industries.ts";
import { precisionOf } from "./search.ts";

type Tested = AnswerOf<typeof testHunch>["hunch"];

async function request(
  effects: Effects,
  delivery: KeptDelivery,
  input: ParsedInputOf<typeof testHunch>,
): Promise<
  RunRequest & { parameters: HunchParameters & Record<string, unknown>; named: NamedIndustries }
> {
  const { parameters, industries } = await hunchParameters(effects, delivery, input);
  const related = await relatednessReferences(effects.register, delivery.scheme);
  return {
    named: industries,
    question: testHunch.name,
    parameters: { ...parameters },
    seed: input.seed,
    inputs: [
      { kind: "delivery", id: delivery.id, hash: delivery.hash },
      ...(await referenceInputs(effects.register, "outlines")),
      ...related.map(({ id, hash }) => ({ kind: "reference" as const, id, hash })),
    ],
  };
}

/** Looking a company up by its name asks something of the rows. */
const readingOf = ({ companies }: ParsedInputOf<typeof testHunch>): "rows" | "kept" =>
  companies.length > 0 ? "rows" : "kept";

const hunchId = (run: string): string => `h${sha256(run).slice(0, 12)}`;

export const answerTestHunch = answer(
  testHunch,
  async (effects, input) => {
    const delivery = await chosenDelivery(effects, input.delivery, readingOf(input));
    const columns = await effects.columns.of(delivery.id);
    const { named, ...asked } = await request(effects, delivery, input);
    const made = await run(
      effects,
      asked,
      () => hunched(effects, asked.parameters),
      (_, id) => [hunchId(id)],
    );
    const [hunch] = made.result.clusters;
    const deliveries = await effects.workspace.as(effects.audience, keptDeliveries);
    return {
      run: made.run,
      delivery: delivery.id,
      invented: delivery.invented,
      theme: input.theme,
      scheme: delivery.scheme,
      shuffles: hunch.shuffles.length,
      countingUnit: columns.countingUnit,
      hunch: await shownHunch(effects, delivery, columns, hunch, hunchId(made.run)),
      ...hunchReasons(hunch),
      missing: hunchGaps(made.result, {
        delivery,
        columns,
        named,
        parameters: asked.parameters,
        ofSource: deliveries.filter(({ source }) => source === delivery.source).length,
      }),
    };
  },
  async (effects, input) => {
    const delivery = await chosenDelivery(effects, input.delivery, readingOf(input));
    if (!mayAnswer(delivery)) return true;
    const { named: _, ...asked } = await request(effects, delivery, input);
    return isKept(effects, asked);
  },
);

async function shownHunch(
  effects: Effects,
  delivery: KeptDelivery,
  columns: EstablishmentColumns,
  hunch: KeptHunch,
  id: string,
): Promise<Tested> {
  const { register } = effects;
  const rows = Uint32Array.from(hunch.members, (member) => member.row);
  const details = await register.establishments(delivery.id, rows);
  const codes = [...hunch.industries, ...hunch.nearbyIndustries.map(({ industry }) => industry)];
  const labels = await register.industryLabels(delivery, codes);
  const nameOf = new Map(columns.regions.map((region) => [region.id, region.name]));
  const region = (id: string) => ({ id, name: nameOf.get(id) ?? id });
  const ratio = ({ value, low, high }: NonNullable<KeptHunch["excess"]>) =>
    figure(value, "estimated", { low, high, level: 0.95 });
  return {
    id,
    verdict: hunch.verdict,
    limits: [...hunch.limits],
    sought: hunch.sought,
    observed: hunch.observed,
    expected: hunch.expected,
    expectedInterval: { low: hunch.expectedLow, high: hunch.expectedHigh, level: 0.95 },
    expectedCountry: hunch.expectedCountry,
    p: hunch.p,
    resolution: hunch.resolution,
    excess: hunch.excess
      ? ratio(hunch.excess)
      : figure(Number.NaN, "estimated", undefined, "too-few"),
    distribution: {
      measure: hunch.measure,
      observed: hunch.compared,
      bins: binned(hunch.shuffles, hunch.measure === "groups"),
    },
    enterprises: hunch.enterprises,
    establishments: hunch.members.length,
    jobs: jobsOf(effects, columns, rows),
    withoutLargestGroup: { ...hunch.withoutLargestGroup },
    stackedShare: hunch.stackedShare,
    withoutStacked: { ...hunch.withoutStacked },
    others: hunch.others && { ...hunch.others },
    heldOutExcess:
      hunch.sought === "nothing"
        ? null
        : hunch.heldOut
          ? ratio(hunch.heldOut)
          : figure(Number.NaN, "estimated", undefined, "too-few"),
    footprint: hunch.regions.map((one, k) => ({ ...region(one), ...hunch.perRegion[k] })),
    industries: hunch.industries.map((code, k) => ({
      code,
      label: labels[k],
      ...hunch.perIndustry[k],
    })),
    ties: hunch.ties.map((tie) => ({ ...tie })),
    nearby: {
      industries: hunch.nearbyIndustries.map(({ industry, ...tally }, k) => ({
        code: industry,
        label: labels[hunch.industries.length + k],
        ...tally,
      })),
      regions: hunch.nearbyRegions.map(({ region: one, ...tally }) => ({
        ...region(one),
        ...tally,
      })),
    },
    members: hunch.members.map((member, k) => ({
      ...shownMember(
        effects,
        delivery,
        hunch,
        { ...member, foundAgain: null, stability: null },
        details[k],
      ),
      named: member.named,
    })),
    locationPrecision: precisionOf(columns, rows),
  };
}
