import { getRequestListener } from "@hono/node-server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { webApp } from "./app.ts";
import { nonsense, refuseNonsense, socketLimits } from "./socket-limits.ts";

export const defaultPort = 4180;

export interface Served {
  /** Where people find the screens. */
  readonly address: string;
  /** Where the server itself listens. */
  readonly listening: string;
  close(): Promise<void>;
}

/** Where to be reached by others than whoever sits at this machine. */
export interface Reached {
  /** The address of this machine to listen on; its own loopback where nothing is said. */
  readonly host?: string | undefined;
  /** The https address that people use; what stands there passes their requests on. */
  readonly address?: string | undefined;
}

/**
 * Serves on this machine alone, until somebody administers the installation:
 * until then who can reach the server is staff.
 *
 * @throws ClusterwerkError port-in-use, already-serving, administrator-needed, invalid-input
 */
export async function serve(
  clusterwerk: Clusterwerk,
  screens: string,
  port = defaultPort,
  { host = "127.0.0.1", address: known }: Reached = {},
): Promise<Served> {
  if (!["127.0.0.1", "localhost", "::1"].includes(host) && known === undefined) {
    throw new ClusterwerkError("invalid-input", "reached from outside by which name?", {
      problem: "--address https://…?",
    });
  }
  if (known !== undefined && !(await clusterwerk.signIn.hasAdministrator())) {
    throw new ClusterwerkError("administrator-needed", "nobody administers this yet");
  }
  const place = { address: known === undefined ? undefined : new URL(known) };
  const jobs = await clusterwerk.startJobs();
  const { fetch } = webApp(clusterwerk, jobs, screens, place);
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
    server.listen(port, host, resolve);
  });
  const listening = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const address = known ?? listening;
  clusterwerk.servedAt(address);
  return {
    address,
    listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
