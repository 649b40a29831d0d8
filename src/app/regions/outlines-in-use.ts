import type { Outline } from "../../domain/reference.ts";
import type { Effects } from "../answer.ts";
import { outlinesToday } from "./joined-outlines.ts";

/** The map there is, on the areas of today. */
export async function outlinesInUse({ register, columns }: Effects): Promise<Outline[]> {
  const areas = await columns.areas();
  const day = areas.day ?? undefined;
  return outlinesToday(
    await register.references.outlines(undefined, day),
    areas,
    await register.references.areaNames(day),
  );
}
