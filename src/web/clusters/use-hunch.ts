import { useLongAnswer, type LongAnswer } from "../platform/use-long-answer.ts";
import { hunchOf, type HunchWish, type TestedHunch } from "./questions.ts";

/** The test of a hunch; not asked where nothing is named. */
export function useHunch(wish: HunchWish, enabled: boolean): LongAnswer<TestedHunch> {
  return useLongAnswer<TestedHunch>({ ...hunchOf(wish), enabled });
}
