import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

/**
 * What was changed last, to be said on the page, and how to say it. What hangs on
 * it is asked anew: lists, names, figures.
 */
export function useSaid(): readonly [said: string, changed: (words: string) => void] {
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const changed = (words: string): void => {
    setSaid(words);
    void client.invalidateQueries();
  };
  return [said, changed];
}
