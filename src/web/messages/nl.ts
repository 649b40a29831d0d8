import { auditNl } from "./audit-nl.ts";
import { companyNl } from "./company-nl.ts";
import { deliveryNl } from "./delivery-nl.ts";
import { comparisonNl } from "./comparison-nl.ts";
import { changeNl } from "./change-nl.ts";
import { concentrationNl } from "./concentration-nl.ts";
import { explainedNl } from "./explained-nl.ts";
import { privacyNl } from "./privacy-nl.ts";
import { referencesNl } from "./references-nl.ts";
import { signInNl } from "./sign-in-nl.ts";
import { relationsNl } from "./relations-nl.ts";

/**
 * What the screens say in Dutch, as ICU messages. Plain words (B1), "u", buttons
 * in the infinitive. The keys of this file are the keys there are.
 */
export const nl = {
  ...auditNl,
  ...companyNl,
  ...deliveryNl,
  ...explainedNl,
  ...privacyNl,
  ...referencesNl,
  ...signInNl,
  ...relationsNl,
  ...changeNl,
  ...comparisonNl,
  ...concentrationNl,
  // Frame
  "frame.skip": "Naar de inhoud",
  "frame.chapters": "Onderdelen",
  "frame.crumbs": "U bent hier",
  "frame.waiting": "Even geduld…",
  "frame.foot":
    "Clusterwerk helpt gemeenten en regio's om hun bedrijven te kennen en te verbinden. Vrije software onder de EUPL.",
  "chapter.regions": "Kaart",
  "chapter.register": "Bedrijven",
  "chapter.relatedness": "Verwantschap",
  "chapter.clusters": "Clusters",
  "chapter.explained": "Uitleg",
  "place.all": "Alle gemeenten",
  "table.sort": "Anders sorteren",
  "invented.title": "Verzonnen gegevens",
  "invented.text": "Deze bedrijven bestaan niet. Ze laten zien hoe Clusterwerk werkt.",
  "notFound.title": "Deze pagina is er niet",
  "notFound.text": "Misschien is het adres niet goed overgenomen, of is de pagina verplaatst.",
  // Actions
  "action.again": "Opnieuw proberen",
  "action.cancel": "Annuleren",
  "action.stop": "Stoppen",
  "action.import": "Bedrijven inlezen",
  "action.toMap": "Naar de kaart",
  "action.toDeliveries": "Naar de leveringen",
  // Figures
  "figure.suppressed": "afgeschermd",
  "figure.unknown": "onbekend",
  "figure.interval": "{low} – {high}",
  "quality.counted": "geteld in het register",
  "quality.estimated": "geschat uit het register",
  "quality.partial": "rust voor een deel op aannames",
  // Errors
  "versions.title": "Iemand anders was u voor",
  "versions.text":
    "Terwijl u bezig was, is dit door iemand anders veranderd. Er is niets overschreven. Kies wat er moet staan.",
  "versions.about": "Wat",
  "versions.yours": "Uw versie",
  "versions.present": "Wat er nu staat",
  "versions.mine": "Mijn versie bewaren",
  "versions.theirs": "Laten staan wat er nu staat",
  "error.title": "Dit ging niet goed",
  "error.absent": "Dit is er niet",
  "error.nothingLost": "Er is niets verloren gegaan.",
  "error.internal":
    "Er ging iets mis aan onze kant. Probeer het nog eens. Blijft het misgaan, vraag dan uw beheerder om in het logboek te kijken.",
  "error.unreachable":
    "Clusterwerk is niet te bereiken. Kijk of het programma nog draait en probeer het dan opnieuw.",
  "job.failed": "Het is niet gelukt",
  "job.cancelled": "Gestopt",
  "job.cancelledText": "U hebt het werk gestopt. Er is niets bewaard van wat nog niet klaar was.",
  // Progress
  "progress.waiting": "Wacht op zijn beurt…",
  "progress.tenths": "{tenths} procent klaar",
  "progress.reading": "{done, number} van {total, number} regels gelezen",
  "progress.reading.sofar": "{done, number} regels gelezen",
  "progress.writing": "{done, number} van {total, number} regels weggeschreven",
  "progress.writing.sofar": "{done, number} regels weggeschreven",
  "progress.searching": "{done, number} van {total, number} gebieden doorzocht",
  "progress.searching.sofar": "{done, number} gebieden doorzocht",
  "progress.shuffling": "{done, number} van {total, number} husselingen",
  "progress.shuffling.sofar": "{done, number} husselingen",
  "progress.halving": "{done, number} van {total, number} half-steekproeven",
  "progress.halving.sofar": "{done, number} half-steekproeven",
  "progress.counting": "{done, number} van {total, number} geteld",
  "progress.counting.sofar": "{done, number} geteld",
  "progress.simulating": "{done, number} van {total, number} keer nagebootst",
  "progress.simulating.sofar": "{done, number} keer nagebootst",
  "progress.copying": "{done, number} van {total, number} MB gekopieerd",
  "progress.copying.sofar": "{done, number} MB gekopieerd",
  "progress.checking": "{done, number} van {total, number} MB nagelezen",
  "progress.checking.sofar": "{done, number} MB nagelezen",
  // Start
  "start.title": "Waar wilt u kijken?",
  "start.lead":
    "{regions, plural, one {Eén gemeente} other {# gemeenten}} met {exact, select, yes {} other {ten minste }}{establishments} vestigingen van bedrijven en instellingen.",
  "start.jobs": "Er zijn {jobs} banen.",
  "start.choose": "Kies een gemeente en lees waar die goed in is.",
  "start.map": "Kaart van de gemeenten",
  "start.list": "Lijst van de gemeenten",
  "start.find": "Gemeente zoeken",
  "start.found": "{count, plural, one {# gemeente} other {# gemeenten}}",
  "start.noneFound": "Geen gemeente met deze naam.",
  "start.showAll": "Alle gemeenten tonen",
  "start.more": "En nog {count, number} andere. Zoek op naam.",
  "start.establishments": "{count} vestigingen",
  "map.keys": "Met het toetsenbord: Tab naar de kaart, pijltjes om te lopen, Enter om te kiezen.",
  "map.pickKeys": "Kies een gemeente of bedrijf. Met het toetsenbord: pijltjes en Enter.",
  "map.countKeys":
    "Getal in een cirkel: bedrijven waarvan de plek niet op de kaart mag of onbekend is.",
  "map.addOutlines": "Grenzen toevoegen (GeoJSON)",
  "map.noPlaces": "Voor deze gebieden zijn geen grenzen of plaatsen geleverd. Gebruik de lijst.",
  "network.keys":
    "Groter: meer bedrijven. Dikkere lijn: meer verwant. Kies een lijn en lees hoe de twee verwant zijn; de lijnen staan ook hieronder. Met het toetsenbord: pijltjes en Enter.",
  "empty.deliveries.title": "Er zijn nog geen bedrijven ingelezen",
  "empty.deliveries.text":
    "Lees een bestand uit uw vestigingenregister in, bijvoorbeeld LISA, KvK of een provinciaal register. CSV, Excel en Parquet kunnen allemaal.",
  // Profile
  "profile.title": "Waar is {region} goed in?",
  "profile.titleAny": "Waar is deze gemeente goed in?",
  "profile.untested":
    "Of {region} ergens meer in heeft dan toeval zou geven, is niet te toetsen: het register zegt niet welke vestigingen van één bedrijf zijn. {above, plural, =0 {Geen enkele bedrijfstak ligt met zijn hele onzekerheid boven het landelijke aandeel.} one {Eén bedrijfstak ligt met zijn hele onzekerheid boven het landelijke aandeel.} other {# bedrijfstakken liggen met hun hele onzekerheid boven het landelijke aandeel.}}",
  "profile.some":
    "{count, plural, =1 {In één bedrijfstak} =2 {In twee bedrijfstakken} =3 {In drie bedrijfstakken} =4 {In vier bedrijfstakken} =5 {In vijf bedrijfstakken} =6 {In zes bedrijfstakken} other {In # bedrijfstakken}} meer dan bij toeval te verwachten is; {top} steekt eruit.",
  "profile.none":
    "In {region} springt geen enkele bedrijfstak er duidelijk uit. Dat is geen slecht nieuws: bedrijven horen vaak bij een cluster in de buurt.",
  "profile.oneCompany":
    "In {region} springt geen enkele bedrijfstak er duidelijk uit. Het grootst naar verhouding is {top}, maar dat rust op één bedrijf.",
  "profile.noDenominator":
    "Waar {region} goed in is, valt nog niet te zeggen: er zijn geen landelijke cijfers om mee te vergelijken.",
  "profile.empty": "Van {region} zijn geen bedrijven geleverd.",
  "profile.emptyNext":
    "Kijk bij een andere gemeente, of lees een levering in waar deze gemeente in zit.",
  "profile.noneNext":
    "Geen bedrijfstak is hier groter dan landelijk. Kijk welke bedrijven toch bij elkaar passen.",
  "profile.size":
    "{within, select, traded {Alleen bedrijfstakken die vooral voor elders werken.} local {Alleen bedrijfstakken die vooral inwoners bedienen.} other {Alles bij elkaar.}} Vestigingen: {establishments} · ondernemingen: {enterprises} · banen: {jobs}",
  "profile.toClusters": "Latente clusters zoeken",
  "profile.toClustersWhy": "Welke bedrijven passen bij elkaar, ook over de gemeentegrens?",
  "profile.toSpace": "Zien wat dichtbij ligt",
  "profile.toSpaceWhy": "Welke bedrijvigheid past bij wat hier al is?",
  "profile.chart": "Bedrijfstakken die hier groter zijn dan landelijk",
  "profile.kin": "Verwante bedrijfstakken",
  "profile.kinLink": "Waarmee is dit verwant?",
  "profile.all": "Alle bedrijfstakken",
  "profile.table": "Bedrijfstakken in {region}",
  "profile.observed":
    "Banen: {jobs} · vestigingen: {establishments} · ondernemingen: {enterprises}",
  "profile.expected.jobs": "{count} banen bij het landelijke aandeel",
  "profile.expected.establishments": "{count} vestigingen bij het landelijke aandeel",
  "funnel.name": "Bedrijfstakken naast wat toeval geeft",
  "funnel.caption":
    "Elk rondje is een bedrijfstak. Hoe hoger, hoe meer ondernemingen dan bij toeval; hoe verder naar rechts, hoe meer ondernemingen. Grijs: wat toeval geeft in 95 van de 100 gevallen. Gevuld: kenmerkend, met de naam als daar plaats voor is. Open: niet.",
  "funnel.hidden":
    "{count, plural, one {Eén bedrijfstak is afgeschermd en staat er niet in.} other {# bedrijfstakken zijn afgeschermd en staan er niet in.}}",
  "funnel.down": "Keer zoveel ondernemingen als bij toeval",
  "funnel.along": "Ondernemingen bij toeval",
  "funnel.said":
    "{name}: ondernemingen {observed}; bij toeval {expected}, meestal {low} tot {high}; {judgement}",
  "funnel.keys": "Kies een rondje. Met het toetsenbord: pijltjes en Enter.",
  "funnel.unknown":
    "Of bedrijfstakken van toeval te onderscheiden zijn, is niet te tekenen: het register of de landelijke cijfers zeggen niet welke vestigingen van één onderneming zijn.",
  "profile.expected.enterprises": "{count} ondernemingen bij toeval, meestal {low} tot {high}",
  "chart.caption":
    "Hoeveel keer zo groot als landelijk. Stip: de schatting. Streep: de onzekerheid. Vaag: niet van toeval te onderscheiden, of het rust op één bedrijf.",
  "chart.one": "landelijk",
  "chart.times": "{times} keer",
  "caveat.distinctive": "kenmerkend",
  "caveat.none": "niet kenmerkend",
  "caveat.enterprises-unknown": "niet te toetsen: ondernemingen onbekend",
  "caveat.few-enterprises": "te weinig ondernemingen",
  "caveat.one-company": "rust op één bedrijf",
  "caveat.not-distinguishable": "niet van toeval te onderscheiden",
  "caveat.suppressed": "afgeschermd",
  "caveat.below-average": "niet groter dan landelijk",
  "denominator.delivery": "alle bedrijven in dezelfde levering",
  "denominator.reference": "landelijke cijfers, apart ingelezen",
  "denominator.none": "niets: er zijn geen landelijke cijfers",
  "within.choose": "Aandeel van welke banen?",
  "within.all": "Alle",
  "within.traded": "Voor elders",
  "within.local": "Voor inwoners",
  "level.choose": "Hoe fijn?",
  "level.nace.section": "Sectie",
  "level.nace.division": "Afdeling",
  "level.nace.group": "Groep",
  "level.nace.class": "Klasse",
  "level.naics.section": "Sector",
  "level.naics.division": "Subsector",
  "level.naics.group": "Groep",
  "level.naics.class": "Bedrijfstak",
  "column.industry": "Bedrijfstak",
  "column.lq": "Locatiequotiënt",
  "column.interval": "Onzekerheid",
  "column.enterprises": "Ondernemingen",
  "column.establishments": "Vestigingen",
  "column.jobs": "Banen",
  "column.share": "Aandeel hier",
  "column.q": "Kans op vals alarm",
  "column.caveat": "Oordeel",
  "column.company": "Bedrijf",
  "column.region": "Gemeente",
  "column.reasons": "Waarom hoort het erbij?",
  "column.stability": "Hoort erbij",
  "term.lq":
    "Locatiequotiënt: het aandeel van een bedrijfstak hier, gedeeld door het aandeel in het hele land. 1 is net zo groot als landelijk, 2 is twee keer zo groot.",
  "term.density":
    "Van alles wat met een bedrijfstak samengaat: het deel dat hier ten minste zo groot is als landelijk.",
  "term.proximity":
    "Van de gebieden waar de ene bedrijfstak groot is, het deel waar de andere dat ook is; van beide kanten bekeken de kleinste van de twee.",
  "term.complexity":
    "Een gebied is complex als het bedrijfstakken heeft die maar weinig andere gebieden hebben, en dat dan vooral complexe gebieden. Het is een volgorde, geen rapportcijfer.",
  "term.interval":
    "Het gebied waar de echte waarde waarschijnlijk in ligt. Hoe minder bedrijven, hoe breder.",
  "term.q":
    "Van alle bedrijfstakken met deze uitslag of een betere: het deel dat naar verwachting toch toeval is (de q-waarde van Benjamini en Hochberg).",
  "term.stability":
    "Hoe waarschijnlijk het is dat dit bedrijf hoort bij wat dit cluster meer maakt dan toeval. In verzonnen landen, waar we de waarheid kennen, is nagerekend dat zulke kansen kloppen.",
  "term.heldOut":
    "We zoeken het cluster in de ene helft van de bedrijven en tellen na in de andere helft. Zo vleit de zoektocht zichzelf niet.",
  "term.clusterQ":
    "Van de clusters met deze score of hoger: het deel dat naar verwachting toeval is. Hierin telt de hele zoektocht mee.",
  "term.familyWise":
    "De kans dat een land zonder clusters ergens toch een cluster met zo'n hoge score laat zien.",
  // Evidence
  "evidence.title": "Hoe zeker is dit?",
  "evidence.observed": "Gezien",
  "evidence.expected": "Te verwachten",
  "evidence.interval": "Onzekerheid",
  "evidence.quality": "Kwaliteit",
  "evidence.between": "tussen {low} en {high} (zekerheid {level})",
  "evidence.largest": "Aandeel van het grootste bedrijf",
  "evidence.judgement": "Oordeel",
  "evidence.compared": "Vergeleken met",
  "evidence.heldOut": "Nageteld in de andere helft",
  "evidence.familyWise": "Kans in een land zonder clusters",
  "evidence.withoutLargest": "Zonder de grootste groep",
  "evidence.limits": "Wat zou het oordeel verhogen?",
  "evidence.run": "Berekening",
  "evidence.runLink": "Berekening bekijken",
  // Industry space
  "space.title": "Welke bedrijvigheid ligt dicht bij {region}?",
  "space.titleAny": "Welke bedrijvigheid ligt dichtbij?",
  "space.crumb": "Wat dichtbij ligt",
  "space.nearest":
    "Van wat {region} nog weinig heeft, ligt {top} het dichtst bij: {share} van wat daar elders mee samengaat, is er al. Gemiddeld is dat {mean}.",
  "space.nothing": "Alles wat te tonen is, heeft {region} al ten minste zo veel als landelijk.",
  "space.allRare":
    "Wat dicht bij {region} ligt, valt niet te zeggen: geen enkele bedrijfstak komt in genoeg gebieden voor om te zien waarmee die samengaat. Kies een grovere indeling.",
  "space.noGround":
    "Wat dicht bij {region} ligt, valt nog niet te zeggen: er zijn niet genoeg gebieden om te zien welke bedrijfstakken samengaan.",
  "space.noGroundMeans":
    "Daarvoor zijn cijfers van ten minste tien gebieden nodig: een levering van een groter gebied, of een tabel met banen of vestigingen per gebied en bedrijfstak. Zo'n tabel kunt u als naslag inlezen.",
  "space.addTable": "Tabel inlezen",
  "space.toProfile": "Waar is deze gemeente goed in?",
  "space.means":
    "Twee bedrijfstakken liggen dicht bij elkaar als ze vaak in dezelfde gebieden zitten. Dichtbij is geen advies: het zegt niet of er ruimte, vraag of een ondernemer voor is.",
  "space.networkName": "Netwerk van bedrijfstakken die samengaan",
  "space.here": "ten minste zo groot als landelijk",
  "space.absent": "kleiner dan landelijk, of er niet",
  "space.hidden": "afgeschermd of onbekend",
  "space.keys":
    "Grotere witte stip: dichterbij. Dikkere lijn: gaat vaker samen. Met het toetsenbord: pijltjes en Enter.",
  "space.part":
    "Getekend zijn de bedrijfstakken die het dichtst bij liggen, met wat daarmee samengaat. De lijst heeft ze allemaal.",
  "space.list": "Nog weinig hier, van dichtbij naar ver",
  "space.listEmpty": "Er is niets wat hier kleiner is dan landelijk en wat getoond mag worden.",
  "space.showAll": "Alle {count, number} tonen",
  "space.pickNone": "Kies een bedrijfstak om te zien waar die mee samengaat.",
  "space.density": "Dichtheid:",
  "space.observed": "{share} van wat ermee samengaat, is hier",
  "space.expected": "gemiddeld {share} rond een bedrijfstak in deze gemeente",
  "space.interval": "niet berekend; wat samengaat is geteld in {regions, number} gebieden",
  "space.tooRare": "onbekend: komt in te weinig gebieden voor om te zien wat ermee samengaat",
  "space.size": "Hier",
  "space.sizes": "banen: {jobs} · vestigingen: {establishments}",
  "space.along": "Gaat het meest samen met",
  "space.alongHere": "{name} ({share}), is hier",
  "space.alongElsewhere": "{name} ({share})",
  "space.beware": "Let op",
  "space.limits":
    "Samengaan is geen oorzaak: het kan ook komen doordat beide bij een stad of een haven horen. Wat hier afgeschermd is, telt niet mee.",
  "space.complexity": "Complexiteit",
  "complexity.rank":
    "{region} staat op plaats {rank, number} van {regions, number} gebieden, van complex naar eenvoudig. De waarde is {value}; 0 is het gemiddelde van de gebieden.",
  "complexity.drawn":
    "De onzekerheid komt van 100 keer opnieuw loten welke bedrijven er zijn; daarbij verdwijnt wel eens een bedrijfstak en komt er nooit een bij.",
  "complexity.undrawn":
    "Hoe zeker dat is, valt niet te zeggen: de cijfers van de gebieden zeggen niet welke bedrijven erachter zitten.",
  "complexity.no-ground":
    "Voor {region} is geen complexiteit te geven zonder cijfers van meer gebieden.",
  "complexity.size-unknown":
    "Voor {region} geven we geen complexiteit: van de gebieden is niet bekend hoeveel banen ze hebben.",
  "complexity.regions-too-small":
    "Voor {region} geven we geen complexiteit. Dat cijfer zegt iets over een arbeidsmarkt, en deze gebieden zijn daar te klein voor: mensen werken vaak in een andere gemeente dan waar ze wonen.",
  "complexity.too-few-regions":
    "Voor {region} geven we geen complexiteit: er zijn te weinig gebieden om ze te ordenen.",
  "complexity.no-order":
    "Voor {region} geven we geen complexiteit: de gebieden laten zich niet op één manier ordenen.",
  "complexity.region-too-small":
    "Voor {region} geven we geen complexiteit. Dat cijfer zegt iets over een arbeidsmarkt, en dit gebied is daar te klein voor.",
  // Latent clusters
  "latent.title": "Welke latente clusters zijn er in {region}?",
  "latent.titleAny": "Welke latente clusters zijn er?",
  "latent.crumb": "Latente clusters",
  "latent.searching":
    "We zoeken bedrijven die bij elkaar passen, en herhalen dat met gehusselde bedrijfstakken om te zien wat toeval is.",
  "latent.some":
    "{clusters, plural, =1 {Eén mogelijk cluster raakt} other {# mogelijke clusters raken}} {region}. Bovenaan staat {first}: {observed, plural, one {# bedrijf} other {# bedrijven}}, waar toeval er {expected} zou geven.",
  "latent.none": "In {region} vinden we geen bedrijven die vaker bij elkaar zitten dan bij toeval.",
  "latent.notComparable":
    "Over {region} kunnen we niets zeggen: geen enkele plaats in deze levering is ermee te vergelijken.",
  "latent.notComparableMeans":
    "De andere plaatsen van deze grootte hebben samen minder bedrijven dan deze plaats alleen. Met een levering van een groter gebied kan het wel.",
  "latent.noneMeans":
    "Dat zegt niets over hoe goed de bedrijven zijn. Een kleine gemeente heeft vaak geen eigen cluster, maar wel bedrijven die passen bij een cluster in de buurt.",
  "latent.unlikely":
    "{count, plural, one {Nog # groep, waarschijnlijk toeval} other {Nog # groepen, waarschijnlijk toeval}}",
  "latent.unlikelyMeans":
    "Zulke groepen vinden we ook waar geen clusters zijn, en vaker wel dan niet. Wie de streek kent, herkent er soms toch iets in.",
  "latent.unlikelyList": "Groepen die waarschijnlijk toeval zijn",
  "latent.searchWider": "Verder weg zoeken, tot 50 km",
  "latent.neighbours": "Kijken bij de buurgemeenten",
  "latent.list": "Gevonden clusters",
  "cluster.sentence":
    "{observed, plural, one {# bedrijf} other {# bedrijven}} hier; bij toeval {expected}.",
  "cluster.map": "Waar",
  "cluster.mapName": "Kaart van het cluster",
  "cluster.network": "Welke bedrijfstakken",
  "cluster.networkName": "Netwerk van bedrijfstakken",
  "cluster.regions": "Gemeenten in het cluster",
  "cluster.industries": "Bedrijfstakken in het cluster",
  "cluster.companies": "{count, plural, one {Het ene bedrijf} other {De # bedrijven}}",
  "cluster.table": "Bedrijven in het cluster",
  "cluster.tiesClosest": "Welke lijnen zijn het sterkst?",
  "cluster.tiesOf": "Waarmee hangt {name} hier samen?",
  "cluster.tie": "{a} en {b}",
  "cluster.kin": "Alle verwanten in het land",
  "cluster.companyCount": "{count, plural, one {# bedrijf} other {# bedrijven}}",
  "cluster.observedExpected": "{observed} hier, {expected} bij toeval",
  "cluster.observed":
    "{observed} onafhankelijke bedrijven (vestigingen: {establishments} · ondernemingen: {enterprises})",
  "cluster.expected.places": "{expected} in vergelijkbare plaatsen",
  "cluster.expected.country":
    "{expected} als het hele land de maat is (tussen {low} en {high}, {level} zeker)",
  "cluster.chance": "Hier en bij toeval",
  "cluster.chance.mark": "hier {observed}",
  "cluster.chance.below": "bedrijven bij toeval, in {shuffles} husselingen",
  "cluster.chance.label":
    "Hier zijn {observed} bedrijven. In {shuffles} husselingen waren het er meestal tussen {low} en {high}.",
  "cluster.chance.more":
    "De balken laten zien hoe vaak een husseling zoveel bedrijven in deze plaatsen en bedrijfstakken had. Omdat we deze plek hebben uitgezocht, zegt dit minder dan de kans op vals alarm: daarin telt het uitzoeken mee.",
  "cluster.chance.table": "Als tabel",
  "cluster.chance.companies": "Bedrijven",
  "cluster.chance.shuffles": "Husselingen",
  "cluster.interval": "bij toeval tussen {low} en {high} ({level} van de husselingen)",
  "cluster.precision.address": "plaatsen op het adres nauwkeurig",
  "cluster.precision.area": "plaatsen op het gebied nauwkeurig",
  "cluster.precision.unknown": "plaatsen onbekend",
  "cluster.withoutLargest": "{observed} bedrijven; bij toeval {expected}",
  "verdict.strong": "sterk",
  "verdict.indication": "aanwijzing",
  "verdict.hunch": "vermoeden",
  "verdict.strong.means":
    "Sterk: dit cluster is haast niet met toeval te verklaren. Of het leeft, weten alleen de bedrijven.",
  "verdict.indication.means":
    "Aanwijzing: er zitten meer bedrijven bij elkaar dan toeval geeft, maar niet alle proeven wijzen dezelfde kant op.",
  "verdict.hunch.means":
    "Vermoeden: dit kan een cluster zijn, maar toeval is niet uitgesloten. Een gesprek zegt hier meer dan een getal.",
  "limit.none": "Niets: dit is het hoogste oordeel.",
  "limit.q":
    "Minder kans op vals alarm. Voor een aanwijzing mag naar verwachting hoogstens 10% van zulke clusters toeval zijn; nu is dat {q}.",
  "limit.q.strong":
    "Minder kans op vals alarm. Voor sterk mag hoogstens 1% van de landen zonder clusters zoiets laten zien; nu is dat {familyWise}.",
  "limit.held-out":
    "Meer houvast bij het natellen: in de andere helft van de bedrijven is het overschot nu niet duidelijk genoeg.",
  "limit.enterprises-few":
    "Meer onafhankelijke ondernemingen: het zijn er {enterprises}, voor {next} zijn er {needed} nodig.",
  "limit.enterprises-unknown":
    "Een levering die zegt welke vestigingen bij één onderneming horen; deze zegt dat niet.",
  "limit.one-group":
    "Meer andere bedrijven: zonder de grootste groep is het minder dan anderhalf keer wat gewoon is.",
  "limit.locations-unknown":
    "Een levering die zegt waar de bedrijven precies zitten; deze zegt dat niet.",
  "limit.stacked":
    "Meer bedrijven met een eigen adres: veel van deze bedrijven staan op hetzelfde punt ingeschreven.",
  "reason.industry":
    "In zijn bedrijfstak zitten hier {observed} ondernemingen; vergelijkbare plaatsen hebben er {expected}.",
  "reason.related": "Past bij {industries}.",
  "reason.place": "Zit op een plek met {observed} bedrijven uit dit cluster; gewoon is {expected}.",
  "name.protected": "Naam afgeschermd ({establishment})",
  "name.notDelivered": "Zonder naam ({establishment})",
  "name.erased": "Naam gewist ({establishment})",
  "name.gone": "Naam niet meer beschikbaar ({establishment})",
  "name.notShared": "Naam niet met u gedeeld ({establishment})",
  "pick.said":
    "Gekozen: {name}. Dat zijn {count, number} van de {all, plural, one {# bedrijf} other {# bedrijven}}.",
  "pick.saidCompany": "Gekozen: {name}",
  "pick.none":
    "Kies een gemeente, bedrijfstak of bedrijf. Kaart, netwerk en tabel laten dan hetzelfde zien.",
  "pick.clear": "Keuze wissen",
  "ground.title": "Waar rust deze zoektocht op?",
  "ground.establishments": "{count} vestigingen deden mee.",
  "ground.leftOut": "Niet meegeteld: {parts}.",
  "ground.leftOut.small": "{count} te kleine",
  "ground.leftOut.sizeUnknown": "{count} van onbekende omvang",
  "ground.leftOut.localServices": "{count} die vooral inwoners bedienen",
  "ground.leftOut.holdings": "{count} holdings",
  "ground.leftOut.withoutIndustry": "{count} zonder bedrijfstak",
  "ground.enterprisesUnknown":
    "Onbekend is welke vestigingen bij één onderneming horen. Een hoger oordeel dan vermoeden kan dan niet.",
  "ground.locations.address": "De plaatsen zijn op het adres nauwkeurig.",
  "ground.locations.area": "De plaatsen zijn op het gebied nauwkeurig.",
  "ground.locations.unknown": "De plaatsen zijn onbekend.",
  "ground.relatedness":
    "{count, plural, =0 {Welke bedrijfstakken bij elkaar passen, leiden we alleen af uit de indeling van bedrijfstakken.} =1 {Welke bedrijfstakken bij elkaar passen, leiden we af uit de indeling van bedrijfstakken en uit één ingelezen tabel.} other {Welke bedrijfstakken bij elkaar passen, leiden we af uit de indeling van bedrijfstakken en uit # ingelezen tabellen.}}",
  "ground.reach.kilometres": "Afstand is in kilometers gemeten.",
  "ground.reach.same-area": "Zonder plaatsen telt alleen wat in hetzelfde gebied zit.",
  "ground.shuffles":
    "De hele zoektocht is {count} keer herhaald met gehusselde bedrijfstakken. Het oordeel sterk is onterecht in hooguit {rate} van de landen zonder clusters.",
  "search.title": "Anders zoeken",
  "search.reachKm": "Hoe ver mogen gemeenten uit elkaar liggen? (km)",
  "search.minimumJobs": "Kleinste bedrijf dat meedoet (banen)",
  "search.includeLocalServices": "Ook winkels, horeca, scholen en zorg",
  "search.submit": "Opnieuw zoeken",
  "adopt.open": "Cluster oppakken",
  "adopt.means":
    "U maakt er een werklijst van. Een cluster is het pas als de bedrijven dat vinden.",
  "adopt.title": "Cluster oppakken",
  "adopt.text":
    "Geef het een naam die u in een gesprek zou gebruiken. U kunt alles later veranderen.",
  "adopt.name": "Naam",
  "adopt.note": "Waarom denkt u dit? (mag leeg blijven)",
  "adopt.submit": "Oppakken",
  // An idea tested
  "chapter.hunch": "Toetsen",
  "hunch.title": "Idee toetsen",
  "hunch.titleOf": "Klopt dit idee: {theme}?",
  "hunch.lead":
    "Denkt u dat hier iets bijzonders zit? Noem waar het over gaat. De cijfers zeggen wat ervoor pleit, wat ertegen, en wat nog niet bekend is.",
  "hunch.form": "Wat denkt u dat er is?",
  "hunch.theme": "Thema (mag leeg blijven)",
  "hunch.noTheme": "Getoetst idee",
  "hunch.industries": "Bedrijfstakken",
  "hunch.industriesHint":
    "Typ een woord of een code. Een korte code staat voor alles wat ermee begint.",
  "hunch.leftOut.local-services": "{code}, bedient vooral inwoners",
  "hunch.leftOut.holdings": "{code}, holdings",
  "hunch.leftOut.unclassified": "{code}, nog niet ingedeeld",
  "hunch.regions": "Gemeenten",
  "hunch.regionsHint": "Typ een naam. Noemt u er geen, dan zoeken we waar het zit.",
  "hunch.around": "Zoek zelf in de buurt van deze gemeenten waar het zit",
  "hunch.companies": "Bedrijven (mag leeg blijven)",
  "hunch.companiesHint":
    "Typ een naam of nummer. Zij bepalen bedrijfstakken en gemeenten als u die niet noemt.",
  "hunch.more": "Meer instellingen",
  "hunch.nothingNamed": "Noem ten minste een bedrijfstak, een gemeente of een bedrijf.",
  "hunch.submit": "Idee toetsen",
  "hunch.change": "Idee veranderen",
  "hunch.working":
    "We tellen de bedrijven, en tellen ze opnieuw in een land waarin de bedrijfstakken zijn gehusseld.",
  "hunch.open": "Zelf een idee toetsen",
  "hunch.openWhy": "Denkt u aan een cluster dat hier niet bij staat? Leg het naast de cijfers.",
  "hunch.answer.strong":
    "Er is meer dan toeval: {observed, plural, one {# bedrijf} other {# bedrijven}}, {expected} verwacht.",
  "hunch.answer.indication":
    "Er is waarschijnlijk meer dan toeval: {observed, plural, one {# bedrijf} other {# bedrijven}}, {expected} verwacht.",
  "hunch.answer.hunch":
    "Het kan, maar toeval is niet uitgesloten: {observed, plural, one {# bedrijf} other {# bedrijven}}, {expected} verwacht.",
  "hunch.answer.against":
    "De cijfers spreken ertegen: {observed, plural, one {# bedrijf} other {# bedrijven}}, {expected} verwacht.",
  "hunch.nothing.industries": "In deze gemeenten springt geen groep bedrijfstakken eruit.",
  "hunch.nothing.places": "Nergens zitten er meer van deze bedrijven dan gewoon is.",
  "hunch.sought.places": "We zochten waar het zit, en vonden: {found}.",
  "hunch.sought.industries": "We zochten waar het over gaat, en vonden: {found}.",
  "hunch.for": "Wat ervoor pleit",
  "hunch.against": "Wat ertegen pleit",
  "hunch.nothingHere": "Niets.",
  "hunch.missing": "Wat we nog niet weten",
  "hunch.chance": "Wat geeft toeval?",
  "hunch.strip.mark.groups": "hier {observed}",
  "hunch.strip.mark.score": "hier {observed}",
  "hunch.strip.below.groups": "bedrijven bij toeval, in {shuffles} husselingen",
  "hunch.strip.below.score": "score bij toeval, in {shuffles} husselingen",
  "hunch.strip.label.groups":
    "Hier zijn {observed} bedrijven. In {shuffles} husselingen waren het er meestal tussen {low} en {high}.",
  "hunch.strip.label.score":
    "Hier is de score {observed}. De balken laten de beste score van {shuffles} husselingen zien.",
  "hunch.expected.country": "{expected} als het hele land de maat is",
  "hunch.perIndustry": "Per bedrijfstak",
  "hunch.untold":
    "En {count, number} waarvan er hier geen zijn, en toeval er ook haast geen geeft.",
  "hunch.perRegion": "Per gemeente",
  "hunch.nearby": "Wat ernaast ook veel voorkomt",
  "hunch.nearbyMeans":
    "Verwante bedrijfstakken in dezelfde gemeenten, en gemeenten in de buurt. Kies er een om uw idee ermee te toetsen. Let op: wie zo zoekt, vindt altijd iets.",
  "hunch.table": "Bedrijven bij dit idee",
  "hunch.p": "{p} (kleiner dan {least} kan hier niet)",
  "column.named": "Door u genoemd",
  "answer.yes": "ja",
  "answer.no": "nee",
  "choose.industryHint": "Typ een woord of een code, en kies uit de lijst",
  "choose.chosen": "Gekozen",
  "choose.letGo": "weghalen",
  "choose.none": "Niets gevonden voor “{text}”.",
  "choose.found":
    "{count, plural, one {# gevonden. Kies het hieronder.} other {# gevonden. Kies hieronder.}}",
  "choose.foundFirst":
    "De eerste {count, number} van {total, number}. Kies hieronder, of typ verder.",
  "verdict.against": "spreekt ertegen",
  "verdict.strong.hunch":
    "Sterk: dit is haast niet met toeval te verklaren. Of het een cluster is, weten alleen de bedrijven.",
  "verdict.indication.hunch":
    "Aanwijzing: er is meer dan toeval geeft, maar niet alles wijst dezelfde kant op.",
  "verdict.hunch.hunch":
    "Vermoeden: de cijfers bevestigen het niet en spreken het niet tegen. Een gesprek zegt hier meer.",
  "verdict.against.hunch":
    "Spreekt ertegen: er zijn er niet meer dan in vergelijkbare plaatsen. Wat de bedrijven zo bijzonder maakt, kan buiten het register liggen.",
  "hunch.limit.none": "Niets: dit is het hoogste oordeel.",
  "hunch.limit.chance": "Minder kans dat toeval dit ook geeft; nu is die te groot.",
  "hunch.limit.excess": "Meer zekerheid over hoeveel meer het is.",
  "hunch.limit.others":
    "Meer bewijs buiten de bedrijven die u noemt: zonder hen is het niet zeker genoeg.",
  "hunch.limit.held-out":
    "Meer houvast bij het natellen: in de andere helft van de bedrijven is het overschot nu niet duidelijk genoeg.",
  "hunch.limit.enterprises-few": "Meer onafhankelijke ondernemingen: het zijn er te weinig.",
  "hunch.limit.enterprises-unknown":
    "Een levering die zegt welke vestigingen bij één onderneming horen; deze zegt dat niet.",
  "hunch.limit.one-group": "Meer andere bedrijven: zonder de grootste groep blijft er weinig over.",
  "hunch.limit.locations-unknown":
    "Een levering die zegt waar de bedrijven precies zitten; deze zegt dat niet.",
  "hunch.limit.stacked":
    "Meer bedrijven met een eigen adres: veel staan op hetzelfde punt ingeschreven.",
  "term.hunchP":
    "In welk deel van de husselingen er net zo veel bedrijven waren als hier. Dit land zelf telt mee, dus nul kan niet.",
  "term.others":
    "Wie op een idee komt door naar bedrijven te kijken, vindt die bedrijven ook terug. Daarom tellen we ook zonder hen.",
  "evidence.p": "Kans dat toeval dit ook geeft",
  "evidence.excess": "Hoeveel keer zo veel",
  "evidence.others": "Zonder de bedrijven die u noemt",
  // Hypotheses
  "hypotheses.title": "Opgepakte clusters",
  "hypotheses.lead":
    "{count, plural, one {Aan één opgepakt cluster wordt gewerkt.} other {Aan # opgepakte clusters wordt gewerkt.}}",
  "hypotheses.changed": "gewijzigd {moment}",
  "hypotheses.empty.title": "Er is nog geen cluster opgepakt",
  "hypotheses.empty.text":
    "Zoek de latente clusters van een gemeente en pak er een op. Het staat dan hier, met de bedrijven die u kunt gaan spreken.",
  "hypothesis.lead":
    "{count, plural, one {# bedrijf hoort erbij} other {# bedrijven horen erbij}}: {added, plural, =0 {niets toegevoegd} other {# toegevoegd}}, {dropped, plural, =0 {niets afgevallen} other {# afgevallen}}.",
  "hypothesis.dates": "Opgepakt op {adopted}, gewijzigd op {changed}.",
  "hypothesis.run": "Berekening bekijken",
  "hypothesis.text": "Naam en toelichting",
  "hypothesis.note": "Waarom denken we dit?",
  "hypothesis.save": "Bewaren",
  "hypothesis.saved": "Bewaard.",
  "hypothesis.companies": "Bedrijven",
  "member.noIndustry": "bedrijfstak onbekend",
  "member.found": "gevonden",
  "member.added": "toegevoegd",
  "member.dropped": "afgevallen",
  "member.drop": "Laten afvallen",
  "member.dropName": "{name} laten afvallen",
  "member.dropNow": "Laten afvallen",
  "member.why": "Waarom hoort {name} er niet bij?",
  "member.takeBack": "Terugzetten",
  "member.takeBackName": "{name} terugzetten",
  "add.title": "Bedrijf toevoegen",
  "add.find": "Zoek op naam, nummer of bedrijfstak",
  "add.none": "Geen bedrijf gevonden voor “{text}”. Probeer een deel van de naam, of het nummer.",
  "add.found": "{count, plural, one {# bedrijf gevonden.} other {# bedrijven gevonden.}}",
  "add.foundFirst":
    "De eerste {count, number} van {total, number} bedrijven. Typ verder als het juiste er niet bij staat.",
  "add.results": "Gevonden bedrijven",
  "add.why": "Waarom hoort het erbij? (mag leeg blijven)",
  "add.add": "Toevoegen",
  "add.addName": "{name} toevoegen",
  "add.already": "staat er al bij",
  // Relatedness
  "related.crumb": "Verwantschap",
  "related.title": "Hoe verwant zijn deze twee bedrijfstakken?",
  "related.both": "De twee bedrijfstakken",
  "related.titleKin": "Waarmee is deze bedrijfstak verwant?",
  "related.titleAny": "Hoe verwant zijn twee bedrijfstakken?",
  "related.empty":
    "Kies een bedrijfstak en lees waarmee die het meest verwant is. Kies er twee en lees in welke opzichten ze bij elkaar horen.",
  "related.some":
    "Deze twee horen in {top, number} van de {known, plural, one {# opzicht} other {# opzichten}} bij de meest verwante van het land.",
  "related.none":
    "Deze twee horen in geen van de {known, plural, one {# opzicht} other {# opzichten}} bij de meest verwante van het land.",
  "related.unknownWays":
    "Over {unknown, plural, one {# ander opzicht} other {# andere opzichten}} is niets bekend.",
  "related.nothingKnown": "Van deze twee is in geen enkel opzicht bekend hoe verwant ze zijn.",
  "related.topTerm": "Meest verwant",
  "related.topMeans":
    "Hoogstens een tiende van alle paren van bedrijfstakken is even verwant of meer. Elk opzicht wordt apart gerekend.",
  "related.country":
    "is bedoeld onder alle paren van {industries} bedrijfstakken. Het land is hier: {regions, plural, one {de ene gemeente} other {de # gemeenten}} van deze levering. Elders kan het anders zijn.",
  "related.countryOnly":
    "Het land is hier: {regions, plural, one {de ene gemeente} other {de # gemeenten}} van deze levering. Elders kan het anders zijn.",
  "related.chart": "Plek per opzicht",
  "related.chartCaption":
    "Plek onder alle paren: 0 is het minst verwant, 100 het meest. Donker: bij het tiende deel dat het meest verwant is, voorbij de stippellijn. Open: niet, of het telt niet mee.",
  "related.place": "plek {place} van 100",
  "related.isTop": "bij de meest verwante",
  "related.isNotTop": "niet bij de meest verwante",
  "related.tied": "te veel paren zijn even verwant",
  "related.notCounted": "telt niet mee",
  "related.urbanityKept": "{name}, met stad en land erin",
  "related.all": "Alle opzichten",
  "related.table": "Opzichten waarin bedrijfstakken verwant kunnen zijn",
  "related.column.kind": "Opzicht",
  "related.column.place": "Plek (0–100)",
  "related.column.value": "Waarde",
  "related.column.judgement": "Oordeel",
  "related.column.source": "Bron",
  "related.column.top": "Opzichten",
  "related.column.pairs": "Zoveel of meer",
  "related.pairsMeans":
    "Het deel van alle paren van bedrijfstakken dat in zoveel opzichten of meer bij de meest verwante hoort. Hoe kleiner, hoe bijzonderder.",
  "related.column.meanPlace": "Gemiddelde plek",
  "related.placeMeans":
    "Het deel van alle paren dat minder verwant is, in honderdsten. Paren die even verwant zijn tellen voor de helft.",
  "related.valueMeans":
    "De maat zelf. Elk opzicht heeft een eigen schaal; vergelijk daarom de plekken en niet de waarden.",
  "related.coarser": "van een ruimere bedrijfstak",
  "related.from.delivery": "deze levering",
  "related.from.classification": "de indeling in bedrijfstakken",
  "related.from.none": "niet ingelezen",
  "related.unknown.none": "niets ingelezen",
  "related.unknown.reference": "staat niet in deze bron",
  "related.unknown.too-few": "te weinig bedrijven of gemeenten",
  "related.unknown.not-delivered": "niet geleverd",
  "related.unknown.no-denominator": "valt niet te zeggen",
  "related.about": "In hoeveel opzichten deze twee bij elkaar horen",
  "related.observed": "in {top, number} van de {known, number} opzichten bij de meest verwante",
  "related.expected": "van alle paren van bedrijfstakken haalt {share} dit aantal of meer",
  "related.interval":
    "niet te geven: dezelfde cijfers zitten achter meer dan één opzicht, dus de opzichten bevestigen elkaar niet helemaal",
  "related.quality": "geschat over het hele land; per opzicht staat de bron in de tabel",
  "related.toKin": "alle verwanten",
  "related.closest":
    "Het meest verwant is {name}: in {top, number} van de {known, plural, one {# opzicht} other {# opzichten}} bij de meest verwante van het land.",
  "related.noKin":
    "In geen enkel opzicht hoort een andere bedrijfstak hiermee bij de meest verwante van het land.",
  "related.ofKnown": "{top, number} van {known, number}",
  "related.kinTable": "De meest verwante bedrijfstakken",
  "related.perKind": "Per opzicht",
  "related.sourceIs": "Bron: {source}.",
  "related.noneOfKind": "Hierover is niets bekend, of niets steekt eruit.",
  "related.others": "Andere bedrijfstakken",
  "related.form": "Bedrijfstakken kiezen",
  "related.industry": "Bedrijfstak",
  "related.industryWith": "Tweede bedrijfstak (mag leeg blijven)",
  "related.nothingChosen": "Kies eerst een bedrijfstak: typ een woord en kies uit de lijst.",
  "related.seek": "Verwanten zoeken",
  "related.compare": "Vergelijken",
  "kind.co-location-jobs": "Samen gevestigd (banen)",
  "kind.co-location-jobs.means":
    "Waar de ene bedrijfstak veel banen heeft, heeft de andere die ook. Wat alleen komt doordat een gemeente groot of klein is, is eruit gehaald, tenzij er staat dat het erin zit.",
  "kind.co-location-establishments": "Samen gevestigd (vestigingen)",
  "kind.co-location-establishments.means":
    "Waar de ene bedrijfstak veel vestigingen heeft, heeft de andere die ook. Eén grote fabriek telt hier even zwaar als een klein bedrijf.",
  "kind.co-occurrence": "Sterk in dezelfde gemeenten",
  "kind.co-occurrence.means":
    "Gemeenten met meer dan hun deel van de ene bedrijfstak hebben ook meer dan hun deel van de andere. Welk deel van die gemeenten dat is, naar de minst gunstige kant.",
  "kind.coagglomeration": "Samen geconcentreerd",
  "kind.coagglomeration.means":
    "De banen van beide liggen dichter bijeen dan alle banen, en op dezelfde plekken. De gemeenten met de meeste banen wegen het zwaarst.",
  "kind.input-output": "Leveren aan elkaar",
  "kind.input-output.means":
    "Welk deel van wat de een verkoopt of inkoopt naar de ander gaat of van de ander komt. Het grootste van de vier delen telt.",
  "kind.occupations": "Dezelfde beroepen",
  "kind.occupations.means":
    "Hoe gelijk de banen over de beroepen verdeeld zijn. Vooral van belang voor wie dezelfde vakmensen zoekt.",
  "kind.flows": "Werknemers stappen over",
  "kind.flows.means":
    "Hoeveel vaker dan bij toeval werknemers van de ene bedrijfstak naar de andere gaan. Onder 0 is minder vaak dan bij toeval.",
  "kind.relatedness": "Opgegeven verwantschap",
  "kind.relatedness.means":
    "Wat een ingelezen lijst met verwante bedrijfstakken zegt, bijvoorbeeld van mensen die het weten.",
  "kind.text": "Zelfde woorden in de naam",
  "kind.text.means":
    "Hoeveel zeldzame woorden de omschrijvingen van beide gemeen hebben. Zegt iets over wat ze maken, niet over wie ze kennen.",
  "kind.classification": "Zelfde tak van de indeling",
  "kind.classification.means":
    "Tot hoe diep beide in dezelfde tak van de indeling staan: sectie, afdeling, groep. De makers van de indeling keken naar wat en hoe er gemaakt wordt.",
  // Register
  "deliveries.title": "Bedrijven",
  "deliveries.lead":
    "{count, plural, one {Er is één levering van een register ingelezen.} other {Er zijn # leveringen van registers ingelezen.}}",
  "deliveries.referenceDate": "stand op {date}",
  "deliveries.noReferenceDate": "peildatum onbekend",
  "deliveries.accepted": "{count, plural, one {# vestiging} other {# vestigingen}}",
  "deliveries.setAside": "{count, plural, one {# regel} other {# regels}} apart gezet",
  "delivery.lead": "Van {rows} regels zijn er {accepted} ingelezen en {setAside} apart gezet.",
  "delivery.toMap": "Naar de kaart",
  "delivery.file": "Bestand",
  "delivery.referenceDate": "Peildatum",
  "delivery.importedAt": "Ingelezen op",
  "delivery.scheme": "Indeling van bedrijfstakken",
  "delivery.regions": "Gemeenten",
  "delivery.home": "De kaart opent op",
  "delivery.homeCount": "{count, plural, one {# gemeente} other {# gemeenten}}",
  "delivery.only": "Alleen regels met",
  "delivery.sizeMeasure": "Maat voor omvang",
  "delivery.hash": "Vingerafdruk",
  "delivery.setAside": "Apart gezette regels",
  "delivery.noneSetAside": "Geen enkele regel is apart gezet.",
  "sizeMeasure.jobs": "banen",
  "sizeMeasure.establishments": "vestigingen",
  "scheme.nace-2": "NACE Rev. 2",
  "scheme.nace-2.1": "NACE Rev. 2.1",
  "scheme.sbi-2008": "SBI 2008",
  "scheme.sbi-2025": "SBI 2025",
  "scheme.naics-2012": "NAICS 2012",
  "scheme.naics-2017": "NAICS 2017",
  "scheme.naics-2022": "NAICS 2022",
  "scheme.other": "een andere indeling",
  // Keeping a delivery: terms, erasure, deletion
  "delivery.origin": "Waar het vandaan komt",
  "delivery.quality": "Hoe goed het is",
  "delivery.mapping": "Welke kolom welk gegeven is",
  "delivery.changes": "Wat is er veranderd sinds de vorige levering?",
  "delivery.changesSince": "Wat is er veranderd sinds {date}?",
  "deliveries.until": "te gebruiken tot en met {date}",
  "deliveries.ended": "Niet meer te gebruiken",
  "deliveries.due": "Moet worden verwijderd",
  "quality.share": "{share} %",
  "quality.hardly": "< 0,1 %",
  "quality.nothing": "Er viel niets op.",
  "licence.title": "Wat ermee mag",
  "licence.ended": "Deze levering mag niet meer worden gebruikt",
  "licence.due": "Deze levering moet weg",
  "licence.still":
    "Wat eerder is berekend, blijft te lezen, zonder namen. Is de licentie verlengd? Pas dan hieronder de voorwaarden aan.",
  "licence.sees": "Wie ziet wat",
  "licence.sees.figures": "Cijfers die op te weinig bedrijven rusten, worden aan niemand getoond.",
  "licence.sees.persons":
    "Namen en adressen van personen, zoals van een eenmanszaak, worden aan niemand getoond.",
  "licence.sees.names": "Namen van andere bedrijven ziet ieder die hier werkt.",
  "licence.sees.setAside":
    "Apart gezette regels ziet ieder die hier werkt zoals ze zijn geleverd, ook met namen van personen.",
  "terms.licensor": "Leverancier",
  "terms.purpose": "Doel",
  "terms.until": "Te gebruiken tot en met",
  "terms.deleteBy": "Moet weg zijn op",
  "terms.singleJobs": "Banen van één bedrijf tonen",
  "terms.singleJobs.no": "aan niemand",
  "terms.singleJobs.staff": "alleen aan medewerkers",
  "terms.singleJobs.everyone": "aan iedereen",
  "terms.change": "Voorwaarden aanpassen",
  "terms.tell": "Wat mag er met deze levering?",
  "terms.save": "Voorwaarden bewaren",
  "terms.saved": "Bewaard.",
  "terms.history": "{count, plural, one {# keer} other {# keer}} aangepast",
  "erasing.title": "Wissen",
  "erasing.done":
    "{erased, plural, =0 {Er is geen vestiging gewist.} one {Van # vestiging zijn naam en adres gewist.} other {Van # vestigingen zijn naam en adres gewist.}} {excluded, plural, =0 {} one {# vestiging telt helemaal niet meer mee.} other {# vestigingen tellen helemaal niet meer mee.}}",
  "erasing.one": "Eén bedrijf wissen",
  "erasing.oneMeans":
    "Naam, adres, plek op de kaart en contactgegevens verdwijnen uit alle antwoorden en bestanden. Dit is niet terug te draaien.",
  "erasing.number": "Vestigingsnummer",
  "erasing.reason": "Reden",
  "erasing.whole":
    "Ook niet meer meetellen: cijfers veranderen en eerdere berekeningen zijn niet te herhalen",
  "erasing.oneDo": "Wissen",
  "erasing.oneDone": "Gewist.",
  "erasing.personal": "Alle persoonsgegevens verwijderen",
  "erasing.personalMeans":
    "Namen en adressen van personen, alle contactgegevens en de apart gezette regels gaan van de schijf. Al het andere blijft werken. Dit is niet terug te draaien.",
  "erasing.personalDo": "Persoonsgegevens verwijderen",
  "erasing.personalRemoved": "Persoonsgegevens zijn verwijderd op {date}.",
  "deleting.title": "Levering verwijderen",
  "deleting.hangs":
    "{runs, plural, =0 {Er zijn geen berekeningen} one {Er is # berekening} other {Er zijn # berekeningen}} en {hypotheses, plural, =0 {geen opgepakte clusters} one {# opgepakt cluster} other {# opgepakte clusters}} die op deze levering rusten.",
  "deleting.open": "Levering verwijderen…",
  "deleting.sure": "{name} verwijderen?",
  "deleting.means":
    "De bedrijven gaan van de schijf en uitkomsten zijn niet meer te lezen. Wat mensen hebben opgeschreven en de kaarten van de berekeningen blijven. Dit is niet terug te draaien.",
  "deleting.do": "Verwijderen",
  "run.input.there": "is er nog",
  "run.input.changed": "is sindsdien veranderd",
  "run.input.licence-ended": "mag niet meer worden gebruikt",
  "run.input.gone": "is er niet meer",
  "import.title": "Bedrijven inlezen",
  "import.reading": "We lezen {file} in",
  "import.theFile": "het bestand",
  "import.done": "Het bestand is ingelezen",
  "import.alreadyThere": "Dit bestand was al ingelezen",
  "import.toDelivery": "Levering bekijken",
  "upload.lead":
    "Kies het bestand van uw register. U ziet eerst hoe het gelezen wordt; daarna beslist u.",
  "upload.choose": "Bestand kiezen",
  "upload.drop": "Of sleep het bestand hierheen.",
  "upload.sent": "{sent} van {size} MB",
  "upload.kinds":
    "CSV, Excel (.xlsx), SPSS (.sav), dBase (.dbf) en Parquet, ook ingepakt als .gz. Het bestand blijft op deze computer.",
  "upload.sending": "{name} wordt overgezet",
  "mapping.reading": "We kijken hoe {file} in elkaar zit…",
  "mapping.lead":
    "{file} heeft {columns, plural, one {# kolom} other {# kolommen}}. Klopt het waar we ze voor houden?",
  "mapping.alreadyImported": "Dit bestand is al eens ingelezen.",
  "mapping.openEarlier": "Die levering bekijken",
  "mapping.columns": "Kolommen",
  "mapping.fieldOf": "Waar is kolom {column} voor?",
  "mapping.notUsed": "niet gebruiken",
  "mapping.noSamples": "leeg",
  "mapping.import": "Inlezen",
  "mapping.otherFile": "Ander bestand kiezen",
  "reading.title": "Over deze levering",
  "reading.source": "Bron",
  "reading.referenceDate": "Peildatum",
  "reading.scheme": "Indeling van bedrijfstakken",
  "reading.guess": "afleiden uit het bestand",
  "reading.decimal": "Decimaalteken",
  "reading.comma": "komma: 1,5",
  "reading.point": "punt: 1.5",
  "reading.sheet": "Werkblad",
  "reading.regionNamespace": "Soort gemeentecode (bijvoorbeeld nl-gm)",
  "reading.invented": "De bedrijven in dit bestand zijn verzonnen",
  "consequences.title": "Wat gebeurt er dan?",
  "consequences.accepted": "We lezen {accepted} van de {rows} regels in.",
  "consequences.acceptedFirst": "We lezen {accepted} van de eerste {rows} regels in.",
  "consequences.setAside":
    "{count, plural, one {# regel wordt} other {# regels worden}} apart gezet, met de reden erbij.",
  "consequences.partly":
    "Dit is een groot bestand: alleen de eerste {rows} regels zijn geprobeerd. Ook verderop kunnen regels apart gezet worden. Bij het inlezen bekijken we elke regel.",
  "consequences.tryAll": "Alle regels proberen",
  "consequences.trying": "We tellen nog…",
  "consequences.missing": "Deze gegevens zijn nodig en nog niet aangewezen:",
  "setAside.reasons": "Redenen",
  "setAside.table": "Apart gezette regels",
  "setAside.line": "Regel",
  "setAside.reason": "Reden",
  "setAside.download": "Alles downloaden (CSV)",
  "paging.shown": "{from} tot en met {to} van {total}",
  "paging.pages": "Bladeren",
  "paging.before": "Vorige",
  "paging.next": "Volgende",
  // Runs
  "run.title": "Berekening",
  "run.lead":
    "Met deze kaart kan iedereen met dezelfde levering de cijfers opnieuw maken en vergelijken.",
  "run.question": "Vraag",
  "run.madeAt": "Gemaakt op",
  "run.took": "Duurde",
  "run.seconds": "{seconds} seconden",
  "run.seed": "Zaadgetal",
  "run.noSeed": "geen: er is niet geloot",
  "run.version": "Versie van Clusterwerk",
  "run.parameters": "Instellingen",
  "run.inputs": "Gegevens",
  "run.delivery": "Levering",
  "run.reference": "Naslag",
  "run.resultHash": "Vingerafdruk van de uitkomst",
  "run.again": "Opnieuw berekenen en vergelijken op de opdrachtregel:",
} as const;
