import { useState } from "react";

/** The day it is where the reader is, as yyyy-mm-dd; it stays while the page stands. */
export function useToday(): string {
  const [today] = useState(() => new Date().toLocaleDateString("sv-SE"));
  return today;
}
