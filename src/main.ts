import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./api/serve.ts";
import { openClusterwerk, restoreClusterwerk } from "./app/clusterwerk.ts";
import { loadDemo } from "./app/platform/load-demo.ts";
import { importDelivery, listDeliveries } from "./contract/register.ts";
import { commandLine, type Outside } from "./cli/command-line.ts";
import { progressLine } from "./cli/progress-line.ts";
import { importTable } from "./cli/register-view.ts";
import { firstLinkText } from "./cli/sign-in-view.ts";

const screens = join(dirname(dirname(fileURLToPath(import.meta.url))), ".build", "web");

/** Opens, serves and closes again when asked to stop; the only place that starts things. */
const served: Outside["serve"] = async (place, { port, host, load, language, signal, print }) => {
  const clusterwerk = await openClusterwerk(place);
  try {
    const server = await serve(clusterwerk, screens, port, { host, address: place.address });
    try {
      if (load === "demo-when-empty") {
        const { deliveries } = await clusterwerk.ask(listDeliveries, {});
        if (deliveries.length === 0) {
          print(
            language === "nl"
              ? "Verzonnen voorbeeldregio laden…"
              : "Loading the invented example region…",
          );
          await loadDemo(clusterwerk, place.data, signal);
        }
      } else if (load !== "nothing") {
        const progress = progressLine(process.stderr, language);
        const context = { signal, language, trustsPaths: true, progress: progress.show };
        const answer = await clusterwerk
          .ask(importDelivery, load, context)
          .finally(() => progress.clear());
        print(importTable(answer as never, language));
      }
      print(`Clusterwerk: ${server.address}`);
      const first = await firstLinkText(clusterwerk.signIn, language);
      if (first) print(first);
      if (!signal.aborted) {
        await new Promise<void>((stop) => signal.addEventListener("abort", () => stop()));
      }
    } finally {
      await server.close();
    }
  } finally {
    await clusterwerk.close();
  }
};

// Whoever reads our output may stop reading: `clusterwerk latent X | head` is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await commandLine(process.argv.slice(2), {
  open: openClusterwerk,
  restore: restoreClusterwerk,
  serve: served,
  environment: process.env,
});
