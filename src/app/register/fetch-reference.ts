import { fetchReference } from "../../contract/references.ts";
import { withScratchFile } from "../../data/platform/scratch-file.ts";
import { cbsServer, cbsTable } from "../../data/register/fetch/cbs-table.ts";
import { pdokOutlines, pdokServer } from "../../data/register/fetch/pdok-outlines.ts";
import { answer } from "../answer.ts";

/**
 * A table or a map of others, kept as a reference. All of it is fetched before
 * any of it is kept, so that what breaks off leaves nothing.
 */
export const answerFetchReference = answer(fetchReference, async (effects, input) => {
  const { from, table, server, areas, year, measure, ...terms } = input;
  const fetching = {
    signal: effects.signal,
    onRows: (done: number, total: number | null) =>
      effects.progress({ step: "reading", done, total }),
  };
  const file = (ending: string): string => `${table.replace(/[^\w.-]+/g, "-")}.${ending}`;
  if (from === "pdok") {
    const on = year ?? new Date().toISOString().slice(0, 4);
    const map = await pdokOutlines(server ?? pdokServer, { layer: table, year: on }, fetching);
    return withScratchFile(file("geojson"), map, (path) =>
      effects.register.references.import(path, {
        kind: "outlines",
        name: `${table} ${on}`,
        source: "CBS/Kadaster via PDOK",
        validFrom: `${on}-01-01`,
        validTo: `${on}-12-31`,
        ...terms,
      }),
    );
  }
  const found = await cbsTable(server ?? cbsServer, { table, areas, year, measure }, fetching);
  return withScratchFile(file("csv"), found.csv, (path) =>
    effects.register.references.import(path, {
      kind: "region-industry",
      scheme: found.scheme,
      regionNamespace: `nl-${areas.toLowerCase()}`,
      name: found.name,
      source: `CBS StatLine ${table}`,
      validFrom: `${found.year}-01-01`,
      validTo: `${found.year}-12-31`,
      ...(found.licence ? { licence: found.licence } : {}),
      remarks: found.remarks,
      ...terms,
    }),
  );
});
