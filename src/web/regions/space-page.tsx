import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { Crumbs } from "../frame/crumbs.tsx";
import { InventedBanner } from "../frame/invented-banner.tsx";
import { LevelChoice } from "../frame/level-choice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { ofSameRegion } from "./of-same-region.ts";
import { industrySpaceOf, type IndustrySpace } from "./questions.ts";
import { SpaceComplexity } from "./space-complexity.tsx";
import { SpaceEvidence } from "./space-evidence.tsx";
import { SpaceList } from "./space-list.tsx";
import { SpaceNetwork } from "./space-network.tsx";
import { nearbyIndustries, spaceSentence } from "./space-sentence.ts";

const route = getRouteApi("/regions/$region/nearby");
const rootApi = getRouteApi("__root__");

/** Which industries are close to what is here? */
export function SpacePage() {
  const { region } = route.useParams();
  const { delivery } = rootApi.useSearch();
  const { level } = route.useSearch();
  const { t } = useSpeech();
  const asked = useQuery({
    ...industrySpaceOf(region, delivery, level),
    placeholderData: ofSameRegion(region),
  });
  return (
    <Answered to={asked} title={t("space.titleAny")}>
      {(space) => <Space space={space} />}
    </Answered>
  );
}

function Space(props: { readonly space: IndustrySpace }) {
  const { space } = props;
  const speech = useSpeech();
  const { t } = speech;
  const title = t("space.title", { region: space.region.name });
  return (
    <>
      <Crumbs region={space.region} here={t("space.crumb")} />
      <PageTitle>{title}</PageTitle>
      <p className="lead">{spaceSentence(speech, space)}</p>
      <InventedBanner invented={space.invented} />
      {space.ground === "none" ? <NoGround space={space} /> : <Nearby space={space} />}
    </>
  );
}

/** What belongs here, and how to get it. */
function NoGround(props: { readonly space: IndustrySpace }) {
  const { t } = useSpeech();
  return (
    <>
      <p>{t("space.noGroundMeans")}</p>
      <div className="actions">
        <Link to="/references" className="utrecht-button utrecht-button--secondary-action">
          {t("space.addTable")}
        </Link>
        <Link
          to="/regions/$region"
          params={{ region: props.space.region.id }}
          className="utrecht-link"
        >
          {t("space.toProfile")}
        </Link>
      </div>
    </>
  );
}

function Nearby(props: { readonly space: IndustrySpace }) {
  const { space } = props;
  const { t, language } = useSpeech();
  const { industry } = route.useSearch();
  const navigate = route.useNavigate();
  const nearby = nearbyIndustries(space);
  const picked = space.industries.find((one) => one.industry.code === industry);
  const shown = picked ?? nearby[0];
  const pick = picked?.industry.code;
  // Picking what is picked already lets it go.
  const choose = (code: string | undefined) =>
    void navigate({
      search: (now) => ({ ...now, industry: code === pick ? undefined : code }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <p>{t("space.means")}</p>
      <LevelChoice scheme={space.scheme} level={space.level} addressOf={(level) => ({ level })} />
      <div className="with-evidence">
        <div>
          <div className="picked-line">
            <p role="status">
              {picked
                ? t("pick.saidCompany", { name: plainLabel(picked.industry.label[language]) })
                : t("space.pickNone")}
            </p>
            {picked && (
              <button
                type="button"
                className="utrecht-button utrecht-button--subtle"
                onClick={() => choose(pick)}
              >
                {t("pick.clear")}
              </button>
            )}
          </div>
          <div className="space__pictures">
            <SpaceNetwork space={space} pick={pick} onPick={choose} />
            <div>
              <h2>{t("space.list")}</h2>
              {nearby.length === 0 ? (
                <p>{t("space.listEmpty")}</p>
              ) : (
                <SpaceList key={space.level} space={space} pick={pick} onPick={choose} />
              )}
            </div>
          </div>
        </div>
        {shown && <SpaceEvidence space={space} one={shown} />}
      </div>
      <SpaceComplexity space={space} />
    </>
  );
}
