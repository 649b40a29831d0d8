import { getRouteApi } from "@tanstack/react-router";
import { Crumbs } from "../frame/crumbs.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
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
      <title>{`${title} · Clusterwerk`}</title>
      <Crumbs here={t("hunch.title")} />
      <h1>{title}</h1>
      {go !== true ? (
        <>
          <p className="lead">{t("hunch.lead")}</p>
          {form}
        </>
      ) : (
        <>
          {found.state === "asking" && <Waiting />}
          {found.state === "thrown" && <ThrownNotice thrown={found.thrown} again={found.again} />}
          {found.state === "working" && (
            <JobProgress id={found.id} job={found.job} about={t("hunch.working")} />
          )}
          {found.state === "ended" && <JobEnded job={found.job} again={found.again} />}
          {found.state === "answered" && <HunchAnswer answer={found.answer} theme={theme} />}
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
