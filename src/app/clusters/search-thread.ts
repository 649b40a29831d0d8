import { parentPort, workerData } from "node:worker_threads";
import { halfReplicate } from "../../core/latent/half-replicate.ts";
import { latentClusters } from "../../core/latent/latent-clusters.ts";
import { nullReplicate } from "../../core/latent/null-replicate.ts";
import { foundClusters, prepareSearch } from "../../core/latent/prepare-search.ts";
import type { SearchBirth, SearchTask } from "./search-messages.ts";

/*
 * A search thread. Each makes the search ready for itself, which gives the same
 * everywhere; after that it works off replicates, whose draws depend on seed
 * and replicate alone.
 */
const { ground, options, seed } = workerData as SearchBirth;
const prepared = prepareSearch(ground, options);
const candidates = foundClusters(prepared);

parentPort!.on("message", (task: SearchTask) => {
  parentPort!.postMessage(
    task.task === "null"
      ? nullReplicate(prepared, candidates, seed, task.replicate)
      : task.task === "half"
        ? halfReplicate(prepared, candidates, seed, task.replicate)
        : latentClusters(prepared, candidates, task.nulls, task.halves),
  );
});
