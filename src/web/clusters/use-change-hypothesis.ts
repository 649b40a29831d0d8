import { useMutation, useQueryClient } from "@tanstack/react-query";
import { changeHypothesisTo, hypothesisNamed, type HypothesisChange } from "./questions.ts";

/** Change a hypothesis; what comes back is what stands there from then on. */
export function useChangeHypothesis(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: HypothesisChange) => changeHypothesisTo(id, change),
    onSuccess: (hypothesis) => {
      queries.setQueryData(hypothesisNamed(id).queryKey, hypothesis);
    },
  });
}
