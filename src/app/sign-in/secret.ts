import { createHash, randomBytes } from "node:crypto";

/** What marks our tokens out for programs that look for secrets in code. */
export const tokenMark = "cwt_";

/** 256 random bits, to be held by one who was let in; nothing of it says whose it is. */
export const newSecret = (mark = ""): string => `${mark}${randomBytes(32).toString("base64url")}`;

/**
 * What is kept of a secret. With 256 random bits there is nothing to guess, so
 * that one round is enough, unlike for a passphrase.
 */
export const secretHash = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
