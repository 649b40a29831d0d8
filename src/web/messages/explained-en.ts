import type { explainedNl } from "./explained-nl.ts";

/** The page "What do these figures mean?" in English: the same, not less. */
export const explainedEn: { readonly [Key in keyof typeof explainedNl]: string } = {
  "explained.title": "What do these figures mean?",
  "explained.lead":
    "Of each figure on the screens: what it says, what it does not say, and an example. The examples come from an invented region.",
  "explained.contents": "On this page",
  "explained.means": "What it says",
  "explained.not": "What it does not say",
  "explained.example": "Example",
  "explained.more": "More about this figure",
  "explained.methods":
    "How each figure is made, with formulas and sources, stands with the program in the folder docs/methods.",

  "explained.observed.title": "Number here and by chance",
  "explained.observed.means":
    "The first number is counted: so many enterprises of an industry or cluster are here. Establishments of one enterprise in one place count once. The second number is what chance would give. In a profile: if all enterprises of the country had been dealt out over the municipalities by lot. Of a cluster: what comparable places have. After it stands between which numbers chance mostly stays, in 95 of 100 cases.",
  "explained.observed.not":
    "More than by chance does not say why. It may be a cluster, but also a harbour, an old factory or an error in the register. And in one in twenty cases chance, too, goes beyond these bounds.",
  "explained.observed.example":
    "In {region} there are {observed} enterprises in arts creation and performing arts. Chance gives {expected}, mostly {low} to {high}.",

  "explained.quotient.title": "Location quotient",
  "explained.quotient.means":
    "How many times as large the share of an industry is here as in the whole country. 1 is as large, 2 is twice as large, 0.5 is half as large. Mostly it is a share of jobs. Where jobs are unknown, it is a share of establishments.",
  "explained.quotient.not":
    "It is no mark. One large company in a small municipality is enough for a high number. So never read it without the uncertainty and the judgement.",
  "explained.quotient.example":
    "The arts in {region} have {jobs} jobs and a location quotient of {quotient}. At the country's share there would be {usual}.",

  "explained.interval.title": "Uncertainty",
  "explained.interval.means":
    "Between which two numbers the location quotient lies, once chance is reckoned with. We reckon with companies and not with jobs: a factory of 500 jobs is one choice of one company. The bounds are made so that the true value lies between them in 95 of 100 cases.",
  "explained.interval.not":
    "Errors in the register are not in it. Nor is it that companies follow each other: the computation lets each company choose by itself.",
  "explained.interval.example":
    "The arts in {region}: {quotient}, between {low} and {high}. The lowest bound, too, lies above 1. Computing infrastructure, with {few} enterprises: {wide}, between {wideLow} and {wideHigh}. So that may be less than in the country, too.",

  "explained.false-alarm.title": "Chance of a false alarm (q)",
  "explained.false-alarm.means":
    "Who looks at a hundred industries always sees a few that stand out. q reckons with that. Take all industries with a q of at most 0.05: of those, 5 in 100 are expected to be chance after all. Of clusters it is said in the same way of all found clusters that score as high or higher.",
  "explained.false-alarm.not":
    "It is not the chance that this very industry is chance: the number is about the whole group that scores as well or better. And a high q does not prove that there is nothing. With few companies little can be proved.",
  "explained.false-alarm.example":
    "Services to insurers in {region}: the location quotient is {quotient}, and the lower bound ({low}), too, lies above 1. But q is {q}, more than 0.05. The judgement is: not to be told from chance.",

  "explained.country.title": "Chance in a country without clusters",
  "explained.country.means":
    "We shuffle the industries over all addresses and do the whole search again, many times. Such a shuffled country has no clusters. The number says in what share of those countries something with so high a score came up somewhere all the same.",
  "explained.country.not":
    "It is not the chance that this cluster is chance. And it cannot become lower than one over the number of shuffles plus one, however strong a cluster is.",
  "explained.country.example":
    "The cluster of metal and machines around Tuiverhaven: {chance}. So in a country without clusters you would hardly ever see such a thing.",

  "explained.held-out.title": "Counted again in the other half",
  "explained.held-out.means":
    "Who searches long always finds something. So we search in one half of the companies and count in the other. The number says how many times as many companies are there as by chance. We do so with a number of different halves.",
  "explained.held-out.not":
    "It is not exact: half a region has few companies. Where it says unknown, the cluster was not found again in any half. That is something else than zero.",
  "explained.held-out.example":
    "Metal and machines around Tuiverhaven: {value} times as many as by chance, between {low} and {high}. So it stands.",

  "explained.stability.title": "Belongs",
  "explained.stability.means":
    "How likely it is that this company belongs to what makes this cluster more than chance. It counts in how sure the cluster itself is, how large the excess is, and how often the place and the industry of this company came back in trials with half of the companies.",
  "explained.stability.not":
    "It does not say whether this company works with the others. And it is hardly ever 100%: a few such companies would be here without a cluster, and nobody can see which. The chances were checked in invented countries, where we know the truth; in real life they may turn out differently.",
  "explained.stability.example":
    "The first company in the list of the cluster around Tuiverhaven: {stability}. That is a company to begin with.",

  "explained.verdict.title": "Judgement: distinctive; strong, indication, hunch",
  "explained.verdict.means":
    "An industry is called distinctive if its whole uncertainty lies above 1, q is at most 0.05, and it does not rest on one company.\nA cluster gets one of three words.\nStrong: such a thing came up in at most 1 of 100 shuffled countries, it stands in the other half, and it rests on at least eight independent enterprises.\nIndication: of such clusters at most one in ten is expected to be chance, and it rests on at least five enterprises.\nHunch: all else that the search brings up.\nOne large company or one crowded address, too, keeps a verdict from being higher; “What would raise the verdict?” says what is missing.",
  "explained.verdict.not":
    "Strong, too, does not prove that companies know each other or work together. An indication is wrong more often than its q promises where it is not known which industries are related. It is a cluster only once the companies think so themselves. Taking up a cluster does not change its verdict: it only means that somebody is at work on it.",
  "explained.verdict.example":
    "The arts in {region} are distinctive. The cluster around Tuiverhaven is {verdict}: {observed} companies here, {expected} by chance.",

  "explained.suppressed.title": "Suppressed",
  "explained.suppressed.means":
    "The number is there, but may not be shown. There are too few enterprises, or else another suppressed number could be worked out from it. What is derived from a suppressed number is suppressed, too. We also protect the names of people with a business of their own.",
  "explained.suppressed.not": "Suppressed is not zero, nor need it be little. It may be many jobs.",
  "explained.suppressed.example": "In {region} {count} of the {all} industries are suppressed.",

  "explained.unknown.title": "Unknown",
  "explained.unknown.means":
    "The number is not in the delivery, or something is missing to work it out. If for instance the register does not say which establishments are of one enterprise, the number of enterprises is unknown, and so is q.",
  "explained.unknown.not": "Unknown is not zero, nor suppressed: nobody can see it here.",
  "explained.unknown.example":
    "Import {region} alone, without national figures. Then there are shares, and all location quotients are unknown: there is nothing to compare with.",

  "explained.relatedness.title": "Relatedness",
  "explained.relatedness.means":
    "How much two industries have to do with each other, by one source. For instance the classification of industries, who buys from whom, which occupations work there, or who changes jobs to whom. In the network a thicker line is more relatedness.\nEach source has a measure of its own. So a pair gets a place per source, from 0 to 100, among all pairs. The highest tenth is called the most related. Where too many pairs are as related, there is none.",
  "explained.relatedness.not":
    "Relatedness is about industries and not about companies. Two companies at a thick line may never have spoken. Another source may say something else.",
  "explained.relatedness.example":
    "In the cluster around Tuiverhaven the thickest line is the one between food machinery and other machinery.",

  "explained.density.title": "Density",
  "explained.density.means":
    "How much of what is related to an industry is already strong in a municipality. Related here means: often found in the same areas. Of all that relatedness: the part with industries that are at least as large here as in the country. 0% is nothing, 100% is all.",
  "explained.density.not":
    "A high density is no prediction that an industry will come, and no advice to fetch it. It says only that the surroundings for it are there.",
  "explained.density.example":
    "A sum: an industry has four relatives of equal weight. Three of them are at least as large in the municipality as in the country. Density is then {density}.",

  "explained.complexity.title": "Complexity",
  "explained.complexity.means":
    "An order of areas. An area ranks high when it has industries that are found mostly in other high areas and in few others. 0 is the mean of the areas. We give it only for areas the size of a labour market: what a village has says little about what people there can do.",
  "explained.complexity.not":
    "It is no mark and measures neither knowledge nor prosperity. Large areas nearly always rank above small ones. Sometimes areas have no one order; then we give nothing.",
  "explained.complexity.example":
    "A sum: an area has three industries, with complexity 2, 1 and 0. The complexity of the area is the mean: {complexity}.",
};
