import { useQueryClient } from "@tanstack/react-query";
import { whoIsThere, whoKey, type WhoAmI } from "./questions.ts";

/**
 * What follows once somebody came in: all is asked anew, as them. Where it is
 * another person than before, the page begins anew, and forgets what the one
 * before had on it.
 */
export function useCameIn(): (next?: string) => Promise<void> {
  const queries = useQueryClient();
  return async (next) => {
    const before = queries.getQueryData<WhoAmI>(whoKey);
    const now = await queries.fetchQuery({ ...whoIsThere(), staleTime: 0 });
    if (before?.person && before.person.id !== now.person?.id) {
      window.location.assign(next ?? window.location.pathname);
      return;
    }
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoKey[0] });
  };
}
