import type { PublicationPolicies } from "./publication/publication-policy.ts";

/** Where the data of an installation are. */
export interface Place {
  /** Folder of the deliveries and of the embedded workspace. */
  readonly data: string;
  /** An external PostgreSQL for the workspace. */
  readonly database?: string | undefined;
  readonly threads?: number | undefined;
  /** What may be published to whom, where that is not as usual. */
  readonly policies?: PublicationPolicies | undefined;
}
