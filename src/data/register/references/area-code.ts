import { regionIdPattern } from "../../../domain/region-id.ts";

/** Dutch area codes by the letters that the statistics office puts before them, with their length. */
const dutch: Readonly<Record<string, { readonly namespace: string; readonly digits: number }>> = {
  gm: { namespace: "nl-gm", digits: 4 },
  cr: { namespace: "nl-cr", digits: 2 },
  pv: { namespace: "nl-pv", digits: 2 },
  ld: { namespace: "nl-ld", digits: 2 },
  am: { namespace: "nl-am", digits: 2 },
  wk: { namespace: "nl-wk", digits: 6 },
  bu: { namespace: "nl-bu", digits: 8 },
};

/**
 * The id of an area by its code. A code that carries a prefix stays as it is;
 * the letters of the Dutch statistics office tell which areas these are; under
 * a Dutch prefix a bare number gets its zeros back.
 *
 * @example areaId("GM0772    ", undefined) // "nl-gm:0772"
 * @example areaId("33", "nl-cr") // "nl-cr:33"
 */
export function areaId(code: string, namespace: string | undefined): string {
  const bare = code.trim();
  if (regionIdPattern.test(bare)) return bare;
  const [, letters, number] = /^([A-Za-z]{2})(\d+)$/.exec(bare) ?? [];
  const lettered = letters === undefined ? undefined : dutch[letters.toLowerCase()];
  if (lettered && number && (namespace === undefined || namespace === lettered.namespace)) {
    return `${lettered.namespace}:${number.padStart(lettered.digits, "0")}`;
  }
  const given = Object.values(dutch).find((one) => one.namespace === namespace);
  if (given && /^\d+$/.test(bare)) return `${namespace}:${bare.padStart(given.digits, "0")}`;
  return `${namespace ?? "area"}:${bare}`;
}
