import { z } from "zod";
import { countingUnits } from "../domain/counting-unit.ts";

export const countingUnitSchema = z
  .enum(countingUnits)
  .meta({ id: "CountingUnit" })
  .describe("What one independent company is here: the widest unit that the register tells");
