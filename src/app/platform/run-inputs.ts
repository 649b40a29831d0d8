import type { Register } from "../../data/register/register.ts";
import { deliveryCalled, keptDeliveries } from "../../data/workspace/delivery-records.ts";
import type { RunCard, RunInput } from "../../data/workspace/runs.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { codesAgree, type IndustryScheme } from "../../domain/industry-scheme.ts";
import type { InputState } from "../../domain/input-state.ts";
import type { ReferenceKind } from "../../domain/reference.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer, refuseOutsider } from "./disclosure-policy.ts";
import { readsAs } from "./reads-as.ts";

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

/**
 * A computation that names a reference as its input and passed over it, since it was taken
 * away before it was read, would be told to rest on what nobody read.
 *
 * @param before how many had been passed over when the inputs were listed
 * @throws ClusterwerkError conflict
 */
export function refuseUnread(
  { references }: Register,
  before: number,
  inputs: readonly RunInput[],
  question: string,
): void {
  const gone = new Set(references.passedOver.slice(before));
  if (!inputs.some(({ id }) => gone.has(id))) return;
  throw new ClusterwerkError("conflict", "a reference was deleted before it was read", {
    problem: `${question}, delete-reference`,
  });
}

/**
 * The card of a run holds the hash of what was computed before disclosure, which would
 * confirm a guess.
 *
 * @throws ClusterwerkError not-for-audience, of a run on a delivery that is not read as staff
 */
export async function refuseOutsiderOf(
  { workspace, audience }: Pick<Effects, "workspace" | "audience">,
  inputs: readonly RunInput[],
): Promise<void> {
  refuseOutsider(audience.purpose);
  for (const delivery of await workspace.as(audience, keptDeliveries)) {
    if (inputs.some(({ id }) => id === delivery.id)) refuseOutsider(readsAs(audience, delivery));
  }
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

/** What an input of a run is called, whatever became of it; null where that is not known any more. */
export async function inputCalled(
  { register, workspace, audience }: Effects,
  { kind, id }: RunInput,
): Promise<{ name: string | null; referenceDate: string | null }> {
  if (kind === "reference") {
    const found = (await register.references.all()).find((one) => one.id === id);
    return { name: found?.name ?? null, referenceDate: null };
  }
  const called = await workspace.as(audience, (db) => deliveryCalled(db, id));
  return { name: called?.source ?? null, referenceDate: called?.referenceDate ?? null };
}

/**
 * The regions that the parameters of a run name: as its deliveries call them, where
 * these are gone as others do, else as maps and lists of areas do.
 */
export async function regionsNamed(
  { register, workspace, audience }: Effects,
  { parameters, inputs }: Pick<RunCard, "parameters" | "inputs">,
): Promise<{ id: string; name: string }[]> {
  const { region, regions } = parameters;
  const asked = [region, ...(Array.isArray(regions) ? (regions as unknown[]) : [])].filter(
    (one) => typeof one === "string",
  );
  if (asked.length === 0) return [];
  const own = inputs.flatMap(({ kind, id }) => (kind === "delivery" ? [id] : []));
  const others = (await workspace.as(audience, keptDeliveries)).map(({ id }) => id);
  const names = new Map<string, string>();
  for (const id of new Set([...own, ...others])) {
    if (asked.every((one) => names.has(one))) break;
    if (!(await register.has(id))) continue;
    for (const { id: of, name } of await register.regions(id)) {
      if (!names.has(of)) names.set(of, name);
    }
  }
  const drawn = await register.references.areaNames();
  return asked.map((id) => ({ id, name: names.get(id) ?? drawn.get(id) ?? id }));
}
