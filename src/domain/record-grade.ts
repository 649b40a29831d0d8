/**
 * How the figures of a record came about: asked of the company itself, taken
 * from another register, filled in, or taken from another year.
 */
export const measurements = [
  "measured",
  "secondary",
  "imputed",
  "carried-over",
  "unknown",
] as const;
export type Measurement = (typeof measurements)[number];

/**
 * What the point of a record is the middle of. `stacked`: ten enterprises or
 * more at one point of which the source does not say what it is. `unstated`: a
 * point of which the source does not say what it is. `none`: no point.
 */
export const locationQualities = [
  "address",
  "street",
  "postcode",
  "place",
  "area",
  "stacked",
  "unstated",
  "none",
] as const;
export type LocationQuality = (typeof locationQualities)[number];

/**
 * Why the jobs of a record may be those of a whole enterprise rather than of
 * this address. `nearly-all-jobs`: it has nine tenths or more of the jobs of
 * an enterprise with other establishments. `enterprise-total`: it has exactly
 * as many as the whole enterprise, which is not its only company or address.
 * `office-address`: a head office among many enterprises at one address of
 * which most have nobody at work.
 */
export const headOfficeSuspicions = [
  "nearly-all-jobs",
  "enterprise-total",
  "office-address",
] as const;
export type HeadOfficeSuspicion = (typeof headOfficeSuspicions)[number];
