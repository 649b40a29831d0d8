import type { Clusterwerk } from "../../src/app/clusterwerk.ts";
import { publishedCsv } from "../../src/cli/publication-view.ts";
import * as q from "../../src/contract/index.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Outsider } from "../../src/domain/purpose.ts";

/** What somebody outside knows of each cell, by its key: its value, or that it is hidden. */
export type Known = Map<string, number | "hidden">;
export type Measure = "establishments" | "jobs";

export const keyOf = (measure: Measure, place: string, level: string, code: string): string =>
  [measure, place, level, code].join("|");

/**
 * Everything that the faces tell an outsider of a delivery, put together: the table as CSV,
 * the list of regions behind the map, every profile with its shares and quotients, and how
 * much there is of each industry. A hidden figure that any of them gives away becomes known.
 */
export async function gathered(
  clusterwerk: Clusterwerk,
  delivery: string,
  to: Outsider,
): Promise<Known> {
  const audience = { ...defaultAudience, purpose: to };
  const ask = <Q extends q.Question>(question: Q, input: q.InputOf<Q>): Promise<q.AnswerOf<Q>> =>
    clusterwerk.ask(question, input, { audience });
  const known: Known = new Map();
  const learn = (key: string, value: number | undefined): void => {
    if (value !== undefined && Number.isFinite(value)) known.set(key, value);
    else if (!known.has(key)) known.set(key, "hidden");
  };
  const valueOf = (figure: Figure): number | undefined =>
    figure.state === "value" ? figure.value : undefined;

  const table = await ask(q.publishedTable, { delivery });
  const [head, ...lines] = (publishedCsv as (answer: typeof table) => string)(table).split("\r\n");
  const column = (name: string): number => head.split(",").indexOf(name);
  for (const line of lines) {
    // Names and labels may hold commas, codes and figures do not: count from both ends.
    const cells = line.split(",");
    const place = cells[column("place")];
    const [establishments, jobs] = cells.slice(-3);
    const level = cells.find((cell) => levels.has(cell))!;
    const code = cells[cells.indexOf(level) + 1];
    for (const [measure, told] of [
      ["establishments", establishments],
      ["jobs", jobs],
    ] as const) {
      learn(keyOf(measure, place, level, code), told === "x" ? undefined : Number(told));
    }
  }
  const { regions } = await ask(q.listRegions, { delivery });
  for (const region of regions) {
    learn(keyOf("establishments", region.id, "all", "all"), valueOf(region.establishments));
    learn(keyOf("jobs", region.id, "all", "all"), valueOf(region.jobs));
    for (const level of ["section", "division"] as const) {
      const profile = await ask(q.profile, { delivery, region: region.id, level });
      const total = valueOf(profile.jobs);
      for (const one of profile.industries) {
        const key = (measure: Measure): string =>
          keyOf(measure, region.id, level, one.industry.code);
        learn(key("establishments"), valueOf(one.establishments));
        learn(key("jobs"), valueOf(one.jobs));
        // A share is a size over a total, and a quotient a share over the country's.
        const [share, quotient] = [valueOf(one.share), valueOf(one.locationQuotient)];
        if (share !== undefined && total !== undefined) learn(key("jobs"), share * total);
        const all = known.get(keyOf("jobs", "country", level, one.industry.code));
        const everything = known.get(keyOf("jobs", "country", "all", "all"));
        if (
          quotient !== undefined &&
          total !== undefined &&
          typeof all === "number" &&
          typeof everything === "number"
        ) {
          learn(key("jobs"), (quotient * total * all) / everything);
        }
      }
    }
  }
  const country = await ask(q.concentration, { delivery, level: "division" });
  for (const { industry, establishments } of country.industries) {
    learn(keyOf("establishments", "country", "division", industry.code), valueOf(establishments));
  }
  return known;
}

const levels = new Set(["all", "section", "division", "rest"]);
