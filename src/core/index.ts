/**
 * `clusterwerk/core`: methods of economic geography on typed arrays. Nothing
 * here reads a clock, a disk or a console; randomness comes in.
 */
export * from "./matrix.ts";
export * from "./random.ts";
export { type Graph, graph } from "./graph.ts";

export { locationQuotient } from "./specialization/location-quotient.ts";
export { standardizedLocationQuotient } from "./specialization/standardized-location-quotient.ts";
export { herfindahlIndex } from "./specialization/herfindahl-index.ts";
export { krugmanIndex } from "./specialization/krugman-index.ts";
export { hachmanIndex } from "./specialization/hachman-index.ts";
export { variety, type Variety } from "./specialization/variety.ts";
export { strongClusters } from "./specialization/strong-clusters.ts";
export { share } from "./specialization/share.ts";
export { type Establishments, type Presences, presences } from "./specialization/presences.ts";
export { type RegionIndustries, regionIndustries } from "./specialization/region-industries.ts";
export {
  type Economy,
  economyOf,
  type MeasuredEconomy,
  referenceEconomy,
} from "./specialization/economy.ts";
export {
  type PartEvidence,
  type QuotientEvidence,
  quotientInterval,
} from "./specialization/quotient-interval.ts";
export {
  binomialQuotientInterval,
  type QuotientJobs,
} from "./specialization/binomial-quotient-interval.ts";
export { type ShiftShare, shiftShare, type TwoMoments } from "./specialization/shift-share.ts";
export {
  accountParts,
  type ChangedSizes,
  type DifferenceAccount,
  differenceAccount,
  type DifferenceSteps,
  differenceSteps,
  sizeCauses,
} from "./specialization/difference-account.ts";
export { dynamicShiftShare } from "./specialization/dynamic-shift-share.ts";
export { type SmallerCompanies, smallerCompanies } from "./specialization/smaller-companies.ts";
export {
  type Caveat,
  caveatOf,
  type VerdictEvidence,
  type VerdictRule,
} from "./specialization/verdict.ts";
export {
  type Specialization,
  specialization,
  type SpecializationOptions,
} from "./specialization/specialization.ts";

export { locationalGini } from "./concentration/locational-gini.ts";
export { type Plants } from "./concentration/industry-shares.ts";
export { type Concentration, ellisonGlaeser } from "./concentration/ellison-glaeser.ts";
export {
  type ConcentrationByChance,
  ellisonGlaeserRange,
} from "./concentration/ellison-glaeser-range.ts";
export { ellisonGlaeserInterval } from "./concentration/ellison-glaeser-interval.ts";
export { maurelSedillot } from "./concentration/maurel-sedillot.ts";
export { type KDensity, kDensity, type Points } from "./concentration/k-density.ts";
export {
  bandsAround,
  type DistanceBand,
  type KDensityBands,
  kDensityBands,
  type KDensityOptions,
} from "./concentration/k-density-bands.ts";
export {
  type KDensityGround,
  kDensityGround,
  observedKDensity,
  simulatedKDensity,
} from "./concentration/k-density-curves.ts";
export { type Envelope, globalEnvelope } from "./concentration/global-envelope.ts";
export { localBand } from "./concentration/local-band.ts";
export { silvermanBandwidth } from "./concentration/silverman-bandwidth.ts";

export type { Candidate } from "./latent/candidate.ts";
export { empiricalEvidence } from "./latent/empirical-evidence.ts";
export { type HalfReplicate, halfReplicate } from "./latent/half-replicate.ts";
export type { LatentCluster } from "./latent/latent-cluster.ts";
export { latentClusters } from "./latent/latent-clusters.ts";
export { leaveOut } from "./latent/leave-out.ts";
export type { Hunch, HunchCells, HunchCounts, HunchShuffle } from "./latent/hunch.ts";
export { hunchCells } from "./latent/hunch-cells.ts";
export { hunchHalf } from "./latent/hunch-half.ts";
export { hunchShuffle } from "./latent/hunch-shuffle.ts";
export { hunchTest, type HunchTest } from "./latent/hunch-test.ts";
export { type HunchEvidence, type HunchLimit, hunchVerdict } from "./latent/hunch-verdict.ts";
export { type NullReplicate, nullReplicate } from "./latent/null-replicate.ts";
export { foundClusters, prepareSearch } from "./latent/prepare-search.ts";
export type { Prepared } from "./latent/prepared.ts";
export {
  defaultSearchOptions,
  type SearchGround,
  type SearchOptions,
} from "./latent/search-ground.ts";
export { statedRate, verdictBounds, verdictRule } from "./latent/verdict-rule.ts";
export { withoutCompanies } from "./latent/without-companies.ts";

export { associationStrength } from "./relatedness/association-strength.ts";
export { classificationRelatedness } from "./relatedness/classification-relatedness.ts";
export { coLocation, type CoLocationOptions } from "./relatedness/co-location.ts";
export { coOccurrence } from "./relatedness/co-occurrence.ts";
export { coagglomeration } from "./relatedness/coagglomeration.ts";
export { comparativeAdvantage } from "./relatedness/comparative-advantage.ts";
export { conditionalProximity } from "./relatedness/conditional-proximity.ts";
export { continuousProximity } from "./relatedness/continuous-proximity.ts";
export { cosineSimilarity } from "./relatedness/cosine-similarity.ts";
export { descriptionSimilarity, type TermCounts } from "./relatedness/description-similarity.ts";
export { inputOutputRelatedness } from "./relatedness/input-output-relatedness.ts";
export { jaccardIndex } from "./relatedness/jaccard-index.ts";
export {
  type Foretold,
  learnedRelatedness,
  type LearnedRelatedness,
  type LearnedRelatednessOptions,
} from "./relatedness/learned-relatedness.ts";
export { occupationSimilarity } from "./relatedness/occupation-similarity.ts";
export { type Place, placeAmong } from "./relatedness/place-among.ts";
export { placeOfPair } from "./relatedness/place-of-pair.ts";
export { probabilityIndex } from "./relatedness/probability-index.ts";
export { proximity } from "./relatedness/proximity.ts";
export {
  relatednessAgreement,
  type RelatednessAgreement,
} from "./relatedness/relatedness-agreement.ts";
export { type DensityOptions, relatednessDensity } from "./relatedness/relatedness-density.ts";
export { type SkillRelatedness, skillRelatedness } from "./relatedness/skill-relatedness.ts";
export { upperTriangle } from "./relatedness/upper-triangle.ts";

export {
  type ComplexityInterval,
  complexityInterval,
  type ComplexityIntervalOptions,
  type Ends,
} from "./complexity/complexity-interval.ts";
export { type ComplexityOutlook, complexityOutlook } from "./complexity/complexity-outlook.ts";
export { type EconomicComplexity, economicComplexity } from "./complexity/economic-complexity.ts";
export { type Fitness, fitness } from "./complexity/fitness.ts";

export { composed } from "./correspondence/composed.ts";
export { converted } from "./correspondence/converted.ts";
export {
  correspondence,
  type Correspondence,
  type Links,
} from "./correspondence/correspondence.ts";
export { dividedShare } from "./correspondence/divided-share.ts";
export { likeliest } from "./correspondence/likeliest.ts";

export { cellIsSafe, type DisclosurePolicy } from "./disclosure/cell-is-safe.ts";
export {
  type Dimension,
  dimensionOfTree,
  leavesOf,
  nodes,
  type PublishedTable,
} from "./disclosure/published-table.ts";
export { type TableContributions } from "./disclosure/leaf-cells.ts";
export { type Move, type Target } from "./disclosure/move.ts";
export { protectionLevel } from "./disclosure/protection-level.ts";
export { type Need, type Protection } from "./disclosure/protection.ts";
export {
  secondarySuppression,
  type SecondarySuppression,
  type SuppressionOptions,
} from "./disclosure/secondary-suppression.ts";
export { suppressionProven } from "./disclosure/suppression-proven.ts";
export { regionSuppression } from "./disclosure/region-suppression.ts";
export {
  type Contributions,
  type DisclosureState,
  disclosureStates,
  suppress,
  type Suppression,
} from "./disclosure/suppress.ts";

export { betweenness } from "./network/betweenness.ts";
export {
  type ConsensusCommunities,
  consensusCommunities,
  type ConsensusOptions,
} from "./network/consensus-communities.ts";
export { connectedParts } from "./network/connected-parts.ts";
export { leiden, type LeidenOptions } from "./network/leiden.ts";
export { louvain } from "./network/louvain.ts";
export { modularity } from "./network/modularity.ts";
export { strongestTies, type Ties } from "./network/strongest-ties.ts";
export type { CommunityQuality } from "./network/network-level.ts";
export { type StructuralHoles, structuralHoles } from "./network/structural-holes.ts";

export { type UltimateGroups, ultimateGroups } from "./entities/ultimate-groups.ts";

export { gradeOfParts } from "./grade/grade-of-parts.ts";
export { partShares } from "./grade/part-shares.ts";

export { benjaminiHochberg } from "./statistics/benjamini-hochberg.ts";
export { binomialTail, logBinomialTail } from "./statistics/binomial-tail.ts";
export { clopperPearsonInterval } from "./statistics/clopper-pearson-interval.ts";
export { hypergeometricRange } from "./statistics/hypergeometric-range.ts";
export { excessInterval } from "./statistics/excess-interval.ts";
export { hypergeometricTail, logHypergeometricTail } from "./statistics/hypergeometric-tail.ts";
export { logGamma } from "./statistics/log-gamma.ts";
export {
  logNegativeBinomialTail,
  negativeBinomialTail,
} from "./statistics/negative-binomial-tail.ts";
export { normalQuantile } from "./statistics/normal-quantile.ts";
export { logPoissonTail, poissonTail } from "./statistics/poisson-tail.ts";
export { quantile } from "./statistics/quantile.ts";
export { logRegularizedBeta, regularizedBeta } from "./statistics/regularized-beta.ts";
export { logRegularizedGamma, regularizedGamma } from "./statistics/regularized-gamma.ts";
export { type Bounds, wilsonInterval } from "./statistics/wilson-interval.ts";
