import type { Answer } from "./answer.ts";
import { answerListAudit, answerTrimAudit, answerVerifyAudit } from "./platform/audit.ts";
import {
  answerAdopt,
  answerChangeHypothesis,
  answerFindEstablishments,
  answerListHypotheses,
  answerShowHypothesis,
} from "./clusters/hypotheses.ts";
import { answerForgetConfidence, answerNoteInConfidence } from "./clusters/confidences.ts";
import { answerFindIndustries } from "./clusters/find-industries.ts";
import { answerLatent } from "./clusters/latent.ts";
import { answerTestHunch } from "./clusters/test-hunch.ts";
import {
  answerCancelJob,
  answerDemo,
  answerRerun,
  answerShowJob,
  answerShowRun,
} from "./platform/answers.ts";
import { answerBackup, answerRestore } from "./platform/backup.ts";
import {
  answerListShares,
  answerShareDelivery,
  answerShareHypothesis,
  answerStopSharing,
} from "./platform/sharing.ts";
import {
  answerAddOrganisation,
  answerChangeOrganisation,
  answerListOrganisations,
} from "./relations/organisations.ts";
import {
  answerBlockPerson,
  answerEndRole,
  answerGiveRole,
  answerInvitePerson,
  answerListMyRoles,
  answerListPeople,
} from "./relations/people.ts";
import {
  answerAskPrivacy,
  answerDecidePrivacy,
  answerListPrivacyRequests,
  answerShowHeld,
} from "./platform/privacy/privacy.ts";
import { answerApproveDestruction, answerListDestruction } from "./platform/privacy/retention.ts";
import {
  answerForgetPerson,
  answerShowHeldPerson,
  answerShowHeldSelf,
} from "./platform/privacy/held-person.ts";
import { answerConcentration } from "./concentration/concentration.ts";
import { answerRelatedness } from "./relatedness/relatedness.ts";
import { answerEarlierDeliveries } from "./regions/earlier-deliveries.ts";
import { answerIndustrySpace } from "./regions/industry-space.ts";
import { answerListRegions, answerOutlines } from "./regions/list-regions.ts";
import { answerProfile } from "./regions/profile.ts";
import { answerShiftShare } from "./regions/shift-share.ts";
import {
  answerListPublications,
  answerPublishedTable,
  answerPublishTable,
} from "./publication/publish.ts";
import { answerShowCompany } from "./register/company.ts";
import { answerShowRollUp } from "./register/roll-up.ts";
import { answerJoinDeliveries } from "./register/join-deliveries.ts";
import {
  answerChangeDeliveryTerms,
  answerDeleteDelivery,
  answerExcludeEstablishment,
  answerRemovePersonal,
  answerShowDelivery,
} from "./register/keeping.ts";
import { answerForgetMapping, answerListMappings } from "./register/mappings.ts";
import { answerCompare } from "./register/compare.ts";
import { answerExplainDifference } from "./register/explain-difference.ts";
import { answerListChanges } from "./register/list-changes.ts";
import {
  answerImportDelivery,
  answerListDeliveries,
  answerListSetAside,
  answerPreviewDelivery,
} from "./register/answers.ts";
import { answerFetchReference } from "./register/fetch-reference.ts";
import {
  answerDeleteReference,
  answerImportReference,
  answerListReferences,
} from "./register/references.ts";

import {
  answerChangePassphrase,
  answerEndSession,
  answerListSessions,
  answerListTokens,
  answerMakeSignInLink,
  answerMakeToken,
  answerRevokeToken,
  answerSignOut,
  answerSwitchOrganisation,
  answerWhoAmI,
} from "./sign-in/answers.ts";

/** Every answer there is. A test holds that each question has one. */
export const answers: readonly Answer[] = [
  answerWhoAmI,
  answerSwitchOrganisation,
  answerListSessions,
  answerEndSession,
  answerSignOut,
  answerListTokens,
  answerMakeToken,
  answerRevokeToken,
  answerMakeSignInLink,
  answerChangePassphrase,
  answerPreviewDelivery,
  answerImportDelivery,
  answerListDeliveries,
  answerListMappings,
  answerForgetMapping,
  answerJoinDeliveries,
  answerListSetAside,
  answerShowDelivery,
  answerChangeDeliveryTerms,
  answerExcludeEstablishment,
  answerRemovePersonal,
  answerDeleteDelivery,
  answerImportReference,
  answerFetchReference,
  answerListReferences,
  answerShowCompany,
  answerShowRollUp,
  answerDeleteReference,
  answerCompare,
  answerListChanges,
  answerExplainDifference,
  answerPublishTable,
  answerListPublications,
  answerPublishedTable,
  answerListRegions,
  answerOutlines,
  answerProfile,
  answerEarlierDeliveries,
  answerShiftShare,
  answerIndustrySpace,
  answerLatent,
  answerRelatedness,
  answerConcentration,
  answerTestHunch,
  answerAdopt,
  answerListHypotheses,
  answerShowHypothesis,
  answerChangeHypothesis,
  answerFindEstablishments,
  answerFindIndustries,
  answerNoteInConfidence,
  answerForgetConfidence,
  answerListOrganisations,
  answerAddOrganisation,
  answerChangeOrganisation,
  answerListPeople,
  answerInvitePerson,
  answerGiveRole,
  answerEndRole,
  answerBlockPerson,
  answerListMyRoles,
  answerShareDelivery,
  answerShareHypothesis,
  answerStopSharing,
  answerListShares,
  answerShowRun,
  answerRerun,
  answerShowJob,
  answerCancelJob,
  answerDemo,
  answerListDestruction,
  answerApproveDestruction,
  answerForgetPerson,
  answerShowHeldPerson,
  answerShowHeldSelf,
  answerShowHeld,
  answerAskPrivacy,
  answerListPrivacyRequests,
  answerDecidePrivacy,
  answerListAudit,
  answerVerifyAudit,
  answerTrimAudit,
  answerBackup,
  answerRestore,
];
