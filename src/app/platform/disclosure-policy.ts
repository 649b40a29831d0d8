import type { Audience } from "../../domain/audience.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { type Figure, figure, suppressed } from "../../domain/figure.ts";
import type { Purpose } from "../../domain/purpose.ts";
import type { KeptDelivery } from "../../domain/kept-delivery.ts";
import { toldSizeClass, type ToldSize } from "../../domain/size-class.ts";
import { readsAs } from "./reads-as.ts";

/**
 * How many independent enterprises a figure must rest on. Kept on the server:
 * who knows the parameters can narrow a suppressed figure down.
 */
export function minimumContributors(_audience: Audience): number {
  return 3;
}

/** Whether a delivery's licence lets it answer something new. */
export function mayAnswer({ licence }: Pick<KeptDelivery, "licence">): boolean {
  return licence === "usable";
}

/** @throws ClusterwerkError not-for-audience, with as whom it is read, where that is not as staff */
export function refuseOutsider(reads: Purpose): void {
  if (reads === "staff") return;
  throw new ClusterwerkError("not-for-audience", `read as ${reads}`, { reads });
}

/** @throws ClusterwerkError licence-ended, which tells until when and what one may still do */
export function refuseEnded(delivery: KeptDelivery): void {
  if (mayAnswer(delivery)) return;
  const { id, source, terms } = delivery;
  throw new ClusterwerkError("licence-ended", `the licence of ${id} has ended`, {
    delivery: id,
    source,
    until: terms.until ?? terms.deleteBy ?? "",
  });
}

/**
 * The jobs of one single establishment, as its delivery's terms and the
 * audience allow: registers usually allow classes and sums alone. Those of a
 * natural person are told to nobody.
 */
export function singleJobs(
  audience: Audience,
  delivery: Pick<KeptDelivery, "terms" | "licence" | "readAs">,
  { jobs, naturalPerson }: { readonly jobs: number | null; readonly naturalPerson: boolean },
): Figure {
  if (jobs === null) return figure(Number.NaN, "counted", undefined, "not-delivered");
  const { singleJobs: readers } = delivery.terms;
  const reads =
    readers === "everyone" || (readers === "staff" && readsAs(audience, delivery) === "staff");
  return reads && !naturalPerson && mayAnswer(delivery) ? figure(jobs) : suppressed;
}

/**
 * The size class of one single establishment, which licences let be shown where its
 * jobs may not be; null where it is unknown, or where the establishment is a natural
 * person's or was erased.
 */
export function singleSizeClass(
  delivery: Pick<KeptDelivery, "licence">,
  told: ToldSize & { readonly naturalPerson: boolean; readonly erased: boolean },
): string | null {
  return told.naturalPerson || told.erased || !mayAnswer(delivery) ? null : toldSizeClass(told);
}
