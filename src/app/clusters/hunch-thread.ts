import { parentPort, workerData } from "node:worker_threads";
import { hunchCells } from "../../core/latent/hunch-cells.ts";
import { hunchHalf } from "../../core/latent/hunch-half.ts";
import { hunchShuffle } from "../../core/latent/hunch-shuffle.ts";
import { hunchTest } from "../../core/latent/hunch-test.ts";
import { prepareSearch } from "../../core/latent/prepare-search.ts";
import { withoutCompanies } from "../../core/latent/without-companies.ts";
import type { HunchBirth, HunchTask } from "./hunch-messages.ts";

/*
 * A hunch's thread. Each makes the search ready for itself, which gives the same
 * everywhere; after that it works off replicates, whose draws depend on seed
 * and replicate alone.
 */
const { ground, options, seed, hunch } = workerData as HunchBirth;
const prepared = prepareSearch(ground, options);
const cells = hunchCells(prepared, hunch, prepared.census);
const others = hunch.companies.length > 0 ? withoutCompanies(prepared, hunch.companies) : undefined;

parentPort!.on("message", (task: HunchTask) => {
  parentPort!.postMessage(
    task.task === "shuffle"
      ? hunchShuffle(prepared, hunch, cells, others, seed, task.replicate)
      : task.task === "half"
        ? hunchHalf(prepared, hunch, seed, task.replicate)
        : hunchTest(prepared, cells, others, task.shuffles, task.halves),
  );
});
