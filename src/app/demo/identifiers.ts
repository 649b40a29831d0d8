/**
 * Numbers that no register has given out: KvK numbers begin with 00,
 * establishment numbers with 000000. Six free digits remain.
 */
export const identifierSpace = 1_000_000;

/**
 * Spreads numbers over the space, each once (the factors share no divisor with
 * it), so that neither order nor likeness of numbers gives anything away.
 */
function spread(number: number, factor: number, shift: number): number {
  return (number * factor + shift) % identifierSpace;
}

const digits = (number: number): string => String(number).padStart(6, "0");

/** Place of a row in a file that is ordered by LISA number. */
export function filePosition(row: number): number {
  return spread(row, 387_421, 150_889);
}

/** Nine digits. */
export function lisaNumber(row: number): string {
  return `000${digits(filePosition(row))}`;
}

/** Eight digits. */
export function kvkNumber(enterprise: number): string {
  return `00${digits(spread(enterprise, 618_033, 271_829))}`;
}

/** Twelve digits. */
export function establishmentNumber(row: number): string {
  return `000000${digits(spread(row, 414_213, 577_217))}`;
}

/** D001, D002, …: the code of a municipality within `regionNamespace`. */
function municipalityCode(municipality: number): string {
  return `D${String(municipality + 1).padStart(3, "0")}`;
}

export const regionNamespace = "demo-gm";

/**
 * The code of a municipality with its prefix, as every file has it.
 *
 * @example municipalityId(2) // "demo-gm:D003"
 */
export function municipalityId(municipality: number): string {
  return `${regionNamespace}:${municipalityCode(municipality)}`;
}
