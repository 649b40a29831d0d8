import { useEffect, useRef } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { Notice } from "./notice.tsx";
import { TableHead } from "./table-head.tsx";
import { TableScroll } from "./table-scroll.tsx";

/** What differs: what somebody wants to say, and what is there now. */
export interface Differing {
  readonly about: string;
  readonly yours: string;
  readonly present: string;
}

/** Somebody else was first: both versions side by side, and the reader says which is to stay. */
export function TwoVersions(props: {
  readonly differing: readonly Differing[];
  readonly pending: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const { t } = useSpeech();
  const heads = [t("versions.about"), t("versions.yours"), t("versions.present")];
  const place = useRef<HTMLDivElement>(null);
  // It comes where nobody looks for it, so it is told and shown.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t("versions.title")}>
      <Notice kind="warning" title={t("versions.title")}>
        <p>{t("versions.text")}</p>
        <TableScroll caption={t("versions.title")} stacks>
          <TableHead columns={heads.map((name) => ({ name }))} />
          <tbody className="utrecht-table__body">
            {props.differing.map((one) => (
              <tr key={one.about} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell">
                  {one.about}
                </th>
                <td className="utrecht-table__cell" data-name={heads[1]}>
                  {one.yours || "–"}
                </td>
                <td className="utrecht-table__cell" data-name={heads[2]}>
                  {one.present || "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </TableScroll>
        <div className="actions">
          <button
            type="button"
            disabled={props.pending}
            className="utrecht-button utrecht-button--primary-action"
            onClick={props.onMine}
          >
            {t("versions.mine")}
          </button>
          <button
            type="button"
            disabled={props.pending}
            className="utrecht-button utrecht-button--secondary-action"
            onClick={props.onTheirs}
          >
            {t("versions.theirs")}
          </button>
        </div>
      </Notice>
    </div>
  );
}
