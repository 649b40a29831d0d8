import { type DeliveryRemark, deliveryRemarks } from "../../../domain/set-aside.ts";

/** Doubts as bits of one number, so that those of the groups of a row are joined by `|`. */
export function doubtBits(doubts: Iterable<DeliveryRemark>): number {
  let bits = 0;
  for (const doubt of doubts) bits |= doubtBit(doubt);
  return bits;
}

export function doubtBit(doubt: DeliveryRemark): number {
  return 1 << deliveryRemarks.indexOf(doubt);
}
