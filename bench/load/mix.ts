import type { Clusterwerk } from "../../src/app/clusterwerk.ts";
import * as q from "../../src/contract/index.ts";
import type { Question } from "../../src/contract/question.ts";
import { below, type Random } from "../../src/core/random.ts";
import { shuffles } from "./prepared.ts";

/** One request, and the question that it asks. */
export interface Wish {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly json?: unknown;
  readonly question: Question;
  readonly input: object;
}

export interface Kind {
  readonly name: string;
  /** How many of a hundred requests. */
  readonly share: number;
  wish(random: Random): Wish;
  /** What two answers that are the same may differ in: what is made anew each time. */
  readonly anew?: readonly string[];
}

/** What people ask of an invented country on an ordinary day. */
export async function mixOf(clusterwerk: Clusterwerk): Promise<Kind[]> {
  const { delivery, regions } = await clusterwerk.ask(q.listRegions, {});
  const { accepted } = await clusterwerk.register.delivery(delivery);
  const rows = Uint32Array.from({ length: 500 }, (_, k) => Math.floor((k / 500) * accepted));
  const names = (await clusterwerk.register.establishments(delivery, rows)).flatMap(({ name }) =>
    name === null ? [] : [name.toLowerCase()],
  );
  const clusters = new Set<string>();
  for (const { id } of regions.slice(0, 40)) {
    const found = await clusterwerk.ask(q.latent, { region: id, shuffles });
    for (const cluster of found.clusters) clusters.add(cluster.id);
  }
  const of = <T>(random: Random, some: readonly T[]): T => some[below(random, some.length)];
  const region = (random: Random): string => of(random, regions).id;
  const get = (path: string, question: Question, input: object): Wish => ({
    method: "GET",
    path: `/v1${path}`,
    question,
    input,
  });
  const post = (path: string, question: Question, input: object): Wish => ({
    method: "POST",
    path: `/v1${path}`,
    json: input,
    question,
    input,
  });
  const kinds: Kind[] = [
    {
      name: "search by name",
      share: 35,
      wish(random) {
        // As one types: from the third letter on.
        const name = of(random, names);
        const text = name.slice(0, 3 + below(random, Math.max(1, name.length - 3))).trimEnd();
        return post("/establishments/_search", q.findEstablishments, { text, limit: 20 });
      },
    },
    {
      name: "company",
      share: 20,
      wish(random) {
        const row = of(random, [...rows]);
        return get(`/companies/${row}`, q.showCompany, { row });
      },
    },
    {
      name: "profile",
      share: 15,
      wish(random) {
        const id = region(random);
        return get(`/regions/${id}/profile`, q.profile, { region: id });
      },
    },
    {
      name: "latent clusters",
      share: 10,
      wish(random) {
        const id = region(random);
        const path = `/regions/${id}/latent-clusters?shuffles=${shuffles}`;
        return get(path, q.latent, { region: id, shuffles });
      },
    },
    { name: "regions", share: 9, wish: () => get("/regions", q.listRegions, {}) },
    { name: "outlines", share: 9, wish: () => get("/outlines", q.outlines, {}) },
    {
      name: "adopt",
      share: 2,
      anew: ["id", "adoptedAt", "changedAt"],
      wish(random) {
        const cluster = of(random, [...clusters]);
        return post("/hypotheses", q.adopt, { cluster, name: "Om over te praten" });
      },
    },
  ];
  return clusters.size > 0 ? kinds : kinds.filter(({ name }) => name !== "adopt");
}

/** A kind, as often as its share says. */
export function drawn(kinds: readonly Kind[], random: Random): Kind {
  let at = random() * kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.find(({ share }) => (at -= share) < 0) ?? kinds[0];
}
