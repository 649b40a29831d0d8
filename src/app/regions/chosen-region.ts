import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { CarriedColumns } from "../register/carried-columns.ts";
import { comparableName } from "../../domain/region-id.ts";

/**
 * The index of the region that is asked for, also by the id or the name of an
 * area that is no more, where that became one other.
 *
 * @throws ClusterwerkError ambiguous-region, unknown-region
 */
export function regionAsked(
  { regions, carried }: Pick<CarriedColumns, "regions" | "carried">,
  text: string,
): number {
  const wanted = comparableName(text);
  const became = carried.find(
    ({ from, to }) => to.length === 1 && (from.id === text || comparableName(from.name) === wanted),
  );
  const known = became && !regions.some(({ name }) => comparableName(name) === wanted);
  return chosenRegion(regions, known ? became.to[0] : text);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The index of the region that `text` means: its id, its code without the
 * namespace, or its name where only one region bears it. "Washington DC" finds
 * us-place:DC/WASHINGTON, whose parts are the same words in another order.
 *
 * @throws ClusterwerkError ambiguous-region, unknown-region; both list candidates
 */
export function chosenRegion(regions: readonly Named[], text: string): number {
  const exact = regions.findIndex((region) => region.id === text);
  if (exact >= 0) return exact;
  const wanted = comparableName(text);
  const words = wordsOf(wanted);
  const matches = (test: (region: Named) => boolean): number[] =>
    regions.flatMap((region, index) => (test(region) ? [index] : []));

  const tests: ((region: Named) => boolean)[] = [
    (region) => comparableName(region.id) === wanted,
    (region) => comparableName(codeOf(region.id)) === wanted,
    (region) => comparableName(region.name) === wanted,
    (region) => wordsOf(comparableName(codeOf(region.id))) === words,
    (region) => wordsOf(comparableName(`${codeOf(region.id)} ${region.name}`)) === words,
    (region) => comparableName(lastPart(region.id)) === wanted,
  ];
  for (const test of tests) {
    const found = matches(test);
    if (found.length === 1) return found[0];
    if (found.length > 1) {
      throw new ClusterwerkError("ambiguous-region", `several regions are called ${text}`, {
        region: text,
        candidates: found.slice(0, 12).map((index) => regions[index].id),
      });
    }
  }
  const near = matches((region) =>
    comparableName(region.name).includes(wanted.length > 3 ? wanted.slice(0, 5) : wanted),
  );
  throw new ClusterwerkError("unknown-region", `no region ${text}`, {
    region: text,
    candidates: near.length > 0 ? near.slice(0, 6).map((index) => regions[index].id) : undefined,
  });
}

const codeOf = (id: string): string => id.slice(id.indexOf(":") + 1);
const lastPart = (id: string): string => codeOf(id).split("/").at(-1)!;
const wordsOf = (name: string): string => name.split(" ").sort().join(" ");
