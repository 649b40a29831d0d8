import { deleteReference, importReference, listReferences } from "../../contract/references.ts";
import { runsPerInput } from "../../data/workspace/runs.ts";
import type { ReferenceKind, ReferenceReader } from "../../domain/reference.ts";
import { pageOf } from "../platform/page-of.ts";
import { answer } from "../answer.ts";
import { withFile } from "./located-file.ts";

/** Which questions read which kind of reference. */
const usedBy: Readonly<Record<ReferenceKind, readonly ReferenceReader[]>> = {
  outlines: ["list-regions", "outlines", "latent", "test-hunch"],
  areas: ["list-regions", "outlines", "profile", "latent"],
  "area-changes": ["list-regions", "outlines", "profile", "latent"],
  "area-membership": ["industry-space"],
  "region-industry": ["profile", "industry-space"],
  classification: ["profile", "latent", "industry-space", "relatedness", "find-industries"],
  correspondence: ["profile", "latent", "compare"],
  relatedness: ["latent", "test-hunch", "relatedness"],
  "input-output": ["latent", "test-hunch", "relatedness"],
  occupations: ["latent", "test-hunch", "relatedness"],
  flows: ["latent", "test-hunch", "relatedness"],
  groups: ["profile", "latent", "compare", "test-hunch", "show-company", "show-roll-up"],
};

export const answerImportReference = answer(importReference, async (effects, input) => {
  const { file: _, upload, ...options } = input;
  const reference = await withFile(effects, input, ({ path, fileName }) =>
    effects.register.references.import(path, options, fileName),
  );
  if (upload !== undefined) effects.later(() => effects.uploads.drop(upload));
  return reference;
});

export const answerListReferences = answer(
  listReferences,
  async ({ register, workspace, audience }, page) => {
    const runs = await workspace.as(audience, runsPerInput);
    const { total, part } = pageOf(await register.references.all(), page);
    return {
      total,
      references: part.map((one) => ({
        ...one,
        usedBy: [...usedBy[one.kind]],
        runs: runs.get(one.id) ?? 0,
      })),
    };
  },
);

export const answerDeleteReference = answer(
  deleteReference,
  async ({ register, workspace, audience }, { reference }) => {
    await register.references.remove(reference);
    const runs = await workspace.as(audience, runsPerInput);
    return { deleted: reference, runs: runs.get(reference) ?? 0 };
  },
);
