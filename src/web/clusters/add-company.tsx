import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Answered } from "../frame/answered.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useRegionName } from "../regions/use-region-name.ts";
import { ChangeThrown } from "./change-thrown.tsx";
import { useCompanyName } from "./company-name.tsx";
import { establishmentsLike, type Hypothesis } from "./questions.ts";
import { useIndustryName } from "./use-industry-name.ts";
import { useChangeHypothesis } from "./use-change-hypothesis.ts";

/** Find a company in the register as its name is typed, and add it with a word why. */
export function AddCompany(props: { readonly hypothesis: Hypothesis }) {
  const { hypothesis } = props;
  const { t } = useSpeech();
  const id = useId();
  const [text, setText] = useState("");
  return (
    <section className="add-company" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("add.title")}</h2>
      <form onSubmit={(event) => event.preventDefault()} role="search">
        <label className="utrecht-form-label" htmlFor={`${id}-text`}>
          {t("add.find")}
        </label>
        <input
          id={`${id}-text`}
          type="search"
          autoComplete="off"
          maxLength={200}
          className="utrecht-textbox"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      {text.trim().length >= 2 && <FoundCompanies hypothesis={hypothesis} text={text.trim()} />}
    </section>
  );
}

function FoundCompanies(props: { readonly hypothesis: Hypothesis; readonly text: string }) {
  const { hypothesis, text } = props;
  const { t } = useSpeech();
  const id = useId();
  const companyName = useCompanyName();
  const industryName = useIndustryName();
  const regionName = useRegionName(hypothesis.delivery);
  const asked = useQuery(establishmentsLike(hypothesis.delivery, text));
  const change = useChangeHypothesis(hypothesis.id);
  const [note, setNote] = useState("");
  const inside = new Set(
    hypothesis.members
      .filter((member) => member.state !== "dropped")
      .map((member) => member.establishment),
  );
  return (
    <Answered to={asked}>
      {({ establishments, total }) =>
        establishments.length === 0 ? (
          <p role="status">{t("add.none", { text })}</p>
        ) : (
          <>
            <p role="status">
              {t(establishments.length < total ? "add.foundFirst" : "add.found", {
                count: establishments.length,
                total,
              })}
            </p>
            <label className="utrecht-form-label" htmlFor={id}>
              {t("add.why")}
            </label>
            <input
              id={id}
              maxLength={2000}
              className="utrecht-textbox"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <ChangeThrown change={change} />
            <ul className="members" aria-label={t("add.results")}>
              {establishments.map((found) => {
                const name = companyName(found);
                return (
                  <li key={found.establishment} className="member">
                    <div className="member__who">
                      <span className="member__name">{name}</span>
                      <span className="small">
                        {regionName(found.region)} · {industryName(found.industry)}
                      </span>
                    </div>
                    {inside.has(found.establishment) ? (
                      <span className="member__state">{t("add.already")}</span>
                    ) : (
                      <button
                        type="button"
                        className="utrecht-button utrecht-button--secondary-action"
                        aria-label={t("add.addName", { name })}
                        disabled={change.isPending}
                        onClick={() =>
                          change.mutate({
                            change: { add: [{ establishment: found.establishment, note }] },
                            version: hypothesis.version,
                          })
                        }
                      >
                        {t("add.add")}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )
      }
    </Answered>
  );
}
