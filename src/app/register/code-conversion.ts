import { composed } from "../../core/correspondence/composed.ts";
import { correspondence, type Correspondence } from "../../core/correspondence/correspondence.ts";
import type { Register } from "../../data/register/register.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import {
  codesAgree,
  industryAt,
  type IndustryLevel,
  type IndustryScheme,
} from "../../domain/industry-scheme.ts";
import type { CodeLink, Reference } from "../../domain/reference.ts";

/** Which codes a delivery is read in, and by which correspondences, one after the other. */
export interface Conversion {
  readonly scheme: IndustryScheme;
  readonly correspondences: readonly string[];
}

/** The codes of a delivery in another classification. */
export interface ConvertedCodes {
  readonly scheme: IndustryScheme;
  /** Codes of that classification. */
  readonly codes: readonly string[];
  /** From the delivery's codes to these. */
  readonly by: Correspondence;
}

/**
 * The way from the codes of a delivery to those asked for: none where they
 * agree as they are, one correspondence, or two of which the one ends where the
 * other begins; of several the newest.
 *
 * @throws ClusterwerkError unknown-reference, where there is no way
 */
export async function conversionTo(
  register: Register,
  from: IndustryScheme,
  to: IndustryScheme,
): Promise<{ readonly conversion: Conversion; readonly references: readonly Reference[] } | null> {
  if (codesAgree(from, to)) return null;
  const tables = (await register.references.all()).filter((one) => one.kind === "correspondence");
  const starts = tables.filter(({ scheme }) => scheme !== null && codesAgree(scheme, from));
  const ends = (one: Reference, scheme: IndustryScheme): boolean =>
    one.toScheme !== null && codesAgree(one.toScheme, scheme);
  const direct = starts.find((one) => ends(one, to));
  const way =
    direct === undefined
      ? starts
          .map((one) => [
            one,
            tables.find(({ scheme, toScheme }) =>
              Boolean(
                scheme &&
                toScheme &&
                one.toScheme &&
                codesAgree(one.toScheme, scheme) &&
                codesAgree(toScheme, to),
              ),
            ),
          ])
          .find(([, second]) => second !== undefined)
      : [direct];
  if (!way) {
    throw new ClusterwerkError("unknown-reference", `no correspondence from ${from} to ${to}`, {
      reference: `correspondence, ${from} → ${to}`,
    });
  }
  const references = way.filter((one) => one !== undefined);
  return {
    references,
    conversion: {
      scheme: references.at(-1)!.toScheme!,
      correspondences: references.map(({ id }) => id),
    },
  };
}

/** Classifications that a delivery's codes can be read in beside their own. */
export async function schemesInReach(
  register: Register,
  from: IndustryScheme,
): Promise<IndustryScheme[]> {
  const tables = (await register.references.all()).filter((one) => one.kind === "correspondence");
  const reached = new Set<IndustryScheme>();
  for (const one of tables) {
    if (one.scheme && one.toScheme && codesAgree(one.scheme, from)) reached.add(one.toScheme);
  }
  for (const first of reached) {
    for (const { scheme, toScheme } of tables) {
      if (scheme && toScheme && codesAgree(scheme, first)) reached.add(toScheme);
    }
  }
  return [...reached].filter((scheme) => !codesAgree(scheme, from)).sort();
}

/** The codes of a delivery in those of a conversion. A code that no table knows becomes nothing. */
export async function convertedCodes(
  register: Register,
  industries: readonly string[],
  { scheme, correspondences }: Conversion,
): Promise<ConvertedCodes> {
  let codes = industries;
  let by: Correspondence | undefined;
  for (const id of correspondences) {
    const step = codesBy(codes, await register.references.correspondence(id));
    by = by === undefined ? step.by : composed(by, step.by);
    ({ codes } = step);
  }
  return { scheme, codes, by: by! };
}

/**
 * From codes to those that a table links them to. A code finer than the table
 * goes where its coarser code goes; one that is coarser goes where the codes
 * below it go, in equal parts.
 */
function codesBy(
  codes: readonly string[],
  links: readonly CodeLink[],
): { codes: readonly string[]; by: Correspondence } {
  const of = Map.groupBy(links, (link) => link.from);
  const known = [...of.keys()];
  const standFor = (code: string): readonly string[] => {
    for (let length = code.length; length > 0; length--) {
      if (of.has(code.slice(0, length))) return [code.slice(0, length)];
    }
    return known.filter((one) => one.startsWith(code));
  };
  const targets = [...new Set(links.map(({ to }) => to))].sort();
  const at = new Map(targets.map((code, k) => [code, k]));
  const first = correspondence(
    codes.length,
    known.length,
    linksOf(codes.map((code) => standFor(code).map((one) => [known.indexOf(one), Number.NaN]))),
  );
  const second = correspondence(
    known.length,
    targets.length,
    linksOf(
      known.map((code) =>
        of.get(code)!.map(({ to, weight }) => [at.get(to)!, weight ?? Number.NaN]),
      ),
    ),
  );
  return { codes: targets, by: composed(first, second) };
}

function linksOf(rows: readonly (readonly (readonly [to: number, weight: number])[])[]) {
  const flat = rows.flatMap((row, from) => row.map(([to, weight]) => ({ from, to, weight })));
  return {
    from: flat.map((link) => link.from),
    to: flat.map((link) => link.to),
    weight: flat.map((link) => link.weight),
  };
}

/** Codes of one level, and how much of each of the delivery's codes goes to which. */
export interface ConvertedLevel {
  readonly codes: readonly string[];
  readonly by: Correspondence;
}

/** The same at one level of the classification: parts within one code of it are one part. */
export function convertedLevel(
  { scheme, codes, by }: ConvertedCodes,
  level: IndustryLevel,
): ConvertedLevel {
  const at = codes.map((code) => industryAt(code, scheme, level));
  const levelled = [...new Set(at.filter((code) => code !== undefined))].sort();
  const place = new Map(levelled.map((code, k) => [code, k]));
  const up = correspondence(
    codes.length,
    levelled.length,
    linksOf(at.map((code) => (code === undefined ? [] : [[place.get(code)!, 1]]))),
  );
  return { codes: levelled, by: composed(by, up) };
}

/**
 * The columns of a delivery with whole companies in another classification:
 * each in the code of the level that most of its own code goes to, and within
 * that in the code that most of it goes to.
 */
export function assignedColumns<C extends EstablishmentColumns>(
  columns: C,
  converted: ConvertedCodes,
  level: IndustryLevel,
): C {
  const { scheme, codes, by } = converted;
  const whole = Int32Array.from({ length: by.start.length - 1 }, (_, s) => {
    const sums = new Map<string, number>();
    for (let k = by.start[s]; k < by.start[s + 1]; k++) {
      const code = industryAt(codes[by.target[k]], scheme, level) ?? codes[by.target[k]];
      sums.set(code, (sums.get(code) ?? 0) + by.weight[k]);
    }
    let best = -1;
    const sumOf = (k: number): number =>
      sums.get(industryAt(codes[by.target[k]], scheme, level) ?? codes[by.target[k]])!;
    for (let k = by.start[s]; k < by.start[s + 1]; k++) {
      const ahead =
        best < 0 ||
        sumOf(k) > sumOf(best) + 1e-12 ||
        (Math.abs(sumOf(k) - sumOf(best)) <= 1e-12 && by.weight[k] > by.weight[best] + 1e-12);
      if (ahead) best = k;
    }
    return best < 0 ? -1 : by.target[best];
  });
  return {
    ...columns,
    industries: codes,
    industry: columns.industry.map((code) => (code < 0 ? -1 : whole[code])),
  };
}

/** A delivery and its columns in the codes of a conversion, or as they are. */
export async function readIn<D extends Delivery, C extends EstablishmentColumns>(
  register: Register,
  delivery: D,
  columns: C,
  conversion: Conversion | null,
  level: IndustryLevel,
): Promise<{ delivery: D; columns: C; converted: ConvertedCodes | null }> {
  if (conversion === null) return { delivery, columns, converted: null };
  const converted = await convertedCodes(register, columns.industries, conversion);
  return {
    delivery: { ...delivery, scheme: converted.scheme },
    columns: assignedColumns(columns, converted, level),
    converted,
  };
}
