import type { AnswerOf } from "../../contract/question.ts";
import type { showHypothesis } from "../../contract/hypotheses.ts";
import { deliveryStandings, keptDeliveries } from "../../data/workspace/delivery-records.ts";
import type { HypothesisMember, HypothesisRecord } from "../../data/workspace/hypotheses.ts";
import type { EstablishmentDetails } from "../../domain/delivery.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { Label } from "../../domain/reference.ts";
import type { Effects } from "../answer.ts";
import { mayAnswer } from "../platform/disclosure-policy.ts";
import { readsAs } from "../platform/reads-as.ts";
import { regionOf } from "../register/region-today.ts";
import { nameFor } from "../register/name-for.ts";

type Members = AnswerOf<typeof showHypothesis>["members"];

/**
 * The delivery that a hypothesis's companies are looked up in: its own, or
 * where that was deleted or its licence ended the newest of the same source.
 * Undefined where there is none: what people said of the companies stays.
 */
export async function deliveryOfCompanies(
  { workspace, audience }: Effects,
  hypothesis: Pick<HypothesisRecord, "delivery">,
  source: string | undefined,
): Promise<KeptDelivery | undefined> {
  const deliveries = await workspace.as(audience, keptDeliveries);
  const own = deliveries.find(({ id }) => id === hypothesis.delivery);
  if (own && mayAnswer(own)) return own;
  return deliveries.find((one) => one.source === source && mayAnswer(one)) ?? own;
}

type Shown = Omit<Members[number], "confidences">;

/**
 * Why no delivery that is seen holds the companies: it is still there and not
 * shared with who asks, or it is gone.
 */
async function whyUnknown(
  { workspace, audience }: Effects,
  { delivery }: Pick<HypothesisRecord, "delivery">,
): Promise<"not-shared" | "gone"> {
  const standings = await workspace.asSystem(audience.tenant, deliveryStandings);
  return standings.get(delivery)?.deleted === false ? "not-shared" : "gone";
}

/** The companies as they may be shown; those taken out of their own delivery are left out. */
export async function shownCompanies(
  effects: Effects,
  hypothesis: Pick<HypothesisRecord, "delivery" | "readAs">,
  source: string | undefined,
  members: readonly HypothesisMember[],
): Promise<Shown[]> {
  const delivery = await deliveryOfCompanies(effects, hypothesis, source);
  const nothing = { name: null, region: null, industry: null };
  if (!delivery) {
    const nameState = await whyUnknown(effects, hypothesis);
    return members.map((member) => ({ ...member, ...nothing, nameState }));
  }
  const unknown = { ...nothing, nameState: "gone" as const };
  const { register } = effects;
  // What a cluster is shared as holds for its companies, however well their delivery can be read.
  const purpose = readsAs(effects.audience, hypothesis);
  const audience = { ...effects.audience, purpose };
  const columns = await effects.columns.of(delivery.id);
  const rows = await register.rowsOf(
    delivery.id,
    members.map(({ establishment }) => establishment),
  );
  const there = rows.filter((row) => row !== undefined);
  const details = await register.establishments(delivery.id, there);
  const industries = await industriesOf(effects, delivery, details);
  const at = new Map(details.map(({ row }, k) => [row, k]));
  const isOwn = delivery.id === hypothesis.delivery;
  return members.flatMap((member, m): Shown[] => {
    const row = rows[m];
    const k = row === undefined ? undefined : at.get(row);
    if (k === undefined) return isOwn ? [] : [{ ...member, ...unknown }];
    const shown = nameFor(audience, delivery, details[k]);
    const { id } = regionOf(columns, details[k].row);
    return [{ ...member, ...shown, region: id, industry: industries[k] }];
  });
}

/** The industry of each establishment with its label; null where it has none. */
export async function industriesOf(
  { register }: Effects,
  delivery: KeptDelivery,
  details: readonly Pick<EstablishmentDetails, "industry">[],
): Promise<({ code: string; label: Label } | null)[]> {
  const codes = [...new Set(details.flatMap(({ industry }) => industry ?? []))];
  const labels = await register.industryLabels(delivery, codes);
  const called = new Map(codes.map((code, k) => [code, { code, label: labels[k] }]));
  return details.map(({ industry }) => (industry === null ? null : called.get(industry)!));
}
