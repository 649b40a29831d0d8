import { useQuery } from "@tanstack/react-query";
import { deliveries } from "./questions.ts";

/** Whether the companies of a delivery are invented; no until the list is there. */
export function useInvented(): (delivery: string) => boolean {
  const { data } = useQuery({
    ...deliveries(),
    select: ({ deliveries: all }) =>
      new Set(all.filter(({ invented }) => invented).map(({ id }) => id)),
  });
  return (delivery) => data?.has(delivery) ?? false;
}
