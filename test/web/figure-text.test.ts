import { expect, it } from "vitest";
import { figure, suppressed } from "../../src/domain/figure.ts";
import { withInterval } from "../../src/web/language/figure-text.ts";
import { speechIn } from "../../src/web/language/language-context.tsx";

it("writes a figure with its interval in one form, and what has no value without one", () => {
  const nl = speechIn("nl");
  const times = (value: number): string => `${nl.ratio(value)} keer`;
  const held = figure(4.13, "estimated", { low: 2.09, high: 7.31, level: 0.95 });
  expect(withInterval(nl, held, nl.ratio, times)).toBe(
    "4,13 keer, tussen 2,09 en 7,31 (zekerheid 95%)",
  );
  expect(withInterval(nl, figure(4.13), nl.ratio)).toBe("4,13");
  expect(withInterval(nl, suppressed, nl.ratio)).toBe("afgeschermd");
  expect(withInterval(nl, figure(Number.NaN), nl.ratio)).toBe("onbekend");
  expect(nl.difference(-0.3)).toBe("0");
  expect(nl.number(-0.3)).toBe("0");
});
