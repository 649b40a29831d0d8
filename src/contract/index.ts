export type { AnswerOf, InputOf, ParsedInputOf, Question } from "./question.ts";
export * from "./audit.ts";
export * from "./backup.ts";
export * from "./clusters.ts";
export * from "./company.ts";
export * from "./compare.ts";
export * from "./concentration.ts";
export * from "./confidences.ts";
export * from "./figure.ts";
export * from "./find.ts";
export * from "./held-person.ts";
export * from "./hunch.ts";
export * from "./hypotheses.ts";
export * from "./industry-space.ts";
export * from "./join.ts";
export * from "./keeping.ts";
export * from "./licence-terms.ts";
export * from "./mappings.ts";
export * from "./organisations.ts";
export * from "./parts.ts";
export * from "./people.ts";
export * from "./platform.ts";
export * from "./publication.ts";
export * from "./privacy.ts";
export * from "./references.ts";
export * from "./regions.ts";
export * from "./register.ts";
export * from "./relatedness.ts";
export * from "./sign-in.ts";
export { reachOf, type Rights } from "./rights.ts";
export * from "./retention.ts";
export * from "./sharing.ts";

import * as audit from "./audit.ts";
import * as copies from "./backup.ts";
import { latent } from "./clusters.ts";
import * as company from "./company.ts";
import * as comparison from "./compare.ts";
import { concentration } from "./concentration.ts";
import * as confidences from "./confidences.ts";
import * as find from "./find.ts";
import * as heldPerson from "./held-person.ts";
import { testHunch } from "./hunch.ts";
import * as hypotheses from "./hypotheses.ts";
import { industrySpace } from "./industry-space.ts";
import { joinDeliveries } from "./join.ts";
import * as keeping from "./keeping.ts";
import * as mappings from "./mappings.ts";
import * as organisations from "./organisations.ts";
import * as people from "./people.ts";
import * as platform from "./platform.ts";
import * as publication from "./publication.ts";
import * as privacy from "./privacy.ts";
import type { Question } from "./question.ts";
import * as references from "./references.ts";
import * as regions from "./regions.ts";
import * as register from "./register.ts";
import * as kinship from "./relatedness.ts";
import * as retention from "./retention.ts";
import * as sharing from "./sharing.ts";
import * as signIn from "./sign-in.ts";

/** Every question there is, by name. A test holds each to an answer, a route and a command. */
export const questions: readonly Question[] = [
  signIn.whoAmI,
  signIn.switchOrganisation,
  signIn.listSessions,
  signIn.endSession,
  signIn.signOut,
  signIn.listTokens,
  signIn.makeToken,
  signIn.revokeToken,
  signIn.makeSignInLink,
  signIn.changePassphrase,
  register.previewDelivery,
  register.importDelivery,
  register.listDeliveries,
  mappings.listMappings,
  mappings.forgetMapping,
  joinDeliveries,
  register.listSetAside,
  references.importReference,
  references.fetchReference,
  references.listReferences,
  references.deleteReference,
  company.showCompany,
  company.showRollUp,
  keeping.showDelivery,
  keeping.changeDeliveryTerms,
  keeping.excludeEstablishment,
  keeping.removePersonal,
  keeping.deleteDelivery,
  comparison.compare,
  comparison.listChanges,
  comparison.explainDifference,
  publication.publishTable,
  publication.listPublications,
  publication.publishedTable,
  regions.listRegions,
  regions.outlines,
  regions.profile,
  regions.earlierDeliveries,
  regions.shiftShare,
  industrySpace,
  latent,
  kinship.relatedness,
  concentration,
  testHunch,
  hypotheses.adopt,
  hypotheses.listHypotheses,
  hypotheses.showHypothesis,
  hypotheses.changeHypothesis,
  find.findEstablishments,
  find.findIndustries,
  confidences.noteInConfidence,
  confidences.forgetConfidence,
  organisations.listOrganisations,
  organisations.addOrganisation,
  organisations.changeOrganisation,
  people.listPeople,
  people.invitePerson,
  people.giveRole,
  people.endRole,
  people.blockPerson,
  people.listMyRoles,
  sharing.shareDelivery,
  sharing.shareHypothesis,
  sharing.stopSharing,
  sharing.listShares,
  platform.showRun,
  platform.rerun,
  platform.showJob,
  platform.cancelJob,
  platform.demo,
  privacy.showHeld,
  heldPerson.showHeldPerson,
  heldPerson.showHeldSelf,
  heldPerson.forgetPerson,
  retention.listDestruction,
  retention.approveDestruction,
  privacy.askPrivacy,
  privacy.listPrivacyRequests,
  privacy.decidePrivacy,
  audit.listAudit,
  audit.verifyAudit,
  audit.trimAudit,
  copies.backup,
  copies.restore,
];
