import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FormName, csvOf, formNames, formOf } from "./forms.ts";
import { scratchFolder, scratchRegister, written } from "./scratch.ts";
import { type StoredRow, storedRows } from "./stored-rows.ts";

const folder = scratchFolder();
const register = await scratchRegister(folder);

async function read(
  form: FormName,
  dBase: boolean,
): Promise<{ rows: StoredRow[]; personal: StoredRow[]; remarks: object; referenceDate: unknown }> {
  const path = written(folder, csvOf(formOf(form, dBase)));
  const { delivery } = await register.import(path);
  expect(delivery.rows).toBe(delivery.accepted + delivery.setAside);
  const stored = await storedRows(join(folder, "data"), delivery.id);
  return { ...stored, remarks: delivery.remarks, referenceDate: delivery.referenceDate };
}

const first: Readonly<Record<FormName, StoredRow>> = {
  lisa: {
    establishment: "000001234567",
    lisa_number: "700000001",
    enterprise: "00123456",
    kvk_number: "00123456",
    natural_person: 0,
    name: "Voorbeeld Machinebouw B.V.",
    street: "Voorbeeldstraat",
    house_number: "12",
    house_letter: "a",
    house_addition: "bis",
    postcode: "5611AB",
    city: "Eindhoven",
    state_or_province: "Noord-Brabant",
    region: "nl-gm:0772",
    region_name: "Eindhoven",
    region_ended: false,
    industry: "2893",
    industry_scheme: "sbi-2008",
    industry_label: "Vervaardiging van machines voor de voedingsindustrie",
    jobs: 35,
    full_time_jobs: 30,
    part_time_jobs: 5,
    full_time_men: 20,
    full_time_women: 10,
    part_time_men: 2,
    part_time_women: 3,
    men: 22,
    women: 13,
    size_class: "06",
    location_quality: "address",
    location_code: "1",
    precision: 2,
    bag_address: "0772200000000001",
    bag_object: "0772010000000001",
    business_park: "Voorbeeldterrein",
    business_park_number: "0772-01",
    start_date: "2001-05-01",
    end_date: null,
    changed_date: "2025-04-20",
    source_year: 2025,
    survey_type: "01",
    measurement: "measured",
    head_office_suspicion: null,
  },
  pwe: {
    establishment: "000000200001",
    lisa_number: "100000001",
    enterprise: "00200001",
    kvk_number: "00200001",
    head_or_branch: "head",
    name: "Voorbeeld Hout B.V.",
    street: "Houtweg",
    house_number: "3",
    house_letter: "B",
    postcode: "6811AA",
    city: "Arnhem",
    region: "nl-gm:0202",
    region_name: "Arnhem",
    industry: "16102",
    industry_scheme: "sbi-2008",
    industry_label: "Zagerijen",
    // Full-time jobs are no total: the jobs stay unknown, and are at least those.
    jobs: null,
    jobs_at_least: 7,
    full_time_jobs: 7,
    size_class: "04",
    // A code of which the meaning is not known says nothing about the point.
    location_quality: "unstated",
    business_park: "Voorbeeldpark",
    start_date: "1998-04-01",
    measurement: "unknown",
  },
  older: {
    establishment: "100000003",
    name: "Voorbeeld Oud B.V.",
    street: "Oudeweg",
    house_number: "5",
    postcode: "6811AB",
    city: "Arnhem",
    region: "nl-gm:0202",
    industry: "25110",
    industry_label: "Metaalconstructies",
    jobs: null,
    jobs_at_least: 10,
    size_class: "10-19",
    location_quality: "none",
  },
  kvk: {
    establishment: "000000300001",
    enterprise: "00300001",
    kvk_number: "00300001",
    head_or_branch: "head",
    legal_form: "41",
    natural_person: 0,
    name: "Voorbeeld Handel",
    street: "Handelsweg",
    house_number: "10",
    house_addition: "unit 4",
    postcode: "5700AA",
    city: "Helmond",
    region: "nl-gm:0794",
    industry: "46691",
    industry_scheme: "sbi-2008",
    secondary_industry: "4690",
    secondary_industry_2: "77390",
    jobs: 45,
    full_time_jobs: 40,
    part_time_jobs: 5,
    enterprise_jobs: 47,
    source_year: 2024,
    start_date: "1998-04-01",
    non_mailing: true,
    measurement: "secondary",
  },
};

describe.each(formNames)("the columns of %s", (form) => {
  it("map without help, each to its field", async () => {
    const { rows } = await read(form, false);
    expect(rows[0]).toMatchObject(first[form]);
  });

  it("map the same with names of ten characters", async () => {
    const { rows } = await read(form, true);
    expect(rows[0]).toMatchObject(first[form]);
  });
});

describe("what a form says beside its columns", () => {
  it("LISA: zero workers, imputed figures, a sum of parts, the middle of a postcode", async () => {
    const { rows, personal, remarks } = await read("lisa", false);
    expect(rows[0].longitude).toBeCloseTo(5.4830435, 6);
    expect(rows[0].latitude).toBeCloseTo(51.4370817, 6);
    expect(personal[0]).toMatchObject({
      phone: "040-1234567",
      phone_key: "+31401234567",
      mobile: "06 12345678",
    });
    expect(rows[1]).toMatchObject({
      establishment: "700000002",
      enterprise: null,
      jobs: 0,
      location_quality: "postcode",
      precision: 1,
      measurement: "measured",
      source_year: 2024,
    });
    expect(rows[2]).toMatchObject({ jobs: 6, men: 1, women: 5, measurement: "imputed" });
    expect(remarks).toMatchObject({ "jobs-summed": 1, "jobs-not-measured": 1 });
  });

  it("a provincial register: contacts kept as they came and as they are compared", async () => {
    const { rows, personal } = await read("pwe", false);
    expect(personal[0]).toMatchObject({
      email: "mailto:Info@Voorbeeldhout.Example",
      email_key: "Info@voorbeeldhout.example",
      phone: "(026) 123 45 67",
      phone_key: "+31261234567",
      website: "https://www.voorbeeldhout.example/over-ons/",
      website_key: "voorbeeldhout.example",
    });
    expect(rows[1]).toMatchObject({ head_or_branch: "branch", start_date: "2005-04-13" });
  });

  it("the trade register: partial dates, and the ended set aside", async () => {
    const { rows } = await read("kvk", false);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      start_date: "2019",
      head_or_branch: "branch",
      non_mailing: false,
      industry: "4690",
    });
  });
});
