import type { Language } from "./language.ts";

interface Tally {
  readonly observed: number;
  readonly expected: number;
}

interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One thing that speaks for a hunch or against it. */
export type HunchReason =
  | ({ readonly kind: "chance"; readonly p: number; readonly shuffles: number } & Tally)
  | ({ readonly kind: "fewer" } & Tally)
  | { readonly kind: "nothing-found" }
  | ({ readonly kind: "excess" } & Ratio)
  | { readonly kind: "industries"; readonly industries: readonly string[] }
  | { readonly kind: "regions"; readonly regions: readonly string[] }
  | { readonly kind: "enterprises"; readonly enterprises: number }
  | ({ readonly kind: "without-largest" } & Tally)
  | ({ readonly kind: "without-stacked"; readonly share: number } & Tally)
  | ({ readonly kind: "others"; readonly p: number } & Tally)
  | ({ readonly kind: "held-out" } & Ratio)
  | { readonly kind: "related"; readonly related: number; readonly of: number };

/** One thing that is not known and would make the answer surer. */
export type HunchGap =
  | {
      readonly kind:
        | "enterprises-unknown"
        | "locations-unknown"
        | "locations-area"
        | "relatedness-unknown"
        | "part-of-register"
        | "one-delivery"
        | "companies-looked-at"
        | "seen-before";
    }
  | { readonly kind: "sizes-unknown"; readonly share: number }
  | { readonly kind: "hardly-compared"; readonly regions: readonly string[] }
  | { readonly kind: "not-national"; readonly regions: number }
  | {
      readonly kind: "too-far-apart";
      readonly regions: readonly string[];
      readonly reachKm: number;
    }
  | {
      readonly kind: "industries-left-out";
      readonly because: "local-services" | "holdings" | "small" | "unclassified";
      readonly industries: readonly string[];
    }
  | { readonly kind: "industries-absent"; readonly industries: readonly string[] }
  | { readonly kind: "industries-widened"; readonly industries: readonly string[] }
  | {
      readonly kind: "small-left-out";
      readonly establishments: number;
      readonly minimumJobs: number;
    }
  | { readonly kind: "companies-left-out"; readonly companies: readonly string[] }
  | { readonly kind: "few-shuffles"; readonly resolution: number };

/** How a face writes numbers, and what it calls industries and regions. */
export interface HunchWords {
  readonly count: (value: number) => string;
  readonly ratio: (value: number) => string;
  readonly share: (value: number) => string;
  readonly chance: (value: number) => string;
  readonly industry: (code: string) => string;
  readonly region: (id: string) => string;
}

type Told<Item extends { kind: string }> = {
  readonly [Kind in Item["kind"]]: (
    item: Extract<Item, { readonly kind: Kind }>,
    words: HunchWords,
    speaksFor: boolean,
  ) => Readonly<Record<Language, string>>;
};

const list = (names: readonly string[]): string => names.join(", ");

/** How many shuffles reached as high, out of the p that counts this country among them. */
const reached = (p: number, shuffles: number): number => Math.round(p * (shuffles + 1)) - 1;

const reasons: Told<HunchReason> = {
  chance: ({ p, shuffles }, w, speaksFor) => {
    const at = `${w.count(reached(p, shuffles))}`;
    const of = w.count(shuffles);
    return speaksFor
      ? {
          nl: `Toeval geeft dit zelden: ${at} van de ${of} husselingen komen zo hoog uit.`,
          en: `Chance seldom gives this: ${at} of ${of} shuffles come out as high.`,
        }
      : {
          nl: `Toeval geeft dit ook: ${at} van de ${of} husselingen komen net zo hoog uit.`,
          en: `Chance gives this too: ${at} of ${of} shuffles come out as high.`,
        };
  },
  fewer: ({ observed, expected }, w) => ({
    nl: `Het zijn er niet meer dan gewoon: ${w.count(observed)}, waar vergelijkbare plaatsen er ${w.count(expected)} hebben.`,
    en: `There are no more than usual: ${w.count(observed)}, where comparable places have ${w.count(expected)}.`,
  }),
  "nothing-found": () => ({
    nl: "Er springt niets uit dat meer is dan toeval zou geven.",
    en: "Nothing stands out that is more than chance would give.",
  }),
  excess: ({ value, low, high }, w, speaksFor) => {
    const [at, from, to] = [w.ratio(value), w.ratio(low), w.ratio(high)];
    return speaksFor
      ? {
          nl: `Ook voorzichtig gerekend is het meer dan gewoon: ${at} keer zo veel, zeker tussen ${from} en ${to}.`,
          en: `Even on the safe side it is more than usual: ${at} times as many, surely between ${from} and ${to}.`,
        }
      : {
          nl: `Hoeveel meer het is, is onzeker: ${at} keer zo veel, maar het kan ook ${from} keer zijn. Gewoon is 1.`,
          en: `How much more it is, is unsure: ${at} times as many, yet it may be ${from} times. Usual is 1.`,
        };
  },
  industries: ({ industries }, w, speaksFor) => {
    const names = list(industries.map(w.industry));
    return speaksFor
      ? { nl: `Dit draagt het vooral: ${names}.`, en: `This carries it most: ${names}.` }
      : {
          nl: `Hiervan zijn er minder dan gewoon: ${names}.`,
          en: `Of these there are fewer than usual: ${names}.`,
        };
  },
  regions: ({ regions }, w, speaksFor) => {
    const names = list(regions.map(w.region));
    return speaksFor
      ? { nl: `Hier zit het vooral: ${names}.`, en: `Here most of it is: ${names}.` }
      : {
          nl: `Hier zijn er minder dan gewoon: ${names}.`,
          en: `Here there are fewer than usual: ${names}.`,
        };
  },
  enterprises: ({ enterprises }, w, speaksFor) =>
    speaksFor
      ? {
          nl: `Het rust op ${w.count(enterprises)} ondernemingen die niet van elkaar zijn.`,
          en: `It rests on ${w.count(enterprises)} enterprises that do not own one another.`,
        }
      : {
          nl: `Het rust op maar ${w.count(enterprises)} ondernemingen.`,
          en: `It rests on ${w.count(enterprises)} enterprises only.`,
        },
  "without-largest": ({ observed, expected }, w) => ({
    nl: `Zonder de grootste groep blijft er weinig over: ${w.count(observed)}, bij toeval ${w.count(expected)}.`,
    en: `Without the largest group little is left: ${w.count(observed)}, by chance ${w.count(expected)}.`,
  }),
  "without-stacked": ({ share, observed, expected }, w, speaksFor) => {
    const numbers = [w.share(share), w.count(observed), w.count(expected)];
    return speaksFor
      ? {
          nl: `Het komt niet door een verzameladres (${numbers[0]} staat daar): zonder die zijn er ${numbers[1]}, bij toeval ${numbers[2]}.`,
          en: `It is not owed to an address with many firms (${numbers[0]} stand there): without them there are ${numbers[1]}, by chance ${numbers[2]}.`,
        }
      : {
          nl: `Het kan door een verzameladres komen (${numbers[0]} staat daar): zonder die zijn er ${numbers[1]}, bij toeval ${numbers[2]}.`,
          en: `It may be owed to an address with many firms (${numbers[0]} stand there): without them there are ${numbers[1]}, by chance ${numbers[2]}.`,
        };
  },
  others: ({ observed, expected, p }, w, speaksFor) => {
    const numbers = `${w.count(observed)}, bij toeval ${w.count(expected)} (kans ${w.chance(p)})`;
    const english = `${w.count(observed)}, by chance ${w.count(expected)} (p ${w.chance(p)})`;
    return speaksFor
      ? {
          nl: `Ook zonder de bedrijven die u noemt zijn het er meer: ${numbers}.`,
          en: `Without the companies you name there are more too: ${english}.`,
        }
      : {
          nl: `Zonder de bedrijven die u noemt is het niet van toeval te onderscheiden: ${numbers}.`,
          en: `Without the companies you name it cannot be told from chance: ${english}.`,
        };
  },
  "held-out": ({ value, low }, w, speaksFor) =>
    speaksFor
      ? {
          nl: `Gezocht in de ene helft van de bedrijven, houdt het stand in de andere: ${w.ratio(value)} keer zo veel.`,
          en: `Sought in one half of the companies, it holds in the other: ${w.ratio(value)} times as many.`,
        }
      : {
          nl: `Gezocht in de ene helft van de bedrijven, is het in de andere onzeker: ${w.ratio(value)} keer zo veel, maar het kan ook ${w.ratio(low)} keer zijn.`,
          en: `Sought in one half of the companies, it is unsure in the other: ${w.ratio(value)} times as many, yet it may be ${w.ratio(low)} times.`,
        },
  related: ({ related, of }, w, speaksFor) =>
    speaksFor
      ? {
          nl: `De bedrijfstakken passen bij elkaar: ${w.count(related)} van de ${w.count(of)} hebben een verwante in de lijst.`,
          en: `The industries go together: ${w.count(related)} of ${w.count(of)} have a related one in the list.`,
        }
      : {
          nl: `Van de meeste bedrijfstakken is niet bekend dat ze bij elkaar passen: ${w.count(related)} van de ${w.count(of)} hebben een verwante in de lijst.`,
          en: `Most of the industries are not known to go together: ${w.count(related)} of ${w.count(of)} have a related one in the list.`,
        },
};

const whyLeftOut = {
  "local-services": { nl: "bedient vooral inwoners", en: "serves mainly people nearby" },
  holdings: { nl: "zijn holdings", en: "are holding companies" },
  small: { nl: "alleen te kleine bedrijven", en: "companies that are too small only" },
  unclassified: { nl: "nog niet ingedeeld", en: "not classified yet" },
} as const;

const gaps: Told<HunchGap> = {
  "enterprises-unknown": () => ({
    nl: "Welke vestigingen bij één onderneming horen. Zonder dat kan één keten als veel bedrijven tellen, en blijft het oordeel bij vermoeden.",
    en: "Which establishments belong to one enterprise. Without it one chain may count as many companies, and the verdict stays a hunch.",
  }),
  "locations-unknown": () => ({
    nl: "Waar de bedrijven precies zitten. Nu telt alleen de gemeente.",
    en: "Where exactly the companies are. Now only the municipality counts.",
  }),
  "locations-area": () => ({
    nl: "Het adres van de bedrijven: de plaatsen zijn alleen op het gebied nauwkeurig.",
    en: "The address of the companies: locations are known to the area only.",
  }),
  "sizes-unknown": ({ share }, w) => ({
    nl: `Hoe groot de bedrijven zijn: van ${w.share(share)} van de vestigingen is dat onbekend.`,
    en: `How large the companies are: of ${w.share(share)} of the establishments it is unknown.`,
  }),
  "relatedness-unknown": () => ({
    nl: "Welke bedrijfstakken bij elkaar passen: er is geen tabel van verwantschap ingelezen, alleen de indeling zelf zegt er iets over.",
    en: "Which industries go together: no table of relatedness was imported, only the classification says something of it.",
  }),
  "hardly-compared": ({ regions }, w) => ({
    nl: `Hoe het elders is: er zijn te weinig plaatsen om mee te vergelijken voor ${list(regions.map(w.region))}.`,
    en: `How it is elsewhere: there are too few places to compare with for ${list(regions.map(w.region))}.`,
  }),
  "not-national": ({ regions }, w) => ({
    nl: `Hoe het in het hele land is: de levering telt ${w.count(regions)} gemeenten, en vergelijkt dus alleen binnen de regio.`,
    en: `How it is in the whole country: the delivery holds ${w.count(regions)} regions, so it compares within the region only.`,
  }),
  "part-of-register": () => ({
    nl: "Wat er verder in het register staat: deze levering is een deel ervan.",
    en: "What else the register holds: this delivery is a part of it.",
  }),
  "one-delivery": () => ({
    nl: "Of het groeit of krimpt: van dit register is één levering ingelezen.",
    en: "Whether it grows or shrinks: one delivery of this register was imported.",
  }),
  "too-far-apart": ({ regions, reachKm }, w) => ({
    nl: `Of bedrijven elkaar hier nog tegenkomen: deze gemeenten liggen meer dan ${w.count(reachKm)} km uit elkaar: ${list(regions.map(w.region))}.`,
    en: `Whether companies still meet: these regions lie more than ${w.count(reachKm)} km apart: ${list(regions.map(w.region))}.`,
  }),
  "industries-left-out": ({ because, industries }, w) => ({
    nl: `Wat dit eraan toevoegt, want het deed niet mee (${whyLeftOut[because].nl}): ${list(industries.map(w.industry))}.`,
    en: `What these add, for they took no part (${whyLeftOut[because].en}): ${list(industries.map(w.industry))}.`,
  }),
  "industries-absent": ({ industries }, w) => ({
    nl: `Of deze bedrijfstakken ergens anders onder staan, want in deze levering is er geen enkel bedrijf van: ${list(industries.map(w.industry))}.`,
    en: `Whether these industries stand under something else, for this delivery has not one company of them: ${list(industries.map(w.industry))}.`,
  }),
  "industries-widened": ({ industries }) => ({
    nl: `Hoe het precies met deze fijne codes zit: ${list(industries)}. De toets nam de ruimere code waar ze onder vallen.`,
    en: `How it is with these fine codes: ${list(industries)}. The test took the wider code that they fall under.`,
  }),
  "small-left-out": ({ establishments, minimumJobs }, w) => ({
    nl: `Wat de kleinste bedrijven doen: ${w.count(establishments)} vestigingen in het land met minder dan ${w.count(minimumJobs)} banen deden niet mee.`,
    en: `What the smallest companies do: ${w.count(establishments)} establishments in the country with fewer than ${w.count(minimumJobs)} jobs took no part.`,
  }),
  "companies-left-out": ({ companies }) => ({
    nl: `Wat deze bedrijven eraan toevoegen, want ze deden niet mee (te klein, zonder bedrijfstak, of vooral voor inwoners): ${list(companies)}.`,
    en: `What these companies add, for they took no part (too small, without an industry, or serving people nearby): ${list(companies)}.`,
  }),
  "companies-looked-at": () => ({
    nl: "Hoe het was geweest met andere bedrijven: wie op een idee komt door naar deze bedrijven te kijken, vindt ze daarna ook terug. Let daarom op het overschot zonder hen.",
    en: "How it would have been with other companies: who comes to an idea by looking at these companies finds them again. So look at the excess without them.",
  }),
  "few-shuffles": ({ resolution }, w) => ({
    nl: `Hoe klein de kans echt is: met zo weinig husselingen is die nooit kleiner dan ${w.chance(resolution)}.`,
    en: `How small the chance really is: with so few shuffles it is never below ${w.chance(resolution)}.`,
  }),
  "seen-before": () => ({
    nl: "Of u dit al dacht vóór u deze cijfers zag. De kans hierboven geldt alleen dan; anders vleit hij.",
    en: "Whether you held this before you saw these figures. The chance above holds only then; otherwise it flatters.",
  }),
};

/** What speaks for a hunch, or against it, as a person would say it. */
export function hunchReasonSentence(
  reason: HunchReason,
  speaksFor: boolean,
  language: Language,
  words: HunchWords,
): string {
  return reasons[reason.kind](reason as never, words, speaksFor)[language];
}

/** What is not known, as a person would say it. */
export function hunchGapSentence(gap: HunchGap, language: Language, words: HunchWords): string {
  return gaps[gap.kind](gap as never, words, false)[language];
}
