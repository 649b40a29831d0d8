import { getRouteApi } from "@tanstack/react-router";
import { useId, type FormEvent } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { NumberField, numberIn } from "./number-field.tsx";

const route = getRouteApi("/regions/$region/clusters");

/** Search otherwise: farther, with smaller companies, with shops and care. */
export function SearchForm() {
  const { t } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void navigate({
      search: {
        reachKm: numberIn(form, "reachKm"),
        minimumJobs: numberIn(form, "minimumJobs"),
        seed: search.seed,
        includeLocalServices: form.get("includeLocalServices") === "on" || undefined,
      },
    });
  };
  return (
    <details className="ground">
      <summary>{t("search.title")}</summary>
      <form onSubmit={submit} className="fields" key={JSON.stringify(search)}>
        <NumberField
          name="reachKm"
          label={t("search.reachKm")}
          least={1}
          most={500}
          value={search.reachKm ?? 25}
        />
        <NumberField
          name="minimumJobs"
          label={t("search.minimumJobs")}
          least={0}
          value={search.minimumJobs ?? 2}
        />
        <div className="fields__check">
          <input
            id={`${id}-local`}
            name="includeLocalServices"
            type="checkbox"
            defaultChecked={search.includeLocalServices ?? false}
          />
          <label htmlFor={`${id}-local`}>{t("search.includeLocalServices")}</label>
        </div>
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {t("search.submit")}
        </button>
      </form>
    </details>
  );
}
