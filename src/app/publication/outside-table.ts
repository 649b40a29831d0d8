import type { listPublications, publishedTable } from "../../contract/publication.ts";
import type { AnswerOf, ParsedInputOf } from "../../contract/question.ts";
import type { Outsider } from "../../domain/purpose.ts";
import type { Effects } from "../answer.ts";
import { publicationsFor } from "./published.ts";
import { shownTable } from "./publish.ts";

/** Whatever table is asked for, readers get their own. */
export const outsideTable = (
  effects: Effects,
  reader: Outsider,
  input: ParsedInputOf<typeof publishedTable>,
): Promise<AnswerOf<typeof publishedTable>> => shownTable(effects, reader, input);

export const outsidePublications = async (
  effects: Effects,
  reader: Outsider,
): Promise<AnswerOf<typeof listPublications>> => ({
  publications: await publicationsFor(effects, reader),
});
