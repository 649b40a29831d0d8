import { useState } from "react";
import { referenceRemarkSentence } from "../../domain/reference-sentences.ts";
import type { ReferenceRemark } from "../../domain/reference.ts";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { removeReference, type Reference } from "./questions.ts";

/** All references, with where they are from, what they are for, and a way to take one away. */
export function ReferenceTable(props: {
  readonly references: readonly Reference[];
  readonly onChanged: (said: string) => void;
}) {
  const { t, number, language } = useSpeech();
  const schemes = ({ scheme, toScheme }: Reference) =>
    [scheme, toScheme].flatMap((one) => (one === null ? [] : [t(`scheme.${one}`)])).join(" → ");
  const columns: readonly Column<Reference>[] = [
    {
      key: "kind",
      name: t("references.kind"),
      value: (row) => t(`referenceKind.${row.kind}`),
      cell: (row) => t(`referenceKind.${row.kind}`),
    },
    {
      key: "name",
      name: t("references.name"),
      value: (row) => row.name,
      cell: (row) => (
        // One thing in the card that a row is on a phone.
        <div>
          {row.name}
          <span className="reference-about">
            {[schemes(row), row.regionNamespace].filter(Boolean).join(", ")}
          </span>
          {Object.entries(row.remarks).map(([remark, count]) => (
            <span key={remark} className="reference-about">
              {number(count)} {referenceRemarkSentence(remark as ReferenceRemark, language)}
            </span>
          ))}
        </div>
      ),
    },
    {
      key: "source",
      name: t("references.source"),
      value: (row) => row.source ?? undefined,
      cell: (row) => row.source ?? t("references.notTold"),
    },
    {
      key: "licence",
      name: t("references.licence"),
      value: (row) => row.licence ?? undefined,
      cell: (row) => row.licence ?? t("references.notTold"),
    },
    {
      key: "holds",
      name: t("references.holds"),
      value: (row) => row.validFrom ?? undefined,
      cell: (row) => <Holds of={row} />,
    },
    {
      key: "rows",
      name: t("references.rows"),
      numeric: true,
      value: (row) => row.rows,
      cell: (row) => number(row.rows),
    },
    {
      key: "usedBy",
      name: t("references.usedBy"),
      cell: (row) => row.usedBy.map((name) => t(`usedBy.${name}`)).join(", "),
    },
    {
      key: "runs",
      name: t("references.runs"),
      numeric: true,
      value: (row) => row.runs,
      cell: (row) => number(row.runs),
    },
    {
      key: "delete",
      name: t("references.delete"),
      cell: (row) => <Delete reference={row} onChanged={props.onChanged} />,
    },
  ];
  return (
    <SortableTable
      caption={t("references.table")}
      columns={columns}
      rows={props.references}
      rowKey={(row) => row.id}
      sortedBy="kind"
    />
  );
}

function Holds({ of: { validFrom, validTo } }: { readonly of: Reference }) {
  const { t, date } = useSpeech();
  if (validFrom && validTo) {
    return t("references.between", { from: date(validFrom), to: date(validTo) });
  }
  if (validFrom) return t("references.from", { from: date(validFrom) });
  if (validTo) return t("references.until", { to: date(validTo) });
  return t("references.always");
}

/** Takes a reference away, after saying what hangs on it. */
function Delete(props: {
  readonly reference: Reference;
  readonly onChanged: (said: string) => void;
}) {
  const { t } = useSpeech();
  const { id, name, runs } = props.reference;
  const [asks, setAsks] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  if (!asks) {
    return (
      <button
        type="button"
        className="as-link"
        aria-label={t("references.deleteWhich", { name })}
        onClick={() => setAsks(true)}
      >
        {t("references.delete")}
      </button>
    );
  }
  const remove = () => {
    removeReference(id).then(() => props.onChanged(t("references.deleted", { name })), setThrown);
  };
  return (
    <div
      className="reference-delete"
      role="group"
      aria-label={t("references.deleteWhich", { name })}
    >
      <p>{t("references.sure", { runs })}</p>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={remove}
      >
        {t("references.delete")}
      </button>{" "}
      <button type="button" className="as-link" onClick={() => setAsks(false)}>
        {t("references.keep")}
      </button>
      {thrown !== undefined && <ThrownNotice thrown={thrown} />}
    </div>
  );
}
