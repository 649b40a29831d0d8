import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { changeKinds, doubtKinds } from "../../domain/comparison.ts";
import { changeWords } from "../../domain/comparison-words.ts";
import { Answered } from "../frame/answered.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { ChangeRow } from "./change-row.tsx";
import { changesDownload, changesOf, type Pair } from "./questions.ts";

const route = getRouteApi("/compare");
const perPage = 25;
const kinds = [undefined, ...changeKinds, ...doubtKinds] as const;

/** The establishments that changed, by kind, some at a time; a row opens to what both deliveries say. */
export function ChangeList(props: {
  readonly pair: Pair;
  readonly region: { readonly id: string; readonly name: string } | undefined;
}) {
  const { t, number, language } = useSpeech();
  const { kind, offset = 0 } = route.useSearch();
  const { pair, region } = props;
  const wish = { kind, region: region?.id };
  const asked = useQuery({
    ...changesOf(pair, wish, offset, perPage),
    placeholderData: (before) => before,
  });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("changes.title")}</h2>
      <p>{region ? t("changes.of", { region: region.name }) : t("changes.ofAll")}</p>
      <nav aria-label={t("changes.kinds")} className="choice">
        <ul>
          {kinds.map((one) => (
            <li key={one ?? "all"}>
              <Link
                to="/compare"
                search={(now) => ({ ...now, kind: one, offset: undefined })}
                aria-current={one === kind ? "true" : undefined}
                resetScroll={false}
              >
                {one === undefined ? t("changes.all") : changeWords[one][language]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Answered to={asked}>
        {(page) =>
          page.total === 0 ? (
            <p>{t("changes.none")}</p>
          ) : (
            <>
              <p className="small" role="status">
                {t("setAside.shown", {
                  from: number(offset + 1),
                  to: number(offset + page.changes.length),
                  total: number(page.total),
                })}
              </p>
              <ul className="change-list" aria-label={t("changes.title")}>
                {page.changes.map((change) => (
                  <ChangeRow
                    key={`${change.earlier?.establishment} ${change.later?.establishment}`}
                    change={change}
                  />
                ))}
              </ul>
              <nav aria-label={t("setAside.pages")} className="actions">
                {offset > 0 && (
                  <Link
                    to="/compare"
                    search={(now) => ({
                      ...now,
                      offset: Math.max(0, offset - perPage) || undefined,
                    })}
                    resetScroll={false}
                    className="utrecht-button utrecht-button--secondary-action"
                  >
                    {t("setAside.before")}
                  </Link>
                )}
                {offset + perPage < page.total && (
                  <Link
                    to="/compare"
                    search={(now) => ({ ...now, offset: offset + perPage })}
                    resetScroll={false}
                    className="utrecht-button utrecht-button--secondary-action"
                  >
                    {t("setAside.next")}
                  </Link>
                )}
              </nav>
            </>
          )
        }
      </Answered>
      <p className="actions">
        <a
          href={changesDownload(pair, wish, "dutch-excel")}
          download
          className="utrecht-button utrecht-button--secondary-action"
        >
          {t("changes.excel")}
        </a>
        <a
          href={changesDownload(pair, wish, "rfc-4180")}
          download
          className="utrecht-button utrecht-button--secondary-action"
        >
          {t("changes.csv")}
        </a>
      </p>
    </section>
  );
}
