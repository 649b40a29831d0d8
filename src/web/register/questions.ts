import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerOf,
  importDelivery,
  InputOf,
  joinDeliveries,
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
export type Joined = AnswerOf<typeof joinDeliveries>;
type SetAside = AnswerOf<typeof listSetAside>;

export const deliveries = () =>
  queryOptions({
    queryKey: ["deliveries"],
    queryFn: () => ask<AnswerOf<typeof listDeliveries>>("/v1/deliveries?limit=10000"),
  });

const addressOfSetAside = (delivery: string) =>
  `/v1/deliveries/${encodeURIComponent(delivery)}/set-aside`;

export const setAsideOf = (delivery: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["set-aside", delivery, offset, limit],
    queryFn: () => ask<SetAside>(addressOf(addressOfSetAside(delivery), { offset, limit })),
  });

export const setAsideDownload = (delivery: string): string => `${addressOfSetAside(delivery)}.csv`;

/** A file and how it is to be read, as far as the reader says. */
export interface Asked {
  readonly upload: string;
  readonly mapping: Mapping | undefined;
  /** Without a mapping that is kept for files of this shape. */
  readonly fresh: boolean;
}

/** How much of a file is tried: about so many rows at most, or every one however large it is. */
interface Tried {
  readonly rows?: number;
  readonly whole?: boolean;
}

export const previewOf = (asked: Asked, tried: Tried) =>
  queryOptions({
    queryKey: ["preview", asked, tried],
    queryFn: () =>
      ask<Preview>("/v1/deliveries/_preview", { method: "POST", json: { ...asked, ...tried } }),
    staleTime: Infinity,
  });

export interface Upload {
  readonly upload: string;
  readonly fileName: string;
  readonly bytes: number;
}

export const sendFile = (file: File, tell: (sent: number, size: number) => void): Sending<Upload> =>
  send<Upload>("/v1/uploads", file, tell);

export interface JoinForm {
  readonly first: string;
  readonly second: string;
  readonly prefer: readonly string[];
  readonly addOthers: boolean;
}

/** Start a join; the id of its job. */
export const startJoin = async (form: JoinForm): Promise<string> =>
  jobIn(await askRaw("/v1/deliveries/_join", { method: "POST", json: form }));

/** Start the import; the id of its job. */
export const startImport = async (asked: Asked): Promise<string> =>
  jobIn(await askRaw("/v1/deliveries", { method: "POST", json: asked }));
