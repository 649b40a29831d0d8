import type { z } from "zod";
import type { convertedSchema } from "../../contract/parts.ts";
import type { Delivery, EstablishmentColumns } from "../../domain/delivery.ts";
import type { Reference } from "../../domain/reference.ts";
import type { ConvertedCodes } from "./code-conversion.ts";

/** What an answer says of the conversion of its codes. Cost: O(establishments). */
export function convertedMark(
  { scheme }: Delivery,
  { industry }: EstablishmentColumns,
  references: readonly Reference[],
  { scheme: to, by }: ConvertedCodes,
): z.output<typeof convertedSchema> {
  let unknown = 0;
  for (const code of industry) if (code >= 0 && by.start[code] === by.start[code + 1]) unknown++;
  return {
    from: scheme,
    to,
    by: references.map(({ id, name }) => ({ id, name })),
    equalWeights: references.reduce((sum, one) => sum + (one.remarks["equal-weights"] ?? 0), 0),
    unknown,
  };
}
