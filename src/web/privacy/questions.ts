import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  askPrivacy,
  decidePrivacy,
  InputOf,
  listPrivacyRequests,
  showHeld,
} from "../../contract/index.ts";
import { ask } from "../platform/ask.ts";

export type Held = AnswerOf<typeof showHeld>;
type Requests = AnswerOf<typeof listPrivacyRequests>;
export type Request = Requests["requests"][number];
export type Decided = AnswerOf<typeof decidePrivacy>;

/** @param number  none for a company, which sees what is kept of itself */
export const heldOf = (number: string | undefined) =>
  queryOptions({
    queryKey: ["held", number],
    queryFn: () => ask<Held>("/v1/held/_search", { method: "POST", json: { number } }),
    // Each look is a line in the log: no look that nobody asked for.
    staleTime: Infinity,
  });

export const privacyRequests = () =>
  queryOptions({
    queryKey: ["privacy-requests"],
    queryFn: () => ask<Requests>("/v1/privacy-requests"),
  });

export const putRequest = (asked: InputOf<typeof askPrivacy>) =>
  ask<Request>("/v1/privacy-requests", { method: "POST", json: asked, once: true });

export const putDecision = (
  request: string,
  decision: Omit<InputOf<typeof decidePrivacy>, "request">,
) => ask<Decided>(`/v1/privacy-requests/${request}`, { method: "PATCH", json: decision });
