import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeHypothesisTo, hypothesisNamed, type HypothesisChange } from "./questions.ts";

export type ChangingHypothesis = ReturnType<typeof useChangeHypothesis>;

/** Change a hypothesis as it was read; what comes back is what stands there from then on. */
export function useChangeHypothesis(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly change: HypothesisChange; readonly version: number }) =>
      changeHypothesisTo(id, wanted.change, wanted.version),
    onSuccess: (hypothesis) => {
      queries.setQueryData(hypothesisNamed(id).queryKey, hypothesis);
    },
  });
}
