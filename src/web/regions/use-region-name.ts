import { useQuery } from "@tanstack/react-query";
import { regionsOf } from "./questions.ts";

/** The name of a region by its id; the id itself until the list is there. */
export function useRegionName(
  delivery: string | undefined,
  enabled = true,
): (region: string) => string {
  const { data } = useQuery({
    ...regionsOf(delivery),
    enabled,
    select: (regions) => new Map(regions.regions.map(({ id, name }) => [id, name])),
  });
  return (region) => data?.get(region) ?? region;
}
