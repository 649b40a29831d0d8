import { describe, expect, it } from "vitest";
import { sizeClassOf, toldSizeClass } from "../../src/domain/size-class.ts";

describe("a size class", () => {
  it.each([
    [0, "0"],
    [1, "1"],
    [4, "2-4"],
    [19, "10-19"],
    [999, "800-999"],
    [1000, "1000+"],
  ])("of %i persons is %s", (persons, said) => expect(sizeClassOf(persons)).toBe(said));

  it("that was delivered by other lines stays as it was, and no single number is a class", () => {
    const told = (
      jobsAtLeast: number | null,
      sizeClass: string | null,
      jobs: number | null = null,
    ) => toldSizeClass({ jobs, jobsAtLeast, sizeClass });
    expect(told(4, "4 - 6 Beschäftigte")).toBe("4-6");
    expect(told(20, "20 t/m 99")).toBe("20-99");
    expect(told(20, "06")).toBe("20-49");
    expect(told(12, "12 personen")).toBe("10-19");
    expect(told(12, "10-19", 23)).toBe("20-49");
    expect(told(null, "onbekend")).toBeNull();
  });
});
