import { createHash } from "node:crypto";
import type { Audience } from "../../domain/audience.ts";
import type { Mapping } from "../../domain/delivery.ts";
import type { SourceMapping } from "../../domain/source-mapping.ts";
import type { Work } from "./open-workspace.ts";
import { owner } from "./owner.ts";

/** A mapping to keep, with the shape of the files that it is for. */
export interface MappingToKeep {
  readonly source: string;
  readonly signature: string;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly fileName: string;
}

/** Keeps a mapping for files of this source and shape; a later one takes the place of an earlier. */
export async function keepMapping(
  db: Work,
  audience: Audience,
  { source, signature, columns, mapping, fileName }: MappingToKeep,
): Promise<void> {
  const hash = createHash("sha256").update(`${source}\n${signature}`).digest("hex");
  await db
    .insertInto("source_mapping")
    .values({
      ...owner(audience),
      id: `m${hash.slice(0, 12)}`,
      source,
      signature,
      columns: JSON.stringify(columns),
      mapping: JSON.stringify(mapping),
      file_name: fileName,
    })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "owner_organisation_id", "id"]).doUpdateSet((excluded) => ({
        mapping: excluded.ref("excluded.mapping"),
        columns: excluded.ref("excluded.columns"),
        file_name: excluded.ref("excluded.file_name"),
        kept_at: excluded.ref("excluded.kept_at"),
      })),
    )
    .execute();
}

/** The mappings that are kept, the newest first; with `signature`, those for files of one shape. */
export async function keptMappings(db: Work, signature?: string): Promise<SourceMapping[]> {
  let query = db
    .selectFrom("source_mapping")
    .select(["id", "source", "columns", "mapping", "file_name", "kept_at"])
    .orderBy("kept_at", "desc")
    .orderBy("id");
  if (signature !== undefined) query = query.where("signature", "=", signature);
  return (await query.execute()).map((row) => ({
    id: row.id,
    source: row.source,
    columns: row.columns as string[],
    mapping: row.mapping as Mapping,
    fileName: row.file_name,
    keptAt: row.kept_at.toISOString(),
  }));
}

/** @returns whether there was one */
export async function dropMapping(db: Work, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("source_mapping").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
