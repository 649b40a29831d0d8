/** Whether a legal form is a person, a legal person, or cannot be told. */
type Personhood = "natural" | "legal" | "unknown";

/** Forms of the Dutch trade register in which people answer for the business themselves. */
const naturalCodes = new Set(["01", "02", "05", "07", "11", "21", "22"]);

const naturalWords =
  /eenmanszaak|eenm\.?zaak|\bvof\b|\bv\.o\.f\b|vennootschap onder firma|maatschap\b|\bcv\b|\bc\.v\b|commanditaire|rederij|zzp|zelfstandige|natuurlijk persoon|sole prop|sole trader|self[- ]?employed|independent contractor|freelance|single member|tenants? in common|^(general )?partnership$|kleingewerbe|einzelunternehm|einzelfirma|freiberuf|selbst(st)?andig|\bgbr\b|\bohg\b|\bkg\b(?!aa)|\be\.? ?k\.?\b|eingetragener kaufmann|entreprise individuelle|autonomo/;

const legalWords =
  /\bbv\b|\bb\.v\b|\bnv\b|\bn\.v\b|besloten vennootschap|naamloze vennootschap|stichting|vereniging|cooperati|\bcoop|onderlinge|kerkgenootschap|publiekrechtelijk|privaatrechtelijk|rechtspersoon|buitenlands|corporat|limited liability|\bllc\b|\bllp\b|\binc\b|\bltd\b|\bplc\b|non-?profit|professional association|\btrust\b|joint venture|employee stock|gmbh|aktiengesellschaft|\bag\b|\bug\b|\bkgaa\b|genossenschaft|\beg\b|verein|stiftung|handelsregister|societas|\bse\b|overheid|gemeente|provincie|rijk/;

/**
 * Personhood of a legal form as delivered: a code of the Dutch trade register
 * or words in Dutch, English or German. What is not recognised is unknown,
 * and unknown is protected where it may be one person.
 *
 * Source of the codes: the trade register's bulk files; which of them are
 * personal data follows from who answers for the debts.
 */
export function personhood(form: string | undefined): Personhood {
  if (form === undefined) return "unknown";
  const text = form
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
  const code = /^(\d{1,2})(\b|$)/.exec(text)?.[1];
  if (code !== undefined) {
    const two = code.padStart(2, "0");
    if (naturalCodes.has(two)) return "natural";
    return Number(two) >= 40 && Number(two) <= 96 ? "legal" : "unknown";
  }
  if (text.includes("gmbh & co") || text.includes("b.v. & co")) return "legal";
  if (naturalWords.test(text)) return "natural";
  return legalWords.test(text) ? "legal" : "unknown";
}

/** Whether a name itself ends or begins with the form of a legal person: "Voorbeeld Machinebouw B.V.". */
function namesLegalPerson(name: string | undefined): boolean {
  if (name === undefined) return false;
  return (
    /(^|[\s,.])(b\.?v|n\.?v|u\.?a|gmbh|inc|llc|l\.l\.c|ltd|plc|corp)\.?$/i.test(name) ||
    /^(stichting|vereniging|co[öo]peratie)\b/i.test(name)
  );
}

/** 1 for a natural person, and for what may be one: an unknown form with at most one person at work. */
export function naturalPerson(
  legalForm: string | undefined,
  name: string | undefined,
  jobs: number,
): 0 | 1 {
  const told = personhood(legalForm);
  if (told !== "unknown") return told === "natural" ? 1 : 0;
  if (namesLegalPerson(name)) return 0;
  return jobs > 1 ? 0 : 1;
}
