import { readFileSync } from "node:fs";
import { z } from "zod";
import type { SignInSettings } from "../app/sign-in/sign-in.ts";
import { ClusterwerkError } from "../domain/clusterwerk-error.ts";
import { roles } from "../domain/role.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, why: string): ClusterwerkError =>
  new ClusterwerkError("invalid-input", `${name}: ${why}`, { problem: `${name}: ${why}` });

const isHere = ({ hostname }: URL): boolean =>
  ["127.0.0.1", "localhost", "[::1]"].includes(hostname);

/**
 * How people sign in, from the environment: secrets stand in no call, which
 * every user of the machine can list.
 *
 * @throws ClusterwerkError invalid-input, file-not-found
 */
export function signInSettings(environment: Environment): SignInSettings {
  const mail = mailIn(environment);
  const provider = providerIn(environment);
  return { ...(mail ? { mail } : {}), ...(provider ? { provider } : {}) };
}

function mailIn(environment: Environment): SignInSettings["mail"] {
  const { CLUSTERWERK_MAIL_SERVER: server, CLUSTERWERK_MAIL_FROM: from } = environment;
  if (!server) return undefined;
  const url = URL.parse(server);
  if (!url || !["smtp:", "smtps:"].includes(url.protocol)) {
    throw wrong("CLUSTERWERK_MAIL_SERVER", "smtp://host:587 | smtps://user:passphrase@host");
  }
  if (!from) throw wrong("CLUSTERWERK_MAIL_FROM", "Clusterwerk <clusterwerk@host>");
  return { server, from };
}

function providerIn(environment: Environment): SignInSettings["provider"] {
  const issuer = environment.CLUSTERWERK_OIDC_ISSUER;
  if (!issuer) return undefined;
  const url = URL.parse(issuer);
  if (!url || (url.protocol !== "https:" && !isHere(url))) {
    throw wrong("CLUSTERWERK_OIDC_ISSUER", "https://…");
  }
  const clientId = environment.CLUSTERWERK_OIDC_CLIENT_ID;
  if (!clientId) throw wrong("CLUSTERWERK_OIDC_CLIENT_ID", "…");
  const file = environment.CLUSTERWERK_OIDC_ROLES;
  return {
    name: environment.CLUSTERWERK_OIDC_NAME || url.hostname,
    issuer,
    clientId,
    clientSecret: environment.CLUSTERWERK_OIDC_CLIENT_SECRET || undefined,
    groupsClaim: environment.CLUSTERWERK_OIDC_GROUPS_CLAIM || "groups",
    scopes: (environment.CLUSTERWERK_OIDC_SCOPES ?? "").split(/\s+/).filter(Boolean),
    rules: file ? rulesIn(file) : [],
  };
}

const rules = z.array(
  z.strictObject({
    group: z.string().min(1),
    organisation: z.string().min(1),
    role: z.enum(roles),
  }),
);

function rulesIn(file: string): z.output<typeof rules> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new ClusterwerkError("file-not-found", `no ${file}`, { file }, cause);
  }
  try {
    return rules.parse(JSON.parse(text));
  } catch {
    throw wrong(file, '[{ "group": "…", "organisation": "…", "role": "analyst" }, …]');
  }
}

/** The address that people use, which is https: what goes there lets them in. */
export function publicAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url?.protocol === "https:" && url.pathname === "/" && !url.search) return url.href;
  throw wrong("--address", "https://…");
}
