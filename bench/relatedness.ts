/*
 * Kinds of relatedness on public tables of the United States (jobs and
 * establishments by metropolitan area, make and use tables; occupations from
 * Finland): how they agree, and what a combination learnt on half of the areas
 * says of the other half.
 */
import {
  classificationRelatedness,
  coagglomeration,
  coLocation,
  comparativeAdvantage,
  coOccurrence,
  descriptionSimilarity,
  keyedRandom,
  learnedRelatedness,
  type Matrix,
  proximity,
  relatednessAgreement,
} from "../src/core/index.ts";
import { wordCounts } from "../src/app/relatedness/word-counts.ts";
import { realData } from "./measure.ts";
import { compareUrbanity } from "./relatedness/urbanity.ts";
import { hasUsEconomy, usEconomy } from "./relatedness/us-economy.ts";

if (!hasUsEconomy(realData)) {
  console.log(`no tables of the United States in ${realData}: nothing to measure`);
} else {
  const us = usEconomy(realData);
  console.log(`${us.jobs.rows} areas, ${us.jobs.cols} industries`);
  const out = { urbanity: "partialled-out" } as const;
  const codes = us.naics.map((all) => all[0]);
  const levels = [2, 3, 4, 5].map((digits) => {
    const classes = codes.map((code) => code.slice(0, digits));
    return Int32Array.from(classes, (code) => classes.indexOf(code));
  });
  const timed = (name: string, make: () => Matrix): readonly [string, Matrix] => {
    const started = performance.now();
    const made = make();
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(2)} s`);
    return [name, made];
  };
  const outside = [
    ["input-output", us.inputOutput],
    ["occupations", us.occupations],
    timed("text", () => descriptionSimilarity(wordCounts(us.labels))),
    timed("classification", () => classificationRelatedness(levels)),
  ] as const;
  const kinds = [
    timed("jobs", () => coLocation(us.jobs)),
    timed("jobs, urbanity out", () => coLocation(us.jobs, out)),
    timed("establishments", () => coLocation(us.establishments)),
    timed("establishments, urbanity out", () => coLocation(us.establishments, out)),
    timed("co-occurrence", () => proximity(coOccurrence(comparativeAdvantage(us.jobs)))),
    timed("coagglomeration", () => coagglomeration(us.jobs)),
    ...outside,
  ];
  console.log("\nco-location of jobs, ways to take urbanity out, beside input-output");
  compareUrbanity(us.jobs, us.inputOutput);
  const started = performance.now();
  const agreement = relatednessAgreement(kinds.map(([, kind]) => kind));
  console.log(`agreement: ${((performance.now() - started) / 1000).toFixed(2)} s`);
  for (const [title, table] of [
    ["rank correlation over pairs", agreement.rankCorrelation],
    ["the same, apart from each industry's standing", agreement.partnerCorrelation],
  ] as const) {
    console.log(`\n${title}`);
    kinds.forEach(([name], a) => {
      const row = kinds.map((_, b) => shown(table.data[a * kinds.length + b]));
      console.log(`${name.padEnd(30)} ${row.join(" ")}`);
    });
  }
  console.log(
    "\nof the tenth most related by the row's kind, how often the column's calls a pair so",
  );
  const pairs = agreement.top.length;
  kinds.forEach(([name], a) => {
    const row = kinds.map((_, b) => {
      let [own, both] = [0, 0];
      for (let pair = 0; pair < pairs; pair++) {
        if (!agreement.isTop[a * pairs + pair]) continue;
        own++;
        both += agreement.isTop[b * pairs + pair];
      }
      return shown(both / own);
    });
    console.log(`${name.padEnd(30)} ${row.join(" ")}`);
  });
  for (const [name, counts, target] of [
    ["co-location of jobs", us.jobs, "co-location"],
    ["co-location of establishments", us.establishments, "co-location"],
    ["coagglomeration of jobs", us.jobs, "coagglomeration"],
  ] as const) {
    const from = performance.now();
    const found = learnedRelatedness(
      counts,
      outside.map(([, kind]) => kind),
      keyedRandom(1),
      { target },
    );
    const took = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`\nlearnt on half of the areas, judged on the other: ${name} (${took} s)`);
    console.log(`half to half ${shown(found.reliability)}`);
    const line = (title: string, one: { correlation: number; explained: number }): void =>
      console.log(
        `${title.padEnd(16)} correlation ${shown(one.correlation)}, explained ${shown(one.explained)}`,
      );
    line("learnt", found.learned);
    line("equal weights", found.equalWeights);
    outside.forEach(([kind], k) => {
      line(kind, found.alone[k]);
      const [low, high] = [found.lowest[k], found.highest[k]];
      console.log(
        `    weight ${found.weight[k].toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)})`,
      );
    });
    console.log(`penalties ${[...found.penalty].join(" ")}`);
  }
}

function shown(x: number): string {
  return (Number.isNaN(x) ? "." : x.toFixed(2)).padStart(5);
}
