import type { EstablishmentField } from "../../../domain/establishment-field.ts";

/**
 * Names under which columns come, the likeliest first: LISA and provincial
 * deliveries, the bulk files of the trade register, municipal exports, and
 * American and German open data. Compared by `columnKey`. A column of
 * full-time equivalents is nowhere here: fte are no jobs.
 */
export const columnAliases: Readonly<Record<EstablishmentField, string>> = {
  establishment:
    "kvkvestnr vestigingsnummer vestigingsnr vestigingnr kvkvsr hrvestigingsnummer vestnr lisanr " +
    "lisanummer establishment establishmentid establishmentnumber vestigingsid opendataid " +
    "localunit localunitid siteid businessid bedrijfsid objectid id idnumber",
  lisaNumber: "lisanr lisanummer vestnr pwenummer registernummer",
  enterprise:
    "enterprise enterpriseid enterprisenumber ondernemingsnummer kvkdosnr kvknr kvknummer kvk " +
    "dossiernummer dossiernr dossier kvkdos handelsregisternummer companyregistrationnumber " +
    "companynumber companyid registrationnumber firmid bedrijfsnummer legalunit ein rsin rsinnr " +
    "rsinnummer fiscaalnummer",
  kvkNumber:
    "kvkdosnr kvknr kvknummer kvk dossiernummer dossiernr dossier kvkdos handelsregisternummer",
  rsin: "rsin rsinnr rsinnummer fiscaalnummer fiscaalnr",
  vatNumber: "btwid btwnummer btwnr btwidentificatienummer vatnumber vatid vat ustid ustidnr",
  enterpriseGroup:
    "enterprisegroup groupid concern concernnr concernnummer concernid ondernemingengroep " +
    "globalheadquarteridnumber nationalheadquarteridnumber",
  groupCompanies: "numberofcompaniesingroup groupcompanies",
  headOrBranch:
    "cdhoofdnevenvestiging cdhoofdnevenvestiginghn hoofdnevenvestiging indhoofdvestiging " +
    "hoofdvestiging headorbranch headoffice isheadoffice vestsoort soortvestiging vestigingssoort",
  name:
    "naam handelsnaam bedrijfsnaam bedrnam zaaknaam eerstehandelsnaam organisatie " +
    "vennootschapsnaam statutairenaam name companyname businessname tradename firmenname " +
    "unternehmensname unternehmen firma bedrijf",
  legalForm:
    "rechtsvorm cdrechtsvorm rechtsvormcode omschrijvingrechtsvormfijn rechtsvormomschrijving " +
    "legalform businesstype rechtsform businesslegaltypedescription businesslegaltype legaltype",
  street:
    "straatlang straat straatkort straatnaam straatvestadrs street streetname address1 address " +
    "streetaddress adres strasse strassenname",
  houseNumber: "huisnr huisnummer huisnrvestadrs housenumber hausnummer hausnr",
  houseLetter: "huisletter huisltr houseletter",
  houseAddition:
    "toevoegingvestadrs toev toevoeging huisnrtoev huisnummertoevoeging toevoegingadres " +
    "houseaddition housenumberaddition",
  postcode: "postcode pc6 pc postcd postcdvestadrs zip zipcode postalcode plz postleitzahl",
  city: "plaats plaatslang woonplaats vestigingsplaats pltsvestadrs plaatsnaam city town ort stadt",
  stateOrProvince: "state stateprovince provnaam provincie province provincienaam bundesland",
  regionCode:
    "gemnr gemcode gemeentecode gmcode cdgemvestadrs cbscode gemeentenr gemeentenummer " +
    "municipalitycode regioncode regionid region cbsacode ags gemeindeschluessel",
  regionName:
    "gemnaam gemlang gemeentenaam gemeente bezirk bezirksname municipality municipalityname " +
    "regionname regio county countyname",
  industry:
    "sbi25 sbi2025 sbi08 sbi2008 sbihuidig sbicode sbi hoofdactiviteit hoofdactiviteitcode " +
    "cdhoofdactiviteit naics2022 naics2017 naics2012 naicscode naics nace21 nacerev21 nace2 " +
    "nacerev2 nacecode naceid nace industry industrycode wz2008 wz08 wz wzcode branchcode " +
    "businesscategorycode1 siccode sic sbi084 sbi083 branchecode bedrijfstakcode activiteitcode",
  earlierIndustry: "sbi08 sbi2008 naics2017 naics2012 nacerev2 nace2",
  industryLabel:
    "omschr sbioms sbiomslan sbiomslang sbinam sbiomschrijving activiteit nacedesc industrylabel " +
    "industryname naicsdescription businesscategorycode1description ihkbranchdesc",
  secondaryIndustry:
    "cdnevenactiviteit1 nevenactiviteit1 nevenactiviteit sbinevenactiviteit1 secondaryindustry",
  secondaryIndustry2:
    "cdnevenactiviteit2 cdnevena1 nevenactiviteit2 sbinevenactiviteit2 secondaryindustry2",
  jobs:
    "banen totaalwerkzamepersonen totaalwerkzamepersoon werkzamepersonen wzp wp wptot wptotaal totwp totaalwp aantalwp " +
    "aantalwerkzamepersonen aantprswrktotaal aantprsw2 arbeidsplaatsen aantalbanen jobs jobstotal " +
    "jobsretained jobsreported employees employeesonsite numberofemployees employment emp " +
    "beschaftigte mitarbeiter totaal",
  fullTimeJobs:
    "wpft totf aantprswrkfulltime aantprswrk voltijdwerkzamepersonen fulltime voltijd " +
    "fulltimejobs banenvoltijd",
  partTimeJobs:
    "wppt totp aantprswrkparttime aantprsw1 deeltijdwerkzamepersonen parttime deeltijd " +
    "parttimejobs banendeeltijd",
  fullTimeMen: "manf ftm fulltimemannen fulltimewerkzamemannen mannenfulltime mannenvoltijd",
  fullTimeWomen:
    "vrouwf ftv fulltimevrouwen fulltimewerkzamevrouwen vrouwenfulltime vrouwenvoltijd",
  partTimeMen: "manp ptm parttimemannen parttimewerkzamemannen mannenparttime mannendeeltijd",
  partTimeWomen:
    "vrouwp ptv parttimevrouwen parttimewerkzamevrouwen vrouwenparttime vrouwendeeltijd",
  men: "mannen totaalmannen men",
  women: "vrouwen totaalvrouwen women",
  enterpriseJobs: "wptotaalonderneming employeestotal enterprisejobs banenonderneming",
  sizeClass:
    "grtklas grk grkhuidig grootteklasse klasseomvang wpklasse employeesrange sizeclass " +
    "grossenklasse beschaftigtengrossenklasse",
  longitude: "longitude lon lng long gpslongitude langengrad lengtegraad",
  latitude: "latitude lat gpslatitude breitengrad breedtegraad",
  rdX: "xcoord xcoordinaat xrd rdx rijksdriehoekx xcoordinate x",
  rdY: "ycoord ycoordinaat yrd rdy rijksdriehoeky ycoordinate y",
  locationPrecision: "xykwaloms xykwaliteit locationprecision precision xykwal",
  locationCode: "xykwal",
  locationMissing: "xymis",
  bagObject: "bagvoid vboid vbo verblijfsobject verblijfsobjectid adresseerbaarobjectid",
  bagAddress: "bagnaid numid nummeraanduiding nummeraanduidingid",
  businessPark: "bedrijvent bedrijventerrein planname plannaam werklocatie bedrijven2 businesspark",
  businessParkNumber: "rinnummer rinnr rin businessparknumber",
  active: "actief active isactive cdstatusvestiging statusvestiging status",
  economicallyActive:
    "codeeconomischactief indicatieeconomischactief economischactief economicallyactive",
  startDate:
    "datumstart datumvestiging datoprichting datumaanvang startdatum startdate datumin " +
    "datinschr foundingyear",
  endDate: "datumeinde datopheffing einddatum enddate",
  changedDate: "datummut datumverw mutatiedatum changeddate",
  sourceYear: "bronjaar datpeilingprswrk sourceyear",
  referenceDate: "peildatum peiljaar referentiedatum referencedate jaar",
  surveyType: "enqtype enquetetype surveytype",
  surveyed: "enqform enqueteformulier surveyed",
  imputed: "opgehoogd bijgeschat imputed",
  nonMailing: "codenonmailing nonmailing indnonmailing nonmailingindicatie",
  shielded: "indafgeschermd afgeschermd adresafgeschermd shielded",
  email: "email emailadres mail",
  phone: "telefoon tel telefoonnr telefoonnummer phone phonenumber telephone",
  mobile: "mobiel mobielnr mobielnummer mobile mobilephone",
  website: "website url www internet internetadres webadres homepage",
};

/**
 * A column name as it is compared: lower case, letters and digits only.
 *
 * @example columnKey("KvK-nummer") // "kvknummer"
 */
export function columnKey(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const byField = Object.entries(columnAliases).map(
  ([field, names]) => [field as EstablishmentField, names.split(" ")] as const,
);
const all = new Set(byField.flatMap(([, names]) => names));

/** Characters that dBase leaves of a name, and those of them that must tell something. */
const cutLength = 10;
const leastCut = 8;

/** Names of ten characters may be longer ones that dBase cut off: `vestigings`, `sbioms_lan`. */
function longName(name: string, names: Iterable<string>): string | undefined {
  const key = columnKey(name);
  if (name.trim().length !== cutLength || key.length < leastCut) return undefined;
  for (const alias of names) if (alias.length > key.length && alias.startsWith(key)) return alias;
  return undefined;
}

/** How many cells of a row are names of columns we know. */
export function knownColumns(record: readonly string[]): number {
  let known = 0;
  for (const cell of record) {
    if (cell.length > 60) continue;
    if (all.has(columnKey(cell)) || longName(cell, all) !== undefined) known++;
  }
  return known;
}

/**
 * Which column fills which field. `given` goes first; a column fills one field
 * only and a field takes the likeliest column, by its whole name or as dBase
 * cut it.
 */
export function guessedColumns(
  columns: readonly string[],
  given: Readonly<Partial<Record<EstablishmentField, string>>> = {},
): Partial<Record<EstablishmentField, string>> {
  const mapped: Partial<Record<EstablishmentField, string>> = { ...given };
  const taken = new Set(Object.values(given));
  const keys = new Map<string, string>();
  for (const column of columns) {
    const key = columnKey(column);
    if (key !== "" && !keys.has(key)) keys.set(key, column);
  }
  // A file may have a hundred thousand columns: what can be a cut name is found out once.
  const cut = columns
    .filter((column) => column.trim().length === cutLength)
    .map((column) => ({ column, key: columnKey(column) }))
    .filter(({ key }) => !all.has(key) && key.length >= leastCut);
  for (const [field, names] of byField) {
    if (mapped[field] !== undefined) continue;
    for (const name of names) {
      const whole = keys.get(name);
      const column =
        whole !== undefined && !taken.has(whole)
          ? whole
          : cut.find(
              ({ column: each, key }) =>
                name.length > key.length && name.startsWith(key) && !taken.has(each),
            )?.column;
      if (column === undefined) continue;
      mapped[field] = column;
      taken.add(column);
      break;
    }
  }
  return mapped;
}

/**
 * The name that a field's column stands for: its own as it is compared, or
 * the long one that dBase cut off. Undefined where no column fills the field.
 *
 * @example fullName("regionCode", "Cdgemvesta") // "cdgemvestadrs"
 */
export function fullName(
  field: EstablishmentField,
  column: string | undefined,
): string | undefined {
  if (column === undefined || column === "") return undefined;
  const key = columnKey(column);
  if (all.has(key)) return key;
  return longName(column, columnAliases[field].split(" ")) ?? key;
}

/** Whether a column's name belongs to a family, such as the codes of Dutch municipalities. */
export function columnIs(column: string | undefined, family: RegExp): boolean {
  return column !== undefined && family.test(columnKey(column));
}
