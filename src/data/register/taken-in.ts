import type { DeliveryRemark } from "../../domain/set-aside.ts";
import type { RowCounts } from "./rows/read-rows.ts";

/** What became of the rows, and the doubts about those accepted. */
export interface TakenIn extends RowCounts {
  /** Columns of `accepted` known to hold nothing. */
  readonly empty: ReadonlySet<string>;
  readonly remarks: ReadonlyMap<DeliveryRemark, number>;
}
