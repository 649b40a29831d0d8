import type { Question } from "../../contract/question.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { Answer, Effects } from "../answer.ts";
import { outsideConcentration } from "./outside-concentration.ts";
import { outsideProfile } from "./outside-profile.ts";
import { outsideOutlines, outsideRegions } from "./outside-regions.ts";
import { outsideShiftShare } from "./outside-shift-share.ts";
import { outsidePublications, outsideTable } from "./outside-table.ts";

/** An answer made of what was published to a reader. */
export type OutsideAnswer = (
  effects: Effects,
  reader: Outsider,
  // Each is given the input of its own question.
  input: never,
) => Promise<unknown>;

/**
 * What partners and the public get of the questions on a delivery: an answer made of their
 * published table. Any other question on it is refused where the delivery is chosen
 * (`chosenDelivery`), so that a new one is withheld until it stands here.
 * `docs/disclosure.md` says it question by question, and a test holds the two together.
 */
const answered: Readonly<Record<string, OutsideAnswer>> = {
  "list-publications": outsidePublications,
  "published-table": outsideTable,
  "list-regions": outsideRegions,
  outlines: outsideOutlines,
  profile: outsideProfile,
  "shift-share": outsideShiftShare,
  concentration: outsideConcentration,
};

/** The answer to a question that is made of the published table; undefined where it has none. */
export const outsideAnswer = ({ name }: Question): OutsideAnswer | undefined =>
  Object.hasOwn(answered, name) ? answered[name] : undefined;

/**
 * Answers a question for its audience. Staff too are partners, or the public, of a delivery
 * that was shared with them as that.
 *
 * @throws ClusterwerkError not-for-audience, not-published
 */
export async function respondTo(found: Answer, effects: Effects, input: unknown): Promise<unknown> {
  const { purpose } = effects.audience;
  const outside = outsideAnswer(found.question);
  if (outside && purpose !== "staff") return outside(effects, purpose, input as never);
  try {
    return await found.respond(effects, input as never);
  } catch (thrown) {
    const reader = readerOf(thrown);
    if (outside === undefined || reader === undefined) throw thrown;
    return outside(effects, reader, input as never);
  }
}

/** Reading a published table takes no time, and neither does a refusal. */
export async function isAtHandFor(
  found: Answer,
  effects: Effects,
  input: unknown,
): Promise<boolean> {
  if (outsideAnswer(found.question) && effects.audience.purpose !== "staff") return true;
  try {
    return await found.isAtHand(effects, input as never);
  } catch (thrown) {
    if (readerOf(thrown) === undefined) throw thrown;
    return true;
  }
}

/** As whom a delivery is read that was refused for that reason. */
function readerOf(thrown: unknown): Outsider | undefined {
  if (!(thrown instanceof ClusterwerkError) || thrown.code !== "not-for-audience") return undefined;
  const { reads } = thrown.details;
  return reads === "partner" || reads === "public" ? reads : undefined;
}
