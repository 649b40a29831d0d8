import type {
  ChangeKind,
  DifferencePart,
  DoubtKind,
  MatchKind,
  SeriesBreakKind,
} from "./comparison.ts";
import type { Language } from "./language.ts";

type Words = Readonly<Record<Language, string>>;

/** What happened to an establishment, in a word or two. */
export const changeWords: Readonly<Record<ChangeKind | DoubtKind, Words>> = {
  new: { nl: "nieuw", en: "new" },
  closed: { nl: "verdwenen", en: "closed" },
  "moved-within": { nl: "verhuisd binnen de gemeente", en: "moved within the region" },
  "moved-across": { nl: "verhuisd naar een andere gemeente", en: "moved to another region" },
  renamed: { nl: "andere naam", en: "renamed" },
  "other-activity": { nl: "andere activiteit", en: "other activity" },
  grown: { nl: "gegroeid", en: "grown" },
  shrunk: { nl: "gekrompen", en: "shrunk" },
  "by-rule": { nl: "alleen door een regel", en: "by a rule only" },
  recoded: { nl: "alleen andere code", en: "recoded only" },
  "not-measured": { nl: "omvang niet gemeten", en: "size not measured" },
  "other-match": { nl: "ander nummer", en: "other number" },
  doubtful: { nl: "twijfelachtig", en: "doubtful" },
  possible: { nl: "mogelijk dezelfde", en: "possibly the same" },
};

/** By what an establishment was found again. */
export const matchWords: Readonly<Record<MatchKind, Words>> = {
  number: { nl: "vestigingsnummer", en: "establishment number" },
  "enterprise-and-place": { nl: "onderneming en adres", en: "enterprise and place" },
  "name-and-place": { nl: "naam en adres", en: "name and place" },
};

/** Parts of a difference, in words: what is added and what is taken away. */
export const partWords: Readonly<Record<DifferencePart, Readonly<Record<"up" | "down", Words>>>> = {
  definition: {
    up: { nl: "Erbij: telt nu mee", en: "Added: counts now" },
    down: { nl: "Eraf: telt niet meer mee", en: "Removed: no longer counts" },
  },
  recoding: {
    up: { nl: "Erbij: andere code", en: "Added: recoded" },
    down: { nl: "Eraf: andere code", en: "Removed: recoded" },
  },
  imputation: {
    up: { nl: "Erbij: geschat, niet gemeten", en: "Added: imputed, not measured" },
    down: { nl: "Eraf: geschat, niet gemeten", en: "Removed: imputed, not measured" },
  },
  existence: {
    up: { nl: "Nieuwe vestigingen", en: "New establishments" },
    down: { nl: "Verdwenen vestigingen", en: "Closed establishments" },
  },
  moving: {
    up: { nl: "Hierheen verhuisd", en: "Moved in" },
    down: { nl: "Weg verhuisd", en: "Moved out" },
  },
  activity: {
    up: { nl: "Deze activiteit gaan doen", en: "Took up this activity" },
    down: { nl: "Iets anders gaan doen", en: "Took up another activity" },
  },
  size: {
    up: { nl: "Gegroeid", en: "Grown" },
    down: { nl: "Gekrompen", en: "Shrunk" },
  },
};

/** What a break is, why it is thought so, and what was done about it. */
export const breakSentences: Readonly<Record<SeriesBreakKind, Words>> = {
  selection: {
    nl: "Van de twee bestanden is niet hetzelfde deel ingelezen. Nieuw en verdwenen kan daaraan liggen.",
    en: "Not the same part of the two files was read. New and closed may come of that.",
  },
  "nothing-in-common": {
    nl: "De twee leveringen hebben geen enkele vestiging gemeen. Ze zijn niet te vergelijken.",
    en: "The two deliveries have no establishment in common. They cannot be compared.",
  },
  "numbers-unlike": {
    nl: "De nummers betekenen in de ene levering iets anders dan in de andere: bij de meeste gelijke nummers klopt verder niets. Deze zijn niet gekoppeld.",
    en: "Numbers mean something else in each delivery: of most equal numbers nothing else agrees. These were not matched.",
  },
  renumbering: {
    nl: "Vestigingen kregen een ander nummer. Ze zijn teruggevonden op hun onderneming of naam, op hetzelfde adres, en tellen niet als nieuw of verdwenen.",
    en: "Establishments got another number. They were found again by enterprise or name at the same place, and count as neither new nor closed.",
  },
  reclassification: {
    nl: "De indeling van activiteiten is veranderd: vestigingen met één code kregen samen een andere. Dat telt niet als andere activiteit.",
    en: "The classification changed: establishments of one code got another together. That does not count as another activity.",
  },
  merger: {
    nl: "Gemeenten zijn samengevoegd of kregen een andere code: hun vestigingen gingen samen over. Dat telt niet als verhuizing.",
    en: "Regions merged or got another code: their establishments went over together. That does not count as moving.",
  },
  boundary: {
    nl: "Vestigingen liggen nu in een andere gemeente en bleven op hun plek. Dat telt niet als verhuizing.",
    en: "Establishments lie in another region now and stayed where they are. That does not count as moving.",
  },
  coverage: {
    nl: "Een heel gebied of een hele bedrijfstak ontbreekt in een van de twee leveringen. Die vestigingen tellen niet als nieuw of verdwenen.",
    en: "A whole region or division is absent from one of the deliveries. Its establishments count as neither new nor closed.",
  },
  threshold: {
    nl: "De ene levering telt kleine vestigingen mee, de andere bijna niet. Die tellen niet als nieuw of verdwenen.",
    en: "One delivery counts small establishments, the other hardly any. They count as neither new nor closed.",
  },
  "size-rule": {
    nl: "Banen worden anders geteld: bijna alle verschillen gaan dezelfde kant op. Groei en krimp zijn daarom niet te zeggen.",
    en: "Jobs are counted otherwise: nearly all differences go one way. So growth and shrinkage cannot be told.",
  },
  "not-measured": {
    nl: "De omvang is in een van de twee jaren geschat of van een jaar eerder overgenomen. Groei en krimp zijn daar niet gemeten.",
    en: "Sizes were imputed or carried over in one of the years. Growth and shrinkage were not measured there.",
  },
};

/** How a break is known. */
export const basisWords = {
  manifest: { nl: "blijkt uit de gegevens over de levering", en: "told by the deliveries" },
  reference: { nl: "volgens een ingelezen overzicht", en: "by an imported reference" },
  inferred: { nl: "afgeleid uit de vestigingen zelf", en: "inferred from the establishments" },
  measurement: { nl: "volgens de levering zelf", en: "as the delivery says" },
} as const satisfies Record<string, Words>;
