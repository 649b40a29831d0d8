import type { showCompany } from "../../contract/company.ts";
import type { AnswerOf } from "../../contract/question.ts";
import type { EntitiesOfRow } from "../../data/register/entities/entities.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { tieState } from "../../domain/group-table.ts";
import type { Effects } from "../answer.ts";
import { type NamedGroupTable, toldBy } from "./group-table-in-use.ts";
import { nameFor } from "./name-for.ts";
import { numberFor } from "./number-for.ts";
import type { RollUp } from "./rolled-up.ts";

/** As many enterprises as one answer names. */
const most = 200;

/** The group that a company counts with: its enterprises, and who owns whom. */
export async function companyGroup(
  { register, audience }: Effects,
  delivery: KeptDelivery,
  rollUp: RollUp,
  table: NamedGroupTable | undefined,
  group: number | undefined,
  above: EntitiesOfRow | undefined,
): Promise<AnswerOf<typeof showCompany>["group"]> {
  const units: number[] = [];
  rollUp.groupOfUnit.forEach((of, unit) => of === group && units.push(unit));
  const found = await register.entities.enterprisesOf(delivery.id, units, most);
  const rows = found.some.map(({ row }) => row);
  const details = await register.establishments(delivery.id, rows);
  const there = new Set(details.map(({ row }) => row));
  // Those taken out of the delivery are not named.
  const inside = { ...found, some: found.some.filter(({ row }) => there.has(row)) };
  const own = new Set<string | null>([
    ...inside.some.flatMap(({ enterprise, rsin, enterpriseGroup }) =>
      [enterprise, rsin, enterpriseGroup].filter((number) => number !== null),
    ),
    ...[...rollUp.groupOfNumber].flatMap(([number, of]) => (of === group ? [number] : [])),
  ]);
  const ties = (table?.ties ?? []).filter((tie) => own.has(tie.child) || own.has(tie.parent));
  const states = ties.map((tie) => tieState(tie, delivery.referenceDate));
  const followed = ties.filter((_, k) => states[k] === "controls");
  const children = new Set(followed.map(({ child }) => child));
  const heads = new Set(
    followed.flatMap(({ parent }) => (parent !== null && !children.has(parent) ? parent : [])),
  );
  // What a natural person owns, or who owns a natural person's business, is not for the screen.
  const persons = new Set(
    inside.some.flatMap((one, k) => (details[k].naturalPerson ? (one.enterprise ?? []) : [])),
  );
  const number = above?.enterpriseGroup ?? null;
  return {
    number,
    told: {
      ...toldBy(table, delivery.mapping.columns?.enterpriseGroup, number),
      groupTable: followed.length > 0 ? table!.reference.name : null,
    },
    heads: [...heads].filter((head) => !persons.has(head)).sort(),
    circle: rollUp.circles
      .filter((circle) => own.has(circle[0]))
      .flat()
      .filter((one) => !persons.has(one)),
    parentsElsewhere: rollUp.parentsElsewhere.filter((parent) => own.has(parent)),
    total: inside.total,
    enterprises: inside.some.map((one, k) => ({
      ...numberFor(one.enterprise ?? one.rsin, details[k].naturalPerson),
      row: one.row,
      ...nameFor(audience, delivery, details[k]),
      establishments: one.establishments,
    })),
    ties: ties.flatMap((tie, k) =>
      persons.has(tie.child) || persons.has(tie.parent ?? "") ? [] : [{ ...tie, state: states[k] }],
    ),
  };
}
