import { expect, describe, it } from "vitest";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);
const both = (label: string): object => ({ nl: label, en: label });

async function labelled(rows: readonly string[], codes: readonly string[], scheme = "nace-2") {
  const lines = rows.map((row, k) => `${k};Mitte;${row}\n`).join("");
  const path = written(folder, `id;Bezirk;nace_id;nace_desc\n${lines}`);
  const { delivery } = await imported(register, path, { scheme: scheme as "nace-2" });
  return register.industryLabels(delivery, codes);
}

describe("the label of an industry", () => {
  const rows = [
    "5920;Tonstudios",
    "5920;Tonstudios u.a.",
    "5920;Tonstudios",
    "5914;Kinos",
    "8411;Verwaltung",
    "6201;",
  ];

  it("is the commonest that the delivery gives its code, where nothing else knows it", async () => {
    expect(await labelled(rows, ["5920", "5914", "6201"])).toEqual([
      both("Tonstudios"),
      both("Kinos"),
      both("6201"),
    ]);
  });

  it("of a coarser code is the commonest below it, and says so", async () => {
    expect(await labelled(rows, ["59", "84", "99", "J"])).toEqual([
      { nl: "Tonstudios e.a.", en: "Tonstudios and others" },
      both("Verwaltung"),
      both("99"),
      both("J"),
    ]);
  });

  it("is of the classification where that knows the code", async () => {
    const [label] = await labelled(["28930;eigen woorden"], ["28930"], "sbi-2025");
    expect(label.en).toMatch(/machinery/i);
  });

  it("is not taken from a column in which everyone has words of their own", async () => {
    const own = ["9602;kapper aan huis", "9602;knipt baarden", "9602;permanent", "9602;vlechten"];
    expect(await labelled(own, ["9602"])).toEqual([both("9602")]);
  });

  it("gives way to an imported classification", async () => {
    const file = written(folder, "code;label\n59.20;Opnamestudio's\n");
    await register.references.import(file, { kind: "classification", scheme: "nace-2" });
    expect(await labelled(rows, ["5920", "5914"])).toEqual([both("Opnamestudio's"), both("Kinos")]);
  });
});
