/** A day, month or year as file names tell it, with what joins it to the rest. */
const day =
  /[\s._-]*(?<!\d)(?:(?:19|20)\d{2}(?:[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?)?|\d{1,2}[-_.]\d{1,2}[-_.](?:19|20)\d{2})(?!\d)/g;
/** What a browser adds to a file that was downloaded before. */
const copy = /\s*\(\d+\)$/;

/**
 * What a source is called where nobody says: the file's name without its ending and
 * without the year or day in it, so that two years of a register are of one source.
 *
 * @example sourceNameOf("LISA_2024-04-01.csv.gz") // "LISA"
 */
export function sourceNameOf(fileName: string): string {
  const stem = fileName.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, "");
  const name = stem
    .replace(copy, "")
    .replace(day, "")
    .replace(/^[\s._-]+|[\s._-]+$/g, "");
  return name === "" ? stem : name;
}
