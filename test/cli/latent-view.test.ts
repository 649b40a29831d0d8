import { afterAll, beforeAll, expect, it } from "vitest";
import { latentCsv, latentGeoJson, latentTable } from "../../src/cli/latent-view.ts";
import { latent } from "../../src/contract/index.ts";
import { gradeOf } from "../../src/domain/figure.ts";
import { gradeWord } from "../../src/domain/grade-sentences.ts";
import type { Language } from "../../src/domain/language.ts";
import { inventedRegister, type InventedRegister } from "../invented-register.ts";

let made: InventedRegister;
beforeAll(async () => {
  made = await inventedRegister();
});
afterAll(() => made.close());

it("tells the grade of the jobs of each cluster as JSON does, in every form", async () => {
  const region = made.truth.clusters[0].municipalities[0];
  const answer = await made.clusterwerk.ask(latent, { region, shuffles: 39 });
  const grades = answer.clusters.map(({ jobs }) => gradeOf(jobs)!);
  expect(grades.length).toBeGreaterThan(0);
  const heads: [Language, string][] = [
    ["nl", "Hoe gemeten"],
    ["en", "How measured"],
  ];
  for (const [language, head] of heads) {
    const lines = latentTable(answer as never, language).split("\n");
    expect(lines.filter((line) => line.startsWith(`  ${head}: `))).toEqual(
      grades.map((grade) => `  ${head}: ${gradeWord(grade, language)}`),
    );
  }
  const [names, ...rows] = latentCsv(answer as never, "en")
    .trim()
    .split(/\r?\n/);
  const ofMembers = answer.clusters.flatMap(({ members }, k) =>
    members.map(() => grades[k].grade as string),
  );
  const column = names.split(",").length - names.split(",").indexOf("grade");
  expect(rows.map((row) => row.split(",").at(-column))).toEqual(ofMembers);
  const { features } = JSON.parse(latentGeoJson(answer as never, "en")) as {
    features: { properties: { grade: string } }[];
  };
  expect(features.map(({ properties }) => properties.grade)).toEqual(ofMembers);
});
