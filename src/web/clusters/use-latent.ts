import { useLongAnswer, type LongAnswer } from "../platform/use-long-answer.ts";
import { latentOf, type Latent, type SearchWish } from "./questions.ts";

/** The latent clusters of a region. */
export function useLatent(region: string, wish: SearchWish): LongAnswer<Latent> {
  return useLongAnswer<Latent>(latentOf(region, wish));
}
