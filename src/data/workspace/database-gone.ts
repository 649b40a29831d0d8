import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";

/** Codes of PostgreSQL for a connection that failed or a server that stops, starts or recovers. */
const serverCodes = /^(08...|57P0[1-5]|53300)$/;
const networkCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;
/** What the driver says without a code. */
const driverWords =
  /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/;

/**
 * An error of the database as our own where the database fell away: it may be
 * back in a moment, and whether what was asked for was done nobody knows.
 */
export function databaseGone(error: unknown): unknown {
  if (error instanceof ClusterwerkError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (!serverCodes.test(code) && !networkCodes.test(code) && !driverWords.test(error.message)) {
    return error;
  }
  return new ClusterwerkError("database-unreachable", error.message, {}, error);
}
