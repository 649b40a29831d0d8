import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { webApp } from "./app.ts";
import { refuseNonsense, socketLimits } from "./socket-limits.ts";

export const defaultPort = 4180;

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves on this machine alone: until there is sign-in, who can reach the
 * server is staff.
 *
 * @throws ClusterwerkError port-in-use, already-serving
 */
export async function serve(
  clusterwerk: Clusterwerk,
  screens: string,
  port = defaultPort,
): Promise<Served> {
  const jobs = await clusterwerk.startJobs();
  const server = createAdaptorServer({
    fetch: webApp(clusterwerk, jobs, screens).fetch,
    serverOptions: socketLimits,
  }) as Server;
  server.maxHeadersCount = 100;
  server.on("clientError", refuseNonsense);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new ClusterwerkError("port-in-use", `port ${port} is in use`, { port }, error)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  clusterwerk.servedAt(address);
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
