import { placeAmong } from "../../core/relatedness/place-among.ts";
import { placeOfPair } from "../../core/relatedness/place-of-pair.ts";
import { topShare } from "../../domain/relatedness-kind.ts";
import type { Effects } from "../answer.ts";
import type { Kind } from "./all-kinds.ts";
import type { RelatedCountry } from "./kinds-cache.ts";
import { type CountryParameters, relatedCountry } from "./related-country.ts";

export interface RelatednessParameters extends CountryParameters {
  readonly industry: string;
  /** The other of the pair; null asks for the closest kin of the one. */
  readonly with: string | null;
}

/** What is computed of a pair or of one industry; null stands for NaN. */
export interface RelatednessResult {
  readonly regions: number;
  readonly industries: number;
  readonly kinds: readonly (Pick<Kind, "kind" | "urbanity" | "counted" | "source" | "reason"> & {
    readonly knownPairs: number;
    readonly pair: PairInKind | null;
    readonly closest: readonly { code: string; value: number; percentile: number }[];
  })[];
  readonly agreement: Agreement | null;
  readonly closest: readonly (Agreement & { readonly code: string })[];
}

interface PairInKind {
  readonly value: number | null;
  readonly percentile: number | null;
  readonly isTop: boolean;
  readonly coarser: boolean;
}

interface Agreement {
  readonly top: number;
  readonly known: number;
  /** Share of all pairs that are so in as many kinds or more. */
  readonly asManyOrMore: number;
  readonly percentile: number | null;
}

const closestByKind = 10;
const closestByAgreement = 20;

/** The computation on a card of relatedness. */
export async function compared(
  effects: Effects,
  parameters: RelatednessParameters,
): Promise<RelatednessResult> {
  const country = await relatedCountry(effects, parameters);
  const { codes, regions, kinds } = country;
  const one = codes.indexOf(parameters.industry);
  const other = parameters.with === null ? -1 : codes.indexOf(parameters.with);
  const others = [...codes.keys()].filter((i) => i !== one);
  return {
    regions,
    industries: codes.length,
    kinds: kinds.map((kind) => ({
      kind: kind.kind,
      urbanity: kind.urbanity,
      counted: kind.counted,
      source: kind.source,
      reason: kind.reason,
      knownPairs: kind.sorted.length,
      pair: other < 0 ? null : pairIn(kind, one, other, codes.length),
      closest: other < 0 ? closestIn(kind, one, others, codes) : [],
    })),
    agreement: other < 0 ? null : agreementOn(country, one, other),
    closest:
      other < 0
        ? others
            .map((i) => ({ code: codes[i], ...agreementOn(country, one, i) }))
            .filter(({ top }) => top > 0)
            .sort(
              (a, b) =>
                b.top - a.top ||
                (b.percentile ?? 0) - (a.percentile ?? 0) ||
                (a.code < b.code ? -1 : 1),
            )
            .slice(0, closestByAgreement)
        : [],
  };
}

function pairIn(kind: Kind, i: number, j: number, industries: number): PairInKind {
  const value = kind.value[placeOfPair(i, j, industries)];
  const { percentile, atLeast } = placeAmong(kind.sorted, value);
  const isKnown = !Number.isNaN(value);
  return {
    value: isKnown ? value : null,
    percentile: isKnown ? percentile : null,
    isTop: atLeast <= topShare,
    coarser: kind.isCoarser[i] === 1 || kind.isCoarser[j] === 1,
  };
}

/** Nearer than the middle pair, so that an industry without kin is given none. */
function closestIn(kind: Kind, one: number, others: readonly number[], codes: readonly string[]) {
  return others
    .map((i) => {
      const value = kind.value[placeOfPair(one, i, codes.length)];
      return { code: codes[i], value, percentile: placeAmong(kind.sorted, value).percentile };
    })
    .filter(({ percentile }) => percentile > 0.5)
    .sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
    .slice(0, closestByKind);
}

function agreementOn(
  { kinds, codes, sharesOfTop }: RelatedCountry,
  i: number,
  j: number,
): Agreement {
  let [top, known, sum] = [0, 0, 0];
  for (const kind of kinds) {
    if (!kind.counted) continue;
    const { percentile, isTop } = pairIn(kind, i, j, codes.length);
    if (percentile === null) continue;
    known++;
    sum += percentile;
    if (isTop) top++;
  }
  const asManyOrMore = sharesOfTop[top];
  return { top, known, asManyOrMore, percentile: known > 0 ? sum / known : null };
}
