import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IndustryScheme } from "../../../domain/industry-scheme.ts";
import type { ReferenceKind, ReferenceRemarks } from "../../../domain/reference.ts";
import { inspectSource, type SourceFile } from "../tables/source-file.ts";
import { writeCells } from "./cells-file.ts";
import { geoJsonText } from "./geojson-text.ts";
import { beginsAsJson, guessedKind } from "./guessed-kind.ts";
import { readAreaChanges } from "./read-area-changes.ts";
import { readAreaMembership } from "./read-area-membership.ts";
import { readAreas } from "./read-areas.ts";
import { readClassification } from "./read-classification.ts";
import { readGroups } from "./read-groups.ts";
import { readCorrespondence } from "./read-correspondence.ts";
import { readOutlines } from "./read-outlines.ts";
import {
  readFlows,
  readOccupations,
  readRelatedness,
  readWorkerFlows,
} from "./read-relatedness.ts";
import { readRegionIndustry } from "./read-region-industry.ts";
import { linkRemarks } from "./link-remarks.ts";

export interface ReferenceOptions {
  /** Told from the file where that leaves no doubt. */
  readonly kind?: ReferenceKind | undefined;
  readonly name?: string | undefined;
  readonly regionNamespace?: string | undefined;
  readonly scheme?: IndustryScheme | undefined;
  readonly toScheme?: IndustryScheme | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  /** Counts that whoever made the file knows of. */
  readonly remarks?: ReferenceRemarks | undefined;
}

/** The data file of a reference, by kind. */
export const dataFile: Readonly<Record<ReferenceKind, string>> = {
  outlines: "outlines.json",
  areas: "areas.json",
  "area-changes": "area-changes.json",
  "area-membership": "area-membership.json",
  "region-industry": "cells.parquet",
  classification: "labels.json",
  correspondence: "correspondence.json",
  relatedness: "relatedness.json",
  "input-output": "relatedness.json",
  occupations: "relatedness.json",
  flows: "relatedness.json",
  groups: "groups.json",
};

/** A reference file, read and understood, and not yet kept. */
export interface ReadReference {
  readonly kind: ReferenceKind;
  /** SHA-256 of the file as it came. */
  readonly hash: string;
  readonly regionNamespace: string | null;
  readonly scheme: IndustryScheme | null;
  readonly toScheme: IndustryScheme | null;
  readonly remarks: ReferenceRemarks;
  /** Writes the data into a folder and tells how many rows they have. */
  fill(folder: string): Promise<number>;
}

/** Ids of the known areas of a prefix, by their comparable names. */
export type KnownAreas = (namespace: string | undefined) => Promise<ReadonlyMap<string, string>>;

/** Reads a reference of any kind; what the options leave out is found out. */
export async function readReference(
  path: string,
  fileName: string,
  options: ReferenceOptions,
  knownAreas: KnownAreas,
): Promise<ReadReference> {
  if ((options.kind ?? "outlines") === "outlines" && (options.kind || (await beginsAsJson(path)))) {
    const { text, hash } = await geoJsonText(path, fileName);
    const { regionNamespace } = options;
    const outlines = readOutlines(
      text,
      fileName,
      regionNamespace,
      await knownAreas(regionNamespace),
    );
    return {
      kind: "outlines",
      hash,
      ...nothing,
      regionNamespace: namespaceOf(outlines[0].region),
      fill: jsonOf("outlines", outlines, outlines.length),
    };
  }
  const source = await inspectSource(path, fileName);
  const kind = options.kind ?? (await guessedKind(source));
  return { kind, hash: source.hash, ...nothing, ...(await readTable(kind, source, options)) };
}

const nothing = { regionNamespace: null, scheme: null, toScheme: null, remarks: {} } as const;

type TableRead = Partial<ReadReference> & Pick<ReadReference, "fill">;

async function readTable(
  kind: Exclude<ReferenceKind, "outlines"> | ReferenceKind,
  source: SourceFile,
  options: ReferenceOptions,
): Promise<TableRead> {
  switch (kind) {
    case "areas": {
      const areas = await readAreas(source, options.regionNamespace);
      return {
        regionNamespace: namespaceOf(areas[0].region),
        fill: jsonOf(kind, areas, areas.length),
      };
    }
    case "area-changes": {
      const changes = await readAreaChanges(source, options.regionNamespace);
      return {
        regionNamespace: namespaceOf(changes[0].from),
        remarks: linkRemarks(changes, ({ day, from }) => `${day} ${from}`),
        fill: jsonOf(kind, changes, changes.length),
      };
    }
    case "area-membership": {
      const membership = await readAreaMembership(source, options.validFrom?.slice(0, 4));
      return {
        regionNamespace: namespaceOf(membership.members[0].region),
        fill: jsonOf(kind, membership, membership.members.length),
      };
    }
    case "groups": {
      const table = await readGroups(source);
      return { fill: jsonOf(kind, table, table.ties.length) };
    }
    case "classification": {
      const { scheme, labels } = await readClassification(source, options.scheme);
      return { scheme, fill: jsonOf(kind, labels, Object.keys(labels).length) };
    }
    case "correspondence": {
      const { scheme, toScheme, links, leftOut } = await readCorrespondence(source, options);
      return {
        scheme,
        toScheme,
        remarks: {
          ...linkRemarks(links, ({ from }) => from),
          ...(leftOut > 0 ? { "without-target": leftOut } : {}),
        },
        fill: jsonOf(kind, links, links.length),
      };
    }
    case "region-industry": {
      const { scheme, regionNamespace, cells } = await readRegionIndustry(source, options);
      return {
        scheme,
        regionNamespace,
        fill: async (folder) => {
          await writeCells(folder, join(folder, dataFile[kind]), cells);
          return cells.length;
        },
      };
    }
    case "outlines":
      throw new TypeError("outlines are no table");
    default: {
      const read = {
        relatedness: readRelatedness,
        "input-output": readFlows,
        occupations: readOccupations,
        flows: readWorkerFlows,
      };
      const { scheme, table } = await read[kind](source, options.scheme);
      const rows = "jobs" in table ? table.jobs.length : table.value.length;
      return { scheme, fill: jsonOf(kind, table, rows) };
    }
  }
}

const namespaceOf = (region: string): string => region.slice(0, region.indexOf(":"));

function jsonOf(
  kind: ReferenceKind,
  data: unknown,
  rows: number,
): (folder: string) => Promise<number> {
  return async (folder) => {
    await writeFile(join(folder, dataFile[kind]), JSON.stringify(data));
    return rows;
  };
}
