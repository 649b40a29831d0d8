import { joinDeliveries } from "../../contract/join.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { type JoinPart, joinParts, type JoinSide } from "../../domain/delivery-join.ts";
import type { InputProblem } from "../../domain/input-problem.ts";
import { answer } from "../answer.ts";
import { chosenDelivery } from "./chosen-delivery.ts";
import { nameDelivery, saltOf } from "./settle-deliveries.ts";

export const answerJoinDeliveries = answer(joinDeliveries, async (effects, input) => {
  const first = await chosenDelivery(effects, input.first);
  const second = await chosenDelivery(effects, input.second);
  const secondWins = preferred(input.prefer, first, second);
  refuseUnlike(first, second, secondWins, input.addOthers);
  const { delivery } = await effects.register.joins.make({
    first,
    second,
    secondWins,
    addOthers: input.addOthers,
    owner: saltOf(effects.audience),
    signal: effects.signal,
  });
  const named = await nameDelivery(effects, effects.audience, delivery);
  if (!named) {
    throw new ClusterwerkError("conflict", "deleted while it was joined", {
      problem: "join, delete-delivery",
    });
  }
  return {
    delivery: delivery.id,
    alreadyThere: !named.first,
    rows: delivery.rows,
    join: delivery.join!,
  };
});

/** The parts for which the second source wins. */
function preferred(rules: readonly string[], first: Delivery, second: Delivery): JoinPart[] {
  const wins = new Map<JoinPart, JoinSide>();
  for (const rule of rules) {
    const [name, ...rest] = rule.split("=");
    const part = joinParts.find((each) => each.toLowerCase() === name.trim().toLowerCase());
    if (part === undefined) throw wrong("prefer", joinParts.join(", "));
    wins.set(part, sideNamed(rest.join("=").trim(), first, second));
  }
  return [...wins].flatMap(([part, side]) => (side === "second" ? part : []));
}

function sideNamed(text: string, first: Delivery, second: Delivery): JoinSide {
  const named = (side: JoinSide, { id, source }: Delivery): boolean =>
    text === side || text === id || text.toLowerCase() === source.toLowerCase();
  const sides = [named("first", first), named("second", second)];
  if (sides[0] === sides[1]) throw wrong("prefer", `first, second, ${first.id}, ${second.id}`);
  return sides[0] ? "first" : "second";
}

/**
 * Codes of two classifications, or regions of two prefixes, do not belong in one
 * delivery: then both come from the first source, and no rows are added.
 */
function refuseUnlike(
  first: Delivery,
  second: Delivery,
  secondWins: readonly JoinPart[],
  addOthers: boolean,
): void {
  if (first.id === second.id) throw wrong("second", "≠ first");
  const schemes = first.scheme === second.scheme;
  const regions = first.mapping.regionNamespace === second.mapping.regionNamespace;
  if (!schemes && secondWins.includes("industry")) throw wrong("prefer", "industry=first");
  if (!regions && secondWins.includes("region")) throw wrong("prefer", "region=first");
  if (addOthers && !(schemes && regions)) throw wrong("addOthers", "false");
}

const wrong = (at: string, wanted: string): ClusterwerkError => {
  const problem: InputProblem = { at, kind: "choice", wanted };
  return new ClusterwerkError("invalid-input", `${at} must be ${wanted}`, { problem: [problem] });
};
