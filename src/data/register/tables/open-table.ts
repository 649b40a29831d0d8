import type { Mapping } from "../../../domain/delivery.ts";
import { csvTable } from "./csv-table.ts";
import { dBaseTable } from "./dbase-table.ts";
import { parquetTable } from "./parquet-table.ts";
import type { Table } from "./record.ts";
import type { SourceFile } from "./source-file.ts";
import { spssTable } from "./spss/spss-table.ts";
import { xlsxTable } from "./xlsx-table.ts";

/** The table in a file, whatever its format. */
export function openTable(source: SourceFile, mapping: Mapping): Promise<Table> {
  switch (source.kind) {
    case "xlsx":
      return xlsxTable(source, mapping);
    case "parquet":
      return parquetTable(source);
    case "spss":
      return spssTable(source);
    case "dbase":
      return dBaseTable(source, mapping);
    case "text":
      return csvTable(source, mapping);
  }
}
