/**
 * A Dutch postcode in its one form; other text as it came, without space
 * around it. `valid` is false for what looks Dutch and is never given out: a
 * zero in front, or the letters SA, SD and SS.
 *
 * @example postcode("5611 ab") // { text: "5611AB", valid: true }
 */
export function postcode(text: string): { text: string; valid: boolean } {
  const dutch = /^(?:NL[- ]?)?(\d{4})\s?([A-Za-z]{2})$/.exec(text);
  if (dutch === null) return { text, valid: true };
  const [, digits, small] = dutch;
  const letters = small.toUpperCase();
  return { text: digits + letters, valid: digits[0] !== "0" && !/^S[ADS]$/.test(letters) };
}

/**
 * An e-mail address as it is compared: the first of several, without
 * `mailto:`, its domain in small letters. Undefined where it is none.
 *
 * @example emailKey("mailto:Info@Voorbeeld.Example; b@c.example") // "Info@voorbeeld.example"
 */
export function emailKey(text: string): string | undefined {
  const first = text.split(/[;,\s]+/).find((part) => part !== "");
  const address = first?.replace(/^mailto:/i, "");
  const parts = /^([^@\s]+)@([^@\s]+\.[^@\s.]+)$/.exec(address ?? "");
  return parts ? `${parts[1]}@${parts[2].toLowerCase()}` : undefined;
}

/**
 * A telephone number as it is compared: E.164, numbers without a country
 * taken for Dutch. Undefined where it has fewer than nine digits or more than
 * fifteen.
 *
 * @example phoneKey("(040) 123 45 67") // "+31401234567"
 */
export function phoneKey(text: string): string | undefined {
  const tight = text.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  const number = tight.startsWith("+")
    ? tight
    : tight.startsWith("00")
      ? `+${tight.slice(2)}`
      : tight.startsWith("31") && tight.length === 11
        ? `+${tight}`
        : tight.startsWith("0")
          ? `+31${tight.slice(1)}`
          : // A spreadsheet took the zero in front away.
            tight.length === 9
            ? `+31${tight}`
            : tight;
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : undefined;
}

/** Hosts on which many companies have a page: they tell no two companies apart or together. */
const sharedHosts =
  /(^|\.)(facebook|linkedin|instagram|twitter|x|youtube|tiktok|google|marktplaats|pinterest)\.(com|nl)$/;

/**
 * The domain of a web site as it is compared: without scheme, www, path and
 * capitals, in its ASCII form. Undefined for what is no domain, and for hosts
 * that many share.
 *
 * @example websiteKey("https://www.Voorbeeld.example/over-ons/") // "voorbeeld.example"
 */
export function websiteKey(text: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text.includes("@") || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/^www\d?\./, "").replace(/\.$/, "");
  return /\.[a-z][a-z0-9-]+$/.test(host) && !sharedHosts.test(host) ? host : undefined;
}
