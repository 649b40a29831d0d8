/**
 * The divisions of NACE Rev. 2.1 as they occur in an invented country.
 * A Dutch-looking economy, rounded by hand; no register stands behind it.
 */
export interface Division {
  readonly code: string;
  /** Share of all establishments, per thousand before scaling. */
  readonly weight: number;
  /** How strongly it is drawn to cities (above 0) or to the countryside (below 0). */
  readonly urbanity: number;
  /** Share of one-person firms. */
  readonly alone: number;
  /** Exponent of the Pareto tail of its sizes; the lower, the more large ones. */
  readonly tail: number;
  /** Where its establishments stand. */
  readonly site: Site;
  /** What its companies call themselves. */
  readonly word: string;
}

/** Town centre, business park, or anywhere. */
export type Site = "centre" | "park" | "anywhere";

/** code weight urbanity alone-% tail-% site word */
const table = `
01 30 -1.9 55 160 a Landbouw
02 0.5 -1.4 50 160 a Bosbeheer
03 0.6 -0.5 40 150 a Visserij
08 0.3 -1 20 120 a Zandwinning
10 4 -0.6 24 80 p Voeding
11 0.5 -0.4 35 90 p Dranken
13 0.9 -0.5 45 110 p Textiel
14 1.2 0.4 70 140 c Kleding
15 0.3 -0.2 60 140 p Lederwaren
16 1.8 -0.9 50 130 p Houtwerk
17 0.4 -0.7 20 85 p Papier
18 2 0.2 55 130 p Drukwerk
20 0.8 -0.3 20 80 p Chemie
21 0.2 0.3 15 70 p Farma
22 1.2 -0.8 25 90 p Kunststof
23 1.3 -0.7 40 110 p Bouwmaterialen
24 0.3 -0.7 20 75 p Metaalgieterij
25 6 -0.8 42 110 p Metaalbewerking
26 1.2 0.1 35 92 p Elektronica
27 0.9 -0.3 35 95 p Elektrotechniek
28 3 -0.7 28 88 p Machinebouw
29 0.6 -0.7 25 80 p Carrosserie
30 0.8 -0.5 40 90 p Voertuigbouw
31 3.2 -0.6 60 140 p Meubelmakerij
32 2.6 0.1 60 120 p Instrumenten
33 4.4 -0.5 48 115 p Machineonderhoud
35 0.9 0 30 85 p Energie
36 0.1 0 10 75 p Waterbedrijf
37 0.2 -0.2 25 100 p Rioolbeheer
38 0.9 -0.4 22 100 p Afvalverwerking
39 0.15 -0.2 40 120 p Bodemsanering
41 20 -0.4 66 125 a Bouwbedrijf
42 3.2 -0.5 42 95 p Wegenbouw
43 75 -0.3 76 140 a Bouwafwerking
46 40 -0.1 46 115 p Groothandel
47 75 0.1 50 135 c Winkel
49 21 -0.1 62 110 p Transport
50 1.5 0.2 40 110 a Scheepvaart
51 0.15 1.4 40 75 p Luchtvaart
52 4.2 0.3 36 95 p Logistiek
53 9 0.2 82 110 a Koerier
55 4 0.1 45 120 c Hotel
56 40 0.5 34 140 c Horeca
58 4 0.9 76 120 c Uitgeverij
59 9 1.3 86 140 c Filmwerk
60 1.1 1.2 80 110 c Omroep
61 1.4 0.6 66 110 c Telecom
62 50 0.7 76 110 c Software
63 4 0.8 76 110 c Datadiensten
64 26 0.3 60 120 c Beheer
65 0.5 0.5 40 75 c Verzekeringen
66 10 0.4 62 125 c Financiën
68 18 0.4 66 140 c Vastgoed
69 26 0.5 62 115 c Administratie
70 72 0.6 88 130 c Advies
71 30 0.3 76 110 c Ingenieurs
72 2 0.6 58 90 c Onderzoek
73 22 0.9 82 130 c Reclame
74 38 0.9 90 140 a Ontwerp
75 1.4 -0.5 40 140 a Dierenarts
77 6 -0.1 56 125 p Verhuur
78 9 0.5 60 85 c Personeel
79 4 0.4 66 130 c Reizen
80 3 0.3 64 95 p Beveiliging
81 26 -0.1 76 110 p Onderhoud
82 14 0.3 76 115 c Kantoorservice
84 1.3 0 5 70 c Overheid
85 62 0.3 80 95 c Onderwijs
86 70 0.2 72 105 c Praktijk
87 3 0 20 80 a Woonzorg
88 16 0.1 46 100 a Welzijn
90 32 1.1 93 140 c Kunst
91 1 0.4 42 110 c Museum
92 0.4 0.3 30 120 c Kansspelen
93 17 0.1 66 120 a Sport
94 12 0.1 42 130 c Vereniging
95 16 -0.3 56 140 p Reparatie
96 55 0 80 150 c Verzorging
`;

const sites: Record<string, Site> = { a: "anywhere", c: "centre", p: "park" };

export const divisions: readonly Division[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [code, weight, urbanity, alone, tail, site, word] = line.split(" ");
    return {
      code,
      weight: Number(weight),
      urbanity: Number(urbanity),
      alone: Number(alone) / 100,
      tail: Number(tail) / 100,
      site: sites[site],
      word,
    };
  });
