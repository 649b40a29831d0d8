import type { Context } from "hono";
import { z } from "zod";
import type { Question } from "../contract/question.ts";

/** Whether a question gives a page of a list. */
export const isPaged = ({ input, answer }: Question): boolean =>
  input instanceof z.ZodObject &&
  "offset" in input.shape &&
  answer instanceof z.ZodObject &&
  "total" in answer.shape;

/** Links to the pages around this one (RFC 8288), relative to the server. */
export function pageLinks(c: Context, question: Question, input: object, answer: object): string {
  const { offset, limit } = question.input.parse(input) as { offset: number; limit: number };
  const { total } = answer as { total: number };
  const to = (start: number, rel: string): string => {
    const query = new URLSearchParams(c.req.query());
    query.set("offset", String(start));
    query.set("limit", String(limit));
    return `<${c.req.path}?${query}>; rel="${rel}"`;
  };
  return [
    ...(offset > 0 ? [to(0, "first"), to(Math.max(0, offset - limit), "prev")] : []),
    ...(offset + limit < total ? [to(offset + limit, "next")] : []),
  ].join(", ");
}
