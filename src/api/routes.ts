import * as q from "../contract/index.ts";
import type { Question } from "../contract/question.ts";

export type Method = "get" | "post" | "patch" | "delete";

/** Whether what is asked comes in the body; else it stands behind the question mark. */
export const bringsBody = (method: Method): boolean => method === "post" || method === "patch";

export interface Served {
  /** It makes something (201), to be found under this address by its id; true where it has none. */
  readonly makes?: string | true;
}

export type Route = readonly [Method, string, Question, Served?];

/**
 * Which question each URL asks. Path parameters and query (or body) together
 * are the question's input; a long question that is not answered yet becomes a
 * job (202). Left out on purpose, for the command line only: demo, which writes
 * paths of the machine, as do backup and restore, and fetch-reference, which
 * reaches out of it.
 */
export const routes: readonly Route[] = [
  ["get", "/who-am-i", q.whoAmI],
  ["post", "/sessions/_switch", q.switchOrganisation],
  ["get", "/sessions", q.listSessions],
  ["delete", "/sessions/:session", q.endSession],
  ["post", "/sessions/_end", q.signOut],
  ["get", "/tokens", q.listTokens],
  ["post", "/tokens", q.makeToken, { makes: true }],
  ["delete", "/tokens/:token", q.revokeToken],
  ["post", "/sign-in-links", q.makeSignInLink, { makes: true }],
  ["post", "/passphrases", q.changePassphrase],
  ["get", "/deliveries", q.listDeliveries],
  ["post", "/deliveries", q.importDelivery],
  ["post", "/deliveries/_preview", q.previewDelivery],
  ["post", "/deliveries/_join", q.joinDeliveries],
  ["get", "/deliveries/:delivery/set-aside", q.listSetAside],
  ["get", "/deliveries/:delivery/roll-up", q.showRollUp],
  ["get", "/companies/:row", q.showCompany],
  ["get", "/deliveries/:delivery", q.showDelivery],
  ["patch", "/deliveries/:delivery/terms", q.changeDeliveryTerms],
  ["post", "/deliveries/:delivery/exclusions", q.excludeEstablishment],
  ["delete", "/deliveries/:delivery/personal", q.removePersonal],
  ["delete", "/deliveries/:delivery", q.deleteDelivery],
  ["get", "/mappings", q.listMappings],
  ["delete", "/mappings/:mapping", q.forgetMapping],
  ["get", "/comparisons/:earlier/:later", q.compare],
  ["get", "/comparisons/:earlier/:later/changes", q.listChanges],
  ["get", "/comparisons/:earlier/:later/difference", q.explainDifference],
  ["get", "/references", q.listReferences],
  ["post", "/references", q.importReference, { makes: true }],
  ["delete", "/references/:reference", q.deleteReference],
  ["get", "/publications", q.listPublications],
  ["post", "/publications", q.publishTable],
  ["get", "/published-table", q.publishedTable],
  ["get", "/regions", q.listRegions],
  ["get", "/outlines", q.outlines],
  ["get", "/regions/:region/profile", q.profile],
  ["get", "/regions/:region/earlier-deliveries", q.earlierDeliveries],
  ["get", "/regions/:region/shift-share", q.shiftShare],
  ["get", "/regions/:region/industry-space", q.industrySpace],
  ["get", "/regions/:region/latent-clusters", q.latent],
  ["get", "/industries/:industry/relatedness", q.relatedness],
  ["get", "/concentration", q.concentration],
  ["post", "/hunches/_test", q.testHunch],
  ["get", "/hypotheses", q.listHypotheses],
  ["post", "/hypotheses", q.adopt, { makes: "/hypotheses" }],
  ["get", "/hypotheses/:hypothesis", q.showHypothesis],
  ["patch", "/hypotheses/:hypothesis", q.changeHypothesis],
  ["post", "/hypotheses/:hypothesis/confidences", q.noteInConfidence, { makes: true }],
  ["post", "/hypotheses/:hypothesis/shares", q.shareHypothesis, { makes: true }],
  ["delete", "/confidences/:confidence", q.forgetConfidence],
  ["post", "/deliveries/:delivery/shares", q.shareDelivery, { makes: true }],
  ["get", "/shares", q.listShares],
  ["delete", "/shares/:share", q.stopSharing],
  ["get", "/organisations", q.listOrganisations],
  ["post", "/organisations", q.addOrganisation, { makes: true }],
  ["patch", "/organisations", q.changeOrganisation],
  ["get", "/persons", q.listPeople],
  ["post", "/persons", q.invitePerson, { makes: true }],
  ["patch", "/persons/:person", q.blockPerson],
  ["post", "/persons/:person/assignments", q.giveRole, { makes: true }],
  ["patch", "/assignments/:assignment", q.endRole],
  ["get", "/assignments", q.listMyRoles],
  ["post", "/establishments/_search", q.findEstablishments],
  ["post", "/industries/_search", q.findIndustries],
  ["get", "/runs/:run", q.showRun],
  ["post", "/runs/:run/_rerun", q.rerun],
  ["post", "/held/_search", q.showHeld],
  ["get", "/held", q.showHeldSelf],
  ["get", "/persons/:person/held", q.showHeldPerson],
  ["post", "/persons/:person/_forget", q.forgetPerson],
  ["get", "/destruction", q.listDestruction],
  ["post", "/destruction/_approve", q.approveDestruction],
  ["get", "/privacy-requests", q.listPrivacyRequests],
  ["post", "/privacy-requests", q.askPrivacy],
  ["patch", "/privacy-requests/:request", q.decidePrivacy],
  ["get", "/audit-lines", q.listAudit],
  ["post", "/audit-lines/_verify", q.verifyAudit],
  ["post", "/audit-lines/_trim", q.trimAudit],
  ["get", "/jobs/:job", q.showJob],
  ["delete", "/jobs/:job", q.cancelJob],
];
