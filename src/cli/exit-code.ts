import type { ErrorCode } from "../domain/clusterwerk-error.ts";

/**
 * What the shell is told: 0 done, 1 our own fault, 2 the call was wrong, 3 what
 * was asked for is not there, 4 the file cannot be used, 5 the machine is in
 * the way, 130 stopped by the user.
 */
export const exitCode = {
  "invalid-input": 2,
  "unknown-address": 2,
  "unknown-region": 3,
  "ambiguous-region": 3,
  "unknown-industry": 3,
  "industries-unlike": 2,
  "no-delivery": 3,
  "unknown-delivery": 3,
  "delivery-unreachable": 5,
  "licence-ended": 3,
  "deletion-unconfirmed": 2,
  "unknown-upload": 3,
  "unknown-run": 3,
  "unknown-cluster": 3,
  "unknown-establishment": 3,
  "ambiguous-establishment": 3,
  "nothing-to-test": 2,
  "unknown-job": 3,
  "unknown-reference": 3,
  "unknown-mapping": 3,
  "file-not-found": 4,
  "file-empty": 4,
  "file-header-only": 4,
  "file-not-a-table": 4,
  "file-truncated": 4,
  "file-too-large": 4,
  "columns-unmapped": 4,
  "column-not-allowed": 4,
  "reference-not-understood": 4,
  "folder-not-empty": 5,
  "port-in-use": 5,
  "already-serving": 5,
  "data-folder-newer": 5,
  "data-folder-unusable": 5,
  "database-unreachable": 5,
  "disk-full": 5,
  "run-input-gone": 3,
  conflict: 3,
  cancelled: 130,
  internal: 1,
} as const satisfies Record<ErrorCode, number>;
