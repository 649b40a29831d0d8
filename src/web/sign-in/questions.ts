import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  changePassphrase,
  InputOf,
  listSessions,
  listTokens,
  makeToken,
  SignInWays,
  whoAmI,
} from "../../contract/index.ts";
import { ask } from "../platform/ask.ts";

export type WhoAmI = AnswerOf<typeof whoAmI>;
export type Session = AnswerOf<typeof listSessions>["sessions"][number];
export type Token = AnswerOf<typeof listTokens>["tokens"][number];

export const whoKey = ["who-am-i"] as const;

export const whoIsThere = () =>
  queryOptions({ queryKey: whoKey, queryFn: () => ask<WhoAmI>("/v1/who-am-i") });

export const signInWays = () =>
  queryOptions({ queryKey: ["sign-in"], queryFn: () => ask<SignInWays>("/v1/sign-in") });

export const mySessions = () =>
  queryOptions({
    queryKey: ["sessions"],
    queryFn: () => ask<AnswerOf<typeof listSessions>>("/v1/sessions"),
  });

export const myTokens = () =>
  queryOptions({
    queryKey: ["tokens"],
    queryFn: () => ask<AnswerOf<typeof listTokens>>("/v1/tokens"),
  });

const post = <Answer>(path: string, json: unknown) => ask<Answer>(path, { method: "POST", json });

/** Ways in; each answers once the browser holds a session. */
export const signIn = {
  first: (first: {
    readonly secret: string;
    readonly name: string;
    readonly email: string;
    readonly passphrase: string;
    readonly organisation: string;
  }) => post("/v1/sign-in/first", first),
  passphrase: (email: string, passphrase: string) =>
    post("/v1/sign-in/passphrase", { email, passphrase }),
  askLink: (email: string) => post("/v1/sign-in/link-requests", { email }),
  link: (secret: string) => post("/v1/sign-in/links", { secret }),
  /** Leaves for the identity provider, which sends the browser back. */
  async depart(next: string, connect = false): Promise<void> {
    const { location } = await post<{ location: string }>("/v1/sign-in/departures", {
      next,
      connect,
    });
    window.location.assign(location);
    // The page is on its way out; nothing on it comes back to life meanwhile.
    await new Promise(() => {});
  },
  arrive: (query: string) => post<{ next: string }>("/v1/sign-in/arrivals", { query }),
};

export const switchTo = (organisation: string) => post("/v1/sessions/_switch", { organisation });
export const signOut = (everywhere: boolean) => post("/v1/sessions/_end", { everywhere });
export const endSession = (session: string) =>
  ask(`/v1/sessions/${encodeURIComponent(session)}`, { method: "DELETE" });
export const makeKey = (wish: InputOf<typeof makeToken>) =>
  post<AnswerOf<typeof makeToken>>("/v1/tokens", wish);
export const revokeKey = (token: string) =>
  ask(`/v1/tokens/${encodeURIComponent(token)}`, { method: "DELETE" });
export const newPassphrase = (wish: InputOf<typeof changePassphrase>) =>
  post<AnswerOf<typeof changePassphrase>>("/v1/passphrases", wish);
