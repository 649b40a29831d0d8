import { type Dimension, nodes, nodesAbove } from "../../core/disclosure/published-table.ts";
import type { Outsider } from "../../domain/purpose.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import type { CountingUnit } from "../../domain/counting-unit.ts";
import type { EstablishmentColumns } from "../../domain/delivery.ts";
import type { IndustryLevel, IndustryScheme } from "../../domain/industry-scheme.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { PublishedMeasure } from "../../domain/publication.ts";
import type { Effects } from "../answer.ts";
import { keptResult } from "../platform/run.ts";
import { withWorkers } from "../platform/worker-pool.ts";
import { chosenDelivery } from "../register/chosen-delivery.ts";
import { type Linked, linkedTo } from "./linked-tables.ts";
import type { ProtectedCells, ProtectionTask } from "./protected-cells.ts";
import { countsPolicy, jobsPolicy, type PublicationPolicy } from "./publication-policy.ts";
import { industriesOf, type IndustryOfTable, type PlaceOfTable, placesOf } from "./table-frame.ts";

/** Everything that the audience of a publication is told of a delivery, and nothing else. */
export interface ProtectedTable {
  readonly delivery: string;
  readonly to: Outsider;
  readonly policyVersion: number;
  readonly scheme: IndustryScheme;
  readonly sizeMeasure: "jobs" | "establishments";
  readonly countingUnit: CountingUnit;
  readonly finest: IndustryLevel;
  /** The regions come first. */
  readonly regions: number;
  readonly places: readonly PlaceOfTable[];
  readonly industries: readonly IndustryOfTable[];
  /** Nodes of the industries: the cell of two nodes is place · width + industry. */
  readonly width: number;
  /** Per cell; null where it is hidden. */
  readonly establishments: readonly (number | null)[];
  /** Null where the delivery counts no jobs. */
  readonly jobs: readonly (number | null)[] | null;
  /** Whether the jobs of every establishment are known. */
  readonly jobsKnown: boolean;
  readonly account: ProtectedCells["account"];
}

export interface TableParameters {
  readonly delivery: string;
  readonly to: Outsider;
  readonly policyVersion: number;
  /** Table of areas in areas; null where there is none. */
  readonly membership: string | null;
  /** Runs of tables that were published before. */
  readonly linked: readonly string[];
}

/**
 * The computation on the run card of a publication.
 *
 * A figure that could be worked out too well does not leave: where earlier tables leave one no
 * room, there is no table.
 *
 * @throws ClusterwerkError run-input-gone, where the policy has another wording by now;
 *         too-much-told, where earlier tables leave no room
 */
export async function protectedTable(
  effects: Effects,
  parameters: TableParameters,
): Promise<ProtectedTable> {
  const { to, policyVersion } = parameters;
  const policy = effects.policies[to];
  if (policy.version !== policyVersion) {
    throw new ClusterwerkError("run-input-gone", "another disclosure policy", {
      input: `policy ${policyVersion}`,
      state: "changed",
    });
  }
  const delivery = await chosenDelivery(effects, parameters.delivery);
  const columns = await effects.columns.of(delivery.id);
  const { task, about, values } = await laidOut(effects, delivery, columns, parameters, policy);
  const earlier = await Promise.all(
    parameters.linked.map((run) => keptResult<ProtectedTable>(effects, run)),
  );
  const linked = linkedTo(
    { ...about, values },
    earlier.filter((table) => table !== undefined),
    policy.pPercent,
  );
  const { hides, account } = await withWorkers<ProtectionTask, Hides, Hides>(
    { file: new URL("./protect-thread.ts", import.meta.url), birth: null, threads: 1 },
    effects.signal,
    (pool) => pool.ask({ ...task, ...linked }),
  );
  if (account.establishments.short + (account.jobs?.short ?? 0) > 0) {
    throw new ClusterwerkError("too-much-told", "earlier tables leave figures no room", {
      delivery: delivery.id,
      to,
    });
  }
  const told = (measure: PublishedMeasure): (number | null)[] =>
    Array.from(values[measure], (value, k) => (hides[measure][k] === 1 ? null : value));
  return {
    ...about,
    establishments: told("establishments"),
    jobs: task.jobs === undefined ? null : told("jobs"),
    jobsKnown: !columns.jobs.some((jobs) => Number.isNaN(jobs)),
    account,
  };
}

type Hides = Omit<ProtectedCells, "proof">;
type About = Omit<ProtectedTable, "establishments" | "jobs" | "jobsKnown" | "account">;

/** The frame of a table, what its cells hold, and who has to be protected in them. */
export async function laidOut(
  { register }: Effects,
  delivery: KeptDelivery,
  columns: EstablishmentColumns,
  { to, policyVersion, membership }: Omit<TableParameters, "linked">,
  policy: PublicationPolicy,
): Promise<{
  readonly about: About;
  readonly task: Omit<ProtectionTask, keyof Linked>;
  readonly values: Record<PublishedMeasure, Float64Array>;
}> {
  const memberships = await register.references.memberships();
  const places = placesOf(
    columns,
    memberships.find(({ reference }) => reference === membership),
  );
  const industries = industriesOf(columns, delivery.scheme, policy.finest);
  const there = [...columns.region.keys()].filter((k) => places.leaf[k] >= 0);
  const at = {
    row: Int32Array.from(there, (k) => places.leaf[k]),
    column: Int32Array.from(there, (k) => industries.leaf[k]),
  };
  const sides = { rows: places.dimension, columns: industries.dimension };
  const jobs = Float64Array.from(there, (k) => columns.jobs[k]);
  const agreed = await agreedGroups(register, delivery, columns, policy);
  // What a company agreed to have seen is taken as known: the rest has to be safe without it.
  const kept = there.flatMap((k, j) => (agreed.has(columns.group[k]) ? [] : [j]));
  const hasJobs = delivery.sizeMeasure === "jobs";
  const unknownGroups = columns.enterprisesKnown ? ("one" as const) : ("each" as const);
  return {
    about: {
      delivery: delivery.id,
      to,
      policyVersion,
      scheme: delivery.scheme,
      sizeMeasure: delivery.sizeMeasure,
      countingUnit: columns.countingUnit,
      finest: policy.finest,
      regions: columns.regions.length,
      places: places.names,
      industries: industries.names,
      width: nodes(industries.dimension),
    },
    task: {
      ...sides,
      row: Int32Array.from(kept, (j) => at.row[j]),
      column: Int32Array.from(kept, (j) => at.column[j]),
      group: Int32Array.from(kept, (j) => columns.group[there[j]]),
      jobs: hasJobs ? Float64Array.from(kept, (j) => jobs[j]) : undefined,
      counts: { ...countsPolicy(policy), unknownGroups },
      sizes: { ...jobsPolicy(policy), unknownGroups },
    },
    values: {
      establishments: sumsOf(sides, at, new Float64Array(there.length).fill(1)),
      jobs: sumsOf(sides, at, jobs),
    },
  };
}

/** Independent owners that agreed to be seen. */
async function agreedGroups(
  { entities }: Effects["register"],
  { id, source }: KeptDelivery,
  { group }: EstablishmentColumns,
  { waivers }: PublicationPolicy,
): Promise<ReadonlySet<number>> {
  const agreed = new Set<number>();
  for (const { number } of waivers.filter((one) => one.source === source)) {
    const [row] = await entities.rowsOfNumber(id, number, 1);
    if (row !== undefined && group[row] >= 0) agreed.add(group[row]);
  }
  return agreed;
}

/** What each pair of nodes holds; what is unknown adds nothing. Cost: O(establishments · nodes above). */
function sumsOf(
  { rows, columns }: { readonly rows: Dimension; readonly columns: Dimension },
  { row, column }: { readonly row: Int32Array; readonly column: Int32Array },
  size: Float64Array,
): Float64Array {
  const [above, beside] = [nodesAbove(rows), nodesAbove(columns)];
  const width = nodes(columns);
  const sums = new Float64Array(nodes(rows) * width);
  size.forEach((adds, k) => {
    if (Number.isNaN(adds)) return;
    for (const r of above[row[k]]) for (const c of beside[column[k]]) sums[r * width + c] += adds;
  });
  return sums;
}
