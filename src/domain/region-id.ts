/**
 * Regions are namespaced, because codes of different countries collide:
 * `nl-gm:0772`, `us-place:DC/WASHINGTON`, `demo-gm:D003`.
 */
export interface RegionId {
  readonly namespace: string;
  readonly code: string;
}

export const regionIdPattern = /^[a-z][a-z0-9-]*:.+$/;

export function parseRegionId(text: string): RegionId | undefined {
  if (!regionIdPattern.test(text)) return undefined;
  const colon = text.indexOf(":");
  return { namespace: text.slice(0, colon), code: text.slice(colon + 1) };
}

/**
 * A name as people type it, so that it can be compared: lower case, no
 * diacritics, no punctuation.
 *
 * @example comparableName("'s-Hertogenbosch") // "s hertogenbosch"
 */
export function comparableName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
