import { passphraseLength } from "./sign-in.ts";

/** What is wrong with a passphrase; there are no rules on what it is made of. */
export const passphraseFaults = ["too-short", "too-long", "common", "about-yourself"] as const;
export type PassphraseFault = (typeof passphraseFaults)[number];

/**
 * Words that the lists of leaked passwords are full of, ours and those of the
 * people who work with this. Whatever is one of them, or two, with figures and
 * signs about it, is as good as no passphrase.
 */
const common =
  /^(password|passphrase|passwort|pass|wachtwoord|wachtzin|welkom|welcome|hallo|hello|geheim|secret|inloggen|login|letmein|admin|administrator|beheer|beheerder|gebruiker|user|test|proef|changeme|default|qwerty|qwertz|azerty|qwertyuiop|asdfghjkl|asdf|zxcvbnm|zxcv|qazwsx|iloveyou|ikhouvanjou|schatje|sunshine|princess|dragon|monkey|football|voetbal|baseball|superman|batman|master|shadow|michael|trustno|starwars|whatever|computer|internet|zomer|herfst|winter|lente|summer|autumn|spring|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|amsterdam|rotterdam|eindhoven|utrecht|nederland|holland|feyenoord|ajax|psv|gemeente|regio|cluster|clusters|clusterwerk|the|mijn|my|new|nieuw|is|abc|abcd|abcdef|abcdefg|abcdefgh)+$/;

/** Letters that people write as figures and signs. */
const written: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Why a passphrase will not do; undefined where it will. Length is what counts
 * (ASVS 5.0, 6.2.1 to 6.2.5, 6.2.9, 6.2.11, 6.2.12), any sign may be used.
 *
 * @param about  what anybody knows of whoever chooses it: name, address, organisation
 * @example passphraseFault("Welkom2026!!", []) // "common"
 * @example passphraseFault("vier fietsen in de regen", []) // undefined
 */
export function passphraseFault(
  passphrase: string,
  about: readonly string[],
): PassphraseFault | undefined {
  const length = [...passphrase].length;
  if (length < passphraseLength.shortest) return "too-short";
  if (length > passphraseLength.longest) return "too-long";
  const plain = passphrase.normalize("NFKC").toLowerCase();
  if (isRow(plain) || readings(plain).some((reading) => reading === "" || common.test(reading))) {
    return "common";
  }
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = words.filter((word) => word.length >= 3).toSorted((a, b) => b.length - a.length);
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest.replaceAll(/[^\p{L}]/gu, "").length < 4 && rest !== plain
    ? "about-yourself"
    : undefined;
}

/** Its letters alone, as they stand and with figures read as the letters they stand for. */
function readings(plain: string): string[] {
  const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "");
  const read = [...plain].map((sign) => written[sign] ?? sign).join("");
  const trimmed = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const readTrimmed = [...trimmed].map((sign) => written[sign] ?? sign).join("");
  return [letters(plain), letters(read), letters(readTrimmed)];
}

/** The same few signs over and over, or each the next of the one before. */
function isRow(plain: string): boolean {
  const signs = [...plain];
  if (new Set(signs).size < 5) return true;
  const steps = signs.slice(1).map((sign, k) => sign.codePointAt(0)! - signs[k].codePointAt(0)!);
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length * 0.75;
}
