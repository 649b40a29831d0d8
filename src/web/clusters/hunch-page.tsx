import { getRouteApi } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { LongAnswered } from "../platform/long-answered.tsx";
import { HunchAnswer } from "./hunch-answer.tsx";
import { HunchForm, parts } from "./hunch-form.tsx";
import { useHunch } from "./use-hunch.ts";

const route = getRouteApi("/hunch");
const rootApi = getRouteApi("__root__");

/** Is what you think is there more than chance? Asks what you think first. */
export function HunchPage() {
  const { t } = useSpeech();
  const { delivery } = rootApi.useSearch();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const { theme, sort: _, industries, regions, companies, go, ...rest } = asked;
  const wish = {
    ...rest,
    delivery,
    industries: parts(industries),
    regions: parts(regions),
    companies: parts(companies),
  };
  const found = useHunch(wish, go === true);
  const title = theme ? t("hunch.titleOf", { theme }) : t("hunch.title");
  const form = (
    <HunchForm
      key={JSON.stringify(asked)}
      delivery={delivery}
      asked={asked}
      onAsk={(address) => void navigate({ search: { ...address, go: true } })}
    />
  );
  return (
    <>
      <Crumbs here={t("hunch.title")} />
      <PageTitle>{title}</PageTitle>
      {go !== true ? (
        <>
          <p className="lead">{t("hunch.lead")}</p>
          {form}
        </>
      ) : (
        <>
          <LongAnswered to={found} about={t("hunch.working")}>
            {(answer) => <HunchAnswer answer={answer} theme={theme} />}
          </LongAnswered>
          {found.state !== "working" && found.state !== "asking" && (
            <details className="ground" open={found.state === "thrown" || found.state === "ended"}>
              <summary>{t("hunch.change")}</summary>
              {form}
            </details>
          )}
        </>
      )}
    </>
  );
}
