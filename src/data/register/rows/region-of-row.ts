import { regionIdPattern } from "../../../domain/region-id.ts";
import { columnIs } from "../mapping/column-aliases.ts";
import { cityOfState, placeCode, spelledPlaceName } from "./place-name.ts";

/** The region a row names: its id, and its name where one is delivered. */
export interface RowRegion {
  readonly id: string;
  /** As this row spells it; null where only a code is delivered. */
  readonly name: string | null;
  /** The region was taken from the place of the address, for want of a region column. */
  readonly guessed: boolean;
  readonly restored: boolean;
}

/** Which columns tell the region of a row, and under which prefix. */
export interface RegionHabit {
  readonly namespace: string | undefined;
  readonly codeColumn: string | undefined;
  readonly nameColumn: string | undefined;
}

const dutchCode = /^(gem|gm|cdgemvestadrs|cbscode)/;

/**
 * The region of a row by its code, else its name, else the city of its address.
 *
 * A code that carries a prefix stays as it is, whatever the others get.
 * Municipality codes get their zero back and the prefix `nl-gm`; US cities are
 * told apart by state (`us-place:DC/WASHINGTON`); a German Bezirk is a
 * `de-place`, any other name a `place`. Spellings of one name are one region.
 *
 * @returns undefined where the row names none
 */
export function regionOfRow(
  habit: RegionHabit,
  code: string | undefined,
  name: string | undefined,
  city: string | undefined,
  state: string | undefined,
): RowRegion | undefined {
  const label = name === undefined ? null : spelledPlaceName(name) || null;
  if (code !== undefined) return regionOfCode(habit, code, label);
  if (name !== undefined) {
    // A name is no municipality code: rows that lack the code stay apart under "place".
    const given = habit.namespace === "nl-gm" ? "place" : habit.namespace;
    const prefix = given ?? (columnIs(habit.nameColumn, /^bezirk/) ? "de-place" : "place");
    return label === null
      ? undefined
      : { id: `${prefix}:${placeCode(name)}`, name: label, guessed: false, restored: false };
  }
  if (city === undefined) return undefined;
  const usState = state === undefined ? undefined : /^[A-Z]{2}$/.exec(state.toUpperCase())?.[0];
  const known = usState !== undefined && usStates.has(usState) ? usState : undefined;
  const bare = known === undefined ? city : cityOfState(city, known);
  const place = placeCode(bare);
  if (place === "") return undefined;
  const spelled = spelledPlaceName(bare);
  return known === undefined
    ? {
        id: `${habit.namespace ?? "place"}:${place}`,
        name: spelled,
        guessed: true,
        restored: false,
      }
    : {
        id: `${habit.namespace ?? "us-place"}:${known}/${place.toUpperCase()}`,
        name: `${spelled}, ${known}`,
        guessed: true,
        restored: false,
      };
}

function regionOfCode(
  habit: RegionHabit,
  code: string,
  name: string | null,
): RowRegion | undefined {
  if (regionIdPattern.test(code)) return { id: code, name, guessed: false, restored: false };
  const dutch =
    habit.namespace === "nl-gm" ||
    (habit.namespace === undefined && columnIs(habit.codeColumn, dutchCode));
  const digits = dutch ? /^(?:GM)?(\d{1,4})$/i.exec(code.replace(/\s/g, ""))?.[1] : undefined;
  if (digits === undefined) {
    return { id: `${habit.namespace ?? "area"}:${code}`, name, guessed: false, restored: false };
  }
  if (Number(digits) === 0) return undefined;
  const padded = digits.padStart(4, "0");
  return { id: `nl-gm:${padded}`, name, guessed: false, restored: digits.length < 4 };
}

const usStates = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ " +
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI"
  ).split(" "),
);
