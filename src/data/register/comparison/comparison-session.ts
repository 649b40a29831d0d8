import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { comparisonBounds as bounds } from "../../../domain/comparison.ts";
import { sqlText } from "../../duckdb.ts";

/** What a comparison must know beside the rows. */
export interface ComparisonTerms {
  readonly earlierFile: string;
  readonly laterFile: string;
  /** Rows taken out of each delivery. */
  readonly earlierExcluded: readonly number[];
  readonly laterExcluded: readonly number[];
  /** Whether codes of both deliveries mean the same as far as they go. */
  readonly codesAlike: boolean;
  /** Digits of a division; 99 where codes have no levels. */
  readonly divisionDigits: number;
  /** Pairs of codes, or of their first digits, that a reference calls the same. */
  readonly correspondence: readonly (readonly [from: string, to: string])[];
  /** Persons more or fewer that count as growth or shrinkage. */
  readonly minimumChange: number;
}

/** What was found on the way, for the breaks to be told. */
export interface Recognised {
  readonly pairs: number;
  readonly numbersUnlike: number;
  readonly schemesDiffer: boolean;
  readonly sizeRule: { readonly changed: number; readonly up: boolean } | undefined;
  readonly regions: readonly { from: string; to: string; pairs: number; gone: boolean }[];
  readonly industries: readonly { from: string; to: string; pairs: number; told: boolean }[];
  readonly absent: readonly {
    side: Side;
    about: "region" | "industry";
    code: string;
    establishments: number;
  }[];
  readonly thresholds: readonly { side: Side; below: number }[];
}
export type Side = "earlier" | "later";

/**
 * Compares two deliveries in a connection of its own and writes what changed.
 * Every step is one statement over all rows; nothing passes through JavaScript.
 *
 * Cost: some ten joins and groupings of the rows of both deliveries.
 *
 * @param file  where the changes are written
 */
export async function writeComparison(
  connection: DuckDBConnection,
  terms: ComparisonTerms,
  file: string,
  onStep: (done: number) => void,
): Promise<Recognised> {
  let done = 0;
  const run = async (name: string, values?: Record<string, DuckDBValue>): Promise<void> => {
    await connection.run(sqlText(`register/comparison/${name}`), values);
    onStep(++done);
  };
  const rows = async (name: string): Promise<DuckDBValue[][]> =>
    (await connection.runAndReadAll(sqlText(`register/comparison/${name}`))).getRows();
  const counts = async (name: string): Promise<number[]> => (await rows(name))[0].map(Number);

  const variables = {
    earlier_file: terms.earlierFile,
    later_file: terms.laterFile,
    earlier_excluded: JSON.stringify(terms.earlierExcluded),
    later_excluded: JSON.stringify(terms.laterExcluded),
  };
  for (const [name, value] of Object.entries(variables)) {
    await connection.run(`set variable ${name} = $value`, { value });
  }
  await connection.run(sqlText("register/names/name-macros"));
  await run("macros");
  await run("sides");
  await run("match-by-number");
  await run("unlike-numbers");
  const [matches, doubtful] = await counts("numbers-unlike");
  const unlike =
    doubtful >= bounds.togetherAtLeast && doubtful >= bounds.numbersUnlikeShare * matches;
  await run("matched", { unlike });
  await run("left-over");
  await run("match-by-evidence");
  await run("possible");
  await run("pairs", {
    codes_alike: terms.codesAlike,
    address_apart_m: bounds.addressApartM,
    area_apart_m: bounds.areaApartM,
    same_house_m: bounds.sameHouseM,
  });
  await run("recoded-regions", {
    together: bounds.togetherAtLeast,
    together_share: bounds.togetherShare,
  });
  const [bothKnown, other] = await counts("code-changes");
  // Where most codes changed the scheme did, whatever the mapping says.
  const schemesDiffer =
    !terms.codesAlike ||
    (other >= bounds.togetherAtLeast && other >= bounds.schemeChangedShare * bothKnown);
  await run("correspondence", { pairs: JSON.stringify(terms.correspondence) });
  await run("recoded-industries", {
    schemes_differ: schemesDiffer,
    together: bounds.togetherAtLeast,
    together_share: bounds.togetherShare,
    split_share: bounds.splitShare,
  });
  await run("absent-parts", {
    codes_alike: !schemesDiffer,
    division_digits: terms.divisionDigits,
    chance: bounds.absentChance,
  });
  await run("thresholds", { expected: bounds.thresholdExpected });
  const sizeRule = sizeRuleIn(await counts("size-changes"));
  await run("write-changes", {
    file,
    minimum_change: terms.minimumChange,
    size_rule: sizeRule !== undefined,
    schemes_differ: schemesDiffer,
    together_share: bounds.togetherShare,
    division_digits: terms.divisionDigits,
  });
  return {
    pairs: bothKnown,
    numbersUnlike: unlike ? doubtful : 0,
    schemesDiffer,
    sizeRule,
    regions: (await rows("region-pieces")).map(([from, to, pairs, gone]) => ({
      from: String(from),
      to: String(to),
      pairs: Number(pairs),
      gone: Boolean(gone),
    })),
    industries: (await rows("industry-pieces")).map(([from, to, pairs, isTold]) => ({
      from: String(from),
      to: String(to),
      pairs: Number(pairs),
      told: Boolean(isTold),
    })),
    absent: (await rows("absent-pieces")).map(([side, about, code, establishments]) => ({
      side: side as Side,
      about: about as "region" | "industry",
      code: String(code),
      establishments: Number(establishments),
    })),
    thresholds: (await rows("threshold-pieces")).map(([side, below]) => ({
      side: side as Side,
      below: Number(below),
    })),
  };
}

/** Ordinary years have growth and shrinkage; a new way of counting goes one way only. */
function sizeRuleIn([known, more, fewer]: readonly number[]): Recognised["sizeRule"] {
  const changed = more + fewer;
  const enough = known >= 50 && changed >= bounds.sizeRuleChanged * known;
  return enough && Math.max(more, fewer) >= bounds.sizeRuleOneWay * changed
    ? { changed, up: more > fewer }
    : undefined;
}
