/** How somebody came in. */
export const signInWays = ["passphrase", "link", "provider", "first"] as const;
export type SignInWay = (typeof signInWays)[number];

/** What a token may be used for: reading alone, or whatever its maker may do. */
export const tokenScopes = ["read", "write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A session ends an hour after its last request, and in any case after a working day. */
export const sessionLasts = { idleMinutes: 60, hours: 12 } as const;

/** How long a link can be used, by what it is for. */
export const linkLasts = { mailed: { minutes: 15 }, handed: { hours: 24 }, first: { days: 7 } };

/** A token lasts at most a year, so that a forgotten one ends by itself. */
export const tokenDays = { shortest: 1, usual: 90, longest: 365 } as const;

/** ASVS 5.0, 6.2.1 and 6.2.9. */
export const passphraseLength = { shortest: 12, longest: 256 } as const;
