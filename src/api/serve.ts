import { getRequestListener } from "@hono/node-server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { webApp } from "./app.ts";
import { nonsense, refuseNonsense, socketLimits } from "./socket-limits.ts";

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
  const { fetch } = webApp(clusterwerk, jobs, screens);
  const server = createServer(
    socketLimits,
    // An address that is none, such as one with a backslash, never becomes a request.
    getRequestListener(fetch, { errorHandler: () => nonsense("invalid-input") }),
  );
  server.maxHeadersCount = 100;
  server.on("clientError", (error, socket) => void refuseNonsense(error, socket));
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
        server.closeAllConnections();
      }),
  };
}
