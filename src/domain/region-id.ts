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

/**
 * What a place name is ordered by: an article before a hyphen does not count,
 * so that 's-Gravenhage stands under G, as in the lists of the statistics office.
 *
 * @example orderedName("'s-Gravenhage") // "gravenhage"
 */
function orderedName(name: string): string {
  return comparableName(name.replace(/^['’]\s?[st][-\s]/i, ""));
}

/** The order of two place names. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  orderedName(a.name).localeCompare(orderedName(b.name), "nl", { numeric: true }) ||
  a.name.localeCompare(b.name, "nl", { numeric: true });
