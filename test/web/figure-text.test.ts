import { expect, it } from "vitest";
import { figure, suppressed } from "../../src/domain/figure.ts";
import { withInterval } from "../../src/web/language/figure-text.ts";
import {
  differenceText,
  numberText,
  ratioText,
  shareText,
} from "../../src/web/language/number-text.ts";
import { translator } from "../../src/web/language/translate.ts";

it("writes a figure with its interval in one form, and what has no value without one", () => {
  const nl = { t: translator("nl"), share: (value: number) => shareText("nl", value) };
  const ratio = (value: number): string => ratioText("nl", value);
  const times = (value: number): string => `${ratio(value)} keer`;
  const held = figure(4.13, "estimated", { low: 2.09, high: 7.31, level: 0.95 });
  expect(withInterval(nl, held, ratio, times)).toBe(
    "4,13 keer, tussen 2,09 en 7,31 (zekerheid 95%)",
  );
  expect(withInterval(nl, figure(4.13), ratio)).toBe("4,13");
  expect(withInterval(nl, suppressed, ratio)).toBe("afgeschermd");
  expect(withInterval(nl, figure(Number.NaN), ratio)).toBe("onbekend");
});

it("gives no sign to what rounds to nothing", () => {
  expect(numberText("nl", -0.3)).toBe("0");
  expect([12.4, -12.4, -0.3].map((value) => differenceText("nl", value))).toEqual([
    "+12",
    "-12",
    "0",
  ]);
});
