/*
 * A country of 342 municipalities and 500,000 establishments: invented, written,
 * imported, profiled and searched through the ordinary commands.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "cw-bench-"));
try {
  const data = ["--data", join(folder, "data")];
  const country = join(folder, "country");
  const steps: [string, string[]][] = [
    [
      "demo",
      [
        "demo",
        "--municipalities",
        "342",
        "--establishments",
        "500000",
        "--seed",
        "20001",
        "--out",
        country,
      ],
    ],
    [
      "outlines",
      [
        "reference",
        "import",
        join(country, "outlines.geojson"),
        "--kind",
        "outlines",
        "--region-namespace",
        "demo-gm",
        ...data,
      ],
    ],
    [
      "import",
      [
        "import",
        join(country, "register-2025.csv"),
        "--map",
        join(folder, "map.json"),
        ...data,
        "--json",
      ],
    ],
    ["profile, first", ["profile", "demo-gm:D001", ...data, "--json"]],
    ["profile, kept", ["profile", "demo-gm:D001", ...data, "--json"]],
    ["latent, first", ["latent", "demo-gm:D001", ...data, "--json"]],
    ["latent, neighbour", ["latent", "demo-gm:D002", ...data, "--json"]],
  ];
  const { writeFileSync } = await import("node:fs");
  writeFileSync(
    join(folder, "map.json"),
    JSON.stringify({ regionNamespace: "demo-gm", scheme: "sbi-2025", invented: true }),
  );
  for (const [name, args] of steps) {
    const { seconds, peakMb } = await program(...args);
    console.log(
      `${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s  ${peakMb.toFixed(0).padStart(6)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
