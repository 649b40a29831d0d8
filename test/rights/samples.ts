import { join } from "node:path";
import * as q from "../../src/contract/index.ts";
import type { Question } from "../../src/contract/question.ts";
import type { SharedRecords } from "./shared-records.ts";

type Asked = (records: SharedRecords) => unknown;
/** An input that does not fit its question fails the matrix. */
const sample = (question: Question, of: Asked): [string, Asked] => [question.name, of];

const nothing = () => ({});

/** Of whoever is signed in, which nobody here is: whose sessions and tokens they are is tried in test/sign-in. */
const someSession = "99999999-9999-4999-8999-99999999999A";

/**
 * What each question is asked in the matrix, of Alfa's records. A question that
 * would take something away is asked so that it can be asked again.
 */
export const samples: ReadonlyMap<string, Asked> = new Map([
  sample(q.whoAmI, nothing),
  sample(q.switchOrganisation, () => ({ organisation: "none-such" })),
  sample(q.listSessions, nothing),
  sample(q.endSession, () => ({ session: someSession })),
  sample(q.signOut, nothing),
  sample(q.listTokens, nothing),
  sample(q.makeToken, () => ({ name: "Maandrapport" })),
  sample(q.revokeToken, () => ({ token: someSession })),
  sample(q.makeSignInLink, () => ({ email: "iemand@elders.example" })),
  sample(q.changePassphrase, () => ({ passphrase: "zeven gele paraplus" })),
  sample(q.previewDelivery, async (r) => ({ upload: await r.upload() })),
  sample(q.importDelivery, async (r) => ({ upload: await r.upload() })),
  sample(q.listDeliveries, nothing),
  sample(q.listMappings, nothing),
  sample(q.forgetMapping, async (r) => {
    const audience = r.as("alfa", "analyst");
    const mapping = { source: "klein", regionNamespace: "nl-gm", scheme: "sbi-2025" } as const;
    await r.clusterwerk.ask(q.importDelivery, { upload: await r.upload(), mapping }, { audience });
    const { mappings } = await r.clusterwerk.ask(q.listMappings, {}, { audience });
    return { mapping: mappings[0].id };
  }),
  sample(q.joinDeliveries, (r) => ({ first: r.later, second: r.earlier })),
  sample(q.listSetAside, (r) => ({ delivery: r.later })),
  sample(q.importReference, (r) => ({
    file: join(r.country, "outlines.geojson"),
    kind: "outlines",
    regionNamespace: "demo-gm",
  })),
  sample(q.fetchReference, (r) => ({ from: "cbs", table: "x", server: r.elsewhere })),
  sample(q.listReferences, nothing),
  sample(q.deleteReference, () => ({ reference: "none-such" })),
  sample(q.showCompany, (r) => ({ row: 0, delivery: r.later })),
  sample(q.showRollUp, (r) => ({ delivery: r.later })),
  sample(q.showDelivery, (r) => ({ delivery: r.later })),
  sample(q.changeDeliveryTerms, (r) => ({ delivery: r.later, purpose: "onderzoek" })),
  sample(q.excludeEstablishment, (r) => ({ delivery: r.later, establishment: "none-such" })),
  sample(q.removePersonal, (r) => ({ delivery: r.secret })),
  sample(q.deleteDelivery, (r) => ({ delivery: r.later })),
  sample(q.compare, (r) => ({ earlier: r.earlier, later: r.later })),
  sample(q.listChanges, (r) => ({ earlier: r.earlier, later: r.later, limit: 1 })),
  sample(q.explainDifference, (r) => ({ earlier: r.earlier, later: r.later })),
  sample(q.listRegions, (r) => ({ delivery: r.later })),
  sample(q.outlines, (r) => ({ delivery: r.later })),
  sample(q.profile, (r) => ({ region: r.region, delivery: r.later })),
  sample(q.earlierDeliveries, (r) => ({ region: r.region, delivery: r.later })),
  sample(q.shiftShare, (r) => ({ region: r.region, earlier: r.earlier, later: r.later })),
  sample(q.industrySpace, (r) => ({ region: r.region, delivery: r.later })),
  sample(q.latent, (r) => ({ region: r.region, delivery: r.later, shuffles: 19 })),
  sample(q.relatedness, (r) => ({ industry: r.industry, delivery: r.later })),
  sample(q.concentration, (r) => ({ delivery: r.later })),
  sample(q.testHunch, (r) => ({
    delivery: r.later,
    industries: [r.industry],
    regions: [r.region],
    shuffles: 19,
  })),
  sample(q.adopt, (r) => ({ cluster: r.cluster, name: "Nog eens" })),
  sample(q.listHypotheses, nothing),
  sample(q.showHypothesis, (r) => ({ hypothesis: r.hypothesis })),
  sample(q.changeHypothesis, (r) => ({
    hypothesis: r.hypothesis,
    drop: [{ establishment: r.member, note: "doet niet mee" }],
  })),
  sample(q.findEstablishments, (r) => ({ delivery: r.later, text: "ma" })),
  sample(q.findIndustries, (r) => ({ delivery: r.later, text: "ma" })),
  sample(q.noteInConfidence, (r) => ({
    hypothesis: r.hypothesis,
    text: "nog iets",
    toldBy: "de directeur",
    toldOn: "2026-03-02",
  })),
  sample(q.forgetConfidence, async (r) => {
    const audience = r.as("alfa", "analyst");
    const told = { text: "even", toldBy: "iemand", toldOn: "2026-03-03" };
    const note = { hypothesis: r.hypothesis, ...told };
    const { id } = await r.clusterwerk.ask(q.noteInConfidence, note, { audience });
    return { confidence: id };
  }),
  sample(q.listOrganisations, nothing),
  sample(q.addOrganisation, () => ({
    name: "Nog een",
    kind: "guest",
    administratorName: "Een gast",
    administratorEmail: "gast@nogeen.example",
  })),
  sample(q.changeOrganisation, nothing),
  sample(q.listPeople, nothing),
  sample(q.invitePerson, () => ({
    name: "Genodigde",
    email: "genodigde@elders.example",
    role: "reader",
  })),
  sample(q.giveRole, (r) => ({ person: r.person, role: "reader", until: "2099-12-31" })),
  sample(q.endRole, (r) => ({ assignment: r.spareRole })),
  sample(q.blockPerson, (r) => ({ person: r.person })),
  sample(q.listMyRoles, nothing),
  sample(q.shareDelivery, (r) => ({ delivery: r.later, with: "Beta", purpose: "staff" })),
  sample(q.shareHypothesis, (r) => ({
    hypothesis: r.hypothesis,
    with: "Beta",
    purpose: "staff",
    mayChange: true,
  })),
  sample(q.stopSharing, async (r) => {
    const audience = r.as("alfa", "analyst");
    const how = {
      delivery: r.secret,
      with: "Beta",
      purpose: "public",
      until: "2020-01-01",
    } as const;
    return { share: (await r.clusterwerk.ask(q.shareDelivery, how, { audience })).id };
  }),
  sample(q.listShares, nothing),
  sample(q.publishTable, (r) => ({ delivery: r.later, to: "partner" })),
  sample(q.listPublications, nothing),
  sample(q.publishedTable, (r) => ({
    delivery: r.later,
    to: "partner",
    place: "country",
    level: "section",
  })),
  sample(q.listAudit, (r) => ({ person: r.administrator, limit: 5 })),
  sample(q.verifyAudit, nothing),
  sample(q.trimAudit, () => ({ before: "2020-01-01" })),
  // Into a folder that holds something, and of one that is no backup.
  sample(q.backup, (r) => ({ to: r.country })),
  sample(q.restore, (r) => ({ from: r.country })),
  sample(q.showRun, (r) => ({ run: r.run })),
  sample(q.rerun, (r) => ({ run: r.run })),
  sample(q.showJob, (r) => ({ job: r.job })),
  sample(q.cancelJob, (r) => ({ job: r.job })),
  sample(q.demo, (r) => ({ out: r.country })),
  sample(q.showHeld, () => ({ number: "00000012" })),
  sample(q.showHeldPerson, (r) => ({ person: r.person })),
  sample(q.showHeldSelf, nothing),
  sample(q.forgetPerson, (r) => ({ person: r.person })),
  sample(q.listDestruction, nothing),
  sample(q.approveDestruction, () => ({ record: "delivery:none-such" })),
  sample(q.askPrivacy, () => ({ kind: "access", number: "00000012", text: "Graag." })),
  sample(q.listPrivacyRequests, nothing),
  sample(q.decidePrivacy, () => ({ request: "none-such", state: "refused", reason: "Nee." })),
  sample(q.backup, (r) => ({ to: r.country })),
  sample(q.restore, () => ({ from: "none-such" })),
]);

/** Questions on what is a person's own: nobody else has to do with it, of whatever organisation. */
export const ofOnePerson: ReadonlySet<string> = new Set([q.showJob.name, q.cancelJob.name]);
