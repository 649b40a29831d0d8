import { concentrated } from "./concentration/concentration.ts";
import { hunched } from "./clusters/hunch.ts";
import { searched } from "./clusters/search.ts";
import { compared } from "./relatedness/compared.ts";
import { industryGround } from "./regions/industry-ground.ts";
import { protectedTable } from "./publication/protected-table.ts";
import { profiled } from "./regions/profiled.ts";
import { shifted } from "./regions/shifted.ts";
import { changesBetween } from "./register/compare.ts";
import { differenceBetween } from "./register/explain-difference.ts";

/** What can be computed again from a run card, by the question on the card. */
export const computations = {
  profile: profiled,
  "industry-space": industryGround,
  "shift-share": shifted,
  compare: changesBetween,
  "explain-difference": differenceBetween,
  latent: searched,
  "test-hunch": hunched,
  relatedness: compared,
  concentration: concentrated,
  "publish-table": protectedTable,
};
