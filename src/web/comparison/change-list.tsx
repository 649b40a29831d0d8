import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { changeWords } from "../../domain/comparison-words.ts";
import { changeKinds, doubtKinds } from "../../domain/comparison.ts";
import { AddressChoice } from "../frame/address-choice.tsx";
import { Answered } from "../frame/answered.tsx";
import { DownloadLink } from "../frame/download-link.tsx";
import { PageSentence, Paging } from "../frame/paging.tsx";
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
  const { t, language } = useSpeech();
  const search = route.useSearch();
  const { kind, offset = 0 } = search;
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
      <AddressChoice
        question={t("changes.kinds")}
        quiet
        options={kinds}
        chosen={kind}
        nameOf={(one) => (one === undefined ? t("changes.all") : changeWords[one][language])}
        addressOf={(one) => ({ ...search, kind: one, offset: undefined })}
      />
      <Answered to={asked}>
        {(page) =>
          page.total === 0 ? (
            <p>{t("changes.none")}</p>
          ) : (
            <>
              <p className="small" role="status">
                <PageSentence offset={offset} shown={page.changes.length} total={page.total} />
              </p>
              <ul className="change-list" aria-label={t("changes.title")}>
                {page.changes.map((change) => (
                  <ChangeRow
                    key={`${change.earlier?.establishment} ${change.later?.establishment}`}
                    change={change}
                  />
                ))}
              </ul>
              <Paging offset={offset} perPage={perPage} total={page.total} />
            </>
          )
        }
      </Answered>
      <p className="actions">
        <DownloadLink href={changesDownload(pair, wish, "dutch-excel")}>
          {t("changes.excel")}
        </DownloadLink>
        <DownloadLink href={changesDownload(pair, wish, "rfc-4180")}>
          {t("changes.csv")}
        </DownloadLink>
      </p>
    </section>
  );
}
