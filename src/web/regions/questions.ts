import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  earlierDeliveries,
  industrySpace,
  listRegions,
  outlines,
  profile,
  shiftShare,
} from "../../contract/index.ts";
import type { EconomyPart, IndustryLevel, IndustryScheme } from "../../domain/industry-scheme.ts";
import { addressOf, ask } from "../platform/ask.ts";

export type Regions = AnswerOf<typeof listRegions>;
export type RegionRow = Regions["regions"][number];
export type Outlines = AnswerOf<typeof outlines>;
export type Outline = Outlines["features"][number];
export type Profile = AnswerOf<typeof profile>;
export type IndustrySpace = AnswerOf<typeof industrySpace>;
export type SpaceIndustry = IndustrySpace["industries"][number];
export type EarlierDeliveries = AnswerOf<typeof earlierDeliveries>;
export type ShiftShare = AnswerOf<typeof shiftShare>;
export type Changed = ShiftShare["industries"][number];
export type Specialisation = Profile["industries"][number];

export const regionsOf = (delivery: string | undefined) =>
  queryOptions({
    queryKey: ["regions", delivery],
    queryFn: async ({ client }) => {
      const regions = await ask<Regions>(addressOf("/v1/regions", { delivery }));
      // Who asked for the newest need not ask again by its name.
      if (delivery === undefined) client.setQueryData(["regions", regions.delivery], regions);
      return regions;
    },
  });

/** Outlines do not change while a page is open, and they are the largest answer. */
export const outlinesOf = (delivery: string | undefined) =>
  queryOptions({
    queryKey: ["outlines", delivery],
    queryFn: () => ask<Outlines>(addressOf("/v1/outlines", { delivery })),
    staleTime: Infinity,
  });

export const profileOf = (
  region: string,
  delivery: string | undefined,
  level: IndustryLevel | undefined,
  within: EconomyPart | undefined,
  scheme?: IndustryScheme,
) =>
  queryOptions({
    queryKey: ["profile", region, delivery, level, within, scheme],
    queryFn: () =>
      ask<Profile>(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/profile`, {
          delivery,
          level,
          within,
          scheme,
        }),
      ),
  });

export const industrySpaceOf = (
  region: string,
  delivery: string | undefined,
  level: IndustryLevel | undefined,
) =>
  queryOptions({
    queryKey: ["industry-space", region, delivery, level],
    queryFn: () =>
      ask<IndustrySpace>(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/industry-space`, { delivery, level }),
      ),
  });

/** The deliveries that a region can be compared with over time: the last one first. */
export const earlierDeliveriesOf = (region: string, delivery: string) =>
  queryOptions({
    queryKey: ["earlier-deliveries", region, delivery],
    queryFn: () =>
      ask<EarlierDeliveries>(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/earlier-deliveries`, { delivery }),
      ),
  });

export const shiftShareOf = (
  region: string,
  between: {
    readonly earlier: string | undefined;
    readonly later: string | undefined;
    readonly level: IndustryLevel | undefined;
  },
) =>
  queryOptions({
    queryKey: ["shift-share", region, between],
    queryFn: () =>
      ask<ShiftShare>(
        addressOf(`/v1/regions/${encodeURIComponent(region)}/shift-share`, { ...between }),
      ),
  });
