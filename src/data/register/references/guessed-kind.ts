import { open } from "node:fs/promises";
import { gunzipSync, constants } from "node:zlib";
import type { ReferenceKind } from "../../../domain/reference.ts";
import type { SourceFile } from "../tables/source-file.ts";
import { membershipLevels } from "./read-area-membership.ts";
import { schemeColumns } from "./read-correspondence.ts";
import { namedColumns } from "./named-columns.ts";
import { notUnderstood } from "./not-understood.ts";

/** Whether a file begins as JSON does, also when it is packed: of references only outlines do. */
export async function beginsAsJson(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    let head = buffer.subarray(0, bytesRead);
    if (head[0] === 0x1f && head[1] === 0x8b) {
      // A packed file is looked at as far as its first bytes go.
      head = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
    }
    return /^(\uFEFF)?\s*\{/.test(head.subarray(0, 512).toString("utf8"));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** What a table is of by the names of its columns; each asked for in the order given. */
const signs: readonly (readonly [ReferenceKind, readonly RegExp[]])[] = [
  [
    "area-changes",
    [
      /^(from|van|oud|\w*codevan|\w*codeoud)$/,
      /^(to|naar|nieuw|\w*codenaar|\w*codenieuw)$/,
      /^(date|day|datum|ingangsdatum)$/,
    ],
  ],
  [
    "occupations",
    [
      /^(occupation|occ|soc|isco|beroep|brc)\w*$/,
      /^(industry|branche|bedrijfstak|sbi|nace|naics)\w*$/,
    ],
  ],
  ["relatedness", [/^(from|van)$/, /^(to|naar)$/, /^(relatedness|verwantschap)$/]],
  [
    "region-industry",
    [
      /^(region|regioncode|gemeentecode|gmcode|gemnr|cbsacode|cbsa|corop|coropcode|nuts3?)$/,
      /^(industry|industrycode|naics|sbi|nace|branche|bedrijfstak)\w*$/,
      /^(jobs|banen|emp|employment|establishments?|estab|est|vestigingen|werkzamepersonen)$/,
    ],
  ],
];

/**
 * The kind of a table, where its columns leave no doubt.
 *
 * @throws reference-not-understood, asking for the kind
 */
export async function guessedKind(source: SourceFile): Promise<ReferenceKind> {
  const { keys } = await namedColumns(source);
  for (const [kind, patterns] of signs) {
    if (patterns.every((pattern) => keys.some((key) => pattern.test(key)))) return kind;
  }
  if (membershipLevels(keys).length >= 2) return "area-membership";
  const schemes = schemeColumns(keys);
  if (schemes.length >= 2) return "correspondence";
  // A second column of codes, of a scheme that we do not know, leaves a doubt.
  const codes = keys.filter((key) => /^(\d{4})?(naics|nace|sbi|isic)\w*?(code)?$/.test(key));
  const known = new Set(schemes.map(({ at }) => keys[at]));
  const doubtful = codes.some(
    (key) => /\d/.test(key) && !known.has(key) && !/title|label/.test(key),
  );
  const named = keys.some((key) => /(label|title|naam|name|omschrijving)(nl|en)?$/.test(key));
  if (schemes.length === 1 && named && !doubtful) return "classification";
  throw notUnderstood(source.fileName, "the kind of reference (--kind)", keys.join(", "));
}
