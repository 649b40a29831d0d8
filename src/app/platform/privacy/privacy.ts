import {
  askPrivacy,
  decidePrivacy,
  listPrivacyRequests,
  showHeld,
} from "../../../contract/privacy.ts";
import { keptDeliveries, lockDeliveries } from "../../../data/workspace/delivery-records.ts";
import { liftExclusions } from "../../../data/workspace/exclusions.ts";
import { membershipsOf } from "../../../data/workspace/hypotheses.ts";
import { controllerFor, enterpriseOf } from "../../../data/workspace/organisations-held.ts";
import {
  decideRequest,
  keepRequest,
  type PrivacyRequest,
  requestsOf,
} from "../../../data/workspace/privacy-requests.ts";
import { ClusterwerkError } from "../../../domain/clusterwerk-error.ts";
import { concealingKinds } from "../../../domain/privacy.ts";
import { answer, type Effects } from "../../answer.ts";
import { conceal } from "./conceal.ts";

/** As many rows of one company as one answer shows. */
const most = 1000;

/**
 * The company that is meant, and the organisation that keeps what is asked about.
 * A company asks about itself and nobody else.
 */
async function meant(
  { workspace, audience }: Effects,
  number: string | undefined,
): Promise<{ number: string; keeper: Effects["audience"] }> {
  const own = await workspace.asSystem(audience.tenant, (db) =>
    enterpriseOf(db, audience.organisation),
  );
  // Whoever runs a company's own account in it is of the company too.
  if (own === undefined && audience.roles.includes("administrator")) {
    if (number !== undefined) return { number: spelled(number), keeper: audience };
    throw wrong("number");
  }
  // A company sees what is kept of itself; of another, not even whether it is there.
  if (typeof own !== "string" || (number !== undefined && spelled(number) !== own)) {
    const establishment = number ?? "";
    throw new ClusterwerkError("unknown-establishment", "not the own company", { establishment });
  }
  const organisation = await workspace.asSystem(audience.tenant, controllerFor);
  return { number: own, keeper: { ...audience, organisation, reach: "own" } };
}

/** Numbers lose their zeros in spreadsheets; a trade register number has eight digits. */
const spelled = (number: string): string =>
  /^\d{1,7}$/.test(number) ? number.padStart(8, "0") : number;

const wrong = (at: string): ClusterwerkError =>
  new ClusterwerkError("invalid-input", `${at} is missing`, {
    problem: [{ at, kind: "missing", wanted: "" }],
  });

export const answerShowHeld = answer(showHeld, async (effects, input) => {
  const { number, keeper } = await meant(effects, input.number);
  const { workspace, register, audience } = effects;
  const kept = await workspace.as(keeper, keptDeliveries);
  const deliveries = [];
  const establishments = new Map<string, Set<string>>();
  for (const { id, source, referenceDate } of kept) {
    if (!(await register.has(id))) continue;
    const rows = await register.entities.rowsOfNumber(id, number, most);
    for (const { row, erased, values } of await register.held(id, rows)) {
      deliveries.push({ delivery: id, source, referenceDate, row, concealed: erased, values });
      const establishment = values.find(({ field }) => field === "establishment")?.value;
      if (establishment === undefined) continue;
      establishments.set(source, (establishments.get(source) ?? new Set()).add(establishment));
    }
  }
  const clusters = await workspace.as(keeper, async (db) => {
    const found = [];
    for (const [source, ids] of establishments) {
      found.push(...(await membershipsOf(db, source, [...ids])));
    }
    return found;
  });
  const requests = await workspace.as(audience, (db) => requestsOf(db, { number }));
  return { number, deliveries, clusters, requests };
});

export const answerAskPrivacy = answer(askPrivacy, async (effects, input) => {
  const { workspace, audience } = effects;
  const { number, keeper } = await meant(effects, input.number);
  const { kind, text } = input;
  // A company writes into the list of who keeps its data: the program does so for it.
  const id = await workspace.asSystem(audience.tenant, (db) =>
    keepRequest(db, audience, keeper.organisation, { kind, number, text }),
  );
  return requestNamed(effects, id);
});

export const answerListPrivacyRequests = answer(
  listPrivacyRequests,
  async ({ workspace, audience }, input) => {
    const own = await workspace.asSystem(audience.tenant, (db) =>
      enterpriseOf(db, audience.organisation),
    );
    return {
      requests: await workspace.as(audience, (db) => requestsOf(db, { open: input.open })),
      asker: own === undefined ? ("keeper" as const) : ("company" as const),
    };
  },
);

export const answerDecidePrivacy = answer(decidePrivacy, async (effects, input) => {
  const { workspace, audience, register } = effects;
  const before = await requestNamed(effects, input.request);
  const { id, kind, number } = before;
  const { state, reason } = input;
  const lifts = state === "lifted";
  const from = lifts ? "granted" : "open";
  // An erasure is for good: the law knows no way back, and neither does the name.
  if (before.state !== from || (lifts && kind === "erasure")) throw decidedAlready(before);
  const conceals = state === "granted" && concealingKinds.includes(kind);
  const concealed = await workspace.as(audience, async (db) => {
    // No delivery is named meanwhile: it would be missed here, and not yet know of this there.
    await lockDeliveries(db);
    if (!(await decideRequest(db, audience, id, from, { state, reason }))) {
      throw decidedAlready(before);
    }
    if (lifts) await liftExclusions(db, id);
    if (!conceals) return 0;
    let rows = 0;
    for (const delivery of await keptDeliveries(db)) {
      if (!(await register.has(delivery.id))) continue;
      rows += await conceal(db, register, audience, delivery.id, [{ id, number }]);
    }
    return rows;
  });
  return { ...(await requestNamed(effects, id)), concealed };
});

async function requestNamed({ workspace, audience }: Effects, id: string): Promise<PrivacyRequest> {
  const [found] = await workspace.as(audience, (db) => requestsOf(db, { id }));
  if (found) return found;
  throw new ClusterwerkError("unknown-request", `no request ${id}`, { request: id });
}

const decidedAlready = ({ id, state }: PrivacyRequest): ClusterwerkError =>
  new ClusterwerkError("request-decided", `request ${id} is ${state}`, { request: id, state });
