import type { Audience } from "../../domain/audience.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import type { NameState } from "../../domain/name-state.ts";
import { mayAnswer } from "../platform/disclosure-policy.ts";
import { readsAs } from "../platform/reads-as.ts";

/**
 * The name of an establishment as an audience may see it. A natural person's
 * trade name is personal data; until sign-in tells an account manager from a
 * visitor, nobody is shown it. A name comes from the delivery and is read with
 * its licence: after that ended, companies go by their numbers. Where everyone
 * reads, single companies are not named.
 */
export function nameFor(
  audience: Pick<Audience, "purpose">,
  delivery: Pick<KeptDelivery, "licence" | "readAs">,
  establishment: {
    readonly name: string | null;
    readonly naturalPerson: boolean;
    readonly erased: boolean;
  },
): { name: string | null; nameState: NameState } {
  if (establishment.erased) return { name: null, nameState: "erased" };
  if (establishment.naturalPerson) return { name: null, nameState: "protected" };
  if (!mayAnswer(delivery)) return { name: null, nameState: "gone" };
  if (readsAs(audience, delivery) === "public") return { name: null, nameState: "not-shared" };
  if (establishment.name === null) return { name: null, nameState: "not-delivered" };
  return { name: establishment.name, nameState: "shown" };
}
