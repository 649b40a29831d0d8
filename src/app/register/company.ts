import { showCompany } from "../../contract/company.ts";
import type { ParsedInputOf } from "../../contract/question.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { answer, type Effects } from "../answer.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { companyEstablishments } from "./company-establishments.ts";
import { companyGroup } from "./company-group.ts";
import { companySources } from "./company-sources.ts";
import { groupTableInUse, toldBy } from "./group-table-in-use.ts";
import { numberFor } from "./number-for.ts";

/** As many establishments as one answer names. */
const most = 200;

export const answerShowCompany = answer(showCompany, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const columns = await effects.columns.of(delivery.id);
  const rollUp = await effects.columns.rollUpOf(delivery.id);
  const table = await groupTableInUse(effects);
  const row = await rowAskedFor(effects, delivery, input);
  const { entities } = effects.register;
  const [above] = row === undefined ? [] : await entities.ofRows(delivery.id, [row]);
  const group =
    above === undefined
      ? rollUp.groupOfNumber.get(input.number ?? "")
      : above.unit < 0
        ? undefined
        : rollUp.groupOfUnit[above.unit];
  if (above === undefined && group === undefined) {
    throw new ClusterwerkError("unknown-establishment", "no such company", {
      establishment: input.number ?? String(input.row),
    });
  }
  const inside =
    row === undefined
      ? { total: 0, some: [] }
      : await entities.rowsOfEnterprise(delivery.id, row, most);
  const rows = row === undefined ? [] : [row, ...inside.some.filter((other) => other !== row)];
  const [establishment = null, ...others] = await companyEstablishments(
    effects,
    delivery,
    columns,
    rows,
  );
  const { columns: mapped = {} } = delivery.mapping;
  const person = above?.naturalPerson ?? false;
  return {
    delivery: delivery.id,
    source: delivery.source,
    invented: delivery.invented,
    countingUnit: columns.countingUnit,
    establishment,
    enterprise: {
      ...numberFor(above?.enterprise ?? null, person),
      told: toldBy(table, mapped.enterprise, above?.enterprise ?? null),
      total: inside.total,
      establishments: establishment === null ? [] : [establishment, ...others],
    },
    legalEntity: {
      ...numberFor(above?.rsin ?? null, person),
      told: toldBy(table, mapped.rsin, above?.rsin ?? null),
    },
    sources: await companySources(effects, delivery, row),
    group: await companyGroup(effects, delivery, rollUp, table, group, above),
  };
});

/** The row that is meant; undefined where only the table of groups may know the number. */
async function rowAskedFor(
  { register, trustsPaths }: Effects,
  delivery: KeptDelivery,
  { number, row }: ParsedInputOf<typeof showCompany>,
): Promise<number | undefined> {
  // One that was taken out of the delivery is not there.
  const there = async (one: number | undefined): Promise<number | undefined> =>
    one === undefined ? one : (await register.establishments(delivery.id, [one])).at(0)?.row;
  if (row !== undefined) return there(row);
  if (number === undefined || !trustsPaths) {
    throw new ClusterwerkError("invalid-input", "no row was named", {
      problem: [{ at: "row", kind: "missing", wanted: "" }],
    });
  }
  const [found] = await register.entities.rowsOfNumber(delivery.id, number, 1);
  return there(found);
}
