import { describe, expect, it } from "vitest";
import { endedAreas } from "../../../src/data/register/rows/ended-areas.ts";
import type { AreaChange } from "../../../src/domain/reference.ts";

const change = (day: string, from: string, to: string): AreaChange => ({
  day,
  from,
  to,
  name: null,
  weight: null,
});
const ended = (day: string | undefined, ...tables: AreaChange[][]): string[] =>
  [...endedAreas(tables, day)].toSorted();

describe("areas that were no more on a day", () => {
  const merged = [change("2023-01-01", "a", "c"), change("2023-01-01", "b", "c")];

  it("are those that became others by then, and none without a table or a day", () => {
    expect(ended("2023-01-01", merged)).toEqual(["a", "b"]);
    expect(ended("2022-12-31", merged)).toEqual([]);
    expect(ended(undefined, merged)).toEqual([]);
    expect(ended("2025-04-01")).toEqual([]);
  });

  it("are not those that went on, gave a part away, or were given out again", () => {
    const table = [
      change("2022-01-01", "a", "a"),
      change("2022-01-01", "a", "b"),
      change("2022-01-01", "d", "a"),
      change("2023-01-01", "b", "c"),
      change("2024-01-01", "c", "b"),
    ];
    expect(ended("2022-06-01", table)).toEqual(["d"]);
    expect(ended("2023-06-01", table)).toEqual(["b", "d"]);
    expect(ended("2024-06-01", table)).toEqual(["c", "d"]);
  });

  it("are told by the first of two tables that tell of the same", () => {
    const older = [change("2023-01-01", "a", "z")];
    const newer = [change("2023-01-01", "a", "a"), change("2023-01-01", "a", "z")];
    expect(ended("2025-01-01", newer, older)).toEqual([]);
    expect(ended("2025-01-01", older, newer)).toEqual(["a"]);
  });
});
