import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openRegister } from "../../../src/data/register/register.ts";
import { scratchFolder } from "./scratch.ts";

const file = `${process.env["CLUSTERWERK_DATA"] ?? "../shared/data"}/de-berlin-ihk-births-deaths/ihk_berlin_register_changes_2023-04_to_07.csv.gz`;
const isThere = existsSync(file);
if (!isThere) console.warn(`skipped, no real data: ${file}`);

/** The cells of a CSV, one character at a time: nothing of the product's own reader. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let k = 0; k < text.length; k++) {
    const c = text[k];
    if (c === '"') {
      if (quoted && text[k + 1] === '"') {
        cell += '"';
        k++;
      } else quoted = !quoted;
    } else if (!quoted && (c === "," || c === "\n")) {
      rows.at(-1)!.push(cell.replace(/\r$/, ""));
      cell = "";
      if (c === "\n") rows.push([]);
    } else cell += c;
  }
  if (cell !== "") rows.at(-1)!.push(cell);
  return rows.filter((row) => row.length > 1);
}

describe("Berlin's removals and additions as two deliveries", () => {
  it.runIf(isThere)("are compared as an independent count has them", async () => {
    const [head, ...rows] = cellsOf(gunzipSync(readFileSync(file)).toString("utf8"));
    const [change, id] = [head.indexOf("change"), head.indexOf("opendata_id")];
    const ids = (kind: string): string[] =>
      rows.filter((row) => row[change] === kind).map((row) => row[id]);
    const [removed, added] = [ids("deleted"), ids("added")];
    const [before, after] = [new Set(removed), new Set(added)];
    const counted = {
      new: [...after].filter((one) => !before.has(one)).length,
      closed: [...before].filter((one) => !after.has(one)).length,
      continuing: [...after].filter((one) => before.has(one)).length,
    };
    const duplicates = removed.length - before.size + added.length - after.size;
    expect({ ...counted, duplicates }).toEqual({
      new: 12_463,
      closed: 7_570,
      continuing: 240,
      duplicates: 2,
    });

    const register = await openRegister({ dataDir: scratchFolder() });
    try {
      const delivery = async (value: string) =>
        (
          await register.import(file, {
            mapping: {
              only: { column: "change", values: [value] },
              columns: { establishment: "opendata_id", regionName: "city", industry: "nace_id" },
              regionNamespace: "de",
              scheme: "nace-2",
            },
          })
        ).delivery;
      const earlier = await delivery("deleted");
      const later = await delivery("added");
      const aside =
        (earlier.setAsideByReason["duplicate-establishment"] ?? 0) +
        (later.setAsideByReason["duplicate-establishment"] ?? 0);
      const both = { earlier, later, minimumChange: 1, correspondence: [] };
      const [counts] = await register.comparisons.counts(both, "all");
      expect(counts).toMatchObject(counted);
      expect(aside).toBe(duplicates);
    } finally {
      register.close();
    }
  });
});
