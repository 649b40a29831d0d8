/**
 * Classifications of economic activity. A code without its scheme means
 * nothing: letter K is finance in NACE Rev. 2 and ICT in NACE Rev. 2.1.
 */
export const industrySchemes = [
  "nace-2",
  "nace-2.1",
  "sbi-2008",
  "sbi-2025",
  "naics-2012",
  "naics-2017",
  "naics-2022",
  "other",
] as const;
export type IndustryScheme = (typeof industrySchemes)[number];

/** The scheme whose codes stand at the front of a scheme's own: SBI adds a fifth digit to NACE. */
const stem: Partial<Record<IndustryScheme, IndustryScheme>> = {
  "sbi-2008": "nace-2",
  "sbi-2025": "nace-2.1",
};

/**
 * Whether codes of two schemes mean the same as far as they go.
 *
 * @example codesAgree("sbi-2025", "nace-2.1") // true
 */
export function codesAgree(a: IndustryScheme, b: IndustryScheme): boolean {
  return a === b || (stem[a] ?? a) === (stem[b] ?? b);
}

/**
 * Levels from coarse to fine, by their NACE names. NAICS calls them sector,
 * subsector, industry group and national industry.
 */
export const industryLevels = ["section", "division", "group", "class"] as const;
export type IndustryLevel = (typeof industryLevels)[number];

/** Digits of a code that make a level; sections are letters and come from the classification. */
const digits: Record<"nace" | "naics", Record<Exclude<IndustryLevel, "section">, number>> = {
  nace: { division: 2, group: 3, class: 4 },
  naics: { division: 3, group: 4, class: 6 },
};

/**
 * The level at which industries are compared and searched: fine enough to
 * tell trades apart, coarse enough for a country to hold several of each.
 */
export function workingLevel(scheme: IndustryScheme): IndustryLevel {
  return scheme.startsWith("naics") ? "group" : "class";
}

/**
 * The code of `level` that a full code falls under; undefined where the code
 * is too coarse to say.
 *
 * @example industryAt("28930", "sbi-2025", "group") // "289"
 */
export function industryAt(
  code: string,
  scheme: IndustryScheme,
  level: IndustryLevel,
): string | undefined {
  if (scheme === "other") return code;
  if (level === "section") return sectionOf(code, scheme);
  const length = digits[scheme.startsWith("naics") ? "naics" : "nace"][level];
  return code.length >= length ? code.slice(0, length) : undefined;
}

/** First division of each section, in order; a division belongs to the last one not above it. */
const sections2 =
  "A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M69 N77 O84 P85 Q86 R90 S94 T97 U99";
const sections21 =
  "A01 B05 C10 D35 E36 F41 G46 H49 I55 J58 K61 L64 M68 N69 O77 P84 Q85 R86 S90 T94 U97 V99";
/** NAICS sectors spread over several two-digit codes keep their usual range names. */
const naicsRanges: Record<string, string> = {
  "31": "31-33",
  "32": "31-33",
  "33": "31-33",
  "44": "44-45",
  "45": "44-45",
  "48": "48-49",
  "49": "48-49",
};

function sectionOf(code: string, scheme: IndustryScheme): string | undefined {
  const division = code.slice(0, 2);
  if (!/^\d\d$/.test(division)) return undefined;
  if (scheme.startsWith("naics")) return naicsRanges[division] ?? division;
  let section: string | undefined;
  for (const entry of (scheme === "nace-2" || scheme === "sbi-2008" ? sections2 : sections21).split(
    " ",
  )) {
    if (entry.slice(1) <= division) section = entry[0];
  }
  return section;
}

/**
 * Whether an industry serves mainly the people who live nearby: shops, food
 * service, schools, care, public administration, personal services. Such
 * industries follow the population and are left out of the search for latent
 * clusters unless asked for. Decided at two or three digits, after the
 * "local" list of the US Cluster Mapping Project, carried to NACE by hand.
 */
export function servesLocally(code: string, scheme: IndustryScheme): boolean {
  if (scheme === "other") return false;
  if (scheme.startsWith("naics")) return /^(44|45|61|62|722|811|812|813|814|92)/.test(code);
  return /^(47|56|84|85|86|87|88|94|95|96|97|98)/.test(code);
}

/**
 * Parts of an economy that quotients can be taken within: all of it, what trades
 * beyond its surroundings, or what serves them.
 */
export const economyParts = ["all", "traded", "local"] as const;
export type EconomyPart = (typeof economyParts)[number];

/**
 * Whether an industry lies in a part. Traded and local make up the whole, so what
 * nobody has classified is counted with the local ones: it is not known to trade.
 */
export function liesIn(part: EconomyPart, code: string, scheme: IndustryScheme): boolean {
  const local = servesLocally(code, scheme) || isUnclassified(code, scheme);
  return part === "all" || local === (part === "local");
}

/** Whether a code stands for holding companies, which need not have anyone at work. */
export function isHolding(code: string, scheme: IndustryScheme): boolean {
  if (scheme === "other") return false;
  if (scheme.startsWith("naics")) return code.startsWith("5511");
  return code.startsWith("642");
}

/** Whether a code only says that nobody has classified the establishment yet. */
export function isUnclassified(code: string, scheme: IndustryScheme): boolean {
  return scheme.startsWith("naics") ? code.startsWith("99") : /^0+$/.test(code);
}
