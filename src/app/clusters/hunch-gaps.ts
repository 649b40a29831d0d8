import type { testHunch } from "../../contract/hunch.ts";
import type { AnswerOf } from "../../contract/question.ts";
import { verdictBounds } from "../../core/latent/verdict-rule.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import { regionsOfAnEconomy } from "../regions/compared-with.ts";
import { leftOut } from "./find-industries.ts";
import type { HunchParameters } from "./hunch.ts";
import type { HunchResult } from "./hunch-result.ts";
import type { NamedIndustries } from "./named-industries.ts";
import { precisionOf } from "./search.ts";

type Gap = AnswerOf<typeof testHunch>["missing"][number];

/** What is known apart from the test itself. */
export interface GapGround {
  readonly delivery: Delivery;
  readonly columns: EstablishmentColumns;
  readonly parameters: HunchParameters;
  readonly named: NamedIndustries;
  /** Deliveries of the same source, this one among them. */
  readonly ofSource: number;
}

/** What is not known and would make the answer surer, what people can do most about first. */
export function hunchGaps(
  result: HunchResult,
  { delivery, columns, parameters, named, ofSource }: GapGround,
): Gap[] {
  const [hunch] = result.clusters;
  const gaps: Gap[] = [];
  if (parameters.companies.length > 0) gaps.push({ kind: "companies-looked-at" });
  if (result.companiesLeftOut.length > 0) {
    gaps.push({ kind: "companies-left-out", companies: [...result.companiesLeftOut] });
  }
  for (const because of ["local-services", "holdings", "unclassified", "small"] as const) {
    const industries = result.industriesLeftOut.filter(
      (code) => (whyLeftOut(code, delivery, parameters) ?? "small") === because,
    );
    if (industries.length > 0) gaps.push({ kind: "industries-left-out", because, industries });
  }
  if (named.absent.length > 0) {
    gaps.push({ kind: "industries-absent", industries: [...named.absent] });
  }
  if (named.widened.length > 0) {
    gaps.push({ kind: "industries-widened", industries: [...named.widened] });
  }
  if (!result.enterprisesKnown) gaps.push({ kind: "enterprises-unknown" });

  const rows = Uint32Array.from(hunch.members, ({ row }) => row);
  const precision = precisionOf(columns, rows);
  if (rows.length > 0 && precision === "unknown") gaps.push({ kind: "locations-unknown" });
  if (rows.length > 0 && precision === "area") gaps.push({ kind: "locations-area" });
  if (!result.sizesTold) gaps.push({ kind: "sizes-unknown", share: 1 });
  else if (result.leftOut.sizeUnknown > 0) {
    gaps.push({ kind: "sizes-unknown", share: result.leftOut.sizeUnknown / columns.count });
  }
  if (result.sizesTold && result.leftOut.small > 0) {
    gaps.push({
      kind: "small-left-out",
      establishments: result.leftOut.small,
      minimumJobs: parameters.minimumJobs,
    });
  }
  if (parameters.relatedness.length === 0) gaps.push({ kind: "relatedness-unknown" });
  const compared = hunch.regions.filter((region) => result.hardlyCompared.includes(region));
  if (compared.length > 0) gaps.push({ kind: "hardly-compared", regions: compared });
  if (columns.regions.length < regionsOfAnEconomy) {
    gaps.push({ kind: "not-national", regions: columns.regions.length });
  }
  if (delivery.mapping.only) gaps.push({ kind: "part-of-register" });
  if (ofSource < 2) gaps.push({ kind: "one-delivery" });
  if (result.farApart.length > 0) {
    gaps.push({
      kind: "too-far-apart",
      regions: [...result.farApart],
      reachKm: parameters.reachKm,
    });
  }
  if (hunch.resolution > verdictBounds.strongFamilyWise) {
    gaps.push({ kind: "few-shuffles", resolution: hunch.resolution });
  }
  gaps.push({ kind: "seen-before" });
  return gaps;
}

/** Why an industry is not in the search; undefined where all of it is too small or of unknown size. */
function whyLeftOut(
  code: string,
  { scheme }: Delivery,
  { includeLocalServices }: HunchParameters,
): "local-services" | "holdings" | "unclassified" | undefined {
  const why = leftOut(code, scheme) ?? undefined;
  return why === "local-services" && includeLocalServices ? undefined : why;
}
