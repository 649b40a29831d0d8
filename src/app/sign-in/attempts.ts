import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** So many in so many minutes. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * What is allowed, by what is tried. Per account together with the address it
 * comes from it is strict; per account alone it is wide, so that nobody is
 * locked out by another who tries their name; per address it stops whoever
 * tries many names.
 */
export const limits = {
  "passphrase of account from address": { most: 8, minutes: 15 },
  "passphrase of account": { most: 60, minutes: 60 },
  "passphrase from address": { most: 60, minutes: 15 },
  "link for account": { most: 5, minutes: 15 },
  "link from address": { most: 30, minutes: 15 },
  "secret from address": { most: 30, minutes: 5 },
  "wrong token from address": { most: 60, minutes: 5 },
  "provider from address": { most: 60, minutes: 15 },
} as const satisfies Record<string, Limit>;
export type Tried = keyof typeof limits;

/** Counts attempts in memory: a restart forgets them, and costs a guesser more than it gains. */
export interface Attempts {
  /**
   * Refuses where there were too many already.
   *
   * @throws ClusterwerkError too-many-attempts
   */
  refuseTooMany(what: Tried, who: string): void;
  /** One more. */
  count(what: Tried, who: string): void;
  /** None any more: whoever knew it at last is no guesser. */
  forget(what: Tried, who: string): void;
}

/** Beyond so many names the oldest are forgotten: memory has an end, guessing has not. */
const mostKept = 20_000;

export function attempts(now: () => number): Attempts {
  const kept = new Map<string, number[]>();
  const live = (what: Tried, who: string): number[] => {
    const since = now() - limits[what].minutes * 60_000;
    return (kept.get(`${what}\n${who}`) ?? []).filter((at) => at > since);
  };
  return {
    refuseTooMany(what, who) {
      const found = live(what, who);
      if (found.length < limits[what].most) return;
      const seconds = Math.ceil((found[0] + limits[what].minutes * 60_000 - now()) / 1000);
      throw new ClusterwerkError("too-many-attempts", `too many: ${what}`, { seconds });
    },
    count(what, who) {
      const key = `${what}\n${who}`;
      const found = [...live(what, who), now()];
      kept.delete(key);
      kept.set(key, found.slice(-limits[what].most));
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    },
    forget: (what, who) => void kept.delete(`${what}\n${who}`),
  };
}
