import { auditEn } from "./audit-en.ts";
import { companyEn } from "./company-en.ts";
import { deliveryEn } from "./delivery-en.ts";
import { comparisonEn } from "./comparison-en.ts";
import { changeEn } from "./change-en.ts";
import { concentrationEn } from "./concentration-en.ts";
import { explainedEn } from "./explained-en.ts";
import { privacyEn } from "./privacy-en.ts";
import { referencesEn } from "./references-en.ts";
import { signInEn } from "./sign-in-en.ts";
import { relationsEn } from "./relations-en.ts";
import type { nl } from "./nl.ts";

/** What the screens say in English: the same, not less. A missing key does not compile. */
export const en: { readonly [Key in keyof typeof nl]: string } = {
  ...auditEn,
  ...companyEn,
  ...deliveryEn,
  ...explainedEn,
  ...privacyEn,
  ...referencesEn,
  ...signInEn,
  ...relationsEn,
  ...changeEn,
  ...comparisonEn,
  ...concentrationEn,
  // Frame
  "frame.skip": "Skip to content",
  "frame.chapters": "Chapters",
  "frame.crumbs": "You are here",
  "frame.waiting": "One moment…",
  "frame.foot":
    "Clusterwerk helps municipalities and regions to know their companies and connect them. Free software under the EUPL.",
  "chapter.regions": "Map",
  "chapter.register": "Companies",
  "chapter.relatedness": "Relatedness",
  "chapter.clusters": "Clusters",
  "chapter.explained": "Explained",
  "place.all": "All municipalities",
  "table.sort": "Change the order",
  "invented.title": "Invented data",
  "invented.text": "These companies do not exist. They show how Clusterwerk works.",
  "notFound.title": "This page does not exist",
  "notFound.text": "The address may have been copied incompletely, or the page has moved.",
  // Actions
  "action.again": "Try again",
  "action.cancel": "Cancel",
  "action.stop": "Stop",
  "action.import": "Import companies",
  "action.toMap": "To the map",
  "action.toDeliveries": "To the deliveries",
  // Figures
  "figure.suppressed": "suppressed",
  "figure.unknown": "unknown",
  "figure.interval": "{low} – {high}",
  "quality.counted": "counted in the register",
  "quality.estimated": "estimated from the register",
  "quality.partial": "rests partly on assumptions",
  // Errors
  "versions.title": "Somebody else was first",
  "versions.text":
    "While you were at it, somebody else changed this. Nothing was overwritten. Choose what is to stand.",
  "versions.about": "What",
  "versions.yours": "Your version",
  "versions.present": "What is there now",
  "versions.mine": "Save my version",
  "versions.theirs": "Leave what is there now",
  "error.title": "This did not work",
  "error.absent": "This is not there",
  "error.nothingLost": "Nothing was lost.",
  "error.internal":
    "Something went wrong on our side. Please try again. If it keeps happening, ask your administrator to look at the log.",
  "error.unreachable":
    "Clusterwerk cannot be reached. Check that the program is still running, then try again.",
  "job.failed": "It did not work",
  "job.cancelled": "Stopped",
  "job.cancelledText": "You stopped the work. Nothing unfinished was kept.",
  // Progress
  "progress.waiting": "Waiting for its turn…",
  "progress.tenths": "{tenths} per cent done",
  "progress.reading": "{done, number} of {total, number} rows read",
  "progress.reading.sofar": "{done, number} rows read",
  "progress.writing": "{done, number} of {total, number} rows written",
  "progress.writing.sofar": "{done, number} rows written",
  "progress.searching": "{done, number} of {total, number} areas searched",
  "progress.searching.sofar": "{done, number} areas searched",
  "progress.shuffling": "{done, number} of {total, number} shuffles",
  "progress.shuffling.sofar": "{done, number} shuffles",
  "progress.halving": "{done, number} of {total, number} half samples",
  "progress.halving.sofar": "{done, number} half samples",
  "progress.counting": "{done, number} of {total, number} counted",
  "progress.counting.sofar": "{done, number} counted",
  "progress.simulating": "{done, number} of {total, number} simulations",
  "progress.simulating.sofar": "{done, number} simulations",
  "progress.copying": "{done, number} of {total, number} MB copied",
  "progress.copying.sofar": "{done, number} MB copied",
  "progress.checking": "{done, number} of {total, number} MB checked",
  "progress.checking.sofar": "{done, number} MB checked",
  // Start
  "start.title": "Where would you like to look?",
  "start.lead":
    "{regions, plural, one {One municipality} other {# municipalities}} with {exact, select, yes {} other {at least }}{establishments} establishments of companies and institutions.",
  "start.jobs": "They hold {jobs} jobs.",
  "start.choose": "Choose a municipality and read what it is good at.",
  "start.map": "Map of the municipalities",
  "start.list": "List of the municipalities",
  "start.find": "Find a municipality",
  "start.found": "{count, plural, one {# municipality} other {# municipalities}}",
  "start.noneFound": "No municipality of this name.",
  "start.showAll": "Show all municipalities",
  "start.more": "And {count, number} more. Search by name.",
  "start.establishments": "{count} establishments",
  "map.keys": "By keyboard: Tab to the map, arrows to move, Enter to choose.",
  "map.pickKeys": "Choose a municipality or company. By keyboard: arrows and Enter.",
  "map.countKeys": "Number in a circle: companies whose place may not be on the map or is unknown.",
  "map.addOutlines": "Add outlines (GeoJSON)",
  "map.noPlaces": "No outlines or places were delivered for these areas. Use the list.",
  "network.keys":
    "Larger: more companies. Thicker line: more related. Pick a line to read how the two are related; the lines also stand below. By keyboard: arrows and Enter.",
  "empty.deliveries.title": "No companies have been imported yet",
  "empty.deliveries.text":
    "Import a file from your business register, such as a national or provincial one. CSV, Excel and Parquet all work.",
  // Profile
  "profile.title": "What is {region} good at?",
  "profile.titleAny": "What is this municipality good at?",
  "profile.untested":
    "Whether {region} has more of anything than chance would give cannot be tested: the register does not say which establishments are of one enterprise. {above, plural, =0 {No industry lies above the national share with all of its uncertainty.} one {One industry lies above the national share with all of its uncertainty.} other {# industries lie above the national share with all of their uncertainty.}}",
  "profile.some":
    "{count, plural, =1 {At one thing} =2 {At two things} =3 {At three things} =4 {At four things} =5 {At five things} =6 {At six things} other {At # things}} more than you would expect; {top} stands out.",
  "profile.none":
    "In {region} no industry clearly stands out. That is not bad news: companies often belong to a cluster nearby.",
  "profile.oneCompany":
    "In {region} no industry clearly stands out. The largest for its size is {top}, but that rests on one company.",
  "profile.noDenominator":
    "What {region} is good at cannot be said yet: there are no national figures to compare with.",
  "profile.empty": "No companies were delivered for {region}.",
  "profile.emptyNext": "Look at another municipality, or import a delivery that holds this one.",
  "profile.noneNext":
    "No industry is larger here than nationally. See which companies belong together all the same.",
  "profile.size":
    "{within, select, traded {Only industries that mainly work for elsewhere.} local {Only industries that mainly serve residents.} other {All together.}} Establishments: {establishments} · enterprises: {enterprises} · jobs: {jobs}",
  "profile.toClusters": "Find latent clusters",
  "profile.toClustersWhy": "Which companies belong together, also across the municipal border?",
  "profile.toSpace": "See what is close",
  "profile.toSpaceWhy": "Which industries fit what is here already?",
  "profile.chart": "Industries that are larger here than nationally",
  "profile.kin": "Related industries",
  "profile.kinLink": "What is this related to?",
  "profile.all": "All industries",
  "profile.table": "Industries in {region}",
  "profile.observed":
    "Jobs: {jobs} · establishments: {establishments} · enterprises: {enterprises}",
  "profile.expected.jobs": "{count} jobs at the national share",
  "profile.expected.establishments": "{count} establishments at the national share",
  "funnel.name": "Industries beside what chance gives",
  "funnel.caption":
    "Each circle is an industry. The higher, the more enterprises than by chance; the farther right, the more enterprises. Grey: what chance gives in 95 of 100 cases. Filled: distinctive, with its name where there is room. Open: not.",
  "funnel.hidden":
    "{count, plural, one {One industry is suppressed and not in it.} other {# industries are suppressed and not in it.}}",
  "funnel.down": "Times the enterprises that chance gives",
  "funnel.along": "Enterprises by chance",
  "funnel.said":
    "{name}: enterprises {observed}; by chance {expected}, mostly {low} to {high}; {judgement}",
  "funnel.keys": "Choose a circle. By keyboard: arrows and Enter.",
  "funnel.unknown":
    "Whether industries can be told from chance cannot be drawn: the register or the national figures do not say which establishments are of one enterprise.",
  "profile.expected.enterprises": "{count} enterprises by chance, mostly {low} to {high}",
  "chart.caption":
    "How many times as large as nationally. Dot: the estimate. Bar: the uncertainty. Faded: not to be told from chance, or resting on one company.",
  "chart.one": "national",
  "chart.times": "{times} times",
  "caveat.distinctive": "distinctive",
  "caveat.none": "not distinctive",
  "caveat.enterprises-unknown": "cannot be tested: enterprises unknown",
  "caveat.few-enterprises": "too few enterprises",
  "caveat.one-company": "rests on one company",
  "caveat.not-distinguishable": "not to be told from chance",
  "caveat.suppressed": "suppressed",
  "caveat.below-average": "not larger than nationally",
  "denominator.delivery": "all companies in the same delivery",
  "denominator.reference": "national figures, imported separately",
  "denominator.none": "nothing: there are no national figures",
  "within.choose": "Share of which jobs?",
  "within.all": "All",
  "within.traded": "For elsewhere",
  "within.local": "For residents",
  "level.choose": "How fine?",
  "level.nace.section": "Section",
  "level.nace.division": "Division",
  "level.nace.group": "Group",
  "level.nace.class": "Class",
  "level.naics.section": "Sector",
  "level.naics.division": "Subsector",
  "level.naics.group": "Industry group",
  "level.naics.class": "National industry",
  "column.industry": "Industry",
  "column.lq": "Location quotient",
  "column.interval": "Uncertainty",
  "column.enterprises": "Enterprises",
  "column.establishments": "Establishments",
  "column.jobs": "Jobs",
  "column.share": "Share here",
  "column.q": "Chance of a false alarm",
  "column.caveat": "Judgement",
  "column.company": "Company",
  "column.region": "Municipality",
  "column.reasons": "Why does it belong?",
  "column.stability": "Belongs",
  "term.lq":
    "Location quotient: an industry's share here, divided by its share of the whole country. 1 is as large as nationally, 2 is twice as large.",
  "term.density":
    "Of all that goes along with an industry: the part that is at least as large here as in the country.",
  "term.proximity":
    "Of the areas where the one industry is large, the share where the other is too; of both ways the smaller.",
  "term.complexity":
    "An area is complex when it has industries that few other areas have, complex areas at that. It is an order, not a mark.",
  "term.interval":
    "The range in which the true value probably lies. The fewer companies, the wider.",
  "term.q":
    "Of all industries with this result or a better one: the share that is expected to be chance after all (the Benjamini-Hochberg q value).",
  "term.stability":
    "How likely it is that this company belongs to what makes this cluster more than chance. In invented countries, where we know the truth, such chances were checked.",
  "term.heldOut":
    "We find the cluster in one half of the companies and count again in the other half. So the search cannot flatter itself.",
  "term.clusterQ":
    "Of the clusters with this score or higher: the share expected to be chance. The whole search is counted in.",
  "term.familyWise":
    "The chance that a country without clusters would show a cluster with such a high score anywhere.",
  // Evidence
  "evidence.title": "How sure is this?",
  "evidence.observed": "Observed",
  "evidence.expected": "Expected",
  "evidence.interval": "Uncertainty",
  "evidence.quality": "Quality",
  "evidence.between": "between {low} and {high} ({level} confidence)",
  "evidence.largest": "Share of the largest company",
  "evidence.judgement": "Judgement",
  "evidence.compared": "Compared with",
  "evidence.heldOut": "Counted again in the other half",
  "evidence.familyWise": "Chance in a country without clusters",
  "evidence.withoutLargest": "Without the largest group",
  "evidence.limits": "What would raise the verdict?",
  "evidence.run": "Run",
  "evidence.runLink": "See the run",
  // Industry space
  "space.title": "Which industries are close to {region}?",
  "space.titleAny": "Which industries are close?",
  "space.crumb": "What is close",
  "space.nearest":
    "Of what {region} has little of, {top} is the closest: {share} of what goes along with it elsewhere is here already. The average is {mean}.",
  "space.nothing": "Of all that can be shown, {region} has at least as much as the country.",
  "space.allRare":
    "What is close to {region} cannot be said: no industry is found in enough areas to see what it goes along with. Choose a coarser level.",
  "space.noGround":
    "What is close to {region} cannot be said yet: there are not enough areas to see which industries go together.",
  "space.noGroundMeans":
    "That takes figures of at least ten areas: a delivery of a wider area, or a table of jobs or establishments per area and industry. Such a table can be imported as a reference.",
  "space.addTable": "Import a table",
  "space.toProfile": "What is this municipality good at?",
  "space.means":
    "Two industries are close when they are often in the same areas. Close is no advice: it does not say whether there is room, demand or an entrepreneur for it.",
  "space.networkName": "Network of industries that go together",
  "space.here": "at least as large as in the country",
  "space.absent": "smaller than in the country, or not here",
  "space.hidden": "suppressed or unknown",
  "space.keys":
    "Larger white dot: closer. Thicker line: goes together more often. By keyboard: arrows and Enter.",
  "space.part":
    "Drawn are the closest industries with what goes along with them. The list has them all.",
  "space.list": "Little of it here, from close to far",
  "space.listEmpty": "There is nothing that is smaller here than in the country and may be shown.",
  "space.showAll": "Show all {count, number}",
  "space.pickNone": "Pick an industry to see what it goes along with.",
  "space.density": "Density:",
  "space.observed": "{share} of what goes along with it is here",
  "space.expected": "on average {share} around an industry in this municipality",
  "space.interval": "not computed; what goes together is counted in {regions, number} areas",
  "space.tooRare": "unknown: found in too few areas to see what goes along with it",
  "space.size": "Here",
  "space.sizes": "jobs: {jobs} · establishments: {establishments}",
  "space.along": "Goes along most with",
  "space.alongHere": "{name} ({share}), is here",
  "space.alongElsewhere": "{name} ({share})",
  "space.beware": "Beware",
  "space.limits":
    "Going together is no cause: both may just belong to a city or a port. What is suppressed here does not count.",
  "space.complexity": "Complexity",
  "complexity.rank":
    "{region} ranks {rank, number} of {regions, number} areas, from complex to simple. The value is {value}; 0 is the mean of the areas.",
  "complexity.drawn":
    "The uncertainty comes from drawing 100 times anew which companies there are; that loses an industry now and then and never brings one.",
  "complexity.undrawn":
    "How sure that is cannot be said: the figures of the areas do not tell which companies are behind them.",
  "complexity.no-ground": "No complexity can be given for {region} without figures of more areas.",
  "complexity.size-unknown":
    "We give no complexity for {region}: how many jobs the areas have is not known.",
  "complexity.regions-too-small":
    "We give no complexity for {region}. It says something about a labour market, and these areas are too small for that: people often work in another municipality than where they live.",
  "complexity.too-few-regions":
    "We give no complexity for {region}: there are too few areas to put in order.",
  "complexity.no-order": "We give no complexity for {region}: the areas have no one order.",
  "complexity.region-too-small":
    "We give no complexity for {region}. It says something about a labour market, and this area is too small for that.",
  // Latent clusters
  "latent.title": "Which latent clusters are there in {region}?",
  "latent.titleAny": "Which latent clusters are there?",
  "latent.crumb": "Latent clusters",
  "latent.searching":
    "We look for companies that belong together, and repeat that with shuffled industries to see what is chance.",
  "latent.some":
    "{clusters, plural, =1 {One possible cluster touches} other {# possible clusters touch}} {region}. At the top: {first}, with {observed, plural, one {# company} other {# companies}} where chance would give {expected}.",
  "latent.none": "In {region} we find no companies that sit together more often than chance.",
  "latent.notComparable":
    "We can say nothing about {region}: no place in this delivery compares with it.",
  "latent.notComparableMeans":
    "The other places of this size together have fewer companies than this place alone. With a delivery of a larger area it can be done.",
  "latent.noneMeans":
    "That says nothing about how good the companies are. A small municipality often has no cluster of its own, but has companies that fit a cluster nearby.",
  "latent.unlikely":
    "{count, plural, one {# more group, probably chance} other {# more groups, probably chance}}",
  "latent.unlikelyMeans":
    "Such groups we also find where there are no clusters, and more often than not. Who knows the area may recognise something all the same.",
  "latent.unlikelyList": "Groups that are probably chance",
  "latent.searchWider": "Search farther, up to 50 km",
  "latent.neighbours": "Look at the neighbouring municipalities",
  "latent.list": "Clusters found",
  "cluster.sentence":
    "{observed, plural, one {# company} other {# companies}} here; chance gives {expected}.",
  "cluster.map": "Where",
  "cluster.mapName": "Map of the cluster",
  "cluster.network": "Which industries",
  "cluster.networkName": "Network of industries",
  "cluster.regions": "Municipalities in the cluster",
  "cluster.industries": "Industries in the cluster",
  "cluster.companies": "{count, plural, one {The one company} other {The # companies}}",
  "cluster.table": "Companies in the cluster",
  "cluster.tiesClosest": "Which lines are strongest?",
  "cluster.tiesOf": "What does {name} hang together with here?",
  "cluster.tie": "{a} and {b}",
  "cluster.kin": "All kin in the country",
  "cluster.companyCount": "{count, plural, one {# company} other {# companies}}",
  "cluster.observedExpected": "{observed} here, {expected} by chance",
  "cluster.observed":
    "{observed} independent companies (establishments: {establishments} · enterprises: {enterprises})",
  "cluster.expected.places": "{expected} in comparable places",
  "cluster.expected.country":
    "{expected} if the whole country is the measure (between {low} and {high}, {level} sure)",
  "cluster.chance": "Here and by chance",
  "cluster.chance.mark": "here {observed}",
  "cluster.chance.below": "companies by chance, in {shuffles} shuffles",
  "cluster.chance.label":
    "There are {observed} companies here. In {shuffles} shuffles there were mostly between {low} and {high}.",
  "cluster.chance.more":
    "The bars show how often a shuffle had so many companies in these places and industries. Since this spot was sought out, it says less than the chance of a false alarm: that counts the seeking in.",
  "cluster.chance.table": "As a table",
  "cluster.chance.companies": "Companies",
  "cluster.chance.shuffles": "Shuffles",
  "cluster.interval": "by chance between {low} and {high} ({level} of the shuffles)",
  "cluster.precision.address": "places known to the address",
  "cluster.precision.area": "places known to the area",
  "cluster.precision.unknown": "places unknown",
  "cluster.withoutLargest": "{observed} companies; chance gives {expected}",
  "verdict.strong": "strong",
  "verdict.indication": "indication",
  "verdict.hunch": "hunch",
  "verdict.strong.means":
    "Strong: this cluster can hardly be explained by chance. Whether it lives, only the companies know.",
  "verdict.indication.means":
    "Indication: more companies sit together than chance gives, but not all trials point the same way.",
  "verdict.hunch.means":
    "Hunch: this may be a cluster, but chance is not ruled out. A conversation says more here than a number.",
  "limit.none": "Nothing: this is the highest verdict.",
  "limit.q":
    "Less chance of a false alarm. For an indication at most 10% of such clusters may be expected to be chance; now it is {q}.",
  "limit.q.strong":
    "Less chance of a false alarm. For strong at most 1% of countries without clusters may show the like; now it is {familyWise}.",
  "limit.held-out":
    "A clearer count: in the other half of the companies the excess is not clear enough now.",
  "limit.enterprises-few":
    "More independent enterprises: there are {enterprises}, and {next} takes {needed}.",
  "limit.enterprises-unknown":
    "A delivery that says which establishments belong to one enterprise; this one does not.",
  "limit.one-group":
    "More other companies: without the largest group it is less than one and a half times the usual.",
  "limit.locations-unknown":
    "A delivery that says where exactly the companies are; this one does not.",
  "limit.stacked":
    "More companies with an address of their own: many of these are registered at one and the same point.",
  "reason.industry":
    "Its industry has {observed} enterprises here; comparable places have {expected}.",
  "reason.related": "Goes with {industries}.",
  "reason.place": "Is at a place with {observed} companies of this cluster; {expected} is usual.",
  "name.protected": "Name protected ({establishment})",
  "name.notDelivered": "No name delivered ({establishment})",
  "name.erased": "Name erased ({establishment})",
  "name.gone": "Name no longer available ({establishment})",
  "name.notShared": "Name not shared with you ({establishment})",
  "pick.said":
    "Picked: {name}. That is {count, number} of the {all, plural, one {# company} other {# companies}}.",
  "pick.saidCompany": "Picked: {name}",
  "pick.none":
    "Pick a municipality, industry or company. Map, network and table then show the same.",
  "pick.clear": "Clear the pick",
  "ground.title": "What does this search stand on?",
  "ground.establishments": "{count} establishments took part.",
  "ground.leftOut": "Left out: {parts}.",
  "ground.leftOut.small": "{count} that are too small",
  "ground.leftOut.sizeUnknown": "{count} of unknown size",
  "ground.leftOut.localServices": "{count} that mainly serve residents",
  "ground.leftOut.holdings": "{count} holdings",
  "ground.leftOut.withoutIndustry": "{count} without an industry",
  "ground.enterprisesUnknown":
    "It is unknown which establishments belong to one enterprise. A verdict above hunch is then not possible.",
  "ground.locations.address": "Places are known to the address.",
  "ground.locations.area": "Places are known to the area.",
  "ground.locations.unknown": "Places are unknown.",
  "ground.relatedness":
    "{count, plural, =0 {Which industries belong together is inferred from the classification alone.} =1 {Which industries belong together is inferred from the classification and from one imported table.} other {Which industries belong together is inferred from the classification and from # imported tables.}}",
  "ground.reach.kilometres": "Distance is measured in kilometres.",
  "ground.reach.same-area": "Without places only what lies in the same area counts.",
  "ground.shuffles":
    "The whole search was repeated {count} times with shuffled industries. The verdict strong is wrong in at most {rate} of countries without clusters.",
  "search.title": "Search otherwise",
  "search.reachKm": "How far apart may municipalities lie? (km)",
  "search.minimumJobs": "Smallest company that takes part (jobs)",
  "search.includeLocalServices": "Include shops, food service, schools and care",
  "search.submit": "Search again",
  "adopt.open": "Take up this cluster",
  "adopt.means":
    "You turn it into a working list. It is a cluster only once the companies think so.",
  "adopt.title": "Take up this cluster",
  "adopt.text":
    "Give it a name that you would use in a conversation. You can change everything later.",
  "adopt.name": "Name",
  "adopt.note": "Why do you think so? (may stay empty)",
  "adopt.submit": "Take up",
  // An idea tested
  "chapter.hunch": "Test",
  "hunch.title": "Test an idea",
  "hunch.titleOf": "Does this idea hold: {theme}?",
  "hunch.lead":
    "Do you think there is something special here? Name what it is about. The figures say what speaks for it, what against it, and what is not known yet.",
  "hunch.form": "What do you think is there?",
  "hunch.theme": "Theme (may stay empty)",
  "hunch.noTheme": "Tested idea",
  "hunch.industries": "Industries",
  "hunch.industriesHint": "Type a word or a code. A short code stands for all that begins with it.",
  "hunch.leftOut.local-services": "{code}, serves people nearby",
  "hunch.leftOut.holdings": "{code}, holding companies",
  "hunch.leftOut.unclassified": "{code}, not classified yet",
  "hunch.regions": "Municipalities",
  "hunch.regionsHint": "Type a name. If you name none, we seek where it is.",
  "hunch.around": "Seek around these municipalities where it is",
  "hunch.companies": "Companies (may stay empty)",
  "hunch.companiesHint":
    "Type a name or number. They decide industries and municipalities where you name none.",
  "hunch.more": "More settings",
  "hunch.nothingNamed": "Name at least one industry, municipality or company.",
  "hunch.submit": "Test the idea",
  "hunch.change": "Change the idea",
  "hunch.working":
    "We count the companies, and count them again in a country whose industries are shuffled.",
  "hunch.open": "Test an idea of your own",
  "hunch.openWhy": "Do you think of a cluster that is not listed? Lay it beside the figures.",
  "hunch.answer.strong":
    "There is more than chance: {observed, plural, one {# company} other {# companies}}, {expected} expected.",
  "hunch.answer.indication":
    "There is probably more than chance: {observed, plural, one {# company} other {# companies}}, {expected} expected.",
  "hunch.answer.hunch":
    "It may be, but chance is not excluded: {observed, plural, one {# company} other {# companies}}, {expected} expected.",
  "hunch.answer.against":
    "The figures speak against it: {observed, plural, one {# company} other {# companies}}, {expected} expected.",
  "hunch.nothing.industries": "No group of industries stands out in these municipalities.",
  "hunch.nothing.places": "Nowhere are there more of these companies than is usual.",
  "hunch.sought.places": "We sought where it is, and found: {found}.",
  "hunch.sought.industries": "We sought what it is about, and found: {found}.",
  "hunch.for": "What speaks for it",
  "hunch.against": "What speaks against it",
  "hunch.nothingHere": "Nothing.",
  "hunch.missing": "What is not known yet",
  "hunch.chance": "What does chance give?",
  "hunch.strip.mark.groups": "here {observed}",
  "hunch.strip.mark.score": "here {observed}",
  "hunch.strip.below.groups": "companies by chance, in {shuffles} shuffles",
  "hunch.strip.below.score": "score by chance, in {shuffles} shuffles",
  "hunch.strip.label.groups":
    "Here there are {observed} companies. In {shuffles} shuffles there were mostly between {low} and {high}.",
  "hunch.strip.label.score":
    "Here the score is {observed}. The bars show the best score of {shuffles} shuffles.",
  "hunch.expected.country": "{expected} if the whole country is the measure",
  "hunch.perIndustry": "Per industry",
  "hunch.untold":
    "And {count, number} of which there are none here, and chance gives hardly any either.",
  "hunch.perRegion": "Per municipality",
  "hunch.nearby": "What else is plentiful beside it",
  "hunch.nearbyMeans":
    "Related industries in the same municipalities, and municipalities nearby. Choose one to test your idea with it. Mind: who searches like this always finds something.",
  "hunch.table": "Companies of this idea",
  "hunch.p": "{p} (cannot be below {least} here)",
  "column.named": "Named by you",
  "answer.yes": "yes",
  "answer.no": "no",
  "choose.industryHint": "Type a word or a code, and choose from the list",
  "choose.chosen": "Chosen",
  "choose.letGo": "take away",
  "choose.none": "Nothing found for “{text}”.",
  "choose.found": "{count, plural, one {# found. Choose it below.} other {# found. Choose below.}}",
  "choose.foundFirst": "The first {count, number} of {total, number}. Choose below, or type on.",
  "verdict.against": "speaks against it",
  "verdict.strong.hunch":
    "Strong: chance can hardly explain this. Whether it is a cluster, only the companies know.",
  "verdict.indication.hunch":
    "Indication: there is more than chance gives, but not everything points the same way.",
  "verdict.hunch.hunch":
    "Hunch: the figures neither confirm nor contradict it. A conversation says more here.",
  "verdict.against.hunch":
    "Speaks against it: there are no more than in comparable places. What makes the companies special may lie outside the register.",
  "hunch.limit.none": "Nothing: this is the highest verdict.",
  "hunch.limit.chance": "Less chance that chance gives this too; now it is too large.",
  "hunch.limit.excess": "More certainty of how much more it is.",
  "hunch.limit.others":
    "More evidence beside the companies you name: without them it is not sure enough.",
  "hunch.limit.held-out":
    "A clearer count: in the other half of the companies the excess is not clear enough now.",
  "hunch.limit.enterprises-few": "More independent enterprises: there are too few.",
  "hunch.limit.enterprises-unknown":
    "A delivery that says which establishments belong to one enterprise; this one does not.",
  "hunch.limit.one-group": "More other companies: without the largest group little is left.",
  "hunch.limit.locations-unknown":
    "A delivery that says where exactly the companies are; this one does not.",
  "hunch.limit.stacked":
    "More companies with an address of their own: many are registered at the same point.",
  "term.hunchP":
    "In what share of the shuffles there were as many companies as here. This country itself counts, so it cannot be zero.",
  "term.others":
    "Who comes to an idea by looking at companies finds those companies again. So we count without them too.",
  "evidence.p": "Chance that chance gives this too",
  "evidence.excess": "How many times as many",
  "evidence.others": "Without the companies you name",
  // Hypotheses
  "hypotheses.title": "Clusters taken up",
  "hypotheses.lead":
    "{count, plural, one {One cluster taken up is being worked on.} other {# clusters taken up are being worked on.}}",
  "hypotheses.changed": "changed {moment}",
  "hypotheses.empty.title": "No cluster has been taken up yet",
  "hypotheses.empty.text":
    "Find the latent clusters of a municipality and take one up. It is then here, with the companies you can go and talk to.",
  "hypothesis.lead":
    "{count, plural, one {# company belongs} other {# companies belong}}: {added, plural, =0 {none added} other {# added}}, {dropped, plural, =0 {none dropped} other {# dropped}}.",
  "hypothesis.dates": "Taken up on {adopted}, changed on {changed}.",
  "hypothesis.run": "See the run",
  "hypothesis.text": "Name and note",
  "hypothesis.note": "Why do we think so?",
  "hypothesis.save": "Save",
  "hypothesis.saved": "Saved.",
  "hypothesis.companies": "Companies",
  "member.noIndustry": "industry unknown",
  "member.found": "found",
  "member.added": "added",
  "member.dropped": "dropped",
  "member.drop": "Drop",
  "member.dropName": "Drop {name}",
  "member.dropNow": "Drop",
  "member.why": "Why does {name} not belong?",
  "member.takeBack": "Take back",
  "member.takeBackName": "Take {name} back",
  "add.title": "Add a company",
  "add.find": "Search by name, number or industry",
  "add.none": "No company found for “{text}”. Try part of the name, or the number.",
  "add.found": "{count, plural, one {# company found.} other {# companies found.}}",
  "add.foundFirst":
    "The first {count, number} of {total, number} companies. Type on if yours is not among them.",
  "add.results": "Companies found",
  "add.why": "Why does it belong? (may stay empty)",
  "add.add": "Add",
  "add.addName": "Add {name}",
  "add.already": "already in it",
  // Relatedness
  "related.crumb": "Relatedness",
  "related.title": "How related are these two industries?",
  "related.both": "The two industries",
  "related.titleKin": "What is this industry related to?",
  "related.titleAny": "How related are two industries?",
  "related.empty":
    "Choose an industry and read what it is most related to. Choose two and read in which ways they belong together.",
  "related.some":
    "These two are among the most related of the country in {top, number} of the {known, plural, one {# way} other {# ways}}.",
  "related.none":
    "These two are among the most related of the country in none of the {known, plural, one {# way} other {# ways}}.",
  "related.unknownWays":
    "Nothing is known of {unknown, plural, one {# other way} other {# other ways}}.",
  "related.nothingKnown": "Of these two nothing is known on how related they are, in any way.",
  "related.topTerm": "Most related",
  "related.topMeans":
    "At most a tenth of all pairs of industries are as related or more. Each way is counted by itself.",
  "related.country":
    "is meant among all pairs of {industries} industries. The country here is {regions, plural, one {the one municipality} other {the # municipalities}} of this delivery. Elsewhere it may be otherwise.",
  "related.countryOnly":
    "The country here is {regions, plural, one {the one municipality} other {the # municipalities}} of this delivery. Elsewhere it may be otherwise.",
  "related.chart": "Place in each way",
  "related.chartCaption":
    "Place among all pairs: 0 is the least related, 100 the most. Dark: in the most related tenth, beyond the dotted line. Open: not, or it does not count.",
  "related.place": "place {place} of 100",
  "related.isTop": "among the most related",
  "related.isNotTop": "not among the most related",
  "related.tied": "too many pairs are as related",
  "related.notCounted": "does not count",
  "related.urbanityKept": "{name}, town and country left in",
  "related.all": "All ways",
  "related.table": "Ways in which industries may be related",
  "related.column.kind": "Way",
  "related.column.place": "Place (0–100)",
  "related.column.value": "Value",
  "related.column.judgement": "Judgement",
  "related.column.source": "Source",
  "related.column.top": "Ways",
  "related.column.pairs": "As many or more",
  "related.pairsMeans":
    "The part of all pairs of industries that are among the most related in as many ways or more. The smaller, the more remarkable.",
  "related.column.meanPlace": "Mean place",
  "related.placeMeans":
    "The part of all pairs that is less related, in hundredths. Pairs that are as related count half.",
  "related.valueMeans":
    "The measure itself. Each way has a scale of its own; so compare places and not values.",
  "related.coarser": "of a wider industry",
  "related.from.delivery": "this delivery",
  "related.from.classification": "the classification of industries",
  "related.from.none": "not imported",
  "related.unknown.none": "nothing imported",
  "related.unknown.reference": "not in this source",
  "related.unknown.too-few": "too few companies or municipalities",
  "related.unknown.not-delivered": "not delivered",
  "related.unknown.no-denominator": "cannot be said",
  "related.about": "In how many ways these two belong together",
  "related.observed": "among the most related in {top, number} of the {known, number} ways",
  "related.expected": "of all pairs of industries {share} reach this number or more",
  "related.interval":
    "cannot be given: the same figures are behind more than one way, so the ways do not wholly confirm each other",
  "related.quality": "estimated over the whole country; the table gives the source of each way",
  "related.toKin": "all its kin",
  "related.closest":
    "Most related is {name}: among the most related of the country in {top, number} of the {known, plural, one {# way} other {# ways}}.",
  "related.noKin":
    "In no way is another industry among the most related of the country with this one.",
  "related.ofKnown": "{top, number} of {known, number}",
  "related.kinTable": "The most related industries",
  "related.perKind": "Way by way",
  "related.sourceIs": "Source: {source}.",
  "related.noneOfKind": "Nothing is known of this, or nothing stands out.",
  "related.others": "Other industries",
  "related.form": "Choose industries",
  "related.industry": "Industry",
  "related.industryWith": "Second industry (may stay empty)",
  "related.nothingChosen": "Choose an industry first: type a word and choose from the list.",
  "related.seek": "Find its kin",
  "related.compare": "Compare",
  "kind.co-location-jobs": "Located together (jobs)",
  "kind.co-location-jobs.means":
    "Where the one industry has many jobs, so has the other. What only comes from a municipality being large or small was taken out, unless it says that it was left in.",
  "kind.co-location-establishments": "Located together (establishments)",
  "kind.co-location-establishments.means":
    "Where the one industry has many establishments, so has the other. One large plant weighs no more here than a small company.",
  "kind.co-occurrence": "Strong in the same municipalities",
  "kind.co-occurrence.means":
    "Municipalities with more than their part of the one industry also have more than their part of the other. Which part of them does, the less favourable way round.",
  "kind.coagglomeration": "Concentrated together",
  "kind.coagglomeration.means":
    "The jobs of both lie closer together than all jobs, and in the same places. The municipalities with most jobs weigh most.",
  "kind.input-output": "Sell to one another",
  "kind.input-output.means":
    "Which part of what the one sells or buys goes to the other or comes from it. The largest of the four parts counts.",
  "kind.occupations": "The same occupations",
  "kind.occupations.means":
    "How alike their jobs are spread over occupations. It matters most to who looks for the same skilled people.",
  "kind.flows": "Workers change between them",
  "kind.flows.means":
    "How much oftener than by chance workers go from the one industry to the other. Below 0 is less often than by chance.",
  "kind.relatedness": "Told to be related",
  "kind.relatedness.means":
    "What an imported list of related industries says, for instance from people who know.",
  "kind.text": "The same words in the label",
  "kind.text.means":
    "How many rare words the descriptions of both have in common. It says something of what they make, not of whom they know.",
  "kind.classification": "The same branch of the classification",
  "kind.classification.means":
    "How deep both stand in the same branch of the classification: section, division, group. Its makers looked at what is made and how.",
  // Register
  "deliveries.title": "Companies",
  "deliveries.lead":
    "{count, plural, one {One register delivery has been imported.} other {# register deliveries have been imported.}}",
  "deliveries.referenceDate": "as of {date}",
  "deliveries.noReferenceDate": "reference date unknown",
  "deliveries.accepted": "{count, plural, one {# establishment} other {# establishments}}",
  "deliveries.setAside": "{count, plural, one {# row} other {# rows}} set aside",
  "delivery.lead": "Of {rows} rows {accepted} were imported and {setAside} were set aside.",
  "delivery.toMap": "To the map",
  "delivery.file": "File",
  "delivery.referenceDate": "Reference date",
  "delivery.importedAt": "Imported on",
  "delivery.scheme": "Classification of industries",
  "delivery.regions": "Municipalities",
  "delivery.home": "The map opens on",
  "delivery.homeCount": "{count, plural, one {# municipality} other {# municipalities}}",
  "delivery.only": "Only rows with",
  "delivery.sizeMeasure": "Measure of size",
  "delivery.hash": "Fingerprint",
  "delivery.setAside": "Rows set aside",
  "delivery.noneSetAside": "Not a single row was set aside.",
  "sizeMeasure.jobs": "jobs",
  "sizeMeasure.establishments": "establishments",
  "scheme.nace-2": "NACE Rev. 2",
  "scheme.nace-2.1": "NACE Rev. 2.1",
  "scheme.sbi-2008": "SBI 2008",
  "scheme.sbi-2025": "SBI 2025",
  "scheme.naics-2012": "NAICS 2012",
  "scheme.naics-2017": "NAICS 2017",
  "scheme.naics-2022": "NAICS 2022",
  "scheme.other": "another classification",
  // Keeping a delivery: terms, erasure, deletion
  "delivery.origin": "Where it came from",
  "delivery.quality": "How good it is",
  "delivery.mapping": "Which column is which",
  "delivery.changes": "What changed since the delivery before?",
  "delivery.changesSince": "What changed since {date}?",
  "deliveries.until": "may be used until {date}",
  "deliveries.ended": "May no longer be used",
  "deliveries.due": "Must be deleted",
  "quality.share": "{share} %",
  "quality.hardly": "< 0.1 %",
  "quality.nothing": "Nothing stood out.",
  "licence.title": "What may be done with it",
  "licence.ended": "This delivery may no longer be used",
  "licence.due": "This delivery must go",
  "licence.still":
    "What was computed before can still be read, without names. Was the licence extended? Then change the terms below.",
  "licence.sees": "Who sees what",
  "licence.sees.figures": "Figures that rest on too few companies are shown to nobody.",
  "licence.sees.persons":
    "Names and addresses of persons, such as sole traders, are shown to nobody.",
  "licence.sees.names": "Names of other companies are seen by everyone who works here.",
  "licence.sees.setAside":
    "Rows set aside are seen by everyone who works here as they were delivered, names of persons included.",
  "terms.licensor": "Supplier",
  "terms.purpose": "Purpose",
  "terms.until": "May be used until",
  "terms.deleteBy": "Must be gone by",
  "terms.singleJobs": "Show the jobs of one company",
  "terms.singleJobs.no": "to nobody",
  "terms.singleJobs.staff": "to staff alone",
  "terms.singleJobs.everyone": "to everyone",
  "terms.change": "Change the terms",
  "terms.tell": "What may be done with this delivery?",
  "terms.save": "Keep the terms",
  "terms.saved": "Kept.",
  "terms.history": "Changed {count, plural, one {once} other {# times}}",
  "erasing.title": "Erasing",
  "erasing.done":
    "{erased, plural, =0 {No establishment was erased.} one {Name and address of # establishment were erased.} other {Name and address of # establishments were erased.}} {excluded, plural, =0 {} one {# establishment no longer counts at all.} other {# establishments no longer count at all.}}",
  "erasing.one": "Erase one company",
  "erasing.oneMeans":
    "Name, address, place on the map and contacts disappear from all answers and files. This cannot be undone.",
  "erasing.number": "Establishment number",
  "erasing.reason": "Reason",
  "erasing.whole": "Do not count it either: figures change and earlier runs cannot be repeated",
  "erasing.oneDo": "Erase",
  "erasing.oneDone": "Erased.",
  "erasing.personal": "Remove all personal data",
  "erasing.personalMeans":
    "Names and addresses of persons, all contacts and the rows set aside are removed from the disk. All else goes on. This cannot be undone.",
  "erasing.personalDo": "Remove personal data",
  "erasing.personalRemoved": "Personal data were removed on {date}.",
  "deleting.title": "Delete the delivery",
  "deleting.hangs":
    "{runs, plural, =0 {No runs} one {# run} other {# runs}} and {hypotheses, plural, =0 {no clusters taken up} one {# cluster taken up} other {# clusters taken up}} stand on this delivery.",
  "deleting.open": "Delete the delivery…",
  "deleting.sure": "Delete {name}?",
  "deleting.means":
    "The companies are removed from the disk and results can no longer be read. What people noted and the cards of the runs stay. This cannot be undone.",
  "deleting.do": "Delete",
  "run.input.there": "is still there",
  "run.input.changed": "has changed since",
  "run.input.licence-ended": "may no longer be used",
  "run.input.gone": "is gone",
  "import.title": "Import companies",
  "import.reading": "Importing {file}",
  "import.theFile": "the file",
  "import.done": "The file has been imported",
  "import.alreadyThere": "This file had been imported before",
  "import.toDelivery": "See the delivery",
  "upload.lead":
    "Choose the file of your register. You first see how it would be read; then you decide.",
  "upload.choose": "Choose a file",
  "upload.drop": "Or drag the file to this spot.",
  "upload.sent": "{sent} of {size} MB",
  "upload.kinds":
    "CSV, Excel (.xlsx), SPSS (.sav), dBase (.dbf) and Parquet, also packed as .gz. The file stays on this computer.",
  "upload.sending": "Sending {name}",
  "mapping.reading": "Looking at how {file} is made up…",
  "mapping.lead":
    "{file} has {columns, plural, one {# column} other {# columns}}. Do we take them for the right thing?",
  "mapping.alreadyImported": "This file has been imported before.",
  "mapping.openEarlier": "See that delivery",
  "mapping.columns": "Columns",
  "mapping.fieldOf": "What is column {column} for?",
  "mapping.notUsed": "do not use",
  "mapping.noSamples": "empty",
  "mapping.import": "Import",
  "mapping.otherFile": "Choose another file",
  "reading.title": "About this delivery",
  "reading.source": "Source",
  "reading.referenceDate": "Reference date",
  "reading.scheme": "Classification of industries",
  "reading.guess": "infer from the file",
  "reading.decimal": "Decimal mark",
  "reading.comma": "comma: 1,5",
  "reading.point": "point: 1.5",
  "reading.sheet": "Sheet",
  "reading.regionNamespace": "Kind of municipality code (such as nl-gm)",
  "reading.invented": "The companies in this file are invented",
  "consequences.title": "What would happen?",
  "consequences.accepted": "{accepted} of {rows} rows would be imported.",
  "consequences.acceptedFirst": "{accepted} of the first {rows} rows would be imported.",
  "consequences.setAside":
    "{count, plural, one {# row} other {# rows}} would be set aside, with the reason.",
  "consequences.partly":
    "This is a large file: only its first {rows} rows were tried. Further on, rows may be set aside too. The import looks at every row.",
  "consequences.tryAll": "Try all rows",
  "consequences.trying": "Still counting…",
  "consequences.missing": "These are needed and not yet pointed out:",
  "setAside.reasons": "Reasons",
  "setAside.table": "Rows set aside",
  "setAside.line": "Line",
  "setAside.reason": "Reason",
  "setAside.download": "Download all (CSV)",
  "paging.shown": "{from} to {to} of {total}",
  "paging.pages": "Pages",
  "paging.before": "Previous",
  "paging.next": "Next",
  // Runs
  "run.title": "Run",
  "run.lead":
    "With this card anyone who has the same delivery can make the figures again and compare.",
  "run.question": "Question",
  "run.madeAt": "Made on",
  "run.took": "Took",
  "run.seconds": "{seconds} seconds",
  "run.seed": "Seed",
  "run.noSeed": "none: nothing was drawn by lot",
  "run.version": "Version of Clusterwerk",
  "run.parameters": "Parameters",
  "run.inputs": "Inputs",
  "run.delivery": "Delivery",
  "run.reference": "Reference",
  "run.resultHash": "Fingerprint of the result",
  "run.again": "Compute again and compare, on the command line:",
};
