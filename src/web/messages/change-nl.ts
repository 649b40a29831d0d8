/** What changed in a region between two deliveries, in Dutch. */
export const changeNl = {
  "change.crumb": "Veranderd",
  "change.title": "Wat is er veranderd in {region}?",
  "change.titleAny": "Wat is er veranderd?",
  "change.jobs.more": "In {region} kwamen er {count} banen bij.",
  "change.jobs.fewer": "In {region} verdwenen er {count} banen.",
  "change.jobs.same": "In {region} bleef het aantal banen gelijk.",
  "change.establishments.more": "In {region} kwamen er {count} vestigingen bij.",
  "change.establishments.fewer": "In {region} verdwenen er {count} vestigingen.",
  "change.establishments.same": "In {region} bleef het aantal vestigingen gelijk.",
  "change.own.more":
    "Dat zijn er {count} meer dan wanneer elke bedrijfstak hier was gegroeid als in het hele land.",
  "change.own.fewer":
    "Dat zijn er {count} minder dan wanneer elke bedrijfstak hier was gegroeid als in het hele land.",
  "change.own.same": "Dat is wat u verwacht als elke bedrijfstak hier groeit als in het hele land.",
  "change.hidden":
    "Hoeveel er in {region} veranderd is, laten we niet zien: het is afgeschermd of onbekend.",
  "change.between": "Vergeleken zijn de leveringen van {earlier} en {later}.",
  "change.unlike":
    "Let op: de twee leveringen hebben niet dezelfde gemeenten. De landelijke groei is die van ongelijke gebieden.",
  "change.with": "Vergelijken met",
  "change.chart": "Bedrijfstakken die het hier anders deden dan in het land",
  "change.caption.jobs":
    "Balk naar rechts: zoveel banen meer dan bij de landelijke groei van die bedrijfstak. Naar links: zoveel minder. Getoond zijn de grootste verschillen.",
  "change.caption.establishments":
    "Balk naar rechts: zoveel vestigingen meer dan bij de landelijke groei van die bedrijfstak. Naar links: zoveel minder. Getoond zijn de grootste verschillen.",
  "change.nothing": "Geen bedrijfstak die we mogen tonen, deed het hier anders dan in het land.",
  "change.all": "Alle bedrijfstakken",
  "change.table": "Wat er veranderde in {region}, per bedrijfstak",
  "change.earlier": "Eerder",
  "change.later": "Later",
  "change.change": "Verschil",
  "change.national": "Door het land",
  "change.mix": "Door de bedrijfstak",
  "change.competitive": "Door de plaats",
  "term.national":
    "Wat erbij was gekomen of verdwenen als deze bedrijfstak hier was gegroeid zoals alle bedrijven van het land samen.",
  "term.mix":
    "Wat het scheelt dat deze bedrijfstak in het hele land harder of minder hard groeide dan alle bedrijven samen.",
  "term.competitive":
    "Wat overblijft: deze bedrijfstak deed het hier beter of slechter dan in het hele land.",
  "change.observed.jobs": "banen: eerst {earlier}, later {later}",
  "change.observed.establishments": "vestigingen: eerst {earlier}, later {later}",
  "change.expected": "door het land {national}, door de soort bedrijfstakken {mix}",
  "change.noEconomy":
    "onbekend: een levering van één gemeente heeft geen land om mee te vergelijken",
  "change.interval":
    "niet te geven: dit is een rekensom, geen toets. Eén bedrijf dat verhuist, kan alles verklaren",
  "change.compared": "{regions, plural, one {# gemeente} other {# gemeenten}} in beide leveringen",
  "change.beware":
    "Het zegt niet waaróm. Ook een bedrijf dat een andere code kreeg, of een register dat beter werd bijgehouden, is een verschil.",
  "change.open": "Zien wat er veranderd is",
  "change.openWhy": "Sinds de vorige levering, en wat daarvan door het land kwam.",
  "explained.change.title": "Verschil tussen twee leveringen",
  "explained.change.means":
    "Het verschil in banen of vestigingen valt in drie delen uiteen. Door het land: alles groeide of kromp. Door de bedrijfstak: die deed het overal beter of slechter dan de rest. Door de plaats: wat dan nog overblijft. De drie delen zijn samen het hele verschil (de shift-share van Dunn).",
  "explained.change.not":
    "Het is een rekensom en geen bewijs. Door de plaats betekent niet door beleid: het kan één bedrijf zijn dat kwam of ging. En het zegt niets over de jaren daarna.",
  "explained.change.example":
    "Een som: 100 banen werden er 112. Het land groeide met 5%, deze bedrijfstak met 8%. Door het land: 5. Door de bedrijfstak: 3. Door de plaats: de overige {own}.",
} as const;
