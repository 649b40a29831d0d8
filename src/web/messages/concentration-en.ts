import type { concentrationNl } from "./concentration-nl.ts";

/** Which industries lie close together, in English. */
export const concentrationEn: Record<keyof typeof concentrationNl, string> = {
  "concentration.crumb": "Close together",
  "concentration.title": "Which industries lie close together?",
  "concentration.titleOf": "Do these companies lie close together?",
  "concentration.working":
    "We scatter the companies over the country many times, to see what chance does.",
  "concentration.some":
    "In {count, number} of the {told, number} industries of which it can be said, establishments lie closer together than by chance. Most of all in {top}.",
  "concentration.none":
    "None of the {told, number} industries of which it can be said lies clearly closer together than by chance.",
  "concentration.oneRegion": "Nothing can be said of that: this delivery has one municipality.",
  "concentration.means":
    "Compared are the {regions, number} municipalities of this delivery. Together means: in fewer municipalities than one would expect of so many establishments of this size.",
  "concentration.limits":
    "Why they are together is not said. It may be a harbour, farmland, or a city.",
  "concentration.chart":
    "Dot: how strongly they are together. Line: the uncertainty. Grey: what chance gives in 95 of 100 cases. Faded: cannot be told from chance.",
  "concentration.all": "All industries",
  "concentration.table": "How strongly industries are together",
  "concentration.column.gamma": "Concentration",
  "concentration.column.chance": "By chance",
  "concentration.column.pairs": "Concentration in pairs",
  "concentration.column.km": "Distance",
  "concentration.column.density": "Pairs per km (%)",
  "concentration.column.global": "By chance, all together",
  "concentration.column.local": "By chance, this distance",
  "concentration.byChance": "by chance {low} to {high}",
  "concentration.is": "closer together than by chance",
  "concentration.isNot": "cannot be told from chance",
  "concentration.tooFew": "too few establishments",
  "concentration.verdict.localised":
    "Yes: these establishments lie closer together than establishments in general.",
  "concentration.verdict.dispersed":
    "No: these establishments lie further apart than establishments in general.",
  "concentration.verdict.neither":
    "Not demonstrably: these establishments lie no closer together and no further apart than by chance.",
  "concentration.where.upTo.more": "That holds up to {high, number} km.",
  "concentration.where.between.more": "That holds between {low, number} and {high, number} km.",
  "concentration.where.upTo.fewer": "Distances up to {high, number} km are rarer.",
  "concentration.where.between.fewer":
    "Distances between {low, number} and {high, number} km are rarer.",
  "concentration.caveat.suppressed":
    "We do not show that: there are too few enterprises not to recognise them.",
  "concentration.caveat.too-few":
    "That cannot be said: too few of these establishments have an exact address on the map.",
  "concentration.caveat.no-addresses":
    "That cannot be said: this delivery has no exact address on the map of any establishment.",
  "concentration.left":
    "Establishments with an exact address: {plants} · without one, and so left out: {leftOut}.",
  "concentration.sampled":
    "There are so many that we use 10,000 of them, drawn by lot; that hardly changes the picture.",
  "concentration.howFar": "How far?",
  "concentration.km": "{km, number} km",
  "concentration.plotName": "Distances between the establishments",
  "concentration.plot":
    "Line: how often each distance occurs between two establishments of this industry. Grey: where establishments in general stay, over all distances together. Dotted: the same for one distance. Above the grey they lie closer together than by chance.",
  "concentration.plotUp": "Of all pairs, per km (%)",
  "concentration.plotAlong": "Distance (km)",
  "concentration.noCurve": "No distances to show",
  "concentration.noCurveNext":
    "Choose a wider industry, or import a delivery with the place of each address on the map.",
  "concentration.distances": "The distances in figures",
  "concentration.side.more": "more often than by chance",
  "concentration.side.fewer": "less often than by chance",
  "concentration.side.as": "as by chance",
  "concentration.about": "Whether these establishments lie closer together than by chance",
  "concentration.observed": "{plants} establishments with an exact address",
  "concentration.expected":
    "{simulations} times as many establishments drawn from all {sites} addresses",
  "concentration.interval":
    "the grey band: an industry without a pattern leaves it in 5 of 100 cases at most",
  "concentration.p": "Chance of this without a pattern",
  "concentration.leftOut": "Without an exact address",
  "concentration.beware":
    "What is more common at a short distance must be rarer elsewhere: a dip beside a peak says nothing more.",
  "concentration.others": "Choose an industry",
  "concentration.choose": "Industry whose distances you want to see",
  "concentration.toAll": "Compare all industries",
  "concentration.open": "Where do they lie close together?",
  "concentration.openLabel": "Close together",
  "concentration.openAll": "Which industries lie close together?",
  "concentration.openAllWhy": "Of all industries of the country, with the distances.",
  "term.gamma":
    "How strongly establishments share municipalities, allowing for their number and sizes (γ of Ellison and Glaeser). 0: as by chance. From about 0.05 it is much.",
  "term.maurelSedillot":
    "The same, counted in pairs of jobs (the index of Maurel and Sédillot). That an industry shuns a place does not count as concentration here.",
  "explained.concentration.title": "Concentration and distances",
  "explained.concentration.means":
    "Whether the establishments of an industry are closer together than by chance. Concentration looks at municipalities: 0 is as by chance. It allows for a few large companies always being in few municipalities.\nDistances know no borders. We take the distance of each pair of establishments, and compare it with as many establishments drawn from all addresses.",
  "explained.concentration.not":
    "Being together is not working together. Farms are together too: outside the cities. And a chain of twenty shops in one area counts as twenty establishments. Establishments without an exact address are left out of the distances: stacked on one middle they would look close.",
  "explained.concentration.example":
    "A sum: two municipalities of one size, and an industry of ten establishments of one size. With five in each, concentration is {apart}: more spread out than by lot. With all ten in one it is {together}.",
};
