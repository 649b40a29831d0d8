import type { Adopted, Ledger } from "./ledger.ts";
import type { Ground } from "./writers.ts";

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly members: { establishment: string; state: string; note: string }[];
}

/**
 * Holds what a server shows against what its writers know, over HTTP as they
 * wrote: everything acknowledged is there, nothing is there that nobody asked
 * for, and what is in doubt is whole or absent. What was in doubt is known
 * afterwards.
 */
export async function heldAgainst(
  address: string,
  ground: Ground,
  ledger: Ledger,
): Promise<string[]> {
  const wrong: string[] = [];
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${address}/v1/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  const { hypotheses } = await get<{ hypotheses: { id: string; name: string; note: string }[] }>(
    "hypotheses",
  );
  const byName = new Map(hypotheses.map((one) => [one.name, one]));
  if (byName.size !== hypotheses.length) wrong.push("a cluster was adopted twice");
  const asked = new Set(ledger.adopted.map(({ name }) => name));
  for (const name of byName.keys()) if (!asked.has(name)) wrong.push(`${name}: never asked for`);
  for (const one of ledger.adopted) {
    const there = byName.get(one.name);
    if (there === undefined) {
      if (one.sureness === "acknowledged") wrong.push(`lost: ${one.name}`);
      continue;
    }
    one.id = there.id;
    one.sureness = "acknowledged";
    // Nobody touched it since it was last looked at: its note says enough.
    if (one.wordings.length === 1 && one.wordings[0].note === there.note) {
      if (one.told === 0 && looked.has(one)) continue;
    }
    const shown = await get<Shown>(`hypotheses/${there.id}`);
    const place = one.wordings.findIndex((wording) => isAs(shown, wording, ground));
    if (place < 0) wrong.push(`half done: ${one.name}, ${shown.note}`);
    else if (place < one.told) wrong.push(`lost: a change of ${one.name}`);
    else Object.assign(one, { wordings: [one.wordings[place]], told: 0 });
    looked.add(one);
  }

  const { termsHistory, exclusions } = await get<{
    termsHistory: { terms: { purpose: string | null } }[];
    exclusions: { row: number; reason: string }[];
  }>(`deliveries/${ground.delivery}`);
  const purposes = termsHistory.map(({ terms }) => terms.purpose);
  const wordings = new Set(purposes);
  if (wordings.size !== purposes.length) wrong.push("terms were kept twice");
  for (const [token, sureness] of ledger.terms) {
    if (wordings.delete(token)) ledger.terms.set(token, "acknowledged");
    else if (sureness === "acknowledged") wrong.push(`lost: terms ${token}`);
    else ledger.terms.delete(token);
  }
  for (const token of wordings) if (token !== null) wrong.push(`terms ${token}: never asked for`);

  const reasons = new Map(exclusions.map(({ row, reason }) => [row, reason]));
  for (const row of reasons.keys()) if (!ledger.erased.has(row)) wrong.push(`row ${row} erased`);
  for (const [row, one] of ledger.erased) {
    const reason = reasons.get(row);
    if (reason !== one.told && !(reason !== undefined && one.later.includes(reason))) {
      wrong.push(`row ${row}: ${reason}, told ${one.told}`);
    }
    Object.assign(one, { told: reason, later: [] });
  }

  const { references } = await get<{ references: { id: string; name: string; rows: number }[] }>(
    "references",
  );
  const named = new Map(references.map((one) => [one.name, one]));
  for (const [token, one] of ledger.references) {
    const there = named.get(token);
    named.delete(token);
    if (there === undefined && one.there === "acknowledged") wrong.push(`lost: reference ${token}`);
    if (there !== undefined && one.there === "absent") wrong.push(`back: reference ${token}`);
    if (there !== undefined && there.rows !== 2) wrong.push(`half: reference ${token}`);
    if (there === undefined) ledger.references.delete(token);
    else Object.assign(one, { id: there.id, there: "acknowledged" });
  }
  for (const name of named.keys()) {
    if (/^w\d/.test(name)) wrong.push(`reference ${name}: never asked for`);
  }
  return wrong;
}

/** Those that were looked into since they were last written. */
const looked = new WeakSet<Adopted>();

function isAs(
  shown: Shown,
  { note, dropped }: Adopted["wordings"][number],
  { members }: Ground,
): boolean {
  return (
    shown.note === note &&
    shown.members.length === members.length &&
    shown.members.every(
      (one) =>
        members.includes(one.establishment) &&
        (dropped.has(one.establishment)
          ? one.state === "dropped" && one.note === dropped.get(one.establishment)
          : one.state === "found"),
    )
  );
}
