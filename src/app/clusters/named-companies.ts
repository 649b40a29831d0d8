import type { Register } from "../../data/register/register.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { folded } from "../../domain/folded.ts";

/** As many matches as one name is looked up for; more than one is one too many. */
const mostMatches = 8;

/**
 * The establishments that people name, by number, by the number of their
 * enterprise, or by name. Names of natural persons are not looked up.
 *
 * @returns their numbers, ascending
 * @throws ClusterwerkError unknown-establishment, ambiguous-establishment
 */
export async function namedCompanies(
  register: Register,
  delivery: string,
  texts: readonly string[],
): Promise<string[]> {
  const rows = await register.rowsOf(delivery, texts);
  const found = new Set(texts.filter((_, k) => rows[k] !== undefined));
  const unknown: string[] = [];
  for (const text of texts.filter((_, k) => rows[k] === undefined)) {
    const matches =
      text.length < 2
        ? []
        : (await register.findEstablishments(delivery, { text, limit: mostMatches })).found.filter(
            ({ by }) => by !== "industry",
          );
    const ofEnterprise = matches.filter(({ by }) => by === "number");
    const exact = matches.filter((one) => one.name !== null && folded(one.name) === folded(text));
    const meant = ofEnterprise.length > 0 ? ofEnterprise : exact.length > 0 ? exact : matches;
    if (meant.length === 0) unknown.push(text);
    else if (meant.length > 1 && ofEnterprise.length === 0) {
      throw new ClusterwerkError("ambiguous-establishment", `several companies match ${text}`, {
        establishment: text,
        candidates: meant.map((one) => `${one.name ?? ""} (${one.establishment})`),
      });
    } else for (const one of meant) found.add(one.establishment);
  }
  if (unknown.length > 0) {
    throw new ClusterwerkError("unknown-establishment", `no company ${unknown.join(", ")}`, {
      establishment: unknown,
    });
  }
  return [...found].sort();
}
