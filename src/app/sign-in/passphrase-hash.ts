import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** N = 2^15, r = 8, p = 3: one of the settings that OWASP's cheat sheet holds equal, and 32 MB of memory. */
const cost = { exponent: 15, blockSize: 8, parallelization: 3 };
const bytes = 32;

/** How many are computed at once, and how many may wait: more would be somebody at work on our memory. */
const atOnce = 2;
const mayWait = 30;
let busy = 0;
const line: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) {
    if (line.length >= mayWait) {
      throw new ClusterwerkError("too-many-attempts", "too many passphrases at once", {
        seconds: 10,
      });
    }
    await new Promise<void>((resume) => line.push(resume));
  }
  busy++;
  try {
    return await work();
  } finally {
    busy--;
    line.shift()?.();
  }
}

const derived = (
  passphrase: string,
  salt: Buffer,
  { exponent, blockSize, parallelization }: typeof cost,
): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const N = 2 ** exponent;
        const options = { N, r: blockSize, p: parallelization, maxmem: 256 * N * blockSize };
        // Written with the same signs whatever keyboard it came from.
        scrypt(passphrase.normalize("NFKC"), salt, bytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

/** What is kept of a passphrase: its cost, a salt of its own and the hash. */
export async function passphraseHash(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derived(passphrase, salt, cost);
  const { exponent, blockSize, parallelization } = cost;
  return ["scrypt", exponent, blockSize, parallelization, text(salt), text(key)].join(":");
}

const text = (buffer: Buffer): string => buffer.toString("base64url");

/** Somebody's who does not exist, so that asking for them takes as long. */
const nobodys = ["scrypt", 15, 8, 3, text(Buffer.alloc(16, 1)), text(Buffer.alloc(bytes, 2))].join(
  ":",
);

/** Whether this is the passphrase; where none is kept it takes as long to find that it is not. */
export async function isPassphrase(passphrase: string, kept: string | null): Promise<boolean> {
  const [, exponent, blockSize, parallelization, salt, key] = (kept ?? nobodys).split(":");
  const found = await derived(passphrase, Buffer.from(salt, "base64url"), {
    exponent: Number(exponent),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
  });
  return timingSafeEqual(found, Buffer.from(key, "base64url")) && kept !== null;
}
