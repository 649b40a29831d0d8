import type { changeNl } from "./change-nl.ts";

/** What changed in a region between two deliveries, in English. */
export const changeEn: Record<keyof typeof changeNl, string> = {
  "change.crumb": "Changed",
  "change.title": "What has changed in {region}?",
  "change.titleAny": "What has changed?",
  "change.jobs.more": "{region} gained {count} jobs.",
  "change.jobs.fewer": "{region} lost {count} jobs.",
  "change.jobs.same": "The number of jobs in {region} stayed the same.",
  "change.establishments.more": "{region} gained {count} establishments.",
  "change.establishments.fewer": "{region} lost {count} establishments.",
  "change.establishments.same": "The number of establishments in {region} stayed the same.",
  "change.own.more":
    "That is {count} more than if each industry here had grown as in the whole country.",
  "change.own.fewer":
    "That is {count} fewer than if each industry here had grown as in the whole country.",
  "change.own.same": "That is what to expect if each industry here grows as in the whole country.",
  "change.hidden": "We do not show how much changed in {region}: it is suppressed or unknown.",
  "change.between": "Compared are the deliveries of {earlier} and {later}.",
  "change.unlike":
    "Mind: the two deliveries have not the same municipalities. Growth of the country is of unlike areas.",
  "change.with": "Compare with",
  "change.chart": "Industries that did otherwise here than in the country",
  "change.caption.jobs":
    "Bar to the right: so many more jobs than with the industry's growth in the country. To the left: so many fewer. Shown are the largest differences.",
  "change.caption.establishments":
    "Bar to the right: so many more establishments than with the industry's growth in the country. To the left: so many fewer. Shown are the largest differences.",
  "change.nothing": "No industry that we may show did otherwise here than in the country.",
  "change.all": "All industries",
  "change.table": "What changed in {region}, by industry",
  "change.earlier": "Earlier",
  "change.later": "Later",
  "change.change": "Difference",
  "change.national": "By the country",
  "change.mix": "By the industry",
  "change.competitive": "By the place",
  "term.national":
    "What would have been gained or lost had this industry grown here like all companies of the country together.",
  "term.mix":
    "What it makes that this industry grew more or less in the whole country than all companies together.",
  "term.competitive":
    "What is left: this industry did better or worse here than in the whole country.",
  "change.observed.jobs": "jobs: {earlier} first, {later} later",
  "change.observed.establishments": "establishments: {earlier} first, {later} later",
  "change.expected": "by the country {national}, by the kinds of industries {mix}",
  "change.noEconomy": "unknown: a delivery of one municipality has no country to compare with",
  "change.interval":
    "cannot be given: this is a sum, not a test. One company that moves may explain it all",
  "change.compared":
    "{regions, plural, one {# municipality} other {# municipalities}} in both deliveries",
  "change.beware":
    "It does not say why. A company that got another code, or a register that is kept better, is a difference too.",
  "change.open": "See what has changed",
  "change.openWhy": "Since the delivery before, and what of it the country brought.",
  "explained.change.title": "Difference between two deliveries",
  "explained.change.means":
    "The difference in jobs or establishments falls into three parts. By the country: everything grew or shrank. By the industry: it did better or worse than the rest everywhere. By the place: what is left then. The three parts together are the whole difference (the shift-share of Dunn).",
  "explained.change.not":
    "It is a sum and no proof. By the place does not mean by policy: it may be one company that came or went. And it says nothing of the years after.",
  "explained.change.example":
    "A sum: 100 jobs became 112. The country grew by 5%, this industry by 8%. By the country: 5. By the industry: 3. By the place: the other {own}.",
};
