/** The fields of a delivery, and what may be doubtful in one. */
export const deliveryNl = {
  "field.establishment": "Vestigingsnummer",
  "field.lisaNumber": "LISA-nummer",
  "field.enterprise": "Ondernemingsnummer (KvK)",
  "field.kvkNumber": "KvK-nummer, naast een eigen nummer",
  "field.rsin": "RSIN",
  "field.vatNumber": "Btw-nummer",
  "field.enterpriseGroup": "Nummer van de groep",
  "field.groupCompanies": "Aantal bedrijven in de groep",
  "field.headOrBranch": "Hoofd- of nevenvestiging",
  "field.name": "Naam",
  "field.legalForm": "Rechtsvorm",
  "field.street": "Straat",
  "field.houseNumber": "Huisnummer",
  "field.houseLetter": "Huisletter",
  "field.houseAddition": "Toevoeging",
  "field.postcode": "Postcode",
  "field.city": "Plaats",
  "field.stateOrProvince": "Provincie of staat",
  "field.regionCode": "Gemeentecode",
  "field.regionName": "Gemeentenaam",
  "field.industry": "Code van de bedrijfstak (SBI)",
  "field.earlierIndustry": "Code in de vorige indeling",
  "field.industryLabel": "Omschrijving van de bedrijfstak",
  "field.secondaryIndustry": "Nevenactiviteit 1",
  "field.secondaryIndustry2": "Nevenactiviteit 2",
  "field.jobs": "Banen",
  "field.fullTimeJobs": "Banen voltijd",
  "field.partTimeJobs": "Banen deeltijd",
  "field.fullTimeMen": "Mannen voltijd",
  "field.fullTimeWomen": "Vrouwen voltijd",
  "field.partTimeMen": "Mannen deeltijd",
  "field.partTimeWomen": "Vrouwen deeltijd",
  "field.men": "Mannen",
  "field.women": "Vrouwen",
  "field.enterpriseJobs": "Banen van de hele onderneming",
  "field.sizeClass": "Grootteklasse",
  "field.longitude": "Lengtegraad",
  "field.latitude": "Breedtegraad",
  "field.rdX": "X (rijksdriehoek)",
  "field.rdY": "Y (rijksdriehoek)",
  "field.locationPrecision": "Nauwkeurigheid van de plaats",
  "field.locationCode": "Code van de nauwkeurigheid",
  "field.locationMissing": "Plaats ontbreekt",
  "field.bagObject": "BAG-verblijfsobject",
  "field.bagAddress": "BAG-nummeraanduiding",
  "field.businessPark": "Bedrijventerrein",
  "field.businessParkNumber": "Nummer van het bedrijventerrein",
  "field.active": "Actief",
  "field.economicallyActive": "Economisch actief",
  "field.startDate": "Begindatum",
  "field.endDate": "Einddatum",
  "field.changedDate": "Datum van wijziging",
  "field.sourceYear": "Bronjaar",
  "field.referenceDate": "Peildatum",
  "field.surveyType": "Enquêtetype",
  "field.surveyed": "Enquêteformulier terug",
  "field.imputed": "Opgehoogd",
  "field.nonMailing": "Geen post (non-mailing)",
  "field.shielded": "Afgeschermd adres",
  "field.email": "E-mail",
  "field.phone": "Telefoon",
  "field.mobile": "Mobiel",
  "field.website": "Website",
  "remark.jobs-unknown":
    "{count, plural, one {# vestiging} other {# vestigingen}} zonder aantal banen",
  "remark.location-unknown":
    "{count, plural, one {# vestiging} other {# vestigingen}} zonder plaats op de kaart",
  "remark.location-outside-world":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een plaats die niet kan",
  "remark.coordinates-swapped":
    "{count, plural, one {# vestiging} other {# vestigingen}} met verwisselde coördinaten, teruggewisseld",
  "remark.zeros-restored":
    "{count, plural, one {# nummer} other {# nummers}} waarin voorloopnullen zijn teruggezet",
  "remark.stacked-locations":
    "{count, plural, one {# vestiging} other {# vestigingen}} op een punt dat veel andere ook hebben",
  "remark.enterprise-unknown":
    "{count, plural, one {# vestiging} other {# vestigingen}} waarvan de onderneming onbekend is",
  "remark.industry-unknown":
    "{count, plural, one {# vestiging} other {# vestigingen}} zonder bekende bedrijfstak",
  "remark.name-unknown": "{count, plural, one {# vestiging} other {# vestigingen}} zonder naam",
  "remark.legal-form-unknown":
    "{count, plural, one {# vestiging} other {# vestigingen}} zonder rechtsvorm",
  "remark.region-guessed":
    "{count, plural, one {# vestiging} other {# vestigingen}} waarvan de gemeente uit de naam is afgeleid",
  "remark.scheme-guessed":
    "De indeling van bedrijfstakken is uit de codes afgeleid ({count, plural, one {# regel} other {# regels}})",
  "remark.decimal-guessed":
    "Het decimaalteken is uit de getallen afgeleid ({count, plural, one {# regel} other {# regels}})",
  "remark.industry-of-other-version":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een code uit een andere versie van de indeling; niets is omgezet",
  "remark.region-ended":
    "{count, plural, one {# vestiging} other {# vestigingen}} in een gemeente die op de peildatum niet meer bestond; de code blijft zoals geleverd",
  "remark.jobs-summed":
    "{count, plural, one {# vestiging} other {# vestigingen}} waarvan de banen zijn opgeteld uit voltijd en deeltijd",
  "remark.jobs-parts-differ":
    "{count, plural, one {# vestiging} other {# vestigingen}} waarvan het totaal niet gelijk is aan voltijd plus deeltijd",
  "remark.jobs-not-measured":
    "{count, plural, one {# vestiging} other {# vestigingen}} met bijgeschatte of overgenomen cijfers",
  "remark.fte-not-used": "De kolom met fte is niet gebruikt: fte zijn geen banen",
  "remark.citizen-numbers-not-read":
    "De kolom met burgerservicenummers is niet gelezen en niet bewaard",
  "remark.date-not-read":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een datum die niet te lezen is",
  "remark.address-shielded":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een afgeschermd adres, dat niet is overgenomen",
  "remark.postcode-not-valid":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een postcode die niet bestaat",
  "remark.rsin-not-valid":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een RSIN dat niet klopt",
  "remark.vat-number-not-valid":
    "{count, plural, one {# vestiging} other {# vestigingen}} met een btw-nummer dat niet klopt",
  "remark.head-office-suspected":
    "{count, plural, one {# vestiging} other {# vestigingen}} met banen die misschien van de hele onderneming zijn",
  "fields.who": "Wie is het",
  "fields.where": "Waar is het",
  "fields.what": "Wat doet het",
  "fields.jobs": "Hoeveel mensen",
  "fields.grade": "Wanneer en hoe gemeten",
  "fields.contact": "Contact",
  "mapping.unused":
    "{count, plural, one {# kolom die we niet gebruiken} other {# kolommen die we niet gebruiken}}",
  "mapping.chooseColumn": "kies een kolom",
  "reading.encoding": "Tekens",
  "reading.headerRow": "Regel met de kolomnamen (0: die is er niet)",
  "encoding.utf-8": "UTF-8",
  "encoding.windows-1252": "Windows (1252)",
  "encoding.cp850": "DOS (850)",
  "consequences.short": "{accepted} van {rows} regels: bekijk de gevolgen",
  "consequences.shortFirst": "{accepted} van de eerste {rows} regels: bekijk de gevolgen",
  "missing.region": "Gemeente (code of naam)",
  "consequences.needed": "Er ontbreekt nog een kolom: kies die hierboven",
  "consequences.unfilled": "Wat deze levering niet vertelt",
  "consequences.doubts":
    "{count, plural, one {# opmerking over de rest} other {# opmerkingen over de rest}}",
  "ambiguous.question": "Hoeveel is “{sample}” in kolom {column}?",
  "ambiguous.why":
    "Een punt of komma kan twee dingen betekenen, en de andere cellen zeggen niet welke. {count, plural, one {Het gaat om # cel.} other {Het gaat om # cellen.}}",
  "ambiguous.likelier": "zo lezen we het nu",
  "examples.line": "Regel {line}:",
  "examples.cell": "Regel {line}, {column}:",
  "readLike.as":
    "Dit bestand heeft dezelfde kolommen als een eerder bestand van {source}. We lezen het net zo (bewaard op {date}).",
  "readLike.without": "Niet doen",
  "readLike.not": "De bewaarde koppeling is niet gebruikt.",
  "readLike.again": "Toch gebruiken",
  "ambiguous.large": "{number}: het teken {sign} scheidt duizendtallen",
  "ambiguous.small": "{number}: het teken {sign} is het decimaalteken",
  "reading.sourceHint":
    "Geef elke levering van dezelfde leverancier dezelfde bron. Dan ziet u wat er sinds de vorige veranderde, en lezen we het volgende bestand net zo.",
} as const;
