import type { Register } from "../../data/register/register.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import type { RunInput } from "../../data/workspace/runs.ts";
import { codesAgree, type IndustryScheme } from "../../domain/industry-scheme.ts";
import type { InputState } from "../../domain/input-state.ts";
import type { ReferenceKind } from "../../domain/reference.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer } from "./disclosure-policy.ts";

/**
 * The reference data of a kind that a computation reads, as inputs of its run:
 * a computation that is made again sees no others.
 *
 * @param related  also those of schemes whose codes agree with the scheme's
 */
export async function referenceInputs(
  register: Register,
  kind: ReferenceKind,
  scheme?: IndustryScheme,
  related = false,
): Promise<RunInput[]> {
  const fits = (of: IndustryScheme | null): boolean =>
    scheme === undefined || of === scheme || (related && of !== null && codesAgree(of, scheme));
  return (await register.references.all())
    .filter((one) => one.kind === kind && fits(one.scheme))
    .map(({ id, hash }) => ({ kind: "reference" as const, id, hash }));
}

/** What became of an input of a run since. */
export async function inputState(
  { register, workspace, audience }: Effects,
  { kind, id, hash }: RunInput,
): Promise<InputState> {
  if (kind === "reference") {
    const found = (await register.references.all()).find((one) => one.id === id);
    return found === undefined ? "gone" : found.hash === hash ? "there" : "changed";
  }
  const kept = (await workspace.as(audience, keptDeliveries)).find((one) => one.id === id);
  if (kept === undefined || !(await register.has(id))) return "gone";
  if (kept.hash !== hash) return "changed";
  return mayAnswer(kept) ? "there" : "licence-ended";
}
