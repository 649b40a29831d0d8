import { CompanyLink } from "../companies/company-link.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { plainLabel } from "../language/plain-label.ts";
import { useCompanyName } from "./company-name.tsx";
import type { Highlight } from "./highlighted.ts";
import type { Pick } from "./pick.ts";
import type { LatentCluster } from "./questions.ts";
import type { Selecting } from "./selecting.ts";

/** Says in words what is picked, also to who cannot see it light up, and lets it go. */
export function PickedLine(props: {
  readonly delivery: string;
  readonly cluster: LatentCluster;
  readonly names: ReadonlyMap<string, string>;
  readonly selecting: Selecting;
  readonly onClear: () => void;
}) {
  const { t, language } = useSpeech();
  const companyName = useCompanyName();
  const { cluster, selecting } = props;
  const { pick, highlight } = selecting;
  const picked =
    pick?.kind === "company"
      ? cluster.members.find(({ establishment }) => establishment === pick.id)
      : undefined;
  const name = () => {
    if (!pick) return "";
    if (pick.kind === "region") return props.names.get(pick.id) ?? pick.id;
    if (pick.kind === "industry") {
      const industry = cluster.industries.find(({ code }) => code === pick.id);
      return industry ? plainLabel(industry.label[language]) : pick.id;
    }
    return picked ? companyName(picked) : pick.id;
  };
  const said = (pick: Pick, { companies }: Highlight) =>
    pick.kind === "company"
      ? t("pick.saidCompany", { name: name() })
      : t("pick.said", {
          name: name(),
          count: companies.size,
          all: cluster.members.length,
        });
  return (
    <div className="picked-line">
      <p role="status">{pick && highlight ? said(pick, highlight) : t("pick.none")}</p>
      {picked && (
        <CompanyLink delivery={props.delivery} row={picked.row}>
          {t("company.toPage")}
        </CompanyLink>
      )}
      {pick && (
        <button
          type="button"
          className="utrecht-button utrecht-button--subtle"
          onClick={props.onClear}
        >
          {t("pick.clear")}
        </button>
      )}
    </div>
  );
}
