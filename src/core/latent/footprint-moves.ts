import type { Geography } from "./geography.ts";

/** Drops places whose named industries speak against it, adds near ones where they speak for it. */
export function movePlaces(
  from: { readonly places: readonly number[]; readonly industries: readonly number[] },
  evidence: Float32Array,
  geo: Geography,
  industries: number,
  maximumPlaces: number,
): number[] | undefined {
  const speak = (r: number): number => {
    let value = 0;
    for (const i of from.industries) value += evidence[r * industries + i];
    return value;
  };
  const kept = from.places.filter((r) => from.places.length === 1 || speak(r) > 0);
  if (kept.length === 0) return undefined;
  const near = (r: number): Uint32Array =>
    geo.nearTarget.subarray(geo.nearStart[r], geo.nearStart[r + 1]);
  const options: { r: number; value: number }[] = [];
  for (const q of near(kept[0])) {
    if (kept.includes(q)) continue;
    const value = speak(q);
    if (value > 1) options.push({ r: q, value });
  }
  options.sort((a, b) => b.value - a.value || a.r - b.r);
  const places = [...kept];
  for (const { r } of options) {
    if (places.length >= maximumPlaces) break;
    if (places.every((p) => near(p).includes(r))) places.push(r);
  }
  places.sort((a, b) => a - b);
  return places.join() === from.places.join() ? undefined : places;
}
