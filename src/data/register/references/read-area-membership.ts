import type { AreaMembership } from "../../../domain/reference.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { areaId } from "./area-code.ts";
import { dutchProvince } from "./dutch-provinces.ts";
import { namedColumns } from "./named-columns.ts";
import { notUnderstood } from "./not-understood.ts";

/** Kinds of areas, the finest first, with what their columns are called. */
const levels: readonly {
  readonly namespace: string;
  readonly code: RegExp;
  readonly name: RegExp;
}[] = [
  { namespace: "nl-wp", code: /^woonplaats(code|nr)$/, name: /^woonplaats(naam)?$/ },
  {
    namespace: "nl-gm",
    code: /^(gemeente|gm|gem)(code|nr|nummer)$/,
    name: /^(gemeente(naam)?|gemnaam)$/,
  },
  {
    namespace: "nl-cr",
    code: /^corop(gebied)?(code|nr)$/,
    name: /^corop(gebied)?(naam)?$/,
  },
  { namespace: "nl-am", code: /^arbeid(smarktregio)?code$/, name: /^arbeid(smarktregio)?(naam)?$/ },
  { namespace: "nl-pv", code: /^prov(incie)?(code|nr)$/, name: /^prov(incie)?(naam)?$/ },
  { namespace: "nl-ld", code: /^landsdeel(code|nr)$/, name: /^landsdeel(naam)?$/ },
];
/** NUTS codes mean other areas in another version, so the version is part of the prefix. */
const nuts = /^nuts([123])(20\d\d)?(code)?$/;

interface Level {
  readonly namespace: string;
  readonly codeAt: number;
  readonly nameAt: number;
}

/** The levels that a table has columns of, the finest first; those of NUTS without a version are no use. */
export function membershipLevels(keys: readonly string[], nutsVersion?: string): Level[] {
  const found = levels.flatMap(({ namespace, code, name }): Level[] => {
    const codeAt = keys.findIndex((key) => code.test(key));
    const nameAt = keys.findIndex((key) => name.test(key));
    return codeAt < 0 && !(namespace === "nl-pv" && nameAt >= 0)
      ? []
      : [{ namespace, codeAt, nameAt }];
  });
  const european = keys.flatMap((key, codeAt) => {
    const [, level, year] = nuts.exec(key) ?? [];
    const version = year ?? nutsVersion;
    return level && version ? [{ level, namespace: `nuts-${version}`, codeAt, nameAt: -1 }] : [];
  });
  return [
    ...found,
    ...european
      .sort((a, b) => (a.level < b.level ? 1 : -1))
      .map(({ namespace, codeAt, nameAt }): Level => ({ namespace, codeAt, nameAt })),
  ];
}

/**
 * Which areas lie in which, from a table with a column of codes for each kind
 * of area: place, municipality, COROP area, labour market region, province,
 * NUTS. Each area is told with its name, once.
 *
 * @param nutsVersion  the year of the NUTS codes, where the columns do not say
 *
 * @throws reference-not-understood, also where an area is said to lie in two of a kind
 */
export async function readAreaMembership(
  source: SourceFile,
  nutsVersion: string | undefined,
): Promise<AreaMembership> {
  const table = await namedColumns(source);
  const found = membershipLevels(table.keys, nutsVersion);
  if (found.length < 2) {
    throw notUnderstood(
      source.fileName,
      "columns with the codes of two kinds of areas",
      table.keys.join(", "),
    );
  }
  const names = new Map<string, string>();
  // Per kind of wider area what each area lies in.
  const inside = found.map(() => new Map<string, string>());
  for (const row of table.rows) {
    const ids = found.map(({ namespace, codeAt, nameAt }) => {
      const name = table.cell(row, nameAt);
      const code = table.cell(row, codeAt) ?? (name && dutchProvince(name));
      const region = code === undefined ? undefined : areaId(code, namespace);
      if (region !== undefined && !names.has(region)) {
        names.set(region, name ?? region.slice(region.indexOf(":") + 1));
      }
      return region;
    });
    ids.forEach((region, finer) => {
      for (let wider = finer + 1; wider < ids.length; wider++) {
        const of = ids[wider];
        if (region === undefined || of === undefined || region === of) continue;
        const before = inside[wider].get(region);
        if (before !== undefined && before !== of) {
          throw notUnderstood(
            source.fileName,
            "each area in one of a kind",
            `${region} in ${before} and in ${of}`,
          );
        }
        inside[wider].set(region, of);
      }
    });
  }
  const members = inside.flatMap((each) => [...each].map(([region, of]) => ({ region, of })));
  if (members.length === 0) throw notUnderstood(source.fileName, "areas in areas", "none");
  return { areas: [...names].map(([region, name]) => ({ region, name })), members };
}
