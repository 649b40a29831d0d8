import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scratchFolder, scratchRegister } from "./scratch.ts";

const data = process.env.CLUSTERWERK_DATA ?? "../shared/data";
const folder = scratchFolder();
const register = await scratchRegister(folder);

/** Real deliveries that nobody here wrote, and what must become of them without any help. */
const deliveries = [
  {
    file: "de-berlin-ihk-births-deaths/dirty_sample_IHKBerlin_Gewerbedaten_820.csv",
    becomes: { rows: 4, accepted: 2, setAsideByReason: { "identifier-lost-precision": 2 } },
    columns: { establishment: "opendata_id", latitude: "latitude", industry: "nace_id" },
  },
  {
    file: "de-berlin-ihk-births-deaths/dirty_sample_IHK_OD_03-2023_9843.csv",
    becomes: { rows: 30, accepted: 17, setAsideByReason: { "identifier-lost-precision": 13 } },
    columns: { establishment: "opendata_id", regionName: "Bezirk", sizeClass: "employees_range" },
  },
  {
    file: "companydata-cities/amsterdam.csv.gz",
    becomes: { rows: 1000, accepted: 1000, scheme: "other", sizeMeasure: "jobs" },
    columns: {
      establishment: "id",
      enterprise: "Company Registration Number",
      enterpriseGroup: "Global Headquarter ID Number",
      jobs: "Employees On Site",
      enterpriseJobs: "Employees Total",
    },
  },
  {
    file: "companydata-cities/berlin.csv.gz",
    becomes: { rows: 1000, accepted: 1000, scheme: "other", sizeMeasure: "jobs" },
    columns: { establishment: "ID", name: "Company Name" },
  },
] as const;

describe.each(deliveries)("$file", ({ file, becomes, columns }) => {
  const path = join(data, file);
  it.skipIf(!existsSync(path))(
    "maps without help (skipped where the data are absent)",
    async () => {
      const { delivery } = await register.import(path);
      expect(delivery).toMatchObject(becomes);
      expect(delivery.mapping.columns).toMatchObject(columns);
    },
  );
});

describe("a register of a quarter of a million rows", () => {
  const path = join(data, "us-ppp-register/ppp_up_to_150k_15_small_states.csv.gz");
  it.skipIf(!existsSync(path))(
    "maps by a look at it (skipped where the data are absent)",
    async () => {
      const preview = await register.preview(path);
      expect(preview).toMatchObject({
        missing: [],
        mapping: {
          scheme: "naics-2017",
          columns: { establishment: "id", jobs: "jobs_retained", legalForm: "business_type" },
        },
        consequences: { rowsRead: 252_458, wouldAccept: 252_453 },
      });
    },
  );
});
