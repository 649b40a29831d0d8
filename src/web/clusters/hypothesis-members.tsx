import { useId, useState, type FormEvent } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { useRegionName } from "../regions/use-region-name.ts";
import { ChangeThrown } from "./change-thrown.tsx";
import { Confidences } from "./confidences.tsx";
import { useCompanyName } from "./company-name.tsx";
import { namedFirst } from "./named-first.ts";
import type { Hypothesis, HypothesisChange } from "./questions.ts";
import { useChangeHypothesis } from "./use-change-hypothesis.ts";
import { useIndustryName } from "./use-industry-name.ts";

type Member = Hypothesis["members"][number];

const signs: Record<Member["state"], string> = { found: "•", added: "+", dropped: "−" };

/** The companies of a hypothesis: found, added or dropped, each with its note and its next step. */
export function HypothesisMembers(props: { readonly hypothesis: Hypothesis }) {
  const { hypothesis } = props;
  const { t } = useSpeech();
  const companyName = useCompanyName();
  const industryName = useIndustryName();
  const regionName = useRegionName(hypothesis.delivery);
  const change = useChangeHypothesis(hypothesis.id);
  const put = (wanted: HypothesisChange) =>
    change.mutate({ change: wanted, version: hypothesis.version });
  const [dropping, setDropping] = useState<string>();
  const inOrder = hypothesis.members.toSorted(
    (a, b) => Number(a.state === "dropped") - Number(b.state === "dropped") || namedFirst(a, b),
  );
  return (
    <>
      <ChangeThrown change={change} />
      <ul className="members" aria-label={t("hypothesis.companies")}>
        {inOrder.map((member) => {
          const name = companyName(member);
          return (
            <li key={member.establishment} className={`member member--${member.state}`}>
              <div className="member__who">
                <span className="member__name">{name}</span>
                <span className="small">
                  {member.region !== null && `${regionName(member.region)} · `}
                  {industryName(member.industry)}
                </span>
                {member.note && <span className="member__note">{member.note}</span>}
                <Confidences
                  hypothesis={hypothesis}
                  establishment={member.establishment}
                  name={name}
                  confidences={member.confidences}
                />
              </div>
              <span className={`member__state member__state--${member.state}`}>
                <span aria-hidden="true">{signs[member.state]} </span>
                {t(`member.${member.state}`)}
              </span>
              {!hypothesis.mayChange ? null : member.state === "dropped" ? (
                <button
                  type="button"
                  className="utrecht-button utrecht-button--subtle"
                  aria-label={t("member.takeBackName", { name })}
                  onClick={() => put({ add: [{ establishment: member.establishment }] })}
                >
                  {t("member.takeBack")}
                </button>
              ) : (
                <button
                  type="button"
                  className="utrecht-button utrecht-button--subtle"
                  aria-label={t("member.dropName", { name })}
                  aria-expanded={dropping === member.establishment}
                  onClick={() =>
                    setDropping(
                      dropping === member.establishment ? undefined : member.establishment,
                    )
                  }
                >
                  {t("member.drop")}
                </button>
              )}
              {dropping === member.establishment && (
                <DropForm
                  name={name}
                  onDrop={(note) => {
                    put({ drop: [{ establishment: member.establishment, note }] });
                    setDropping(undefined);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function DropForm(props: { readonly name: string; readonly onDrop: (note: string) => void }) {
  const { t } = useSpeech();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onDrop(String(new FormData(event.currentTarget).get("note")));
  };
  return (
    <form className="member__drop" onSubmit={submit}>
      <label className="utrecht-form-label" htmlFor={id}>
        {t("member.why", { name: props.name })}
      </label>
      <input id={id} name="note" maxLength={2000} className="utrecht-textbox" />
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {t("member.dropNow")}
      </button>
    </form>
  );
}
