/** The page "Wat betekenen deze cijfers?": per figure what it says, what it does not, and an example. */
export const explainedNl = {
  "explained.title": "Wat betekenen deze cijfers?",
  "explained.lead":
    "Van elk cijfer op de schermen: wat het zegt, wat het niet zegt, en een voorbeeld. De voorbeelden komen uit een verzonnen streek.",
  "explained.contents": "Op deze pagina",
  "explained.means": "Wat het zegt",
  "explained.not": "Wat het niet zegt",
  "explained.example": "Voorbeeld",
  "explained.more": "Meer over dit cijfer",
  "explained.methods":
    "Hoe elk cijfer gemaakt wordt, met formules en bronnen, staat bij het programma in de map docs/methods.",

  "explained.observed.title": "Aantal hier en bij toeval",
  "explained.observed.means":
    "Het eerste getal is geteld: zoveel ondernemingen van een bedrijfstak of cluster zijn hier. Vestigingen van één onderneming op één plek tellen één keer. Het tweede getal is wat toeval zou geven. In een profiel: als alle ondernemingen van het land bij loting over de gemeenten waren verdeeld. Bij een cluster: wat vergelijkbare plaatsen hebben. Daarachter staat tussen welke aantallen toeval meestal blijft, in 95 van de 100 gevallen.",
  "explained.observed.not":
    "Meer dan bij toeval zegt niet waarom. Het kan een cluster zijn, maar ook een haven, een oude fabriek of een fout in het register. En in één op de twintig gevallen komt ook toeval buiten die grenzen.",
  "explained.observed.example":
    "In {region} zijn {observed} ondernemingen in de scheppende en uitvoerende kunst. Toeval geeft er {expected}, meestal {low} tot {high}.",

  "explained.quotient.title": "Locatiequotiënt",
  "explained.quotient.means":
    "Hoeveel keer zo groot het aandeel van een bedrijfstak hier is als in het hele land. 1 is even groot, 2 is twee keer zo groot, 0,5 is half zo groot. Meestal is het een aandeel in de banen. Zijn de banen onbekend, dan is het een aandeel in de vestigingen.",
  "explained.quotient.not":
    "Het is geen rapportcijfer. Eén groot bedrijf in een kleine gemeente geeft al een hoog getal. Lees het daarom nooit zonder de onzekerheid en het oordeel.",
  "explained.quotient.example":
    "De kunst in {region} heeft {jobs} banen en een locatiequotiënt van {quotient}. Bij het landelijke aandeel waren het er {usual}.",

  "explained.interval.title": "Onzekerheid",
  "explained.interval.means":
    "Tussen welke twee getallen het locatiequotiënt ligt, als u toeval meerekent. We rekenen met bedrijven en niet met banen: een fabriek van 500 banen is één keuze van één bedrijf. De grenzen zijn zo gemaakt dat de echte waarde er in 95 van de 100 gevallen tussen ligt.",
  "explained.interval.not":
    "Fouten in het register zitten er niet in. Ook niet dat bedrijven elkaar achternagaan: de berekening laat elk bedrijf zelf kiezen.",
  "explained.interval.example":
    "De kunst in {region}: {quotient}, tussen {low} en {high}. Ook de laagste grens ligt boven 1. Computerinfrastructuur, met {few} ondernemingen: {wide}, tussen {wideLow} en {wideHigh}. Dat kan dus ook minder zijn dan landelijk.",

  "explained.false-alarm.title": "Kans op vals alarm (q)",
  "explained.false-alarm.means":
    "Wie honderd bedrijfstakken bekijkt, ziet er altijd een paar die opvallen. De q rekent dat mee. Neem alle bedrijfstakken met een q van hoogstens 0,05: daarvan zijn er naar verwachting 5 op de 100 toch toeval. Bij clusters gaat het op dezelfde manier over alle gevonden clusters met zo'n score of hoger.",
  "explained.false-alarm.not":
    "Het is niet de kans dat juist deze bedrijfstak toeval is: het getal gaat over de hele groep die zo goed scoort of beter. En een hoge q bewijst niet dat er niets is. Met weinig bedrijven valt weinig te bewijzen.",
  "explained.false-alarm.example":
    "Diensten voor verzekeraars in {region}: het locatiequotiënt is {quotient}, en ook de onderste grens ({low}) ligt boven 1. Maar q is {q}, meer dan 0,05. Het oordeel is: niet van toeval te onderscheiden.",

  "explained.country.title": "Kans in een land zonder clusters",
  "explained.country.means":
    "We husselen de bedrijfstakken over alle adressen en doen de hele zoektocht opnieuw, vaak. Zo'n gehusseld land heeft geen clusters. Het getal zegt in welk deel van die landen toch ergens iets opdook met zo'n hoge score.",
  "explained.country.not":
    "Het is niet de kans dat dit cluster toeval is. En lager dan één gedeeld door het aantal husselingen plus één kan het niet worden, hoe sterk een cluster ook is.",
  "explained.country.example":
    "Het cluster van metaal en machines rond Tuiverhaven: {chance}. In een land zonder clusters ziet u zoiets dus bijna nooit.",

  "explained.held-out.title": "Nageteld in de andere helft",
  "explained.held-out.means":
    "Wie lang zoekt, vindt altijd iets. Daarom zoeken we in de ene helft van de bedrijven en tellen we na in de andere helft. Het getal zegt hoeveel keer zoveel bedrijven daar zijn als bij toeval. Dat doen we met een aantal verschillende helften.",
  "explained.held-out.not":
    "Het is niet precies: in een halve streek zijn weinig bedrijven. Staat er onbekend, dan is het cluster in geen enkele helft teruggevonden. Dat is iets anders dan nul.",
  "explained.held-out.example":
    "Metaal en machines rond Tuiverhaven: {value} keer zoveel als bij toeval, tussen {low} en {high}. Het houdt dus stand.",

  "explained.stability.title": "Hoort erbij",
  "explained.stability.means":
    "Hoe waarschijnlijk het is dat dit bedrijf hoort bij wat dit cluster meer maakt dan toeval. Daarin telt mee hoe zeker het cluster zelf is, hoe groot het overschot is, en hoe vaak de plaats en de bedrijfstak van dit bedrijf terugkwamen in proeven met de helft van de bedrijven.",
  "explained.stability.not":
    "Het zegt niet of dit bedrijf met de andere samenwerkt. En bijna nooit staat er 100%: ook zonder cluster zaten hier een paar van zulke bedrijven, en niemand kan zien welke. De kansen zijn nagerekend in verzonnen landen, waar we de waarheid kennen; in het echt kunnen ze anders uitvallen.",
  "explained.stability.example":
    "Het eerste bedrijf in de lijst van het cluster rond Tuiverhaven: {stability}. Dat is een bedrijf om mee te beginnen.",

  "explained.verdict.title": "Oordeel: kenmerkend; sterk, aanwijzing, vermoeden",
  "explained.verdict.means":
    "Een bedrijfstak heet kenmerkend als de hele onzekerheid boven 1 ligt, q hoogstens 0,05 is, en het niet op één bedrijf rust.\nEen cluster krijgt een van drie woorden.\nSterk: zoiets dook op in hoogstens 1 van de 100 gehusselde landen, het houdt stand in de andere helft, en het rust op ten minste acht onafhankelijke ondernemingen.\nAanwijzing: van zulke clusters is naar verwachting hoogstens één op de tien toeval, en het rust op ten minste vijf ondernemingen.\nVermoeden: al het andere dat de zoektocht oplevert.\nOok één groot bedrijf of één vol adres houdt een hoger oordeel tegen; onder “Wat zou het oordeel verhogen?” staat wat er ontbreekt.",
  "explained.verdict.not":
    "Ook sterk bewijst niet dat bedrijven elkaar kennen of samenwerken. Een aanwijzing is vaker onterecht dan de q belooft als niet bekend is welke bedrijfstakken verwant zijn. Een cluster is het pas als de bedrijven dat zelf vinden. Een cluster oppakken verandert het oordeel niet: het betekent alleen dat er iemand mee bezig is.",
  "explained.verdict.example":
    "De kunst in {region} is kenmerkend. Het cluster rond Tuiverhaven is {verdict}: {observed} bedrijven hier, bij toeval {expected}.",

  "explained.suppressed.title": "Afgeschermd",
  "explained.suppressed.means":
    "Het getal is er, maar mag niet getoond worden. Er zijn te weinig ondernemingen, of een ander afgeschermd getal is er anders mee uit te rekenen. Wat van een afgeschermd getal is afgeleid, is ook afgeschermd. Ook namen van mensen met een eigen zaak schermen we af.",
  "explained.suppressed.not":
    "Afgeschermd is niet nul, en ook niet per se weinig. Het kan om veel banen gaan.",
  "explained.suppressed.example":
    "In {region} zijn {count} van de {all} bedrijfstakken afgeschermd.",

  "explained.unknown.title": "Onbekend",
  "explained.unknown.means":
    "Het getal staat niet in de levering, of er ontbreekt iets om het uit te rekenen. Staat bijvoorbeeld niet in het register welke vestigingen bij één onderneming horen, dan is het aantal ondernemingen onbekend, en q ook.",
  "explained.unknown.not":
    "Onbekend is niet nul, en ook niet afgeschermd: niemand kan het hier zien.",
  "explained.unknown.example":
    "Lees alleen {region} in, zonder landelijke cijfers. Dan zijn er aandelen, en zijn alle locatiequotiënten onbekend: er is niets om mee te vergelijken.",

  "explained.relatedness.title": "Verwantschap",
  "explained.relatedness.means":
    "Hoeveel twee bedrijfstakken met elkaar te maken hebben, volgens één bron. Bijvoorbeeld de indeling van bedrijfstakken, wie van wie koopt, welke beroepen er werken, of wie van baan wisselt naar wie. In het netwerk is een dikkere lijn meer verwantschap.\nElke bron heeft een eigen maat. Daarom krijgt een paar per bron een plek van 0 tot 100 onder alle paren. Het hoogste tiende deel heet het meest verwant. Zijn te veel paren even verwant, dan is dat er niet.",
  "explained.relatedness.not":
    "Verwantschap gaat over bedrijfstakken en niet over bedrijven. Twee bedrijven aan een dikke lijn kunnen elkaar nog nooit hebben gesproken. Een andere bron kan iets anders zeggen.",
  "explained.relatedness.example":
    "In het cluster rond Tuiverhaven is de dikste lijn die tussen machines voor voeding en andere machines.",

  "explained.density.title": "Dichtheid",
  "explained.density.means":
    "Hoeveel van wat met een bedrijfstak verwant is, er in een gemeente al sterk zit. Verwant is hier: vaak in dezelfde gebieden te vinden. Van al die verwantschap: het deel met bedrijfstakken die hier ten minste zo groot zijn als landelijk. 0% is niets, 100% is alles.",
  "explained.density.not":
    "Een hoge dichtheid is geen voorspelling dat een bedrijfstak komt, en geen advies om hem te halen. Het zegt alleen dat de omgeving ervoor er is.",
  "explained.density.example":
    "Een som: een bedrijfstak heeft vier verwanten die even zwaar tellen. Drie daarvan zijn in de gemeente ten minste zo groot als landelijk. De dichtheid is dan {density}.",

  "explained.complexity.title": "Complexiteit",
  "explained.complexity.means":
    "Een volgorde van gebieden. Een gebied staat hoog als het bedrijfstakken heeft die vooral in andere hoge gebieden zitten en in weinig andere. 0 is het gemiddelde van de gebieden. We geven het alleen voor gebieden zo groot als een arbeidsmarkt: wat een dorp heeft, zegt weinig over wat mensen er kunnen.",
  "explained.complexity.not":
    "Het is geen rapportcijfer en meet geen kennis of welvaart. Grote gebieden staan bijna altijd hoger dan kleine. Soms laten gebieden zich niet op één manier ordenen; dan geven we niets.",
  "explained.complexity.example":
    "Een som: een gebied heeft drie bedrijfstakken, met complexiteit 2, 1 en 0. De complexiteit van het gebied is het gemiddelde: {complexity}.",
} as const;
