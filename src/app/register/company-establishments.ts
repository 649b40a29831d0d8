import type { companyEstablishmentSchema } from "../../contract/company.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { output } from "zod";
import type { Effects } from "../answer.ts";
import type { CarriedColumns } from "./carried-columns.ts";
import { nameFor } from "./name-for.ts";
import { regionOf } from "./region-today.ts";

type CompanyEstablishment = output<typeof companyEstablishmentSchema>;

/** Rows of a delivery as establishments of a company, as an audience may see them. */
export async function companyEstablishments(
  { register, audience }: Effects,
  delivery: KeptDelivery,
  columns: CarriedColumns,
  rows: readonly number[],
): Promise<CompanyEstablishment[]> {
  const details = await register.establishments(delivery.id, rows);
  const codes = [...new Set(details.flatMap(({ industry }) => industry ?? []))];
  const labels = await register.industryLabels(delivery, codes);
  const called = new Map(codes.map((code, k) => [code, { code, label: labels[k] }]));
  return details.map((one) => ({
    row: one.row,
    establishment: one.establishment,
    ...nameFor(audience, delivery, one),
    region: { ...regionOf(columns, one.row) },
    industry: one.industry === null ? null : called.get(one.industry)!,
  }));
}
