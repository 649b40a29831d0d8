import type { PublicationPolicies } from "./publication/publication-policy.ts";
import type { SignInSettings } from "./sign-in/sign-in.ts";

/** Where the data of an installation are. */
export interface Place {
  /** Folder of the deliveries and of the embedded workspace. */
  readonly data: string;
  /** An external PostgreSQL for the workspace. */
  readonly database?: string | undefined;
  readonly threads?: number | undefined;
  /** What may be published to whom, where that is not as usual. */
  readonly policies?: PublicationPolicies | undefined;
  readonly signIn?: SignInSettings | undefined;
  /** Where people find the screens, where that is not the address they are served at. */
  readonly address?: string | undefined;
}
