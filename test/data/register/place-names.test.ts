import { describe, expect, it } from "vitest";
import { chosenRegion } from "../../../src/app/regions/chosen-region.ts";
import {
  cityOfState,
  placeCode,
  spelledPlaceName,
  tidyPlaceName,
} from "../../../src/data/register/rows/place-name.ts";
import { imported, scratchFolder, scratchRegister, written } from "./scratch.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

describe("a place name", () => {
  it.each([
    [" WASHINGTON, ", "WASHINGTON"],
    ["Den  Haag.", "Den Haag"],
    ["'s-Gravenhage", "'s-Gravenhage"],
    ["’s-Hertogenbosch", "'s-Hertogenbosch"],
    ["'Asten'", "Asten"],
    ["Hengelo (O.)", "Hengelo (O.)"],
    ["Nuenen, Gerwen en Nederwetten", "Nuenen, Gerwen en Nederwetten"],
    ["Su\u0301dwest-Fryslân", "Súdwest-Fryslân"],
    ["--", ""],
  ])("loses what stands around it by accident: %j", (text, name) =>
    expect(tidyPlaceName(text)).toBe(name),
  );

  it("has one code and its own spelling", () => {
    expect(placeCode("SON EN BREUGEL")).toBe(placeCode("Son en Breugel "));
    expect(spelledPlaceName("Son en Breugel")).toBe("Son en Breugel");
    expect(spelledPlaceName("VALKENSWAARD")).toBe("Valkenswaard");
  });

  it.each([
    ["WASHINGTON, D.C.", "DC", "WASHINGTON"],
    ["Washington DC", "DC", "Washington"],
    ["DC", "DC", "DC"],
    ["MACON", "ON", "MACON"],
  ])("of a US city loses the state behind it: %j", (text, state, city) =>
    expect(cityOfState(text, state)).toBe(city),
  );
});

describe("a register keyed by place name", () => {
  it("has one region for all spellings, named by the commonest", async () => {
    const names = ["SON EN BREUGEL", "Son en Breugel", "Son en Breugel,", " Son  en Breugel", "-,"];
    const rows = names.map((name, k) => `${k};"${name}";28930;2\n`).join("");
    const path = written(folder, `id;gemeente;sbi2025;banen\n${rows}`);
    const { delivery, aside } = await imported(register, path);
    const { regions } = await register.columns(delivery.id);
    expect(regions).toEqual([{ id: "place:Son En Breugel", name: "Son en Breugel" }]);
    expect(aside.map((row) => row.reason)).toEqual(["no-region"]);
  });

  it("finds a city by name, and lists the choices where several states have one", async () => {
    const cities = ["WASHINGTON,;DC", "WASHINGTON;DC", "Washington D.C.;DC", "WASHINGTON;UT"];
    const rows = [...cities, "OGDEN ;UT"].map((city, k) => `${k};${city};541110;2\n`).join("");
    const path = written(folder, `id;city;state;naics;jobs_retained\n${rows}`);
    const { delivery } = await imported(register, path);
    const { regions } = await register.columns(delivery.id);
    expect(regions).toEqual([
      { id: "us-place:DC/WASHINGTON", name: "Washington, DC" },
      { id: "us-place:UT/OGDEN", name: "Ogden, UT" },
      { id: "us-place:UT/WASHINGTON", name: "Washington, UT" },
    ]);
    expect(chosenRegion(regions, "Ogden")).toBe(1);
    expect(chosenRegion(regions, "washington dc")).toBe(0);
    expect(() => chosenRegion(regions, "Washington")).toThrow(
      expect.objectContaining({
        code: "ambiguous-region",
        details: expect.objectContaining({
          candidates: ["us-place:DC/WASHINGTON", "us-place:UT/WASHINGTON"],
        }),
      }),
    );
  });
});
