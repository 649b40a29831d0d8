import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Clusterwerk } from "../../src/app/clusterwerk.ts";
import { countryFiles } from "../../src/app/demo/country-files.ts";
import { inventedCountry } from "../../src/app/demo/invented-country.ts";
import type { JobRunner } from "../../src/app/platform/job-runner.ts";
import * as q from "../../src/contract/index.ts";
import { writeFiles } from "../../src/data/platform/write-files.ts";
import { type Audience, defaultAudience } from "../../src/domain/audience.ts";
import { purposeOf } from "../../src/domain/purpose.ts";
import type { Role } from "../../src/domain/role.ts";
import { type Opened, openedEmpty } from "../app/opened.ts";
import { inventedMapping } from "../invented-register.ts";

/**
 * Four organisations and what they have. Alfa has everything and shares most of
 * it with Beta; Gamma has nothing to do with either; the host runs the installation.
 */
export interface SharedRecords {
  readonly clusterwerk: Clusterwerk;
  readonly opened: Opened;
  readonly jobs: JobRunner;
  readonly organisations: Readonly<Record<"alfa" | "beta" | "gamma", string>>;
  /** Somebody of an organisation, in a role. */
  as(organisation: Organisation, role: Role): Audience;
  /** Alfa's, shared with Beta. */
  readonly earlier: string;
  readonly later: string;
  readonly hypothesis: string;
  /** Alfa's alone. */
  readonly secret: string;
  readonly secretHypothesis: string;
  readonly run: string;
  readonly cluster: string;
  readonly region: string;
  readonly industry: string;
  readonly company: string;
  readonly member: string;
  readonly job: string;
  readonly person: string;
  /** A role that the person no longer needs. */
  readonly spareRole: string;
  /** The first of Alfa's people, in whose name Alfa asks. */
  readonly administrator: string;
  readonly reference: string;
  readonly country: string;
  /** The address of a server that has nothing. */
  readonly elsewhere: string;
  upload(): Promise<string>;
  close(): Promise<void>;
}

export type Organisation = "host" | "alfa" | "beta" | "gamma";

/** Words that only Alfa's people who work on clusters may read, and that nobody else may. */
export const toldInConfidence = "gaat verhuizen naar elders";

export async function sharedRecords(): Promise<SharedRecords> {
  const opened = await openedEmpty();
  const { clusterwerk } = opened;
  const country = join(opened.folder, "country");
  const invented = { municipalities: 16, establishments: 3000, seed: 5, null: false };
  await writeFiles(country, countryFiles(inventedCountry(invented)));
  const outlines = await clusterwerk.ask(
    q.importReference,
    { kind: "outlines", file: join(country, "outlines.geojson"), regionNamespace: "demo-gm" },
    { trustsPaths: true },
  );

  const added: Record<string, { id: string; administrator: string }> = {};
  for (const name of ["Alfa", "Beta", "Gamma"]) {
    added[name.toLowerCase()] = await clusterwerk.ask(q.addOrganisation, {
      name,
      kind: "municipality",
      licensed: true,
      administratorName: `Beheerder van ${name}`,
      administratorEmail: `beheer@${name.toLowerCase()}.example`,
    });
  }
  const as = (organisation: Organisation, role: Role): Audience => ({
    tenant: defaultAudience.tenant,
    organisation: added[organisation]?.id ?? defaultAudience.organisation,
    person: added[organisation]?.administrator ?? null,
    roles: [role],
    purpose: purposeOf([role], { licensed: true, guest: false }),
    reach: "shared",
  });
  const analyst = { audience: as("alfa", "analyst"), trustsPaths: true };
  const administrator = { audience: as("alfa", "administrator") };

  const delivery = async (year: number, source: string): Promise<string> =>
    (
      await clusterwerk.ask(
        q.importDelivery,
        {
          file: join(country, `register-${year}.csv`),
          mapping: { ...inventedMapping, source, referenceDate: `${year}-04-01` },
        },
        analyst,
      )
    ).delivery;
  const earlier = await delivery(2024, "alfa");
  const later = await delivery(2025, "alfa");
  const secret = await delivery(2025, "geheim van alfa");

  const { regions } = await clusterwerk.ask(q.listRegions, { delivery: later }, analyst);
  const searched = { delivery: later, shuffles: 19 };
  let found: { run: string; cluster: string; members: string[]; region: string } | undefined;
  for (const { id: region } of regions) {
    const { run, clusters } = await clusterwerk.ask(q.latent, { ...searched, region }, analyst);
    const [first] = clusters;
    if (!first) continue;
    const members = first.members.map(({ establishment }) => establishment);
    found = { run, cluster: first.id, members, region };
    break;
  }
  if (!found) throw new Error("no cluster found in the invented country");
  const adopted = async (name: string): Promise<string> =>
    (await clusterwerk.ask(q.adopt, { cluster: found.cluster, name, note: "" }, analyst)).id;
  const hypothesis = await adopted("Alfa's voedselmachines");
  const secretHypothesis = await adopted("Alfa's geheime cluster");
  for (const establishment of [undefined, found.members[0]]) {
    await clusterwerk.ask(
      q.noteInConfidence,
      {
        hypothesis,
        ...(establishment === undefined ? {} : { establishment }),
        text: toldInConfidence,
        toldBy: "de directeur",
        toldOn: "2026-03-01",
      },
      analyst,
    );
  }
  const profile = await clusterwerk.ask(
    q.profile,
    { region: found.region, delivery: later },
    analyst,
  );
  const { id: person } = await clusterwerk.ask(
    q.invitePerson,
    { name: "Iemand van Alfa", email: "iemand@alfa.example", role: "reader" },
    administrator,
  );
  const withSpare = await clusterwerk.ask(
    q.giveRole,
    { person, role: "member", since: "2026-01-01" },
    administrator,
  );
  const other = added.beta.id;
  for (const id of [earlier, later]) {
    await clusterwerk.ask(
      q.shareDelivery,
      { delivery: id, with: other, purpose: "staff" },
      analyst,
    );
  }
  await clusterwerk.ask(
    q.shareHypothesis,
    { hypothesis, with: other, purpose: "staff", mayChange: true },
    analyst,
  );
  const jobs = await clusterwerk.startJobs();
  const empty = createServer((_, response) => response.writeHead(404).end()).listen(0, "127.0.0.1");
  await once(empty, "listening");
  return {
    clusterwerk,
    opened,
    jobs,
    organisations: { alfa: added.alfa.id, beta: added.beta.id, gamma: added.gamma.id },
    as,
    earlier,
    later,
    hypothesis,
    secret,
    secretHypothesis,
    run: profile.run,
    cluster: found.cluster,
    region: found.region,
    industry: profile.industries[0].industry.code,
    company: found.members[0],
    member: found.members[0],
    // Asked by one person as everyone, so that whatever role they have may see it.
    job: await jobs.enqueue({ ...as("alfa", "reader"), purpose: "public" }, q.latent.name, {
      ...searched,
      region: found.region,
    }),
    person,
    spareRole: withSpare.roles.find(({ role }) => role === "member")!.id,
    administrator: added.alfa.administrator,
    reference: outlines.id,
    country,
    elsewhere: `http://127.0.0.1:${(empty.address() as AddressInfo).port}/`,
    async close() {
      empty.close();
      await opened.close();
    },
    async upload() {
      const body = Readable.from([
        "vestigingsnummer;naam;gemeente;sbi\n000000000001;A;GM0001;01\n",
      ]);
      const kept = await clusterwerk.keepUpload(body, "klein.csv", administrator);
      return kept.upload;
    },
  };
}
