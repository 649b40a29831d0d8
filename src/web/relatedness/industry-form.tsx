import { getRouteApi } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { ChooseIndustry } from "./choose-industry.tsx";

const route = getRouteApi("/relatedness");
const rootApi = getRouteApi("__root__");

/** Ask about other industries, found by words or by their codes. */
export function IndustryForm() {
  const { t } = useSpeech();
  const search = route.useSearch();
  const { delivery } = rootApi.useSearch();
  const navigate = route.useNavigate();
  const [industry, setIndustry] = useState(search.industry);
  const [other, setOther] = useState(search.with);
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(industry === undefined);
    if (industry !== undefined) void navigate({ search: { industry, with: other } });
  };
  return (
    <form onSubmit={submit} className="hunch-form" aria-label={t("related.form")}>
      <ChooseIndustry
        label={t("related.industry")}
        delivery={delivery}
        chosen={industry}
        onChange={setIndustry}
      />
      <ChooseIndustry
        label={t("related.industryWith")}
        delivery={delivery}
        chosen={other}
        onChange={setOther}
        like={industry}
      />
      {empty && (
        <p className="field-error" role="alert">
          {t("related.nothingChosen")}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {t(other === undefined ? "related.seek" : "related.compare")}
        </button>
      </div>
    </form>
  );
}
