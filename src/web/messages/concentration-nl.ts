/** Which industries lie close together, in Dutch. */
export const concentrationNl = {
  "concentration.crumb": "Bij elkaar",
  "concentration.title": "Welke bedrijfstakken zitten bij elkaar?",
  "concentration.titleOf": "Zitten deze bedrijven dicht bij elkaar?",
  "concentration.working":
    "We strooien de bedrijven vaak opnieuw over het land, om te zien wat toeval is.",
  "concentration.some":
    "In {count, number} van de {told, number} bedrijfstakken waarvan het te zeggen is, zitten de vestigingen meer bij elkaar dan bij toeval. Het sterkst is dat bij {top}.",
  "concentration.none":
    "Geen van de {told, number} bedrijfstakken waarvan het te zeggen is, zit duidelijk meer bij elkaar dan bij toeval.",
  "concentration.oneRegion":
    "Daar valt niets over te zeggen: deze levering heeft maar één gemeente.",
  "concentration.means":
    "Vergeleken zijn de {regions, number} gemeenten van deze levering. Bij elkaar wil zeggen: in minder gemeenten dan je verwacht bij zoveel vestigingen van deze grootte.",
  "concentration.limits":
    "Waaróm ze bij elkaar zitten, staat hier niet. Het kan een haven zijn, landbouwgrond, of een stad.",
  "concentration.chart":
    "Stip: hoe sterk ze bij elkaar zitten. Streep: de onzekerheid. Grijs: wat toeval geeft in 95 van de 100 gevallen. Vaag: niet van toeval te onderscheiden.",
  "concentration.all": "Alle bedrijfstakken",
  "concentration.table": "Hoe sterk bedrijfstakken bij elkaar zitten",
  "concentration.column.gamma": "Concentratie",
  "concentration.column.chance": "Bij toeval",
  "concentration.column.pairs": "Concentratie in paren",
  "concentration.column.km": "Afstand",
  "concentration.column.density": "Paren per km (%)",
  "concentration.column.global": "Bij toeval, alles samen",
  "concentration.column.local": "Bij toeval, deze afstand",
  "concentration.byChance": "bij toeval {low} tot {high}",
  "concentration.is": "meer bij elkaar dan bij toeval",
  "concentration.isNot": "niet van toeval te onderscheiden",
  "concentration.tooFew": "te weinig vestigingen",
  "concentration.verdict.localised":
    "Ja: deze vestigingen liggen dichter bij elkaar dan vestigingen in het algemeen.",
  "concentration.verdict.dispersed":
    "Nee: deze vestigingen liggen juist verder uit elkaar dan vestigingen in het algemeen.",
  "concentration.verdict.neither":
    "Niet aantoonbaar: deze vestigingen liggen niet dichter bij elkaar of verder uit elkaar dan bij toeval.",
  "concentration.where.upTo.more": "Dat geldt tot {high, number} km.",
  "concentration.where.between.more": "Dat geldt tussen {low, number} en {high, number} km.",
  "concentration.where.upTo.fewer": "Afstanden tot {high, number} km komen minder voor.",
  "concentration.where.between.fewer":
    "Afstanden tussen {low, number} en {high, number} km komen minder voor.",
  "concentration.caveat.suppressed":
    "Dat laten we niet zien: er zijn te weinig ondernemingen om ze niet te herkennen.",
  "concentration.caveat.too-few":
    "Dat valt niet te zeggen: te weinig van deze vestigingen hebben een precies adres op de kaart.",
  "concentration.caveat.no-addresses":
    "Dat valt niet te zeggen: deze levering heeft van geen enkele vestiging een precies adres op de kaart.",
  "concentration.left":
    "Vestigingen met een precies adres: {plants} · zonder precies adres, en daarom niet meegeteld: {leftOut}.",
  "concentration.sampled":
    "Het zijn er zo veel dat we er door loting 10.000 van gebruiken; dat verandert het beeld bijna niet.",
  "concentration.howFar": "Tot hoe ver?",
  "concentration.km": "{km, number} km",
  "concentration.plotName": "Afstanden tussen de vestigingen",
  "concentration.plot":
    "Lijn: hoe vaak elke afstand voorkomt tussen twee vestigingen van deze bedrijfstak. Grijs: waar vestigingen in het algemeen binnen blijven, over alle afstanden samen. Stippels: hetzelfde voor één afstand. Boven het grijs liggen ze dichter bij elkaar dan bij toeval.",
  "concentration.plotUp": "Van alle paren, per km (%)",
  "concentration.plotAlong": "Afstand (km)",
  "concentration.noCurve": "Geen afstanden om te tonen",
  "concentration.noCurveNext":
    "Kies een ruimere bedrijfstak, of lees een levering in met de plek van elk adres op de kaart.",
  "concentration.distances": "De afstanden in cijfers",
  "concentration.side.more": "vaker dan bij toeval",
  "concentration.side.fewer": "minder vaak dan bij toeval",
  "concentration.side.as": "als bij toeval",
  "concentration.about": "Of deze vestigingen dichter bij elkaar liggen dan bij toeval",
  "concentration.observed": "{plants} vestigingen met een precies adres",
  "concentration.expected":
    "{simulations} keer evenveel vestigingen geloot uit alle {sites} adressen",
  "concentration.interval":
    "de grijze band: een bedrijfstak zonder patroon komt daar in hoogstens 5 van de 100 gevallen buiten",
  "concentration.p": "Kans bij toeval",
  "concentration.leftOut": "Zonder precies adres",
  "concentration.beware":
    "Wat op korte afstand vaker voorkomt, moet elders minder voorkomen: een dal naast een top zegt niets extra's.",
  "concentration.others": "Een bedrijfstak kiezen",
  "concentration.choose": "Bedrijfstak waarvan u de afstanden wilt zien",
  "concentration.toAll": "Alle bedrijfstakken vergelijken",
  "concentration.open": "Waar zitten ze bij elkaar?",
  "concentration.openLabel": "Bij elkaar",
  "concentration.openAll": "Welke bedrijfstakken zitten bij elkaar?",
  "concentration.openAllWhy": "Van alle bedrijfstakken van het land, met de afstanden.",
  "term.gamma":
    "Hoe sterk vestigingen in dezelfde gemeenten zitten, als u hun aantal en grootte meerekent (de γ van Ellison en Glaeser). 0: zoals bij toeval. Vanaf ongeveer 0,05 is het veel.",
  "term.maurelSedillot":
    "Hetzelfde, gerekend in paren van banen (de index van Maurel en Sédillot). Dat een bedrijfstak ergens juist niet zit, telt hierin niet als concentratie.",
  "explained.concentration.title": "Concentratie en afstanden",
  "explained.concentration.means":
    "Of de vestigingen van een bedrijfstak meer bij elkaar zitten dan bij toeval. De concentratie kijkt naar gemeenten: 0 is zoals bij toeval. Zij houdt er rekening mee dat een paar grote bedrijven altijd in weinig gemeenten zitten.\nDe afstanden kijken niet naar grenzen. Van elk paar vestigingen nemen we de afstand, en we vergelijken dat met evenveel vestigingen die we uit alle adressen loten.",
  "explained.concentration.not":
    "Bij elkaar zitten is niet samenwerken. Landbouw zit ook bij elkaar: buiten de stad. En een keten met twintig winkels in één streek telt als twintig vestigingen. Vestigingen zonder precies adres doen bij de afstanden niet mee: op een middelpunt gestapeld zouden ze dichtbij lijken.",
  "explained.concentration.example":
    "Een som: twee even grote gemeenten, en een bedrijfstak met tien even grote vestigingen. Zitten er vijf in elke gemeente, dan is de concentratie {apart}: meer verspreid dan bij loting. Zitten ze alle tien in één, dan is zij {together}.",
} as const;
