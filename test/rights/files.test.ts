import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as q from "../../src/contract/index.ts";
import { defaultAudience } from "../../src/domain/audience.ts";
import { type Role, roles } from "../../src/domain/role.ts";
import { type Installation, installation } from "../sign-in/installation.ts";

/*
 * What goes over HTTP as a file or a stream, and is no question: Alfa has two
 * deliveries and shares them with Beta; Gamma has nothing to do with either.
 */
let installed: Installation;
let earlier: string;
let later: string;
const organisations: Record<string, string> = {};
const cookies = new Map<string, string>();

beforeAll(async () => {
  installed = await installation();
  const { clusterwerk, folder } = installed;
  for (const name of ["Alfa", "Beta", "Gamma"]) {
    const { id } = await clusterwerk.ask(q.addOrganisation, {
      name,
      kind: "municipality",
      licensed: true,
      administratorName: "Beheer",
      administratorEmail: `beheer@${name.toLowerCase()}.example`,
    });
    organisations[name] = id;
  }
  const audience = { ...defaultAudience, organisation: organisations["Alfa"] };
  const imported = async (year: number): Promise<string> => {
    const file = join(folder, `register-${year}.csv`);
    const rows = ["000000000014;Eerste B.V.;GM0001;01.11", `x;Kapot;;${year}`];
    writeFileSync(file, ["vestigingsnummer;naam;gemeente;sbi", ...rows, ""].join("\n"));
    const mapping = {
      source: "klein",
      regionNamespace: "nl-gm",
      scheme: "sbi-2025",
      referenceDate: `${year}-04-01`,
    } as const;
    const context = { audience, trustsPaths: true };
    return (await clusterwerk.ask(q.importDelivery, { file, mapping }, context)).delivery;
  };
  earlier = await imported(2024);
  later = await imported(2025);
  for (const delivery of [earlier, later]) {
    const share = { delivery, with: "Beta", purpose: "staff" } as const;
    await clusterwerk.ask(q.shareDelivery, share, { audience });
  }
  for (const [name, organisation] of Object.entries(organisations)) {
    for (const role of roles) {
      const as = { audience: { ...defaultAudience, organisation } };
      const email = `${role}@${name.toLowerCase()}.example`;
      await clusterwerk.ask(q.invitePerson, { name: role, email, role }, as);
      const { link } = await clusterwerk.ask(q.makeSignInLink, { email }, as);
      const json = { secret: link.split("#")[1] };
      const { cookie } = await installed.ask("POST", "/v1/sign-in/links", { json });
      cookies.set(`${role} ${name}`, cookie);
    }
  }
}, 120_000);
afterAll(() => installed.close());

const as = (role: Role, name: string): { cookie: string } => ({
  cookie: cookies.get(`${role} ${name}`)!,
});
/** The status, and what a refusal says with the id of a delivery put for another. */
const told = async (path: string, who: { cookie: string }): Promise<string> => {
  const { status, body } = await installed.ask("GET", path, who);
  return status === 200 ? "200" : `${status} ${JSON.stringify(body)}`;
};
const nothing = (id: string): string => id.replace(/.$/, (end) => (end === "0" ? "1" : "0"));

describe("a file that is no question", () => {
  it("of rows set aside is its owner's alone, and not there for others", async () => {
    const path = (id: string): string => `/v1/deliveries/${id}/set-aside.csv`;
    for (const role of roles) {
      const reads = q.listSetAside.rights[role] === "own";
      expect(await told(path(later), as(role, "Alfa")), role).toMatch(reads ? /^200$/ : /^403 /);
      for (const name of ["Beta", "Gamma"]) {
        const refused = await told(path(later), as(role, name));
        expect(refused, `${role} of ${name}`).toMatch(reads ? /^404 / : /^403 /);
        const missing = await told(path(nothing(later)), as(role, name));
        expect(refused).toBe(missing.replaceAll(nothing(later), later));
      }
    }
  });

  it("of changes is for those who may list them, and begins with the refusal for others", async () => {
    const path = (id: string): string => `/v1/comparisons/${earlier}/${id}/changes.csv`;
    for (const role of roles) {
      const reads = q.listChanges.rights[role] === "shared";
      for (const name of ["Alfa", "Beta"]) {
        const got = await told(path(later), as(role, name));
        expect(got, `${role} of ${name}`).toMatch(reads ? /^200$/ : /^403 /);
      }
      expect(await told(path(later), as(role, "Gamma"))).toMatch(reads ? /^404 / : /^403 /);
    }
  });

  it("is sent by who may read one in, and found by their organisation alone", async () => {
    const { server } = installed;
    const send = async (who: { cookie: string }) => {
      const answer = await fetch(new URL("/v1/uploads", server.address), {
        method: "POST",
        headers: { ...who, "sec-fetch-site": "same-origin" },
        body: "vestigingsnummer;naam;gemeente;sbi\n000000000014;A;GM0001;01.11\n",
      });
      return { status: answer.status, body: (await answer.json()) as { upload?: string } };
    };
    for (const role of roles) {
      const may = q.previewDelivery.rights[role] === "own";
      expect((await send(as(role, "Alfa"))).status, role).toBe(may ? 201 : 403);
    }
    const { upload } = (await send(as("analyst", "Alfa"))).body;
    const preview = async (name: string) =>
      (
        await installed.ask("POST", "/v1/deliveries/_preview", {
          ...as("analyst", name),
          json: { upload },
        })
      ).status;
    expect(await preview("Alfa")).toBe(200);
    expect(await preview("Gamma")).toBe(404);
  });

  it("of the progress of a job is for who asked it alone", async () => {
    const who = as("analyst", "Alfa");
    const asked = await installed.ask("GET", `/v1/comparisons/${earlier}/${later}`, who);
    const job = String(asked.body["job"]);
    expect(asked.status).toBe(202);
    const path = `/v1/jobs/${job}/events`;
    expect(await told(path, who)).toBe("200");
    for (const [role, name] of [
      ["account-manager", "Alfa"],
      ["administrator", "Alfa"],
      ["analyst", "Beta"],
      ["analyst", "Gamma"],
    ] as const) {
      expect(await told(path, as(role, name)), `${role} of ${name}`).toMatch(/^404 /);
    }
  });
});
