import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnEvidence, SurveyEvidence } from "../mapping/survey.ts";

/**
 * The evidence of all rows of `raw`, told from each different cell and how
 * often it occurs, in the order in which they first do. Numbers that tell the
 * same are told by the first of them.
 */
export async function bulkEvidence(
  connection: DuckDBConnection,
  evidence: SurveyEvidence,
): Promise<void> {
  for (const column of evidence.columns) {
    const result = await connection.stream(
      `select arg_min(c${column.index}, rowid), count(*) from raw
       group by ${alike(column)} order by min(rowid)`,
    );
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [cells, times] = chunk.getColumns();
      for (let k = 0; k < chunk.rowCount; k++) column.add(String(cells[k]), Number(times[k]));
    }
  }
}

/** What cells of a column have in common that tell the same; the cell itself where nothing is known. */
function alike({ index, kind }: ColumnEvidence): string {
  const cell = `c${index}`;
  const is = (pattern: string): string => `regexp_full_match(${cell}, '${pattern}')`;
  switch (kind) {
    case "text":
      return cell;
    case "trade-number":
      return `case when ${cell} <> '00000000' and ${is("00[0-9]{6}")} then '00'
        when ${is("[0-9]+")} then '9' else ${cell} end`;
    case "number":
      return `case when ${is("-?[0-9]+")} then '1'
        when ${is("-?[0-9]{1,3}\\.[0-9]{3}")} then '1.234'
        when ${is("-?[0-9]{1,3},[0-9]{3}")} then '1,234'
        when ${is("-?[0-9]+\\.[0-9]+")} then '1.5'
        when ${is("-?[0-9]+,[0-9]+")} then '1,5' else ${cell} end`;
  }
}
