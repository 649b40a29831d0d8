import fc from "fast-check";
import { streamDecoder } from "../../../../src/data/register/tables/text-decoder.ts";

/** Encodings in which registers come. */
export const encodings = ["utf-8", "windows-1252", "cp850", "utf-16le"] as const;
export type Encoding = (typeof encodings)[number];

/** A text in bytes; in an encoding of one byte a sign, others become question marks. */
export function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  const decoder = streamDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(Array.from(text, (sign) => bytes.get(sign) ?? 0x3f));
}

/** A table and how it is written: well-formed, whatever stands in its cells. */
export interface QuotedCsv {
  text(encoding: Encoding): string;
  rows(encoding: Encoding): string[][];
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", "a", "12", "Café", " x ", "één\u2028twee", "💧") },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.constantFrom('"', '""', ";", "\n", "\r\n", "\r", " ", "a", "ö", ";\n", '"\n', ","),
        {
          maxLength: 6,
        },
      )
      .map((parts) => parts.join("")),
  },
);

export const quotedCsv: fc.Arbitrary<QuotedCsv> = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    cells: fc.array(cell, { minLength: 8, maxLength: 40 }),
    quoted: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    newline: fc.constantFrom("\n", "\r\n"),
    end: fc.constantFrom("", "\n", "\n\n"),
  })
  .map(({ width, cells, quoted, newline, end }) => {
    // Outside UTF, only signs that a byte stands for.
    const rows = (encoding: Encoding): string[][] =>
      Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
        cells
          .slice(row * width, (row + 1) * width)
          .map((text) => (encoding.startsWith("utf") ? text : text.replace(/[\u2028💧]/gu, "?"))),
      );
    let turn = 0;
    const written = (text: string): string =>
      /["\r\n;]/.test(text) || quoted[turn++ % quoted.length]
        ? `"${text.replaceAll('"', '""')}"`
        : text;
    return {
      rows,
      text: (encoding) => {
        turn = 0;
        const header = Array.from({ length: width }, (_, k) => `kolom${k}`).join(";");
        const lines = rows(encoding).map((row) => row.map(written).join(";"));
        return [header, ...lines].join(newline) + end.replaceAll("\n", newline);
      },
    };
  });
