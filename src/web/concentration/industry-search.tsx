import { getRouteApi } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { ChooseIndustry } from "../relatedness/choose-industry.tsx";

const route = getRouteApi("/concentration");
const rootApi = getRouteApi("__root__");

/** To the distances of an industry, found by a word or its code. */
export function IndustrySearch() {
  const { t } = useSpeech();
  const { delivery } = rootApi.useSearch();
  const navigate = route.useNavigate();
  return (
    <ChooseIndustry
      label={t("concentration.choose")}
      delivery={delivery}
      chosen={undefined}
      onChange={(industry) => industry && void navigate({ search: { industry } })}
    />
  );
}
