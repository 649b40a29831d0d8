import { Link } from "@tanstack/react-router";
import {
  type JoinedPart,
  type JoinPart,
  joinParts,
  joinSides,
  type UnmatchedReason,
} from "../../domain/delivery-join.ts";
import { joinPartName, unmatchedSentence } from "../../domain/join-sentences.ts";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Delivery } from "./questions.ts";

type Row = JoinedPart & { readonly part: JoinPart };

/** Which two deliveries this one was made of, which wins where, and what did not match. */
export function JoinCard(props: { readonly join: NonNullable<Delivery["join"]> }) {
  const { t, language, number } = useSpeech();
  const { join } = props;
  const [first, second] = joinSides.map((side) => join[side].source);
  const columns: readonly Column<Row>[] = [
    { key: "part", name: t("join.part"), cell: ({ part }) => joinPartName(part, language) },
    { key: "wins", name: t("join.wins"), cell: ({ prefer }) => join[prefer].source },
    {
      key: "first",
      name: t("join.from", { source: first }),
      numeric: true,
      cell: (row) => number(row.first),
    },
    {
      key: "second",
      name: t("join.from", { source: second }),
      numeric: true,
      cell: (row) => number(row.second),
    },
    {
      key: "neither",
      name: t("join.neither"),
      numeric: true,
      cell: (row) => number(row.neither),
    },
    {
      key: "conflicts",
      name: t("join.conflicts"),
      numeric: true,
      cell: (row) => number(row.conflicts),
    },
  ];
  const unmatched = joinSides.flatMap((side) =>
    Object.entries(join.unmatched[side]).map(([reason, count]) => ({
      key: `${side} ${reason}`,
      says: t("join.unmatchedRow", {
        source: join[side].source,
        count: number(count),
        reason: unmatchedSentence(reason as UnmatchedReason, language),
      }),
    })),
  );
  return (
    <section>
      <h2>{t("join.title")}</h2>
      <p>{t("join.lead", { first, second })}</p>
      <ul>
        {joinSides.map((side) => (
          <li key={side}>
            <Link
              to="/deliveries/$id"
              params={{ id: join[side].delivery }}
              className="utrecht-link"
            >
              {join[side].source}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        {t("join.matched", {
          second,
          establishment: number(join.matchedBy.establishment),
          address: number(join.matchedBy.address),
          added: number(join.added),
        })}
      </p>
      {unmatched.length > 0 && (
        <>
          <h3>{t("join.unmatched")}</h3>
          <ul>
            {unmatched.map(({ key, says }) => (
              <li key={key}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("join.parts")}</h3>
      <SortableTable
        caption={t("join.parts")}
        columns={columns}
        rows={joinParts.map((part): Row => ({ part, ...join.parts[part] }))}
        rowKey={({ part }) => part}
      />
    </section>
  );
}
