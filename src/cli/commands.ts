import * as q from "../contract/index.ts";
import type { Clusterwerk } from "../app/clusterwerk.ts";
import type { AnswerOf, Question } from "../contract/question.ts";
import type { Language } from "../domain/language.ts";
import { auditCheckTable, auditCsv, auditTable } from "./audit-view.ts";
import { backupTable, restoreTable } from "./backup-view.ts";
import { companyTable, rollUpTable } from "./company-view.ts";
import { flat, type View } from "./views.ts";
import { concentrationCsv, concentrationTable } from "./concentration-view.ts";
import {
  compareCsv,
  compareTable,
  differenceCsv,
  differenceTable,
  listChangesCsv,
  listChangesTable,
} from "./compare-view.ts";
import { industrySpaceCsv, industrySpaceTable } from "./industry-space-view.ts";
import { hunchCsv, hunchTable } from "./hunch-view.ts";
import { deletionTable, deliveryTable } from "./keeping-view.ts";
import { joinTable } from "./join-view.ts";
import { latentCsv, latentGeoJson, latentTable } from "./latent-view.ts";
import { deliveriesTable, importTable, previewTable, setAsideTable } from "./register-view.ts";
import { referencesTable, referenceTable } from "./references-view.ts";
import { forgottenTable, mappingsTable } from "./mappings-view.ts";
import { forgottenView, heldPersonView, heldSelfView } from "./held-person-view.ts";
import { peopleTable, personTable } from "./people-view.ts";
import { sharesTable, shareTable } from "./sharing-view.ts";
import { publicationTable, publishedCsv, publishedTable } from "./publication-view.ts";
import { relatednessCsv, relatednessTable } from "./relatedness-view.ts";
import { destroyedView, destructionTable } from "./retention-view.ts";
import { heldTable, requestTable, requestsTable } from "./privacy-view.ts";
import { profileCsv, profileTable } from "./profile-view.ts";
import { linkText } from "./sign-in-view.ts";
import { shiftShareCsv, shiftShareTable } from "./shift-share-view.ts";

export interface Command {
  /** The words before the arguments, e.g. `reference import`. */
  readonly words: string;
  readonly question: Question;
  /** Input names that are given by position. */
  readonly positions: readonly string[];
  /** Input that the words themselves say, e.g. the kind in `groups import`. */
  readonly said?: Readonly<Record<string, string>>;
  /** What a person reads on a terminal. */
  readonly table: View;
  readonly csv?: View;
  /** The same where an answer is one page of many: all of it, line by line. */
  readonly csvLines?: (
    clusterwerk: Clusterwerk,
    answer: never,
    language: Language,
  ) => AsyncIterable<string>;
  /** As `csvLines`, in the form of a Dutch spreadsheet. */
  readonly csvExcel?: Command["csvLines"];
  readonly geojson?: View;
}

/** Which question each command asks. Flags are the rest of the question's input, in kebab case. */
export const commands: readonly Command[] = [
  { words: "who-am-i", question: q.whoAmI, positions: [], table: flat() },
  {
    words: "switch-organisation",
    question: q.switchOrganisation,
    positions: ["organisation"],
    table: flat(),
  },
  { words: "sessions", question: q.listSessions, positions: [], table: flat("sessions") },
  { words: "end-session", question: q.endSession, positions: ["session"], table: flat() },
  { words: "sign-out", question: q.signOut, positions: [], table: flat() },
  { words: "tokens", question: q.listTokens, positions: [], table: flat("tokens") },
  { words: "make-token", question: q.makeToken, positions: ["name"], table: flat() },
  { words: "revoke-token", question: q.revokeToken, positions: ["token"], table: flat() },
  { words: "sign-in-link", question: q.makeSignInLink, positions: ["email"], table: linkText },
  { words: "change-passphrase", question: q.changePassphrase, positions: [], table: flat() },
  { words: "preview", question: q.previewDelivery, positions: ["file"], table: previewTable },
  { words: "import", question: q.importDelivery, positions: ["file"], table: importTable },
  { words: "held", question: q.showHeld, positions: ["number"], table: heldTable },
  {
    words: "privacy decide",
    question: q.decidePrivacy,
    positions: ["request", "state"],
    table: requestTable,
  },
  {
    words: "privacy ask",
    question: q.askPrivacy,
    positions: ["kind", "number"],
    table: requestTable,
  },
  { words: "privacy", question: q.listPrivacyRequests, positions: [], table: requestsTable },
  {
    words: "audit verify",
    question: q.verifyAudit,
    positions: [],
    table: auditCheckTable,
  },
  { words: "audit trim", question: q.trimAudit, positions: ["before"], table: flat() },
  { words: "audit", question: q.listAudit, positions: [], table: auditTable, csv: auditCsv },
  { words: "mappings", question: q.listMappings, positions: [], table: mappingsTable },
  {
    words: "forget-mapping",
    question: q.forgetMapping,
    positions: ["mapping"],
    table: forgottenTable,
  },
  { words: "deliveries", question: q.listDeliveries, positions: [], table: deliveriesTable },
  {
    words: "set-aside",
    question: q.listSetAside,
    positions: ["delivery"],
    table: setAsideTable,
    csvLines: (clusterwerk, answer: AnswerOf<typeof q.listSetAside>, language) =>
      clusterwerk.register.setAsideCsv(answer.delivery, language),
  },
  { words: "delivery", question: q.showDelivery, positions: ["delivery"], table: deliveryTable },
  {
    words: "terms",
    question: q.changeDeliveryTerms,
    positions: ["delivery"],
    table: deliveryTable,
  },
  {
    words: "exclude",
    question: q.excludeEstablishment,
    positions: ["delivery", "establishment"],
    table: deliveryTable,
  },
  {
    words: "remove-personal",
    question: q.removePersonal,
    positions: ["delivery"],
    table: deliveryTable,
  },
  {
    words: "delete-delivery",
    question: q.deleteDelivery,
    positions: ["delivery"],
    table: deletionTable,
  },
  {
    words: "compare",
    question: q.compare,
    positions: ["earlier", "later"],
    table: compareTable,
    csvLines: compareCsv("rfc-4180"),
    csvExcel: compareCsv("dutch-excel"),
  },
  {
    words: "changes",
    question: q.listChanges,
    positions: ["earlier", "later"],
    table: listChangesTable,
    csvLines: listChangesCsv("rfc-4180"),
    csvExcel: listChangesCsv("dutch-excel"),
  },
  {
    words: "explain-difference",
    question: q.explainDifference,
    positions: ["earlier", "later"],
    table: differenceTable,
    csvLines: differenceCsv("rfc-4180"),
    csvExcel: differenceCsv("dutch-excel"),
  },
  {
    words: "publish",
    question: q.publishTable,
    positions: ["delivery"],
    table: publicationTable,
  },
  {
    words: "publications",
    question: q.listPublications,
    positions: [],
    table: flat("publications"),
  },
  {
    words: "published",
    question: q.publishedTable,
    positions: ["place"],
    table: publishedTable,
    csv: publishedCsv,
  },
  { words: "regions", question: q.listRegions, positions: [], table: flat("regions") },
  { words: "outlines", question: q.outlines, positions: [], table: flat("features") },
  {
    words: "profile",
    question: q.profile,
    positions: ["region"],
    table: profileTable,
    csv: profileCsv,
  },
  {
    words: "earlier-deliveries",
    question: q.earlierDeliveries,
    positions: ["region"],
    table: flat("deliveries"),
  },
  {
    words: "shift-share",
    question: q.shiftShare,
    positions: ["region"],
    table: shiftShareTable,
    csv: shiftShareCsv,
  },
  {
    words: "industry-space",
    question: q.industrySpace,
    positions: ["region"],
    table: industrySpaceTable,
    csv: industrySpaceCsv,
  },
  {
    words: "latent",
    question: q.latent,
    positions: ["region"],
    table: latentTable,
    csv: latentCsv,
    geojson: latentGeoJson,
  },
  {
    words: "relatedness",
    question: q.relatedness,
    positions: ["industry", "with"],
    table: relatednessTable,
    csv: relatednessCsv,
  },
  {
    words: "concentration",
    question: q.concentration,
    positions: ["industry"],
    table: concentrationTable,
    csv: concentrationCsv,
  },
  {
    words: "test-hunch",
    question: q.testHunch,
    positions: [],
    table: hunchTable,
    csv: hunchCsv,
  },
  { words: "adopt", question: q.adopt, positions: ["cluster"], table: flat() },
  { words: "hypotheses", question: q.listHypotheses, positions: [], table: flat("hypotheses") },
  {
    words: "hypothesis",
    question: q.showHypothesis,
    positions: ["hypothesis"],
    table: flat(),
  },
  {
    words: "change",
    question: q.changeHypothesis,
    positions: ["hypothesis"],
    table: flat(),
  },
  {
    words: "find",
    question: q.findEstablishments,
    positions: ["text"],
    table: flat("establishments"),
  },
  {
    words: "industries",
    question: q.findIndustries,
    positions: ["text"],
    table: flat("industries"),
  },
  { words: "run", question: q.showRun, positions: ["run"], table: flat() },
  { words: "rerun", question: q.rerun, positions: ["run"], table: flat() },
  { words: "job", question: q.showJob, positions: ["job"], table: flat() },
  { words: "cancel", question: q.cancelJob, positions: ["job"], table: flat() },
  {
    words: "reference import",
    question: q.importReference,
    positions: ["file"],
    table: referenceTable,
  },
  {
    words: "reference fetch",
    question: q.fetchReference,
    positions: ["from", "table"],
    table: referenceTable,
  },
  {
    words: "reference delete",
    question: q.deleteReference,
    positions: ["reference"],
    table: flat(),
  },
  { words: "references", question: q.listReferences, positions: [], table: referencesTable },
  {
    words: "join",
    question: q.joinDeliveries,
    positions: ["first", "second"],
    table: joinTable,
  },
  { words: "company", question: q.showCompany, positions: ["number"], table: companyTable },
  { words: "group", question: q.showCompany, positions: ["number"], table: companyTable },
  {
    words: "groups import",
    question: q.importReference,
    positions: ["file"],
    said: { kind: "groups" },
    table: referenceTable,
  },
  { words: "groups", question: q.showRollUp, positions: ["delivery"], table: rollUpTable },
  {
    words: "confide",
    question: q.noteInConfidence,
    positions: ["hypothesis"],
    table: flat(),
  },
  {
    words: "forget-confidence",
    question: q.forgetConfidence,
    positions: ["confidence"],
    table: flat(),
  },
  {
    words: "organisations",
    question: q.listOrganisations,
    positions: [],
    table: flat("organisations"),
  },
  { words: "organisation add", question: q.addOrganisation, positions: ["name"], table: flat() },
  {
    words: "organisation change",
    question: q.changeOrganisation,
    positions: ["organisation"],
    table: flat(),
  },
  { words: "people", question: q.listPeople, positions: [], table: peopleTable },
  {
    words: "person invite",
    question: q.invitePerson,
    positions: ["name", "email"],
    table: personTable,
  },
  { words: "person block", question: q.blockPerson, positions: ["person"], table: personTable },
  {
    words: "person held",
    question: q.showHeldPerson,
    positions: ["person"],
    table: heldPersonView,
  },
  {
    words: "person forget",
    question: q.forgetPerson,
    positions: ["person"],
    table: forgottenView,
  },
  { words: "destruction", question: q.listDestruction, positions: [], table: destructionTable },
  {
    words: "destruction approve",
    question: q.approveDestruction,
    positions: ["record"],
    table: destroyedView,
  },
  { words: "my-held", question: q.showHeldSelf, positions: [], table: heldSelfView },
  { words: "role give", question: q.giveRole, positions: ["person", "role"], table: personTable },
  { words: "role end", question: q.endRole, positions: ["assignment"], table: personTable },
  { words: "my-roles", question: q.listMyRoles, positions: [], table: flat("roles") },
  {
    words: "share delivery",
    question: q.shareDelivery,
    positions: ["delivery", "with"],
    table: shareTable,
  },
  {
    words: "share cluster",
    question: q.shareHypothesis,
    positions: ["hypothesis", "with"],
    table: shareTable,
  },
  { words: "stop-sharing", question: q.stopSharing, positions: ["share"], table: flat() },
  { words: "shares", question: q.listShares, positions: [], table: sharesTable },
  { words: "demo", question: q.demo, positions: [], table: flat() },
  { words: "backup", question: q.backup, positions: ["to"], table: backupTable },
  { words: "restore", question: q.restore, positions: ["from"], table: restoreTable },
];
