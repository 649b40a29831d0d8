import { cancelJob, demo, rerun, showJob, showRun } from "../../contract/platform.ts";
import { askCancel, endJob, findJob } from "../../data/workspace/jobs.ts";
import { findRun } from "../../data/workspace/runs.ts";
import { writeFiles } from "../../data/platform/write-files.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { purposes } from "../../domain/purpose.ts";
import { softwareVersion } from "../../domain/version.ts";
import { answer, type Effects } from "../answer.ts";
import { computations } from "../computations.ts";
import { inventedCountry } from "../demo/invented-country.ts";
import { countryFiles } from "../demo/country-files.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { inputCalled, inputState, refuseOutsiderOf, regionsNamed } from "./run-inputs.ts";
import { shownJob } from "./shown-job.ts";
import { sha256 } from "./run.ts";

async function card({ workspace, audience }: Effects, id: string) {
  const found = await workspace.as(audience, (db) => findRun(db, id));
  if (!found) throw new ClusterwerkError("unknown-run", `no run ${id}`, { run: id });
  return found;
}

export const answerShowRun = answer(showRun, async (effects, input) => {
  const found = await card(effects, input.run);
  await refuseOutsiderOf(effects, found.inputs);
  const inputs = found.inputs.map(async (one) => ({
    ...one,
    ...(await inputCalled(effects, one)),
    state: await inputState(effects, one),
  }));
  // By how many companies a figure must be borne is nobody's to know.
  const { minimumContributors: _, ...parameters } = found.parameters;
  return {
    ...found,
    parameters,
    regions: await regionsNamed(effects, found),
    inputs: await Promise.all(inputs),
  };
});

export const answerRerun = answer(rerun, async (effects, input) => {
  const found = await card(effects, input.run);
  await refuseOutsiderOf(effects, found.inputs);
  for (const needed of found.inputs) {
    const state = await inputState(effects, needed);
    if (state === "licence-ended") await chosenDelivery(effects, needed.id);
    if (state !== "there") {
      throw new ClusterwerkError("run-input-gone", `input ${needed.id} is ${state}`, {
        input: needed.id,
        state,
      });
    }
  }
  const compute = computations[found.question as keyof typeof computations];
  if (!compute) {
    throw new ClusterwerkError("unknown-run", `nothing computes ${found.question}`, {
      run: found.id,
    });
  }
  const { areasOn: day } = found.parameters;
  // What was imported since must not slip in: of two national tables the newer one would.
  const register = effects.register.withReferences(new Set(found.inputs.map(({ id }) => id)));
  const columns = effects.columns.asSeen(register, typeof day === "string" ? day : "");
  const asThen = { ...effects, register, columns };
  const resultHash = sha256(JSON.stringify(await compute(asThen, found.parameters as never)));
  return {
    run: found.id,
    same: resultHash === found.resultHash,
    resultHash,
    hashOnCard: found.resultHash,
    softwareVersion,
    versionOnCard: found.softwareVersion,
  };
});

export const answerShowJob = answer(showJob, async ({ workspace, audience }, input) => {
  const job = await workspace.as(audience, (db) => findJob(db, input.job));
  // An answer that was made for more than the asker may see by now is no longer theirs.
  if (!job || purposes.indexOf(job.purpose) < purposes.indexOf(audience.purpose))
    throw new ClusterwerkError("unknown-job", `no job ${input.job}`);
  return shownJob(job);
});

export const answerCancelJob = answer(cancelJob, async ({ workspace, audience }, input) =>
  workspace.as(audience, async (db) => {
    const job = await findJob(db, input.job);
    if (!job) throw new ClusterwerkError("unknown-job", `no job ${input.job}`);
    if (job.state === "waiting") {
      await endJob(db, job.id, { state: "cancelled", error: { code: "cancelled", details: {} } });
    } else await askCancel(db, job.id);
    return shownJob((await findJob(db, job.id))!);
  }),
);

export const answerDemo = answer(demo, async (effects, input) => {
  if (!effects.trustsPaths) {
    throw new ClusterwerkError("invalid-input", "the demo is written on the command line", {
      problem: "out",
    });
  }
  const country = inventedCountry(input);
  const files = await writeFiles(input.out, countryFiles(country), effects.signal);
  return {
    files,
    establishments: input.establishments,
    clusters: country.clusters.length,
  };
});
