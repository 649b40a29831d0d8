import type { deliveryNl } from "./delivery-nl.ts";

/** The fields of a delivery, and what may be doubtful in one. */
export const deliveryEn: { readonly [Key in keyof typeof deliveryNl]: string } = {
  "field.establishment": "Establishment number",
  "field.lisaNumber": "LISA number",
  "field.enterprise": "Enterprise number",
  "field.kvkNumber": "KvK number, beside another",
  "field.rsin": "RSIN",
  "field.vatNumber": "VAT number",
  "field.enterpriseGroup": "Group number",
  "field.groupCompanies": "Companies in the group",
  "field.headOrBranch": "Head office or branch",
  "field.name": "Name",
  "field.legalForm": "Legal form",
  "field.street": "Street",
  "field.houseNumber": "House number",
  "field.houseLetter": "House letter",
  "field.houseAddition": "House number addition",
  "field.postcode": "Postcode",
  "field.city": "Town",
  "field.stateOrProvince": "Province or state",
  "field.regionCode": "Municipality code",
  "field.regionName": "Municipality name",
  "field.industry": "Industry code",
  "field.earlierIndustry": "Code in the earlier classification",
  "field.industryLabel": "Industry description",
  "field.secondaryIndustry": "Secondary activity 1",
  "field.secondaryIndustry2": "Secondary activity 2",
  "field.jobs": "Jobs",
  "field.fullTimeJobs": "Full-time jobs",
  "field.partTimeJobs": "Part-time jobs",
  "field.fullTimeMen": "Men, full-time",
  "field.fullTimeWomen": "Women, full-time",
  "field.partTimeMen": "Men, part-time",
  "field.partTimeWomen": "Women, part-time",
  "field.men": "Men",
  "field.women": "Women",
  "field.enterpriseJobs": "Jobs of the whole enterprise",
  "field.sizeClass": "Size class",
  "field.longitude": "Longitude",
  "field.latitude": "Latitude",
  "field.rdX": "X (Dutch grid)",
  "field.rdY": "Y (Dutch grid)",
  "field.locationPrecision": "Precision of the place",
  "field.locationCode": "Code of the precision",
  "field.locationMissing": "Place is missing",
  "field.bagObject": "Address register, object",
  "field.bagAddress": "Address register, address",
  "field.businessPark": "Business park",
  "field.businessParkNumber": "Business park number",
  "field.active": "Active",
  "field.economicallyActive": "Economically active",
  "field.startDate": "Start date",
  "field.endDate": "End date",
  "field.changedDate": "Date of change",
  "field.sourceYear": "Source year",
  "field.referenceDate": "Reference date",
  "field.surveyType": "Survey type",
  "field.surveyed": "Survey form returned",
  "field.imputed": "Filled in",
  "field.nonMailing": "No mail (non-mailing)",
  "field.shielded": "Shielded address",
  "field.email": "E-mail",
  "field.phone": "Telephone",
  "field.mobile": "Mobile",
  "field.website": "Website",
  "remark.jobs-unknown":
    "{count, plural, one {# establishment} other {# establishments}} without a number of jobs",
  "remark.location-unknown":
    "{count, plural, one {# establishment} other {# establishments}} without a place on the map",
  "remark.location-outside-world":
    "{count, plural, one {# establishment} other {# establishments}} with an impossible place",
  "remark.coordinates-swapped":
    "{count, plural, one {# establishment} other {# establishments}} with swapped coordinates, swapped back",
  "remark.zeros-restored":
    "{count, plural, one {# number} other {# numbers}} with leading zeros put back",
  "remark.stacked-locations":
    "{count, plural, one {# establishment} other {# establishments}} at a point shared with many others",
  "remark.enterprise-unknown":
    "{count, plural, one {# establishment} other {# establishments}} whose enterprise is unknown",
  "remark.industry-unknown":
    "{count, plural, one {# establishment} other {# establishments}} without a known industry",
  "remark.name-unknown":
    "{count, plural, one {# establishment} other {# establishments}} without a name",
  "remark.legal-form-unknown":
    "{count, plural, one {# establishment} other {# establishments}} without a legal form",
  "remark.region-guessed":
    "{count, plural, one {# establishment} other {# establishments}} whose municipality was inferred from its name",
  "remark.scheme-guessed":
    "The classification was inferred from the codes ({count, plural, one {# row} other {# rows}})",
  "remark.decimal-guessed":
    "The decimal mark was inferred from the numbers ({count, plural, one {# row} other {# rows}})",
  "remark.industry-of-other-version":
    "{count, plural, one {# establishment} other {# establishments}} with a code of another version of the classification; nothing was converted",
  "remark.region-ended":
    "{count, plural, one {# establishment} other {# establishments}} in a municipality that no longer existed on the reference date; the code stays as delivered",
  "remark.jobs-summed":
    "{count, plural, one {# establishment} other {# establishments}} of which the jobs are the sum of full-time and part-time",
  "remark.jobs-parts-differ":
    "{count, plural, one {# establishment} other {# establishments}} of which the total is not full-time plus part-time",
  "remark.jobs-not-measured":
    "{count, plural, one {# establishment} other {# establishments}} with figures that were filled in or carried over",
  "remark.fte-not-used": "The column of full-time equivalents was not used: they are no jobs",
  "remark.citizen-numbers-not-read":
    "The column of citizen service numbers was neither read nor kept",
  "remark.date-not-read":
    "{count, plural, one {# establishment} other {# establishments}} with a date that cannot be read",
  "remark.address-shielded":
    "{count, plural, one {# establishment} other {# establishments}} with a shielded address, which was not taken over",
  "remark.postcode-not-valid":
    "{count, plural, one {# establishment} other {# establishments}} with a postcode that does not exist",
  "remark.rsin-not-valid":
    "{count, plural, one {# establishment} other {# establishments}} with an RSIN that fails its test",
  "remark.vat-number-not-valid":
    "{count, plural, one {# establishment} other {# establishments}} with a VAT number that fails its test",
  "remark.head-office-suspected":
    "{count, plural, one {# establishment} other {# establishments}} with jobs that may be those of the whole enterprise",
  "delivery.contents": "What is in it",
  "delivery.establishments": "Establishments",
  "delivery.moreRegions": "{count, plural, one {and # more} other {and # more}}",
  "delivery.changed": "What changed",
  "delivery.noneBefore": "This is the first delivery of this source.",
  "delivery.beforeEnded": "The delivery of this source before it may no longer be used.",
  "delivery.notCompared": "This delivery may no longer be compared with others.",
  "delivery.compareWith": "Compare with another delivery:",
  "run.parameter.region": "Municipality",
  "run.parameter.regions": "Municipalities",
  "run.parameter.industry": "Industry",
  "run.parameter.industries": "Industries",
  "run.parameter.level": "How fine",
  "run.parameter.within": "Share of which jobs",
  "run.parameter.reachKm": "How far apart municipalities may lie (km)",
  "run.parameter.minimumJobs": "Smallest company that counts (jobs)",
  "run.parameter.includeLocalServices": "Shops, catering, schools and care too",
  "run.parameter.shuffles": "How often shuffled",
  "run.parameter.longestKm": "Longest distance (km)",
  "run.parameter.minimumChange": "Smallest difference in persons that counts",
  "run.notAgain":
    "It can no longer be computed again: not all data are there as they were. The card stays.",
  "run.exactly": "All settings, exactly",
  "fields.who": "Who it is",
  "fields.where": "Where it is",
  "fields.what": "What it does",
  "fields.jobs": "How many people",
  "fields.grade": "When and how measured",
  "fields.contact": "Contact",
  "mapping.unused":
    "{count, plural, one {# column that we do not use} other {# columns that we do not use}}",
  "mapping.chooseColumn": "choose a column",
  "reading.encoding": "Characters",
  "reading.headerRow": "Line of the column names (0: there is none)",
  "encoding.utf-8": "UTF-8",
  "encoding.windows-1252": "Windows (1252)",
  "encoding.cp850": "DOS (850)",
  "consequences.short": "{accepted} of {rows} rows: see the consequences",
  "consequences.shortFirst": "{accepted} of the first {rows} rows: see the consequences",
  "missing.region": "Municipality (code or name)",
  "consequences.needed": "A column is still missing: choose it above",
  "consequences.unfilled": "What this delivery does not tell",
  "consequences.doubts":
    "{count, plural, one {# remark on the rest} other {# remarks on the rest}}",
  "ambiguous.question": "How much is “{sample}” in column {column}?",
  "ambiguous.why":
    "A point or comma can mean two things, and the other cells do not tell which. {count, plural, one {This is about # cell.} other {This is about # cells.}}",
  "ambiguous.likelier": "how we read it now",
  "examples.line": "Line {line}:",
  "examples.cell": "Line {line}, {column}:",
  "readLike.as":
    "This file has the same columns as an earlier file of {source}. We read it the same way (kept on {date}).",
  "readLike.without": "Do not",
  "readLike.not": "The kept mapping was not used.",
  "readLike.again": "Use it after all",
  "ambiguous.large": "{number}: the sign {sign} parts thousands",
  "ambiguous.small": "{number}: the sign {sign} is the decimal sign",
  "reading.sourceHint":
    "Give every delivery of one supplier the same source. You then see what changed since the last, and the next file is read the same way.",
};
