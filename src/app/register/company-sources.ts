import type { showCompany } from "../../contract/company.ts";
import type { AnswerOf } from "../../contract/question.ts";
import { keptDeliveries } from "../../data/workspace/delivery-records.ts";
import { type JoinPart, joinParts } from "../../domain/delivery-join.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer, singleJobs, singleSizeClass } from "../platform/disclosure-policy.ts";

type Sources = NonNullable<AnswerOf<typeof showCompany>["sources"]>;
type Value = Sources["parts"][number]["first"];

/** Parts that name a person where the business is one's own. */
const personal = new Set<JoinPart>(["name", "enterprise", "legalEntity", "address", "location"]);

/**
 * What both sources of a joined delivery tell of one establishment, side by side;
 * null where the delivery was not joined.
 */
export async function companySources(
  effects: Effects,
  delivery: KeptDelivery,
  row: number | undefined,
): Promise<Sources | null> {
  const { join } = delivery;
  if (join === undefined || row === undefined) return null;
  const found = await effects.register.joins.sourcesOf(delivery.id, row);
  if (found === undefined) return null;
  const first = await valuesOf(effects, delivery, join.first.delivery, found.rows.first);
  const second = await valuesOf(effects, delivery, join.second.delivery, found.rows.second);
  return {
    first: { delivery: join.first.delivery, source: join.first.source },
    second: { delivery: join.second.delivery, source: join.second.source },
    matchedBy: found.matchedBy,
    parts: joinParts.map((part) => ({
      part,
      ...found.parts[part],
      first: first(part),
      second: second(part),
    })),
  };
}

/** What one source tells of a part, as it may be shown. */
async function valuesOf(
  { register, workspace, audience }: Effects,
  joined: KeptDelivery,
  id: string,
  row: number | null,
): Promise<(part: JoinPart) => Value> {
  const nothing = (state: Value["state"]) => (): Value => ({ value: null, state });
  if (row === null) return nothing("not-told");
  const kept = (await workspace.as(audience, keptDeliveries)).find((one) => one.id === id);
  if (kept === undefined || !mayAnswer(kept) || !(await register.has(id))) return nothing("gone");
  const [details] = await register.establishments(id, [row]);
  if (details === undefined) return nothing("gone");
  const values = await register.joins.partValues(id, row);
  const guarded = details.erased || details.naturalPerson;
  return (part) => {
    if (guarded && personal.has(part)) return { value: null, state: "protected" };
    // A contact is kept to be used, not to be compared.
    if (part === "contact") return { value: null, state: "protected" };
    if (part === "jobs") {
      const jobs = singleJobs(audience, joined, details);
      if (jobs.state === "suppressed") {
        const value = singleSizeClass(joined, details);
        return { value, state: value === null ? "protected" : "shown" };
      }
      return jobs.state === "value"
        ? { value: String(jobs.value), state: "shown" }
        : { value: null, state: "not-told" };
    }
    if (part === "location") {
      const { longitude, latitude } = details;
      return longitude === null || latitude === null
        ? { value: null, state: "not-told" }
        : { value: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`, state: "shown" };
    }
    const value = values[part];
    return value === undefined ? { value: null, state: "not-told" } : { value, state: "shown" };
  };
}
