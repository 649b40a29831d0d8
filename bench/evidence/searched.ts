import type { SearchGround } from "../../src/core/latent/search-ground.ts";

/** A country ready to be searched, with the truth about it. */
export interface Searched {
  readonly ground: SearchGround;
  /** Which establishment of the country stands behind each unit of the ground. */
  readonly establishment: Uint32Array;
  /** Sets of kindred industries there are, most without a cluster. */
  readonly themes: number;
  readonly truth: readonly {
    readonly kinship: string;
    readonly places: readonly number[];
    readonly industries: readonly number[];
    /** Establishments put there. */
    readonly members: readonly number[];
    /** Companies over what comparable places give, as planted. */
    readonly excess: number;
  }[];
}
