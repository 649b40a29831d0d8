import type { Audience } from "../../domain/audience.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { type Purpose, stricterPurpose } from "../../domain/purpose.ts";

/**
 * As what somebody reads a delivery: as they are, and where it is another's no
 * more than it was shared as. Everything that asks for whom a figure of a
 * delivery is made asks this.
 *
 * @example readsAs({ purpose: "staff" }, { readAs: "public" }) // "public"
 */
export function readsAs(
  { purpose }: Pick<Audience, "purpose">,
  { readAs }: Pick<KeptDelivery, "readAs">,
): Purpose {
  return readAs === null ? purpose : stricterPurpose(purpose, readAs);
}
