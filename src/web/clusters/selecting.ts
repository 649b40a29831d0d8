import type { Highlight } from "./highlighted.ts";
import type { Pick } from "./pick.ts";

/** The one selection of a cluster, as map, network, lists and table are handed it. */
export interface Selecting {
  readonly pick: Pick | undefined;
  readonly highlight: Highlight | undefined;
  readonly onPick: (pick: Pick) => void;
}
