/*
 * The PPP register (252,458 rows): import beside DuckDB's own CSV reader with
 * explicit types and rejects, writing Parquet; then `latent` on a city of it.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { alternating, program, realData } from "./measure.ts";

const file = join(realData, "us-ppp-register", "ppp_up_to_150k_15_small_states.csv.gz");
if (!existsSync(file)) {
  console.log(`no ${file}: nothing to measure`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
  let round = 0;
  let accepted = 0;
  let read = 0;
  const ours = async (): Promise<number> => {
    const { seconds, stdout } = await program(
      "import",
      file,
      "--json",
      "--data",
      join(folder, `ours-${++round}`),
    );
    accepted = (JSON.parse(stdout) as { accepted: number; setAside: number }).accepted;
    read = accepted + (JSON.parse(stdout) as { setAside: number }).setAside;
    return seconds;
  };
  const peer = async (): Promise<number> => {
    const started = performance.now();
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `copy (select * from read_csv('${file}', store_rejects = true, columns = {
        'id': 'VARCHAR', 'state': 'VARCHAR', 'city': 'VARCHAR', 'zip': 'VARCHAR', 'naics': 'VARCHAR',
        'business_type': 'VARCHAR', 'nonprofit': 'VARCHAR', 'jobs_retained': 'DOUBLE',
        'date_approved': 'VARCHAR', 'congressional_district': 'VARCHAR' }))
        to '${join(folder, `peer-${round}.parquet`)}' (format parquet)`,
    );
    const rows = await connection.runAndReadAll(
      `select count(*)::double as n from '${join(folder, `peer-${round}.parquet`)}'`,
    );
    const kept = Number(rows.getRows()[0][0]);
    if (kept !== read) console.log(`rows differ: ours ${read} read, DuckDB ${kept}`);
    connection.closeSync();
    instance.closeSync();
    return (performance.now() - started) / 1000;
  };
  try {
    const { ours: a, peer: b, ratio } = await alternating(3, ours, peer);
    console.log(
      `import, whole process with workspace: ours ${a.toFixed(2)} s, DuckDB in process ${b.toFixed(2)} s, ratio ${ratio.toFixed(1)}; ${accepted} of ${read} accepted`,
    );
    const data = ["--data", join(folder, `ours-${round}`), "--json"];
    const first = await program("latent", "us-place:DC/WASHINGTON", ...data);
    const kept = await program("latent", "us-place:AK/ANCHORAGE", ...data);
    console.log(
      `latent on Washington DC: ${first.seconds.toFixed(1)} s, ${first.peakMb.toFixed(0)} MB; then Anchorage: ${kept.seconds.toFixed(1)} s`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
