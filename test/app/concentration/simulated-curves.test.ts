import { expect, it } from "vitest";
import { simulatedCurves } from "../../../src/app/concentration/simulated-curves.ts";
import {
  kDensityGround,
  keyedRandom,
  observedKDensity,
  simulatedKDensity,
} from "../../../src/core/index.ts";

const random = keyedRandom(5);
const sites = {
  x: Float64Array.from({ length: 300 }, () => 40 * random()),
  y: Float64Array.from({ length: 300 }, () => 40 * random()),
};
const birth = {
  sites,
  industry: Uint32Array.from({ length: 40 }, (_, k) => 7 * k),
  distances: Float64Array.of(0, 5, 10, 15),
  seed: 9,
};

it("gives the same curves on one, two and three threads, and those of no thread at all", async () => {
  const { signal } = new AbortController();
  const on = (threads: number) =>
    simulatedCurves(birth, { simulations: 47, threads }, () => {}, signal);
  const [one, two, three] = [await on(1), await on(2), await on(3)];
  expect(two).toEqual(one);
  expect(three).toEqual(one);
  const ground = kDensityGround(sites, birth.industry, birth.distances, {});
  expect(one.observed).toEqual(observedKDensity(ground));
  for (const s of [0, 9, 10, 46]) {
    expect(one.simulated.data.slice(4 * s, 4 * s + 4)).toEqual(
      simulatedKDensity(ground, keyedRandom(9, s)),
    );
  }
});

it("tells how far it is, and stops when asked to", async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const going = simulatedCurves(
    birth,
    { simulations: 100_000, threads: 1 },
    ({ done }) => {
      told.push(done);
      if (done >= 20) controller.abort();
    },
    controller.signal,
  );
  await expect(going).rejects.toMatchObject({ code: "cancelled" });
  expect(told.slice(0, 3)).toEqual([0, 10, 20]);
});
