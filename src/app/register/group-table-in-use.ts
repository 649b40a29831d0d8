import type { Register } from "../../data/register/register.ts";
import type { RunInput } from "../../data/workspace/runs.ts";
import type { GroupTable } from "../../domain/group-table.ts";
import type { Reference } from "../../domain/reference.ts";

/** A table of groups, with what is known of it. */
export interface NamedGroupTable extends GroupTable {
  readonly reference: Reference;
}

/** The table of groups by which companies are counted: the newest; undefined where there is none. */
export async function newestGroupTable(register: Register): Promise<Reference | undefined> {
  return (await register.references.all()).find(({ kind }) => kind === "groups");
}

/** That table as read; of a run, the one it was made with. */
export async function groupTableInUse({
  register,
  columns,
}: {
  readonly register: Register;
  readonly columns: { groupTable(): Promise<string | null> };
}): Promise<NamedGroupTable | undefined> {
  const id = await columns.groupTable();
  if (id === null) return undefined;
  return {
    ...(await register.references.groupTable(id)),
    reference: await register.references.one(id),
  };
}

/** That table as an input of a run. */
export async function groupTableInput(register: Register): Promise<RunInput[]> {
  const table = await newestGroupTable(register);
  return table ? [{ kind: "reference", id: table.id, hash: table.hash }] : [];
}

/** Who told a number: the column of the register file, and the table of groups where it is in it. */
export function toldBy(
  table: NamedGroupTable | undefined,
  column: string | undefined,
  number: string | null,
): { column: string | null; groupTable: string | null } {
  const named = table?.ties.some((tie) => tie.child === number || tie.parent === number) ?? false;
  return {
    column: number === null || column === undefined || column === "" ? null : column,
    groupTable: number !== null && named ? table!.reference.name : null,
  };
}
