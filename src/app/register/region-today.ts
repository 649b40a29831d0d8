import type { CarriedColumns } from "./carried-columns.ts";

type Regions = Pick<CarriedColumns, "regions" | "region" | "carried">;

/** The region of today that a row of a delivery lies in. */
export const regionOf = ({ regions, region }: Regions, row: number) => regions[region[row]];

/** Ids under which a delivery has the establishments of a region of today: its own and those of areas that went up in it. */
export function deliveredAs({ carried }: Regions, region: string): string[] {
  return [region, ...carried.flatMap(({ from, to }) => (to.includes(region) ? [from.id] : []))];
}
