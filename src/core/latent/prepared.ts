import type { Census } from "./census.ts";
import type { Clumping } from "./clumping.ts";
import type { Expectation } from "./expected-counts.ts";
import type { Geography } from "./geography.ts";
import type { KinEffects } from "./kin-effects.ts";
import type { Kinship } from "./kinship.ts";
import type { SearchOptions } from "./search-ground.ts";
import type { SharedEffects } from "./shared-effects.ts";
import type { UrbanClasses } from "./urban-classes.ts";

/**
 * A search made ready: what does not change from shuffle to shuffle, and what
 * the observed country says of itself. Plain objects and typed arrays, so it
 * travels to a worker as it is.
 */
export interface Prepared {
  readonly options: SearchOptions;
  readonly places: number;
  readonly industries: number;
  readonly census: Census;
  readonly geography: Geography;
  readonly urban: UrbanClasses;
  /** Units by slot kind (size class × kind of site): those of kind s are `order[start[s]..start[s + 1])`. */
  readonly stratumOrder: Uint32Array;
  readonly stratumStart: Uint32Array;
  readonly tree: { readonly target: number[][]; readonly weight: number[][] };
  readonly references: readonly Float64Array[];
  readonly kin: Kinship;
  /** What kin share all over the country, as strong as shuffles need it to show the same. */
  readonly kinEffects: KinEffects;
  readonly observed: Expectation;
  readonly clumping: Clumping;
  readonly shared: SharedEffects;
  /** Whether most units name their enterprise; otherwise independence is unknown. */
  readonly groupsKnown: boolean;
}
