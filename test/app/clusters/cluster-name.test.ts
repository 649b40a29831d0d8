import { expect, it } from "vitest";
import { clusterNames } from "../../../src/app/clusters/cluster-name.ts";

const label = (nl: string, en = nl): { nl: string; en: string } => ({ nl, en });
const metal = label("Metaalbewerking", "Metalworking");
const machines = label("Machinebouw", "Machinery");
const ict = label("ICT-diensten", "ICT services");
const delivered = label("Maschinenbau");

it("calls clusters by their clearest industry and place, alike ones by the second too", () => {
  const names = clusterNames([
    { industries: [metal, machines], place: "Asten" },
    { industries: [metal, machines], place: "Deurne" },
    { industries: [metal, ict], place: "Asten" },
    { industries: [metal, delivered], place: "Asten" },
  ]);
  expect(names.map(({ nl }) => nl)).toEqual([
    "Metaalbewerking en machinebouw rond Asten",
    "Metaalbewerking rond Deurne",
    "Metaalbewerking en ICT-diensten rond Asten",
    "Metaalbewerking en Maschinenbau rond Asten",
  ]);
  expect(names[0].en).toBe("Metalworking and machinery around Asten");
});
