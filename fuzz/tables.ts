import { type Form, formNames, formOf } from "../test/data/register/forms.ts";
import { snapshots } from "../test/data/register/snapshots.ts";

/** A table before it becomes a file: a header and rows of cells. */
export type Cells = string[][];

/** Rows that a form is repeated to, each with numbers of its own. */
const rowsEach = 24;

function repeated({ columns, rows }: Form): Cells {
  const table: Cells = [[...columns]];
  for (let k = 0; k < rowsEach; k++) {
    const cells = rows[k % rows.length];
    // Long numbers are ids: each row gets its own, the rest stays as it is.
    table.push(
      cells.map((cell) =>
        /^\d{9,12}$/.test(cell) ? String(Number(cell) + k * 1000).padStart(cell.length, "0") : cell,
      ),
    );
  }
  return table;
}

function ofText(text: string): Cells {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
}

const berlin = `opendata_id;city;postcode;latitude;longitude;nace_id;employees_range;nace_desc;business_type;Bezirk
6063606;Berlin;10713;52,48873738;13,30283351;5629;0 Beschäftigte;Kantinen;Kleingewerbetreibender;Mitte
9,43032E+11;Berlin;12047;52,48619997;13,42931164;7311;1 - 3 Beschäftigte;Werbung;im Handelsregister eingetragen;Neukölln
131831318;Berlin;10713;52,47929564;13,31905134;149;4 - 6 Beschäftigte;Tierhaltung;Kleingewerbetreibender;NULL`;

const american = `id;state;city;zip;naics;business_type;jobs_retained
1;DC;WASHINGTON, D.C.;20001;541110;Sole Proprietorship;11
2;AK;JUNEAU;99801;238220;Corporation;
3;DC;Washington;20001;31-33;Limited Liability Company(LLC);1,200`;

const plain = `Levering 2025
vestigingsnummer;kvknummer;naam;rechtsvorm;gemnr;gemeente;sbi;banen;lat;lon;email;telefoon;datumstart;bsn
38509504;9599084;Café "'t Hoekje";01;772;Súdwest-Fryslân;1131;1.234;51,44;5,48;a@b.example;040-1234567;1-4-98;123456782
38509505;69599084;"Jansen; Zn." B.V.;41;0772;'s-Gravenhage;62010;x;51,44;5,48;;;20190000;
Totaal;;;;;;;12`;

/** The tables that are spoilt, by name: the forms of registers, whole and cut by dBase, and some more. */
export const tables: Readonly<Record<string, Cells>> = {
  ...Object.fromEntries(
    formNames.flatMap((name) => [
      [name, repeated(formOf(name))],
      [`${name} of dBase`, repeated(formOf(name, true))],
    ]),
  ),
  before: ofText(snapshots(24).earlier),
  after: ofText(snapshots(24).later),
  berlin: ofText(berlin),
  american: ofText(american),
  plain: ofText(plain),
};
