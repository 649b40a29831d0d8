import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AddressChoice } from "../frame/address-choice.tsx";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { Evidence } from "../frame/evidence.tsx";
import { GradePair } from "../frame/grade-pair.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { LevelChoice } from "../frame/level-choice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { figureText } from "../language/figure-text.ts";
import { useSpeech } from "../language/language-context.tsx";
import { ChangeChart } from "./change-chart.tsx";
import { changeSentence, momentText } from "./change-sentence.ts";
import { ChangeTable } from "./change-table.tsx";
import { ofSameRegion } from "./of-same-region.ts";
import {
  type EarlierDeliveries,
  earlierDeliveriesOf,
  shiftShareOf,
  type ShiftShare,
} from "./questions.ts";

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
    placeholderData: ofSameRegion(region),
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
  const earlier = useQuery(earlierDeliveriesOf(change.region.id, change.later.delivery));
  const others = earlier.data?.deliveries ?? [];
  const title = t("change.title", { region: change.region.name });
  const unlike =
    change.regionsInBoth < change.earlier.regions || change.regionsInBoth < change.later.regions;
  return (
    <>
      <Crumbs region={change.region} here={t("change.crumb")} />
      <PageTitle>{title}</PageTitle>
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
      <LevelChoice
        scheme={change.scheme}
        level={change.level}
        addressOf={(level) => ({ level, earlier: change.earlier.delivery })}
      />
      <div className="with-evidence">
        <section aria-label={t("change.chart")}>
          <ChangeChart change={change} />
        </section>
        <ChangeEvidence change={change} />
      </div>
      <h2>{t("change.all")}</h2>
      <ChangeTable change={change} />
    </>
  );
}

/** The deliveries that this one can be set beside. */
function Choose(props: {
  readonly others: EarlierDeliveries["deliveries"];
  readonly change: ShiftShare;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { change } = props;
  return (
    <AddressChoice
      question={t("change.with")}
      options={props.others}
      chosen={props.others.find(({ delivery }) => delivery === change.earlier.delivery)}
      nameOf={(one) => {
        if (one.referenceDate === null) return one.fileName;
        const date = speech.date(one.referenceDate);
        const sameDay = props.others.filter(
          ({ referenceDate }) => referenceDate === one.referenceDate,
        );
        return sameDay.length > 1 ? `${date}, ${one.source}` : date;
      }}
      addressOf={(one) => ({ level: change.level, earlier: one.delivery })}
    />
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
      quality={
        <>
          {t("quality.counted")} <GradePair of={total} />
        </>
      }
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
