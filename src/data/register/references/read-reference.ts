import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { ReferenceKind } from "../../../domain/reference.ts";
import { inspectSource } from "../source-file.ts";
import { writeCells } from "./cells-file.ts";
import { geoJsonText } from "./geojson-text.ts";
import { readClassification } from "./read-classification.ts";
import { readGroups } from "./read-groups.ts";
import { readOutlines } from "./read-outlines.ts";
import {
  readFlows,
  readOccupations,
  readRelatedness,
  readWorkerFlows,
} from "./read-relatedness.ts";
import { readRegionIndustry } from "./read-region-industry.ts";

export interface ReferenceOptions {
  readonly kind: ReferenceKind;
  readonly name?: string | undefined;
  readonly regionNamespace?: string | undefined;
  readonly scheme?: IndustryScheme | undefined;
}

/** Names of the data files of a reference, by kind. */
export const outlinesFile = "outlines.json";
export const cellsFile = "cells.parquet";
export const labelsFile = "labels.json";
export const relatednessFile = "relatedness.json";
export const groupsFile = "groups.json";

/** A reference file, read and understood, and not yet kept. */
export interface ReadReference {
  /** SHA-256 of the file as it came. */
  readonly hash: string;
  readonly regionNamespace: string | null;
  readonly scheme: IndustryScheme | null;
  /** Writes the data into a folder and tells how many rows they have. */
  fill(folder: string): Promise<number>;
}

/** Reads a reference of any kind; what the options leave out is found out. */
export async function readReference(
  path: string,
  fileName: string,
  options: ReferenceOptions,
): Promise<ReadReference> {
  if (options.kind === "outlines") {
    const { text, hash } = await geoJsonText(path, fileName);
    const outlines = readOutlines(text, fileName, options.regionNamespace);
    const { region } = outlines[0];
    return {
      hash,
      regionNamespace: region.slice(0, region.indexOf(":")),
      scheme: null,
      fill: async (folder) => {
        await writeFile(join(folder, outlinesFile), JSON.stringify(outlines));
        return outlines.length;
      },
    };
  }
  const source = await inspectSource(path, fileName);
  if (options.kind === "groups") {
    const table = await readGroups(source);
    return {
      hash: source.hash,
      regionNamespace: null,
      scheme: null,
      fill: async (folder) => {
        await writeFile(join(folder, groupsFile), JSON.stringify(table));
        return table.ties.length;
      },
    };
  }
  if (options.kind === "classification") {
    const { scheme, labels } = await readClassification(source, options.scheme);
    return {
      hash: source.hash,
      regionNamespace: null,
      scheme,
      fill: async (folder) => {
        await writeFile(join(folder, labelsFile), JSON.stringify(labels));
        return Object.keys(labels).length;
      },
    };
  }
  if (options.kind !== "region-industry") {
    const read = {
      relatedness: readRelatedness,
      "input-output": readFlows,
      occupations: readOccupations,
      flows: readWorkerFlows,
    };
    const { scheme, table } = await read[options.kind](source, options.scheme);
    return {
      hash: source.hash,
      regionNamespace: null,
      scheme,
      fill: async (folder) => {
        await writeFile(join(folder, relatednessFile), JSON.stringify(table));
        return "jobs" in table ? table.jobs.length : table.value.length;
      },
    };
  }
  const { scheme, regionNamespace, cells } = await readRegionIndustry(source, options);
  return {
    hash: source.hash,
    regionNamespace,
    scheme,
    fill: async (folder) => {
      await writeCells(folder, join(folder, cellsFile), cells);
      return cells.length;
    },
  };
}
