import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import OpenIdProvider from "oidc-provider";

/** Who the provider knows: what it says of them, by the name they sign in with. */
export type Known = Record<string, Record<string, unknown>>;

export interface RunningProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** A real OpenID Connect provider on this machine, which asks for a name and no password. */
export async function runProvider(known: Known, returnTo: () => string): Promise<RunningProvider> {
  let provider: OpenIdProvider | undefined;
  const server: Server = createServer((request, response) => {
    void provider!.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new OpenIdProvider(issuer, {
    clients: [
      {
        client_id: "clusterwerk",
        client_secret: "a secret of the test alone",
        redirect_uris: [returnTo()],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    pkce: { required: () => true },
    cookies: { keys: ["of the test alone"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...known[id] }),
    }),
  });
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
