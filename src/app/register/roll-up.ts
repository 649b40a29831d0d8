import { showRollUp } from "../../contract/company.ts";
import { tieState, tieStates } from "../../domain/group-table.ts";
import { answer } from "../answer.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { groupTableInUse } from "./group-table-in-use.ts";

export const answerShowRollUp = answer(showRollUp, async (effects, input) => {
  const delivery = await chosenDelivery(effects, input.delivery);
  const columns = await effects.columns.of(delivery.id);
  const rollUp = await effects.columns.rollUpOf(delivery.id);
  const table = await groupTableInUse(effects);
  let unknown = 0;
  // A company of which all establishments were taken out is none.
  const present = new Uint8Array(columns.groups);
  for (const group of columns.group) {
    if (group < 0) unknown++;
    else present[group] = 1;
  }
  const states = table?.ties.map((tie) => tieState(tie, delivery.referenceDate)) ?? [];
  return {
    delivery: delivery.id,
    invented: delivery.invented,
    countingUnit: columns.countingUnit,
    establishments: columns.count - delivery.excluded,
    companies: columns.enterprisesKnown ? present.reduce((sum, one) => sum + one, 0) : null,
    unknown: unknown - delivery.excluded,
    groupTable: table
      ? {
          reference: table.reference.id,
          name: table.reference.name,
          importedAt: table.reference.importedAt,
          ties: Object.fromEntries(
            tieStates.flatMap((state) => {
              const count = states.filter((each) => each === state).length;
              return count > 0 ? [[state, count]] : [];
            }),
          ),
          unread: [...table.unread],
          joined: rollUp.joined,
          circles: rollUp.circles.map((circle) => [...circle]),
          parentsElsewhere: [...rollUp.parentsElsewhere],
          childrenElsewhere: [...rollUp.childrenElsewhere],
        }
      : null,
  };
});
