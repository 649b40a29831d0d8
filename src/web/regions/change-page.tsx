import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { industryLevels } from "../../domain/industry-scheme.ts";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Evidence } from "../frame/evidence.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Delivery } from "../register/questions.ts";
import { ChangeChart } from "./change-chart.tsx";
import { changeSentence, momentText } from "./change-sentence.ts";
import { ChangeTable } from "./change-table.tsx";
import { ProfileChoice } from "./profile-choice.tsx";
import { shiftShareOf, type ShiftShare } from "./questions.ts";
import { useEarlierDeliveries } from "./use-earlier-deliveries.ts";

const route = getRouteApi("/regions/$region/change");
const rootApi = getRouteApi("__root__");

/** What changed here between two deliveries, and by what? */
export function ChangePage() {
  const { region } = route.useParams();
  const { delivery } = rootApi.useSearch();
  const { level, earlier } = route.useSearch();
  const { t } = useSpeech();
  const asked = useQuery({
    ...shiftShareOf(region, { earlier, later: delivery, level }),
    // Another level of the same region may stand on the screen of the former one.
    placeholderData: (before) => (before?.region.id === region ? before : undefined),
  });
  return (
    <Answered to={asked} title={t("change.titleAny")}>
      {(change) => <Change change={change} />}
    </Answered>
  );
}

function Change(props: { readonly change: ShiftShare }) {
  const { change } = props;
  const speech = useSpeech();
  const { t } = speech;
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const others = useEarlierDeliveries(change.later.delivery);
  const title = t("change.title", { region: change.region.name });
  const unlike =
    change.regionsInBoth < change.earlier.regions || change.regionsInBoth < change.later.regions;
  return (
    <>
      <title>{`${title} · Clusterwerk`}</title>
      <Crumbs region={change.region} here={t("change.crumb")} />
      <h1>{title}</h1>
      <p className="lead">{changeSentence(speech, change)}</p>
      <InventedBanner invented={change.invented} />
      <p>
        {t("change.between", {
          earlier: momentText(speech, change.earlier),
          later: momentText(speech, change.later),
        })}{" "}
        {unlike && t("change.unlike")}
      </p>
      {others.length > 1 && <Choose others={others} change={change} />}
      {change.scheme !== "other" && (
        <ProfileChoice
          question={t("level.choose")}
          options={industryLevels}
          chosen={change.level}
          nameOf={(level) =>
            t(`level.${change.scheme.startsWith("naics") ? "naics" : "nace"}.${level}`)
          }
          addressOf={(level) => ({ level, earlier: change.earlier.delivery })}
          region={change.region.id}
          page="/regions/$region/change"
        />
      )}
      <div className="with-evidence">
        <section aria-label={t("change.chart")}>
          <ChangeChart change={change} />
        </section>
        <ChangeEvidence change={change} />
      </div>
      <h2>{t("change.all")}</h2>
      <ChangeTable
        change={change}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (now) => ({ ...now, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}

/** The deliveries that this one can be set beside. */
function Choose(props: { readonly others: readonly Delivery[]; readonly change: ShiftShare }) {
  const speech = useSpeech();
  const { t } = speech;
  const { change } = props;
  return (
    <nav aria-label={t("change.with")} className="choice">
      <span className="small">{t("change.with")}</span>
      <ul>
        {props.others.map((one) => (
          <li key={one.id}>
            <Link
              to="/regions/$region/change"
              params={{ region: change.region.id }}
              search={{ level: change.level, earlier: one.id }}
              aria-current={one.id === change.earlier.delivery ? "true" : undefined}
              resetScroll={false}
            >
              {one.referenceDate === null ? one.fileName : speech.date(one.referenceDate)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChangeEvidence(props: { readonly change: ShiftShare }) {
  const { t, number, difference } = useSpeech();
  const { total, sizeMeasure, regionsInBoth, denominator, run, region } = props.change;
  return (
    <Evidence
      about={region.name}
      run={run}
      observed={t(`change.observed.${sizeMeasure}`, {
        earlier: figureText(t, total.earlier, number),
        later: figureText(t, total.later, number),
      })}
      expected={
        denominator === "none"
          ? t("change.noEconomy")
          : t("change.expected", {
              national: figureText(t, total.national, difference),
              mix: figureText(t, total.mix, difference),
            })
      }
      interval={t("change.interval")}
      quality={t("quality.counted")}
      more={[
        {
          key: "own",
          name: t("change.competitive"),
          says: figureText(t, total.competitive, difference),
        },
        {
          key: "compared",
          name: t("evidence.compared"),
          says: t("change.compared", { regions: regionsInBoth }),
        },
        { key: "beware", name: t("space.beware"), says: t("change.beware") },
      ]}
    />
  );
}
