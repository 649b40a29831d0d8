import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Visitor } from "../../app/sign-in/sign-in.ts";
import type { WebPlace } from "./place.ts";

/**
 * Who stands at the door. Where people come over https, what speaks TLS stands
 * in front of us and says last from where; elsewhere that header is anyone's to
 * write, and only the connection counts.
 */
export function visitorOf({ address }: WebPlace, c: Context): Visitor {
  const forwarded = address && c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return {
    address: forwarded || connected(c),
    device: c.req.header("user-agent") ?? "",
  };
}

const connected = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    // Asked without a network, as by a test that hands its requests over.
    return "";
  }
};
