import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  importDelivery,
  InputOf,
  listDeliveries,
  listSetAside,
  previewDelivery,
} from "../../contract/index.ts";
import { addressOf, ask, askRaw } from "../platform/ask.ts";
import { jobIn } from "../platform/job.ts";
import { send, type Sending } from "../platform/send.ts";

export type Delivery = AnswerOf<typeof listDeliveries>["deliveries"][number];
export type Preview = AnswerOf<typeof previewDelivery>;
export type Imported = AnswerOf<typeof importDelivery>;
export type Mapping = NonNullable<InputOf<typeof importDelivery>["mapping"]>;
export type SetAside = AnswerOf<typeof listSetAside>;

export const deliveries = () =>
  queryOptions({
    queryKey: ["deliveries"],
    queryFn: () => ask<AnswerOf<typeof listDeliveries>>("/v1/deliveries"),
  });

const addressOfSetAside = (delivery: string) =>
  `/v1/deliveries/${encodeURIComponent(delivery)}/set-aside`;

export const setAsideOf = (delivery: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["set-aside", delivery, offset, limit],
    queryFn: () => ask<SetAside>(addressOf(addressOfSetAside(delivery), { offset, limit })),
  });

export const setAsideDownload = (delivery: string): string => `${addressOfSetAside(delivery)}.csv`;

export const previewOf = (upload: string, mapping: Mapping | undefined) =>
  queryOptions({
    queryKey: ["preview", upload, mapping],
    queryFn: () =>
      ask<Preview>("/v1/deliveries/_preview", { method: "POST", json: { upload, mapping } }),
    staleTime: Infinity,
  });

export interface Upload {
  readonly upload: string;
  readonly fileName: string;
  readonly bytes: number;
}

export const sendFile = (file: File, tell: (sent: number, size: number) => void): Sending<Upload> =>
  send<Upload>(addressOf("/v1/uploads", { fileName: file.name }), file, tell);

/** Start the import; the id of its job. */
export const startImport = async (upload: string, mapping: Mapping | undefined): Promise<string> =>
  jobIn(await askRaw("/v1/deliveries", { method: "POST", json: { upload, mapping } }));
