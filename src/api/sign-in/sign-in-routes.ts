import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { Clusterwerk } from "../../app/clusterwerk.ts";
import type { LetIn } from "../../app/sign-in/sign-in.ts";
import { inputProblems } from "../../contract/input-problems.ts";
import { signInInputs, type SignInWays } from "../../contract/sign-in.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { bodyOf } from "../body.ts";
import { languageOf } from "../problem.ts";
import { cookies } from "./cookies.ts";
import type { WebPlace } from "./place.ts";

/**
 * How a browser signs in. These are no questions of the contract: whoever asks
 * them is nobody yet, and what comes back is a cookie.
 */
export function signInRoutes(api: Hono, { signIn }: Clusterwerk, place: WebPlace): void {
  const given = async <T extends z.ZodType>(c: Context, shape: T): Promise<z.output<T>> => {
    const parsed = shape.safeParse(await bodyOf(c.req.raw));
    if (parsed.success) return parsed.data;
    const problem = inputProblems(parsed.error);
    throw new ClusterwerkError("invalid-input", parsed.error.message, { problem });
  };
  /** A new secret in the place of whatever the browser held, which ends. */
  const welcome = async (c: Context, { secret }: LetIn, more: object = {}): Promise<Response> => {
    const cookie = cookies(place, c, "session");
    const before = cookie.read();
    if (before !== undefined) await signIn.end(before);
    cookie.write(secret);
    return c.json({ signedIn: true, ...more });
  };

  api.get("/sign-in", async (c) => {
    const ways: SignInWays = { ...signIn.ways, open: await signIn.isOpen() };
    return c.json(ways);
  });
  api.post("/sign-in/first", async (c) => {
    const first = await given(c, signInInputs.first);
    return welcome(c, await signIn.becomeFirst(first, c.get("visitor")));
  });
  api.post("/sign-in/passphrase", async (c) => {
    const { email, passphrase } = await given(c, signInInputs.passphrase);
    return welcome(c, await signIn.withPassphrase(email, passphrase, c.get("visitor")));
  });
  api.post("/sign-in/link-requests", async (c) => {
    const { email } = await given(c, signInInputs.linkRequest);
    await signIn.askLink(email, languageOf(c), c.get("visitor"));
    return c.json({ asked: true }, 202);
  });
  api.post("/sign-in/links", async (c) => {
    const { secret } = await given(c, signInInputs.link);
    return welcome(c, await signIn.withLink(secret, c.get("visitor")));
  });
  api.post("/sign-in/departures", async (c) => {
    const { next, connect } = await given(c, signInInputs.departure);
    const session = connect ? cookies(place, c, "session").read() : undefined;
    const { location, trip } = await signIn.depart(next, session, c.get("visitor"));
    cookies(place, c, "trip").write(trip);
    return c.json({ location });
  });
  api.post("/sign-in/arrivals", async (c) => {
    const { query } = await given(c, signInInputs.arrival);
    const cookie = cookies(place, c, "trip");
    const trip = cookie.read() ?? "";
    cookie.clear();
    const { next, ...letIn } = await signIn.arrive(trip, query, c.get("visitor"));
    return welcome(c, letIn, { next });
  });
}
