import { useQuery } from "@tanstack/react-query";
import { deliveries, type Delivery } from "../register/questions.ts";

/**
 * The deliveries that one can be set beside, of the same classification: the last
 * before it first. Without dates nobody knows which came first; then they stand in
 * the order they were read in.
 */
export function useEarlierDeliveries(delivery: string): readonly Delivery[] {
  const { data } = useQuery(deliveries());
  const later = data?.deliveries.find(({ id }) => id === delivery);
  if (!data || !later) return [];
  const date = (one: Delivery): string => one.referenceDate ?? "";
  const isAfter = (one: Delivery): boolean =>
    one.referenceDate !== null && later.referenceDate !== null && date(one) >= date(later);
  return data.deliveries
    .filter((one) => one.id !== delivery && one.scheme === later.scheme && !isAfter(one))
    .toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
