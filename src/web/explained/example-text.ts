import type { Speech } from "../language/language-context.tsx";
import { example } from "./example.ts";
import type { Topic } from "./topics.ts";

/** The example that goes with each figure, its numbers written as the language writes them. */
export function exampleText(
  { t, number, ratio, chance, count, share }: Speech,
  topic: Topic,
): string {
  const { distinctive, doubtful, wide, cluster } = example;
  const region = example.region.name;
  const [quotient, low, high] = distinctive.quotient;
  const texts: Record<Topic, () => string> = {
    observed: () =>
      t("explained.observed.example", {
        region,
        observed: number(distinctive.enterprises),
        expected: number(distinctive.expected[0]),
        low: number(distinctive.expected[1]),
        high: number(distinctive.expected[2]),
      }),
    quotient: () =>
      t("explained.quotient.example", {
        region,
        jobs: number(distinctive.jobs),
        quotient: ratio(quotient),
        usual: number(distinctive.jobs / quotient),
      }),
    interval: () =>
      t("explained.interval.example", {
        region,
        quotient: ratio(quotient),
        low: ratio(low),
        high: ratio(high),
        few: number(wide.enterprises),
        wide: ratio(wide.quotient[0]),
        wideLow: ratio(wide.quotient[1]),
        wideHigh: ratio(wide.quotient[2]),
      }),
    "false-alarm": () =>
      t("explained.false-alarm.example", {
        region,
        quotient: ratio(doubtful.quotient[0]),
        low: ratio(doubtful.quotient[1]),
        q: chance(doubtful.q),
      }),
    country: () => t("explained.country.example", { chance: chance(cluster.familyWise) }),
    "held-out": () =>
      t("explained.held-out.example", {
        value: ratio(cluster.heldOut[0]),
        low: ratio(cluster.heldOut[1]),
        high: ratio(cluster.heldOut[2]),
      }),
    stability: () => t("explained.stability.example", { stability: share(cluster.stability) }),
    verdict: () =>
      t("explained.verdict.example", {
        region,
        verdict: t(`verdict.${cluster.verdict}`),
        observed: number(cluster.observed),
        expected: count(cluster.expected[0]),
      }),
    change: () => t("explained.change.example", { own: number(112 - 100 - 5 - 3) }),
    suppressed: () =>
      t("explained.suppressed.example", {
        region,
        count: number(example.region.suppressed),
        all: number(example.region.industries),
      }),
    unknown: () => t("explained.unknown.example", { region }),
    relatedness: () => t("explained.relatedness.example"),
    // Ten equal establishments in two equal municipalities: five in each, or all in one.
    concentration: () =>
      t("explained.concentration.example", { apart: ratio(-1 / 9), together: ratio(1) }),
    density: () => t("explained.density.example", { density: share(3 / 4) }),
    complexity: () => t("explained.complexity.example", { complexity: ratio((2 + 1 + 0) / 3) }),
  };
  return texts[topic]();
}
