/** How many companies stand in each region. */
export function companiesPerRegion(
  members: readonly { readonly region: string }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { region } of members) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}
