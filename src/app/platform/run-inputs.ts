import type { Register } from "../../data/register/register.ts";
import type { RunInput } from "../../data/workspace/runs.ts";
import type { IndustryScheme } from "../../domain/industry-scheme.ts";
import type { ReferenceKind } from "../../domain/reference.ts";

/** The reference data of a kind that a computation reads, as inputs of its run. */
export async function referenceInputs(
  register: Register,
  kind: ReferenceKind,
  scheme?: IndustryScheme,
): Promise<RunInput[]> {
  return (await register.references())
    .filter((one) => one.kind === kind && (scheme === undefined || one.scheme === scheme))
    .map(({ id, hash }) => ({ kind: "reference" as const, id, hash }));
}

/** The hash of an input as it is now; undefined where it is gone. */
export async function inputHash(
  register: Register,
  { kind, id }: RunInput,
): Promise<string | undefined> {
  if (kind === "delivery") return (await register.delivery(id).catch(() => undefined))?.hash;
  return (await register.references()).find((one) => one.id === id)?.hash;
}
