import { useQuery } from "@tanstack/react-query";
import { outlinesOf, regionsOf } from "./questions.ts";

/**
 * The names of a delivery's regions by id; empty until they are there. The list of
 * regions tells them, and after the licence ended the map does, which tells no figures.
 */
export function useRegionNames(
  delivery: string | undefined,
  enabled = true,
): ReadonlyMap<string, string> {
  const regions = useQuery({ ...regionsOf(delivery), enabled });
  const map = useQuery({ ...outlinesOf(delivery), enabled: enabled && regions.isError });
  if (regions.data) return new Map(regions.data.regions.map(({ id, name }) => [id, name]));
  return new Map([
    ...(map.data?.withoutOutline ?? []).map(({ id, name }) => [id, name] as const),
    ...(map.data?.features ?? []).map(({ id, properties }) => [id, properties.name] as const),
  ]);
}

/** The name of a region by its id; the id itself until the names are there. */
export function useRegionName(
  delivery: string | undefined,
  enabled = true,
): (region: string) => string {
  const names = useRegionNames(delivery, enabled);
  return (region) => names.get(region) ?? region;
}
