import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  changeDeliveryTerms,
  deleteDelivery,
  excludeEstablishment,
  InputOf,
  showDelivery,
} from "../../contract/index.ts";
import { addressOf, ask } from "../platform/ask.ts";

export type ShownDelivery = AnswerOf<typeof showDelivery>;
export type Terms = Omit<InputOf<typeof changeDeliveryTerms>, "delivery" | "ifVersion">;
export type Exclusion = Omit<InputOf<typeof excludeEstablishment>, "delivery">;

const addressOfDelivery = (id: string) => `/v1/deliveries/${encodeURIComponent(id)}`;

export const deliveryNamed = (id: string) =>
  queryOptions({
    queryKey: ["delivery", id],
    queryFn: () => ask<ShownDelivery>(addressOfDelivery(id)),
  });

export const changeTerms = (id: string, terms: Terms, version: number): Promise<ShownDelivery> =>
  ask(`${addressOfDelivery(id)}/terms`, { method: "PATCH", json: terms, version });

export const exclude = (id: string, exclusion: Exclusion): Promise<ShownDelivery> =>
  ask(`${addressOfDelivery(id)}/exclusions`, { method: "POST", json: exclusion, once: true });

export const removePersonal = (id: string): Promise<ShownDelivery> =>
  ask(`${addressOfDelivery(id)}/personal`, { method: "DELETE" });

export const removeDelivery = (id: string): Promise<AnswerOf<typeof deleteDelivery>> =>
  ask(addressOf(addressOfDelivery(id), { confirmed: true }), { method: "DELETE" });
