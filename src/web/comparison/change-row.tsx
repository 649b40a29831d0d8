import { changeWords, matchWords } from "../../domain/comparison-words.ts";
import { TableHead } from "../frame/table-head.tsx";
import { useSpeech, type Speech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import type { Change, ChangeSide } from "./questions.ts";

/** One establishment: what happened, and on opening what each delivery says of it. */
export function ChangeRow(props: { readonly change: Change }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { change } = props;
  const { earlier, later, match, possible, kinds } = change;
  const any = (later ?? earlier)!;
  return (
    <li>
      <details>
        <summary>
          <strong>{nameOf(speech, any)}</strong>
          <span className="change-list__place">{any.region.name}</span>
          <span className="change-list__kinds">
            {kinds.map((kind) => changeWords[kind][language]).join(", ")}
          </span>
        </summary>
        <table className="utrecht-table change-list__evidence">
          <TableHead
            columns={[
              { name: t("changes.what") },
              { name: t("compare.earlier") },
              { name: t("compare.later") },
            ]}
          />
          <tbody className="utrecht-table__body">
            {evidence(speech).map(({ key, name, says }) => {
              const [then, now] = [earlier && says(earlier), later && says(later)];
              const differs = earlier !== null && later !== null && then !== now;
              return (
                <tr key={key} className={differs ? "is-changed" : undefined}>
                  <th scope="row" className="utrecht-table__cell">
                    {name}
                  </th>
                  <td className="utrecht-table__cell">{then ?? "–"}</td>
                  <td className="utrecht-table__cell">{now ?? "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className="small">
          {match !== null && t("changes.matched", { by: matchWords[match][language] })}
          {possible !== null && t("changes.possible", { number: possible })}
        </p>
      </details>
    </li>
  );
}

const nameOf = ({ t }: Speech, side: ChangeSide): string =>
  side.name ??
  (side.nameState === "not-delivered"
    ? side.establishment
    : t("changes.unnamed", { number: side.establishment }));

/** What is laid side by side, in a fixed order. */
function evidence(speech: Speech) {
  const { t, language, number } = speech;
  const unknown = t("figure.unknown");
  return [
    {
      key: "number",
      name: t("changes.number"),
      says: (side: ChangeSide) => side.establishment,
    },
    {
      key: "enterprise",
      name: t("changes.enterprise"),
      says: (side: ChangeSide) => side.enterprise ?? unknown,
    },
    {
      key: "name",
      name: t("changes.name"),
      says: (side: ChangeSide) =>
        side.name ?? (side.nameState === "not-delivered" ? unknown : t("figure.suppressed")),
    },
    {
      key: "address",
      name: t("changes.address"),
      says: (side: ChangeSide) =>
        side.address ?? (side.nameState === "shown" ? unknown : t("figure.suppressed")),
    },
    {
      key: "region",
      name: t("compare.region"),
      says: (side: ChangeSide) => side.region.name,
    },
    {
      key: "industry",
      name: t("compare.industry"),
      says: (side: ChangeSide) =>
        side.industry
          ? `${side.industry.code} ${plainLabel(side.industry.label[language])}`
          : unknown,
    },
    {
      key: "size",
      name: t("changes.size"),
      says: (side: ChangeSide) =>
        side.jobs.state === "value"
          ? number(side.jobs.value)
          : (side.sizeClass?.replace("-", "–") ??
            (side.jobs.state === "suppressed" ? t("figure.suppressed") : unknown)),
    },
  ];
}
