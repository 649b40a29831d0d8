/**
 * The forms in which registers come, each as a generated file with invented
 * companies: the column lists of LISA, of a provincial register, of its older
 * tables and of the trade register's bulk file, as published by projects that
 * read the real ones (Firmbackbone/fbb-kvk-import; B3Partners IBIS).
 */
export interface Form {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** A row given by column name; other cells stay empty. */
function rowsOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string[][] {
  return rows.map((row) => {
    for (const key of Object.keys(row)) if (!columns.includes(key)) throw new Error(key);
    return columns.map((column) => row[column] ?? "");
  });
}

const lisaColumns = (
  "lisanr kvkdosnr kvkvestnr naam straatkort straat huisnr huisletter toev postcode plaats " +
  "manf vrouwf manp vrouwp banen wpft wppt mannen vrouwen grtklas " +
  "enqtype bronjaar datumin datumverw datummut wijzein opgehoogd enqform datumeinde " +
  "xcoord ycoord xykwal xy_mis xykwaloms bagnaid bagvoid baggdvo bagoppervl aantvest " +
  "gemnr gemnaam provcode provnaam coropcode coropnaam arbeidcode arbeidnaam regcode regnaam " +
  "sectie afdeling sbi08_3 sbi08_4 sbi08 omschr sector " +
  "rin_nummer plan_naam wloc_type telefoon mobiel telbereik kvkdos kvkvsr tel"
).split(" ");

const lisaRows = rowsOf(lisaColumns, [
  {
    lisanr: "700000001",
    kvkdosnr: "123456",
    kvkvestnr: "1234567",
    naam: "Voorbeeld Machinebouw B.V.",
    straatkort: "Voorbeeldstr",
    straat: "Voorbeeldstraat",
    huisnr: "12",
    huisletter: "a",
    toev: "bis",
    postcode: "5611 ab",
    plaats: "Eindhoven",
    manf: "20",
    vrouwf: "10",
    manp: "2",
    vrouwp: "3",
    banen: "35",
    wpft: "30",
    wppt: "5",
    mannen: "22",
    vrouwen: "13",
    grtklas: "06",
    enqtype: "01",
    bronjaar: "2025",
    datumin: "2001-05-01",
    datumverw: "2025-05-02",
    datummut: "2025-04-20",
    opgehoogd: "NEE",
    enqform: "JA",
    xcoord: "161664",
    ycoord: "383113",
    xykwal: "1",
    xy_mis: "0",
    xykwaloms: "adres",
    bagnaid: "0772200000000001",
    bagvoid: "772010000000001",
    gemnr: "772",
    gemnaam: "Eindhoven",
    provcode: "30",
    provnaam: "Noord-Brabant",
    coropcode: "36",
    coropnaam: "Zuidoost-Noord-Brabant",
    sectie: "C",
    afdeling: "28",
    sbi08_3: "289",
    sbi08_4: "2893",
    sbi08: "2893",
    omschr: "Vervaardiging van machines voor de voedingsindustrie",
    rin_nummer: "0772-01",
    plan_naam: "Voorbeeldterrein",
    telefoon: "040-1234567",
    mobiel: "06 12345678",
  },
  {
    lisanr: "700000002",
    naam: "Voorbeeld Leeg B.V.",
    straat: "Leegstraat",
    huisnr: "1",
    postcode: "5611AC",
    plaats: "Eindhoven",
    grtklas: "01",
    enqtype: "08",
    bronjaar: "2024",
    xcoord: "161700",
    ycoord: "383200",
    xykwaloms: "postcode",
    gemnr: "0772",
    gemnaam: "Eindhoven",
    sbi08: "6201",
  },
  {
    lisanr: "700000003",
    kvkdosnr: "00123457",
    kvkvestnr: "000001234568",
    naam: "Voorbeeld Opgehoogd B.V.",
    manf: "1",
    vrouwf: "1",
    manp: "0",
    vrouwp: "4",
    enqtype: "50",
    bronjaar: "2025",
    opgehoogd: "JA",
    gemnr: "0772",
    gemnaam: "Eindhoven",
    sbi08: "46699",
  },
]);

const pweColumns = (
  "vestnr naam kvkdosnr kvkvestnr straatlang huisnr huisletter toev postcode plaatslang gemnr " +
  "gemlang sbi_sectie sbi_huidig sbioms_lan grk_huidig xcoord ycoord xykwal cstraat chuisnr " +
  "chuisltr ctoev cpostcode cplaats telefoon fax email website datumstart datumeinde vestsoort " +
  "bedrijvent bedrijven2 totf"
).split(" ");

const pweRows = rowsOf(pweColumns, [
  {
    vestnr: "100000001",
    naam: "Voorbeeld Hout B.V.",
    kvkdosnr: "00200001",
    kvkvestnr: "000000200001",
    straatlang: "Houtweg",
    huisnr: "3",
    huisletter: "B",
    postcode: "6811AA",
    plaatslang: "Arnhem",
    gemnr: "0202",
    gemlang: "Arnhem",
    sbi_sectie: "C",
    sbi_huidig: "16102",
    sbioms_lan: "Zagerijen",
    grk_huidig: "04",
    xcoord: "190000",
    ycoord: "444000",
    xykwal: "2",
    cstraat: "Postbus",
    chuisnr: "99",
    cpostcode: "6800AZ",
    cplaats: "Arnhem",
    telefoon: "(026) 123 45 67",
    fax: "026-1234568",
    email: "mailto:Info@Voorbeeldhout.Example",
    website: "https://www.voorbeeldhout.example/over-ons/",
    datumstart: "1-4-98",
    vestsoort: "hoofdvestiging",
    bedrijvent: "Voorbeeldpark",
    bedrijven2: "Voorbeeldpark Noord",
    totf: "7",
  },
  {
    vestnr: "100000002",
    naam: "Voorbeeld Meubel B.V.",
    kvkdosnr: "00200001",
    kvkvestnr: "000000200002",
    gemnr: "0202",
    gemlang: "Arnhem",
    sbi_huidig: "31010",
    grk_huidig: "02",
    datumstart: "13-4-2005",
    vestsoort: "nevenvestiging",
  },
]);

const olderColumns =
  "vestnr bedr_nam straat huisnr postcode plaats gemnr sbi_huidig sbi_nam klasse_omvang".split(" ");
const olderRows = rowsOf(olderColumns, [
  {
    vestnr: "100000003",
    bedr_nam: "Voorbeeld Oud B.V.",
    straat: "Oudeweg",
    huisnr: "5",
    postcode: "6811AB",
    plaats: "Arnhem",
    gemnr: "202",
    sbi_huidig: "25110",
    sbi_nam: "Metaalconstructies",
    klasse_omvang: "10-19",
  },
]);

const kvkColumns = (
  "Dossier Vestigingsnummer CdHoofdNevenvestiging Handelsnaam Zaaknaam Vennootschapsnaam " +
  "Cdrechtsvorm OmschrijvingRechtsvormfijn Cdstatusvestiging Cdstatusonderneming " +
  "Statusrechtspersoon Straatvestadrs Huisnrvestadrs Toevoegingvestadrs Postcdvestadrs " +
  "Pltsvestadrs Cdgemvestadrs Straatcorradrs Huisnrcorradrs Toevoegingcorradrs Postcdcorradrs " +
  "Pltscorradrs Cdgemcorradrs Statzetel Aantprswrkfulltime Aantprswrkparttime Aantprswrktotaal " +
  "Datpeilingprswrk WPTotaalonderneming Cdhoofdactiviteit Cdnevenactiviteit1 Cdnevenactiviteit2 " +
  "Codeeconomischactief Indimport Indexport Datoprichting Datinschr Datopheffing Cdsrteindefail " +
  "CodeNonMailing Boekjaar"
).split(" ");

const kvkRows = rowsOf(kvkColumns, [
  {
    Dossier: "00300001",
    Vestigingsnummer: "000000300001",
    CdHoofdNevenvestiging: "H",
    Handelsnaam: "Voorbeeld Handel",
    Zaaknaam: "Voorbeeld Handel",
    Vennootschapsnaam: "Voorbeeld Handel B.V.",
    Cdrechtsvorm: "41",
    OmschrijvingRechtsvormfijn: "Besloten vennootschap",
    Cdstatusvestiging: "00",
    Cdstatusonderneming: "00",
    Statusrechtspersoon: "00",
    Straatvestadrs: "Handelsweg",
    Huisnrvestadrs: "10",
    Toevoegingvestadrs: "unit 4",
    Postcdvestadrs: "5700 AA",
    Pltsvestadrs: "Helmond",
    Cdgemvestadrs: "0794",
    Straatcorradrs: "Postbus",
    Huisnrcorradrs: "1",
    Toevoegingcorradrs: "p",
    Postcdcorradrs: "5700AB",
    Pltscorradrs: "Helmond",
    Cdgemcorradrs: "0794",
    Statzetel: "Helmond",
    Aantprswrkfulltime: "40",
    Aantprswrkparttime: "5",
    Aantprswrktotaal: "45",
    Datpeilingprswrk: "20240101",
    WPTotaalonderneming: "47",
    Cdhoofdactiviteit: "46691",
    Cdnevenactiviteit1: "4690",
    Cdnevenactiviteit2: "77390",
    Codeeconomischactief: "J",
    Indimport: "J",
    Indexport: "N",
    Datoprichting: "19980401",
    Datinschr: "02-04-1998",
    CodeNonMailing: "J",
    Boekjaar: "2024",
  },
  {
    Dossier: "00300001",
    Vestigingsnummer: "000000300002",
    CdHoofdNevenvestiging: "N",
    Handelsnaam: "Voorbeeld Handel Filiaal",
    Cdrechtsvorm: "41",
    Cdstatusvestiging: "00",
    Pltsvestadrs: "Helmond",
    Cdgemvestadrs: "0794",
    Aantprswrktotaal: "2",
    WPTotaalonderneming: "47",
    Cdhoofdactiviteit: "4690",
    Codeeconomischactief: "J",
    Datoprichting: "20190000",
    CodeNonMailing: "N",
  },
  {
    Dossier: "00300003",
    Vestigingsnummer: "000000300003",
    CdHoofdNevenvestiging: "H",
    Handelsnaam: "Voorbeeld Gestopt",
    Cdrechtsvorm: "01",
    Cdstatusvestiging: "80",
    Cdgemvestadrs: "0794",
    Cdhoofdactiviteit: "62010",
  },
]);

/** A name as dBase keeps it: ten characters, the second of a kind cut to eight and numbered. */
function dBaseNames(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const name = column.slice(0, 10);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name.slice(0, 8)}_${times}`;
  });
}

const forms = {
  lisa: { name: "LISA", columns: lisaColumns, rows: lisaRows, delimiter: ";" },
  pwe: { name: "a provincial register", columns: pweColumns, rows: pweRows, delimiter: ";" },
  older: { name: "its older tables", columns: olderColumns, rows: olderRows, delimiter: "," },
  kvk: { name: "the trade register in bulk", columns: kvkColumns, rows: kvkRows, delimiter: ";" },
} satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;

export const formNames = Object.keys(forms) as FormName[];

/** A form as a whole; `dBase` cuts its column names as dBase and shapefiles do. */
export function formOf(name: FormName, dBase = false): Form {
  const form = forms[name];
  return dBase ? { ...form, columns: dBaseNames(form.columns) } : form;
}

/** A form as the text of a CSV file, with quotes where the trade register writes them. */
export function csvOf({ columns, rows, delimiter }: Form): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => (/[";,\s]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
  return [columns, ...rows].map(line).join("");
}
