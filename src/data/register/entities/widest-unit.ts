import type { DuckDBConnection } from "@duckdb/node-api";
import type { CountingUnit } from "../../../domain/counting-unit.ts";
import { sqlText } from "../../duckdb.ts";

/** The widest unit that a delivery tells of. */
export async function widestUnit(
  connection: DuckDBConnection,
  file: string,
): Promise<CountingUnit> {
  const result = await connection.runAndReadAll(sqlText("register/entities/entities-told"), {
    file,
  });
  const [enterprises, legalEntities, groups] = result.getRows()[0].map(Number);
  if (groups > 0) return "group";
  if (legalEntities > 0) return "legal-entity";
  return enterprises > 0 ? "enterprise" : "establishment";
}
