/**
 * A place name without what stands around it by accident: commas, points,
 * quotes and spaces at the ends, double spaces inside. What belongs to names
 * stays: the apostrophe of 's-Gravenhage, the brackets of Hengelo (O.), the
 * commas of Nuenen, Gerwen en Nederwetten.
 *
 * @example tidyPlaceName(" WASHINGTON, ") // "WASHINGTON"
 */
export function tidyPlaceName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^[\s"]*'(.*)'[\s"]*$/, "$1")
    .replace(/[^\p{L}\p{N}\p{M})]+$/u, "")
    .replace(/^[^\p{L}\p{N}'(]+/u, "");
  // An apostrophe in front belongs to the name only where a letter follows it.
  return /^'(?!\p{L})/u.test(name) ? tidyPlaceName(name.slice(1)) : name;
}

/**
 * A place name as people read it: names all in capitals or all in small
 * letters get capitals at the start of words, others stay as they are spelled.
 *
 * @example spelledPlaceName("VALKENSWAARD,") // "Valkenswaard"
 */
export function spelledPlaceName(text: string): string {
  const name = tidyPlaceName(text);
  return name === name.toUpperCase() || name === name.toLowerCase() ? titled(name) : name;
}

/**
 * The one form of a place name under every spelling of it, for use in an id.
 *
 * @example placeCode("SON EN BREUGEL") // "Son En Breugel"
 * @example placeCode("Son en Breugel") // "Son En Breugel"
 */
export function placeCode(text: string): string {
  return titled(tidyPlaceName(text));
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s\-(/])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/**
 * A US city without the state that is written behind it once more.
 *
 * @example cityOfState("WASHINGTON, D.C.", "DC") // "WASHINGTON"
 */
export function cityOfState(text: string, state: string): string {
  const city = tidyPlaceName(text);
  const [first, second] = state;
  const again = new RegExp(`[^\\p{L}\\p{N}]+${first}\\.?\\s?${second}$`, "iu");
  const without = tidyPlaceName(city.replace(again, ""));
  return without === "" ? city : without;
}
