import { dayText } from "./day-text.ts";
import type { ClusterwerkError, ErrorCode, ErrorDetails } from "./clusterwerk-error.ts";
import { inputProblemText, type InputProblem } from "./input-problem.ts";
import type { Language } from "./language.ts";
import { requestSentences } from "./request-sentences.ts";
import { backupSentences } from "./backup-sentences.ts";
import { terminalSentences } from "./terminal-sentences.ts";
import { inDutch } from "./reference-sentences.ts";
import { signInSentences } from "./sign-in-sentences.ts";

type Sentence = (details: ErrorDetails) => string;

const list = (value: unknown, separator = ", "): string =>
  Array.isArray(value) ? value.join(separator) : String(value ?? "");

const megabytes = (bytes: unknown): number => Math.floor(Number(bytes) / 2 ** 20);

const problems = (value: unknown, language: Language): string =>
  (Array.isArray(value) ? value : [value ?? ""])
    .map((one: unknown) =>
      typeof one === "object" && one !== null
        ? inputProblemText(one as InputProblem, language)
        : String(one),
    )
    .join("; ");

const sentences: Record<ErrorCode, Record<Language, Sentence>> = {
  ...signInSentences,
  "invalid-input": {
    nl: (d) =>
      `De invoer klopt niet: ${problems(d.problem, "nl")}. Pas dit aan en probeer het opnieuw.`,
    en: (d) => `The input is not right: ${problems(d.problem, "en")}. Change it and try again.`,
  },
  ...requestSentences,
  "unknown-region": {
    nl: (d) =>
      `De regio "${list(d.region)}" staat niet in deze levering.${d.candidates ? ` Bedoelt u ${list(d.candidates)}?` : " Bekijk de lijst met regio's."}`,
    en: (d) =>
      `The region "${list(d.region)}" is not in this delivery.${d.candidates ? ` Do you mean ${list(d.candidates)}?` : " See the list of regions."}`,
  },
  "ambiguous-region": {
    nl: (d) =>
      `Er zijn meer regio's met de naam "${list(d.region)}". Kies er een: ${list(d.candidates)}.`,
    en: (d) => `Several regions are called "${list(d.region)}". Choose one: ${list(d.candidates)}.`,
  },
  "unknown-industry": {
    nl: (d) =>
      `De code "${list(d.industry)}" staat niet in deze levering.${d.candidates ? ` Bedoelt u ${list(d.candidates)}?` : " Zoek hem op met een woord, of kijk in het profiel van een gemeente."}`,
    en: (d) =>
      `The code "${list(d.industry)}" is not in this delivery.${d.candidates ? ` Do you mean ${list(d.candidates)}?` : " Look it up by a word, or see the profile of a region."}`,
  },
  "industries-unlike": {
    nl: (d) =>
      `De codes ${list(d.industry)} en ${list(d.with)} zijn niet te vergelijken. Kies twee verschillende codes die even lang zijn.`,
    en: (d) =>
      `The codes ${list(d.industry)} and ${list(d.with)} cannot be compared. Choose two different codes of the same length.`,
  },
  "no-delivery": {
    nl: () => "Er is nog geen levering. Lees eerst bij Bedrijven een registerbestand in.",
    en: () => "There is no delivery yet. Import a register file first, under Companies.",
  },
  "unknown-delivery": {
    nl: (d) => `De levering "${list(d.delivery)}" bestaat niet. Bekijk de lijst met leveringen.`,
    en: (d) => `The delivery "${list(d.delivery)}" does not exist. See the list of deliveries.`,
  },
  "delivery-unreachable": {
    nl: (d) =>
      `De bestanden van levering ${list(d.delivery)} zijn nu niet te bereiken. Misschien is de levering net verwijderd. Kijk anders of de gegevensmap (schijf of netwerkmap) er nog is, en probeer het opnieuw.`,
    en: (d) =>
      `The files of delivery ${list(d.delivery)} cannot be reached now. Perhaps it was just deleted. Else see whether the data folder (disk or network folder) is still there, and try again.`,
  },
  "licence-ended": {
    nl: (d) =>
      `Levering ${list(d.delivery)} (${list(d.source)}) mocht worden gebruikt tot en met ${dayText(list(d.until), "nl")} en geeft geen nieuwe antwoorden meer. Wat eerder is berekend, blijft te lezen. Is de licentie verlengd? Pas dan de voorwaarden van de levering aan. Of kies een andere levering.`,
    en: (d) =>
      `Delivery ${list(d.delivery)} (${list(d.source)}) could be used until ${dayText(list(d.until), "en")} and gives no new answers any more. What was computed before can still be read. Was the licence extended? Then change the terms of the delivery. Or choose another delivery.`,
  },
  "not-for-audience": {
    nl: () =>
      "Dit is alleen te zien voor wie onder de licentie van de levering werkt: het zou iets over één bedrijf kunnen vertellen. Wat wel gepubliceerd is, staat in de tabel, in de lijst van regio's en in hun profielen.",
    en: () =>
      "Only those who work under the delivery's licence see this: it might tell of a single company. What was published is in the table, in the list of regions and in their profiles.",
  },
  "not-published": {
    nl: (d) =>
      `Van ${d.delivery ? `levering ${list(d.delivery)}` : "de leveringen"} is nog niets gepubliceerd${d.to === "partner" ? " voor partners" : ""}. Vraag het aan wie de levering beheert.`,
    en: (d) =>
      `Nothing was published yet of ${d.delivery ? `delivery ${list(d.delivery)}` : "the deliveries"}${d.to === "partner" ? " for partners" : ""}. Ask whoever keeps the delivery.`,
  },
  "too-much-told": {
    nl: (d) =>
      `Niet gepubliceerd: wat van levering ${list(d.delivery)} al gepubliceerd is, vertelt samen met deze tabel te veel over één bedrijf. Wat er al is, blijft te lezen${d.to === "partner" ? "; partners zien wat voor iedereen gepubliceerd is" : ""}. Publiceer een volgende levering eerst voor partners en dan voor iedereen, onder regels die daarna niet strenger worden.`,
    en: (d) =>
      `Not published: what was published of delivery ${list(d.delivery)} already, together with this table, tells too much of a single company. What is there stays to be read${d.to === "partner" ? "; partners see what was published for everyone" : ""}. Publish the next delivery for partners first and then for everyone, under rules that are not made stricter afterwards.`,
  },
  "deletion-unconfirmed": {
    nl: (d) =>
      `Aan levering ${list(d.delivery)} hangen ${list(d.runs)} berekeningen en ${list(d.hypotheses)} opgepakte clusters. Verwijderen kan niet ongedaan worden gemaakt. Weet u het zeker? Bevestig het dan.`,
    en: (d) =>
      `${list(d.runs)} runs and ${list(d.hypotheses)} hypotheses hang on delivery ${list(d.delivery)}. Deleting cannot be undone. Are you sure? Then confirm it.`,
  },
  "unknown-mapping": {
    nl: (d) =>
      `De koppeling "${list(d.mapping)}" is er niet (meer). Kies een andere, of wijs de kolommen zelf aan.`,
    en: (d) =>
      `The mapping "${list(d.mapping)}" is not there (any more). Choose another, or point out the columns yourself.`,
  },
  "unknown-upload": {
    nl: () => "Dit geüploade bestand is er niet meer. Upload het opnieuw.",
    en: () => "This uploaded file is no longer there. Upload it again.",
  },
  "unknown-run": {
    nl: (d) => `De berekening "${list(d.run)}" bestaat niet.`,
    en: (d) => `The run "${list(d.run)}" does not exist.`,
  },
  "unknown-cluster": {
    nl: (d) =>
      `Het cluster "${list(d.cluster)}" is er niet (meer). Kies een gemeente op de kaart en zoek de latente clusters opnieuw.`,
    en: (d) =>
      `The cluster "${list(d.cluster)}" is not there (any more). Choose a municipality on the map and search its latent clusters again.`,
  },
  "unknown-establishment": {
    nl: (d) => `Deze vestiging staat niet in de levering: ${list(d.establishment)}.`,
    en: (d) => `This establishment is not in the delivery: ${list(d.establishment)}.`,
  },
  "ambiguous-establishment": {
    nl: (d) =>
      `Meer bedrijven passen bij "${list(d.establishment)}". Kies er een met het nummer: ${list(d.candidates)}.`,
    en: (d) =>
      `Several companies match "${list(d.establishment)}". Choose one by its number: ${list(d.candidates)}.`,
  },
  "nothing-to-test": {
    nl: (d) =>
      d.industries === undefined
        ? "Er is niets genoemd om te toetsen. Noem bedrijfstakken, gemeenten of bedrijven."
        : `Van wat u noemt doet niets mee in de toets: ${list(d.industries)}. Neem winkels, horeca, scholen en zorg mee, of laat kleinere bedrijven meedoen.`,
    en: (d) =>
      d.industries === undefined
        ? "Nothing was named to test. Name industries, regions or companies."
        : `Nothing of what you name takes part in the test: ${list(d.industries)}. Include shops, food service, schools and care, or smaller companies.`,
  },
  "unknown-job": {
    nl: () => "Deze taak bestaat niet (meer).",
    en: () => "This job does not exist (any more).",
  },
  "unknown-request": {
    nl: () => "Dit verzoek is er niet.",
    en: () => "There is no such request.",
  },
  "unknown-due": {
    nl: (d) => `Dit is niet over zijn bewaartermijn heen, of het is er niet: ${list(d.record)}.`,
    en: (d) => `This is not beyond its time, or is not there: ${list(d.record)}.`,
  },
  "request-decided": {
    nl: () =>
      "Over dit verzoek is al beslist, en op die beslissing kan zo niet worden teruggekomen.",
    en: () => "This request was decided already, and the decision cannot be taken back this way.",
  },
  "unknown-reference": {
    nl: (d) => `Deze naslag bestaat niet: ${list(d.reference)}.`,
    en: (d) => `These reference data do not exist: ${list(d.reference)}.`,
  },
  "unknown-organisation": {
    nl: (d) => `De organisatie "${list(d.organisation)}" doet hier niet mee. Kies een andere.`,
    en: (d) => `The organisation "${list(d.organisation)}" takes no part here. Choose another.`,
  },
  "unknown-person": {
    nl: () => "Deze persoon werkt niet bij uw organisatie. Nodig de persoon eerst uit.",
    en: () => "This person is not in your organisation. Invite the person first.",
  },
  "unknown-role": {
    nl: () => "Deze rol is er niet (meer). Bekijk de lijst met mensen.",
    en: () => "This role is not there (any more). See the list of people.",
  },
  "unknown-share": {
    nl: () => "Dit wordt niet (meer) gedeeld. Bekijk wat u deelt.",
    en: () => "This is not shared (any more). See what you share.",
  },
  "unknown-confidence": {
    nl: () => "Deze vertrouwelijke notitie is er niet (meer). Open het cluster opnieuw.",
    en: () => "This note in confidence is not there (any more). Open the cluster again.",
  },
  "shared-for-reading": {
    nl: () =>
      "Dit cluster is met u gedeeld om te lezen. Vraag de organisatie die het deelt of u het ook mag veranderen.",
    en: () =>
      "This cluster is shared with you for reading. Ask the organisation that shares it whether you may change it too.",
  },
  "last-administrator": {
    nl: () =>
      "Dit is de laatste beheerder van uw organisatie. Maak eerst iemand anders beheerder, zonder einddatum.",
    en: () =>
      "This is the last administrator of your organisation. First make someone else administrator, without an end date.",
  },
  "file-not-found": {
    nl: (d) => `Het bestand "${list(d.file)}" is niet gevonden. Controleer de naam en de map.`,
    en: (d) => `The file "${list(d.file)}" was not found. Check its name and folder.`,
  },
  "file-empty": {
    nl: (d) => `Het bestand "${list(d.file)}" is leeg. Vraag de leverancier om een nieuw bestand.`,
    en: (d) => `The file "${list(d.file)}" is empty. Ask the supplier for a new one.`,
  },
  "file-header-only": {
    nl: (d) => `Het bestand "${list(d.file)}" heeft alleen een kopregel en geen bedrijven.`,
    en: (d) => `The file "${list(d.file)}" has a header only and no companies.`,
  },
  "file-not-a-table": {
    nl: (d) =>
      `Het bestand "${list(d.file)}" is geen tabel die Clusterwerk kan lezen. Lever CSV, XLSX, SPSS (.sav), dBase (.dbf) of Parquet aan.`,
    en: (d) =>
      `The file "${list(d.file)}" is not a table Clusterwerk can read. Supply CSV, XLSX, SPSS (.sav), dBase (.dbf) or Parquet.`,
  },
  "file-truncated": {
    nl: (d) =>
      `Het bestand "${list(d.file)}" is niet compleet: het houdt midden in de gegevens op. Download of kopieer het opnieuw. Er is niets ingelezen.`,
    en: (d) =>
      `The file "${list(d.file)}" is incomplete: it stops in the middle of the data. Download or copy it again. Nothing was imported.`,
  },
  "file-too-large": {
    nl: (d) =>
      d.mostBytes === undefined
        ? `Het bestand is groter dan ${list(d.limit)} en is niet ingelezen. Kies een kleiner bestand: alleen de kolommen die nodig zijn, of als Parquet. Of vraag uw beheerder om het op de server in te lezen; daar is er geen grens.`
        : `Het bestand is groter dan ${megabytes(d.mostBytes)} MB en is niet ingelezen. Kies een kaart met minder punten of van een kleiner gebied.`,
    en: (d) =>
      d.mostBytes === undefined
        ? `The file is larger than ${list(d.limit)} and was not imported. Choose a smaller one: only the columns that are needed, or as Parquet. Or ask your administrator to import it on the server, where there is no limit.`
        : `The file is larger than ${megabytes(d.mostBytes)} MB and was not imported. Choose a map with fewer points or of a smaller area.`,
  },
  "columns-unmapped": {
    nl: (d) =>
      `Clusterwerk weet niet welke kolommen dit zijn: ${list(d.missing)}. Gevonden kolommen: ${list(d.columns)}. Wijs ze aan bij Kolommen.`,
    en: (d) =>
      `Clusterwerk cannot tell which columns hold: ${list(d.missing)}. Columns found: ${list(d.columns)}. Point them out under Columns.`,
  },
  "column-not-allowed": {
    nl: (d) =>
      d.why === "citizen-numbers"
        ? `De kolom "${list(d.column)}" bevat burgerservicenummers. Die mag Clusterwerk niet bewaren. Koppel deze kolom nergens aan, en haal hem liever uit het bestand.`
        : `De kolom "${list(d.column)}" telt fte en geen banen: iemand die halve dagen werkt is een halve fte en een hele baan. Koppel een kolom met banen of werkzame personen, of laat de banen leeg.`,
    en: (d) =>
      d.why === "citizen-numbers"
        ? `Column "${list(d.column)}" holds citizen service numbers, which Clusterwerk may not keep. Map it to nothing, and rather take it out of the file.`
        : `Column "${list(d.column)}" counts full-time equivalents, not jobs: someone who works half days is half an fte and a whole job. Map a column of jobs or persons at work, or leave the jobs empty.`,
  },
  "reference-not-understood": {
    nl: (d) =>
      `Het bestand "${list(d.file)}" is niet te lezen als naslag. Nodig: ${inDutch(list(d.needed))}. Gevonden: ${inDutch(list(d.found))}. Er is niets ingelezen.`,
    en: (d) =>
      `The file "${list(d.file)}" cannot be read as a reference. Needed: ${list(d.needed)}. Found: ${list(d.found)}. Nothing was imported.`,
  },
  "fetch-failed": {
    nl: (d) =>
      `Het ophalen is niet gelukt: ${inDutch(list(d.problem))}. Adres: ${list(d.address)}. Er is niets bewaard. Probeer het later opnieuw, of haal het bestand zelf op en lees het in.`,
    en: (d) =>
      `Fetching did not succeed: ${list(d.problem)}. Address: ${list(d.address)}. Nothing was kept. Try again later, or get the file yourself and import it.`,
  },
  "folder-not-empty": {
    nl: (d) => `In de map "${list(d.folder)}" staan al bestanden. Kies een lege map.`,
    en: (d) => `The folder "${list(d.folder)}" already holds files. Choose an empty one.`,
  },
  "port-in-use": {
    nl: (d) =>
      `Poort ${list(d.port)} is al in gebruik. Kies een andere met --port, of stop het andere programma.`,
    en: (d) =>
      `Port ${list(d.port)} is in use. Choose another with --port, or stop the other program.`,
  },
  "already-serving": {
    nl: (d) =>
      `Clusterwerk draait al op deze gegevensmap: ${list(d.address)}. Open dat adres, of kies een andere map met --data.`,
    en: (d) =>
      `Clusterwerk already serves this data folder: ${list(d.address)}. Open that address, or choose another folder with --data.`,
  },
  "data-folder-newer": {
    nl: (d) =>
      `De gegevensmap is gemaakt met een nieuwere versie (${list(d.found)}). Werk Clusterwerk bij, of kies een andere map met --data. Er is niets veranderd.`,
    en: (d) =>
      `The data folder was made by a newer version (${list(d.found)}). Update Clusterwerk, or choose another folder with --data. Nothing was changed.`,
  },
  "data-folder-unusable": {
    nl: (d) =>
      `De gegevensmap is niet te gebruiken: ${list(d.why)}. Kies een andere map met --data.`,
    en: (d) => `The data folder cannot be used: ${list(d.why)}. Choose another folder with --data.`,
  },
  "database-unreachable": {
    nl: () =>
      "De database is niet bereikbaar. Probeer het zo nog eens. Blijft het misgaan, vraag dan uw beheerder om Clusterwerk opnieuw te starten.",
    en: () =>
      "The database cannot be reached. Try again in a moment. If it stays so, ask your administrator to start Clusterwerk again.",
  },
  "disk-full": {
    nl: () => "De schijf is vol. Maak ruimte en probeer het opnieuw; er is niets half opgeslagen.",
    en: () => "The disk is full. Free some space and try again; nothing was half saved.",
  },
  ...backupSentences,
  "run-input-gone": {
    nl: (d) =>
      `Deze berekening kan niet opnieuw: ${list(d.input)} ${d.state === "changed" ? "is sindsdien veranderd, bijvoorbeeld doordat er vestigingen uit zijn gehaald" : "is er niet meer"}. De kaart van de berekening blijft te lezen; stel de vraag opnieuw om een nieuw antwoord te krijgen.`,
    en: (d) =>
      `This run cannot be repeated: ${list(d.input)} ${d.state === "changed" ? "has changed since, for instance because establishments were taken out" : "is gone"}. Its card can still be read; ask the question again for a new answer.`,
  },
  conflict: {
    nl: (d) => `Dit kan op dit moment niet: ${list(d.problem)}.`,
    en: (d) => `This cannot be done at the moment: ${list(d.problem)}.`,
  },
  cancelled: {
    nl: () => "Gestopt op uw verzoek. Er is niets half opgeslagen.",
    en: () => "Stopped at your request. Nothing was half saved.",
  },
  internal: {
    nl: () =>
      "Er ging iets mis in Clusterwerk zelf. Er is niets verloren; probeer het opnieuw of meld het.",
    en: () =>
      "Something went wrong in Clusterwerk itself. Nothing was lost; try again or report it.",
  },
};

/**
 * One sentence for people: what happened, that nothing was lost, and what to do,
 * on a screen or on a terminal: who works in a browser has no use for a command.
 */
export function errorSentence(
  error: Pick<ClusterwerkError, "code" | "details">,
  language: Language,
  face: "screen" | "terminal" = "screen",
): string {
  const told =
    (face === "terminal" ? terminalSentences[error.code] : undefined) ?? sentences[error.code];
  return told[language](error.details);
}
