import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { program } from "../measure.ts";

/** An invented country has six digits for its numbers, so that a larger one is laid together of several. */
const mostOfOne = 900_000;
const municipalities = 342;
/** Degrees between the west of one part and the next: more than a part is wide. */
const apart = 8;

/**
 * An invented country of any size: its register and its map, in `folder`. Parts
 * lie side by side, each drawn by a seed of its own; a letter of its codes and a
 * digit of its numbers say which part a municipality or a company is of.
 */
export async function writeCountry(
  folder: string,
  establishments: number,
): Promise<{ readonly register: string; readonly outlines: string }> {
  const register = join(folder, "register.csv");
  const outlines = join(folder, "outlines.geojson");
  const parts = Math.ceil(establishments / mostOfOne);
  const features: object[] = [];
  const out = createWriteStream(register, { highWaterMark: 1 << 20 });
  for (let part = 0; part < parts; part++) {
    const from = join(folder, `part-${part}`);
    const size = [Math.round(municipalities / parts), Math.round(establishments / parts)];
    await program(
      "demo",
      "--municipalities",
      String(size[0]),
      "--establishments",
      String(size[1]),
      "--seed",
      String(20_001 + part),
      "--out",
      from,
    );
    await addRows(out, join(from, "register-2025.csv"), part);
    const map = JSON.parse(moved(readFileSync(join(from, "outlines.geojson"), "utf8"), part)) as {
      features: { geometry: { coordinates: unknown } }[];
    };
    for (const feature of map.features) {
      const { geometry } = feature;
      features.push({
        ...feature,
        geometry: { ...geometry, coordinates: eastward(geometry.coordinates, part * apart) },
      });
    }
    rmSync(from, { recursive: true });
  }
  out.end();
  await once(out, "close");
  writeFileSync(outlines, JSON.stringify({ type: "FeatureCollection", features }));
  return { register, outlines };
}

const moved = (text: string, part: number): string =>
  part === 0 ? text : text.replaceAll("demo-gm:D", `demo-gm:${"DEFGH"[part]}`);

const eastward = (coordinates: unknown, degrees: number): unknown =>
  !Array.isArray(coordinates)
    ? coordinates
    : typeof coordinates[0] === "number"
      ? [coordinates[0] + degrees, coordinates[1]]
      : coordinates.map((inner) => eastward(inner, degrees));

async function addRows(out: NodeJS.WritableStream, path: string, part: number): Promise<void> {
  let text = "";
  let isHead = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!isHead || part === 0) text += `${isHead ? line : row(line, part)}\n`;
    isHead = false;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.write(text);
}

/** Numbers of a part begin otherwise: of LISA, of the enterprise and of the establishment; so does its east. */
const row = (line: string, part: number): string =>
  part === 0
    ? line
    : moved(line, part)
        .replace(/^000(\d{6});00(\d{6});000000(\d{6});/, `00${part}$1;0${part}$2;00000${part}$3;`)
        .replace(
          /;(-?\d+),(\d{6});(-?\d+,\d{6});/,
          (_, whole: string, rest: string, north: string) =>
            `;${Number(whole) + part * apart},${rest};${north};`,
        );
