import { describe, expect, it } from "vitest";
import { ClusterwerkError } from "../../../src/domain/clusterwerk-error.ts";
import { errorSentence } from "../../../src/domain/error-sentences.ts";
import { countryFiles } from "../../../src/app/demo/country-files.ts";
import { inventedCountry } from "../../../src/app/demo/invented-country.ts";

/** Every piece of every file is made, as writing it would. */
function textOf(country: ReturnType<typeof inventedCountry>): number {
  let length = 0;
  for (const { chunks } of countryFiles(country))
    for (const chunk of chunks) length += chunk.length;
  return length;
}

describe.each([
  [1, 50],
  [3, 100],
  [4, 400],
  [4, 3000],
  [21, 2000],
  [200, 1000],
])("a country of %i municipalities and %i establishments", (municipalities, establishments) => {
  it.each([1, 2, 3, 4, 5, 6])("can be invented, seed %i", (seed) => {
    for (const none of [false, true]) {
      const country = inventedCountry({ municipalities, establishments, seed, null: none });
      const { truth } = country;
      expect(textOf(country)).toBeGreaterThan(1000);
      expect(country.rows.newest).toBe(establishments);
      // All that was meant to be there is there, or is said to be left out.
      const leftOut = (kind: string): number =>
        truth.leftOut.find((one) => one.kind === kind)?.count ?? 0;
      const artefacts = (kind: string): number =>
        truth.notClusters.filter((one) => one.kind === kind).length;
      const clusters = none ? 0 : Math.max(1, Math.round(municipalities / 12));
      expect(truth.clusters.length + leftOut("cluster")).toBe(clusters);
      expect(artefacts("one-plant-town") + leftOut("one-plant-town")).toBe(
        Math.max(1, Math.round(municipalities / 15)),
      );
      expect(artefacts("stack") + leftOut("stack")).toBe(
        Math.max(1, Math.round(municipalities / 25)),
      );
      for (const { establishments: firms, kind } of truth.notClusters) {
        expect(firms.length).toBeGreaterThanOrEqual(kind === "stack" ? 12 : 1);
      }
    }
  });
});

it("leaves nothing out of a country that is large enough", () => {
  const options = { municipalities: 60, establishments: 30_000, seed: 1, null: false };
  expect(inventedCountry(options).truth.leftOut).toEqual([]);
});

it("says in the words of the reader that a country has too many establishments to number", () => {
  const options = { municipalities: 60, establishments: 2_000_000, seed: 1, null: false };
  let thrown: unknown;
  try {
    inventedCountry(options);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ClusterwerkError);
  expect(errorSentence(thrown as ClusterwerkError, "nl")).toBe(
    "De invoer klopt niet: establishments: 2000000 > 925925. Pas dit aan en probeer het opnieuw.",
  );
});
