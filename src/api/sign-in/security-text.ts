import type { WebPlace } from "./place.ts";

const day = 86_400_000;

/** Where a weakness is reported, after RFC 9116. */
export function securityText({ address }: WebPlace, now = Date.now()): string {
  const lines = [
    "Contact: mailto:security@clusterwerk.example",
    `Expires: ${new Date(now + 180 * day).toISOString().slice(0, 19)}Z`,
    "Preferred-Languages: nl, en",
    "Policy: https://clusterwerk.example/security",
  ];
  if (address) lines.push(`Canonical: ${new URL("/.well-known/security.txt", address).href}`);
  return `${lines.join("\n")}\n`;
}
