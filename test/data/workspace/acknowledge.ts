// Keeps a run, says so, and then waits to be killed.
import { openWorkspace } from "../../../src/data/workspace/open-workspace.ts";
import { keepRun } from "../../../src/data/workspace/runs.ts";
import { defaultAudience } from "../../../src/domain/audience.ts";

const workspace = await openWorkspace({ folder: process.argv[2] });
await workspace.as(defaultAudience, (db) =>
  keepRun(
    db,
    defaultAudience,
    {
      id: "kept",
      question: "profile",
      parameters: {},
      seed: null,
      inputs: [],
      softwareVersion: "0",
      resultHash: "",
      madeAt: new Date().toISOString(),
      tookMs: 0,
    },
    "{}",
  ),
);
process.send!("kept");
setInterval(() => {}, 1000);
