import { z } from "zod";
import { mappingSchema } from "./parts.ts";
import { pageInput, total } from "./page.ts";
import { question } from "./question.ts";
import { keepsRegister } from "./rights.ts";

export const sourceMappingSchema = z
  .object({
    id: z.string(),
    source: z.string(),
    columns: z.array(z.string()).describe("What the columns of its files are called, in order"),
    mapping: mappingSchema,
    fileName: z.string(),
    keptAt: z.iso.datetime(),
  })
  .meta({ id: "SourceMapping" });

export const listMappings = question({
  name: "list-mappings",
  rights: keepsRegister,
  summary: "The mappings kept for the next delivery of a source, the newest first",
  input: z.object(pageInput()),
  answer: z.object({ total, mappings: z.array(sourceMappingSchema) }),
});

export const forgetMapping = question({
  name: "forget-mapping",
  rights: keepsRegister,
  summary: "Forget a kept mapping: the next file of its shape is looked at anew",
  effect: "writes",
  input: z.object({ mapping: z.string().min(1).describe("The id of a kept mapping") }),
  answer: z.object({ forgotten: z.string() }),
});
