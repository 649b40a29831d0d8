import { describe, expect, it } from "vitest";
import { csvForms, csvLine, csvStart } from "../../../src/domain/csv-form.ts";
import { sizeClassOf } from "../../../src/domain/size-class.ts";

describe("a line of CSV", () => {
  it("is what programs read, or what a Dutch spreadsheet opens", () => {
    const cells = ['Café "\'t Hoekje"; eten, drinken', 1234.5, -3, null, "0772"];
    expect(csvLine(cells, "rfc-4180")).toBe(
      '"Café ""\'t Hoekje""; eten, drinken",1234.5,-3,,0772\r\n',
    );
    expect(csvLine(cells, "dutch-excel")).toBe(
      '"Café ""\'t Hoekje""; eten, drinken";1234,5;-3;;0772\r\n',
    );
    expect(csvForms.map(csvStart)).toEqual(["", "\ufeff"]);
  });

  it("runs nothing, and leaves a telephone number alone", () => {
    for (const form of csvForms) {
      for (const formula of [
        '=HYPERLINK("http://x")',
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
      ]) {
        expect(csvLine([formula], form)).toMatch(/^"?'/);
      }
      expect(csvLine(["+31 6 12345678", -0], form).startsWith("+31 6 12345678")).toBe(true);
    }
  });
});

it("names the size class of every number of persons", () => {
  expect([0, 1, 2, 4, 5, 19, 20, 999, 1000, 20_000].map(sizeClassOf)).toEqual([
    "0",
    "1",
    "2-4",
    "2-4",
    "5-9",
    "10-19",
    "20-49",
    "800-999",
    "1000+",
    "1000+",
  ]);
});
