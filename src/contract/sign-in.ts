import { z } from "zod";
import { purposes } from "../domain/purpose.ts";
import { roles } from "../domain/role.ts";
import { passphraseLength, signInWays, tokenDays, tokenScopes } from "../domain/sign-in.ts";
import { question } from "./question.ts";
import { administers, everyone } from "./rights.ts";

const workplace = z
  .object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })
  .meta({ id: "Workplace" });

export const whoAmI = question({
  name: "who-am-i",
  rights: everyone,
  summary: "Who asks, for which organisation and in which roles",
  input: z.object({}),
  answer: z.object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        hasPassphrase: z.boolean().describe("Whether they can sign in with one"),
      })
      .nullable()
      .describe("Null is whoever holds the machine that this runs on"),
    organisation: workplace,
    purpose: z.enum(purposes).describe("For what answers are made, which bounds what they show"),
    workplaces: z.array(workplace).describe("Every organisation where they have a role today"),
    open: z.boolean().describe("Whether nobody has an account yet, so that no sign-in is asked"),
    provider: z.string().nullable().describe("The identity provider to sign in with, by name"),
  }),
});

export const switchOrganisation = question({
  name: "switch-organisation",
  rights: everyone,
  summary: "Go on working for another organisation where one has a role",
  effect: "writes",
  input: z.object({ organisation: z.string().min(1) }),
  answer: z.object({ organisation: workplace }),
});

export const sessionSchema = z
  .object({
    id: z.string(),
    way: z.enum(signInWays),
    device: z.string().describe("What the browser says of itself"),
    organisation: z.string(),
    madeAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    current: z.boolean().describe("Whether it is the one that asks"),
  })
  .meta({ id: "Session" });

export const listSessions = question({
  name: "list-sessions",
  rights: everyone,
  summary: "Where one is signed in",
  input: z.object({}),
  answer: z.object({ sessions: z.array(sessionSchema) }),
});

export const endSession = question({
  name: "end-session",
  rights: everyone,
  summary: "Sign out one of one's own sessions",
  effect: "writes",
  input: z.object({ session: z.uuid() }),
  answer: z.object({ ended: z.int() }),
});

export const signOut = question({
  name: "sign-out",
  rights: everyone,
  summary: "Sign out here, or everywhere",
  effect: "writes",
  input: z.object({ everywhere: z.boolean().default(false) }),
  answer: z.object({ ended: z.int().describe("How many sessions ended") }),
});

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(tokenScopes),
    organisation: z.string(),
    madeAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Token" });

export const listTokens = question({
  name: "list-tokens",
  rights: everyone,
  summary: "One's own tokens for the API",
  input: z.object({}),
  answer: z.object({ tokens: z.array(tokenSchema) }),
});

export const makeToken = question({
  name: "make-token",
  rights: everyone,
  summary: "Make a token with which a program asks in one's place, for the organisation at hand",
  effect: "writes",
  secret: true,
  input: z.object({
    name: z.string().trim().min(1).max(100).describe("What it is for"),
    scope: z.enum(tokenScopes).default("read"),
    days: z.coerce
      .number()
      .int()
      .min(tokenDays.shortest)
      .max(tokenDays.longest)
      .default(tokenDays.usual)
      .describe("How long it lasts"),
  }),
  answer: z.object({
    id: z.string(),
    token: tokenSchema,
    secret: z.string().describe("Shown once, and kept nowhere"),
  }),
});

export const revokeToken = question({
  name: "revoke-token",
  rights: everyone,
  summary: "Revoke one of one's own tokens",
  effect: "writes",
  input: z.object({ token: z.uuid() }),
  answer: z.object({ revoked: z.int() }),
});

export const makeSignInLink = question({
  name: "make-sign-in-link",
  rights: administers,
  summary: "Make a link to hand over, with which somebody signs in once",
  effect: "writes",
  secret: true,
  input: z.object({
    email: z
      .email()
      .optional()
      .describe("Of whom it lets in; left out for the first administrator of an installation"),
  }),
  answer: z.object({
    link: z.string().describe("Shown once, and kept nowhere"),
    endsAt: z.iso.datetime(),
  }),
});

/** No longer than is ever looked at; whether it will do is told by its own error. */
const passphrase = z.string().max(4 * passphraseLength.longest);

export const changePassphrase = question({
  name: "change-passphrase",
  rights: everyone,
  summary: "Choose another passphrase, or a first one; every other session ends",
  effect: "writes",
  secret: true,
  input: z.object({
    current: passphrase.optional().describe("Needed by who has one"),
    passphrase,
  }),
  answer: z.object({ ended: z.int().describe("How many other sessions ended") }),
});

/** What a browser sends to sign in. These are no questions: who asks them is nobody yet. */
export const signInInputs = {
  first: z.object({
    secret: z.string().max(200),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    passphrase,
    organisation: z.string().trim().min(1).max(200),
  }),
  passphrase: z.object({ email: z.string().max(254), passphrase }),
  linkRequest: z.object({ email: z.email().max(254) }),
  link: z.object({ secret: z.string().max(200) }),
  departure: z.object({
    next: z.string().max(2000).default("/"),
    connect: z.boolean().default(false),
  }),
  arrival: z.object({ query: z.string().max(8000) }),
};

/** How one may sign in here, told to anyone. */
export interface SignInWays {
  readonly open: boolean;
  readonly mail: boolean;
  readonly provider: string | null;
}
