import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type Served } from "../../src/api/serve.ts";
import { openClusterwerk, type Clusterwerk } from "../../src/app/clusterwerk.ts";
import type { SignInSettings } from "../../src/app/sign-in/sign-in.ts";
import {
  openWorkspace,
  type Work,
  type Workspace,
} from "../../src/data/workspace/open-workspace.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import type { Role } from "../../src/domain/role.ts";

export const { tenant, organisation: host } = defaultAudience;
export const passphrase = "vier fietsen in de regen";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  /** The session cookie that came along, as it is sent back. */
  readonly cookie: string;
}

/** An installation that is served, and a second way into its workspace to set things up by. */
export interface Installation {
  readonly clusterwerk: Clusterwerk;
  readonly workspace: Workspace;
  readonly server: Served;
  readonly folder: string;
  /** Asks as a program or, with a cookie, as a browser on our own page does. */
  ask(method: string, path: string, with_?: Asking): Promise<Answered>;
  /** Makes the first administrator and gives their cookie. */
  first(): Promise<string>;
  /** Somebody with these roles, in the organisation that runs this or another. */
  person(email: string, roles: readonly Role[], organisation?: string): Promise<string>;
  organisation(name: string): Promise<string>;
  system<T>(work: (db: Work) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Asking {
  readonly json?: unknown;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

export async function installation(
  settings: { signIn?: SignInSettings; address?: string } = {},
): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "cw-sign-in-"));
  chmodSync(folder, 0o755);
  const screens = join(folder, "screens");
  mkdirSync(screens);
  writeFileSync(join(screens, "index.html"), "<title>the one page</title>");
  const data = join(folder, "data");
  const clusterwerk = await openClusterwerk({ data, ...settings });
  const server = await serve(clusterwerk, screens, 0);
  const workspace = await openWorkspace({ folder: join(data, "workspace") });
  const system = <T>(work: (db: Work) => Promise<T>) => workspace.asSystem(tenant, work);
  const ask: Installation["ask"] = async (method, path, { json, cookie, headers = {} } = {}) => {
    const answer = await fetch(new URL(path, server.address), {
      method,
      headers: {
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...(cookie === undefined ? {} : { cookie, "sec-fetch-site": "same-origin" }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    const [set] = answer.headers.getSetCookie();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : { text },
      cookie: set?.split(";")[0] ?? "",
    };
  };
  return {
    clusterwerk,
    workspace,
    server,
    folder,
    ask,
    system,
    async first() {
      const link = await clusterwerk.signIn.firstLink();
      const secret = link!.path.split("#")[1];
      const { cookie } = await ask("POST", "/v1/sign-in/first", {
        json: {
          secret,
          name: "An de Vries",
          email: "an@voorbeeld.example",
          passphrase,
          organisation: "Gemeente Voorbeeld",
        },
      });
      return cookie;
    },
    organisation: (name) =>
      system(async (db) => {
        const { id } = await db
          .insertInto("organisation")
          .values({
            tenant_id: tenant,
            name,
            kind: "business-association",
            side: "business",
            licensed: false,
            region: null,
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        return id;
      }),
    person: (email, roles, organisation = host) =>
      system(async (db) => {
        const { id } = await db
          .insertInto("person")
          .values({ tenant_id: tenant, name: email.split("@")[0], email, blocked_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .returning("id")
          .executeTakeFirstOrThrow();
        for (const role of roles) {
          await db
            .insertInto("assignment")
            .values({
              tenant_id: tenant,
              organisation_id: organisation,
              person_id: id,
              role,
              since: "2026-01-01",
              until: null,
            })
            .execute();
        }
        return id;
      }),
    async close() {
      await server.close();
      await workspace.close();
      await clusterwerk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks under any Host, which fetch would not send. */
export function askedAs(
  address: string,
  hostName: string,
  {
    method = "GET",
    path = "/",
    headers = {} as Record<string, string>,
    json = undefined as unknown,
  },
): Promise<{
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: Number(port),
        method,
        path,
        headers: {
          host: hostName,
          ...(json === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
      },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => (text += String(chunk)));
        answer.on("end", () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, text }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(json === undefined ? undefined : JSON.stringify(json));
  });
}
