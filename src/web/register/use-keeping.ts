import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deliveryNamed, type ShownDelivery } from "./keeping.ts";

/** A change to a delivery: what it is now is shown at once, and all that was read of it is asked anew. */
export function useKeeping<Said>(work: (said: Said) => Promise<ShownDelivery>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (delivery) => {
      void queries.invalidateQueries();
      queries.setQueryData(deliveryNamed(delivery.id).queryKey, delivery);
    },
  });
}
