import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { type JoinPart, joinParts, type JoinSide, joinSides } from "../../domain/delivery-join.ts";
import { joinPartName } from "../../domain/join-sentences.ts";
import { SelectField } from "../frame/select-field.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { startJoin, type Delivery } from "./questions.ts";

const route = getRouteApi("/deliveries/join");

/** Parts that a trade register usually tells best; the rest comes from the first. */
const usuallySecond: readonly JoinPart[] = ["name", "legalForm", "legalEntity"];

/** Which two deliveries, and which wins for each part. */
export function JoinForm(props: { readonly all: readonly Delivery[] }) {
  const { t, language } = useSpeech();
  const { all } = props;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [prefer, setPrefer] = useState<Readonly<Partial<Record<JoinPart, JoinSide>>>>(
    Object.fromEntries(usuallySecond.map((part) => [part, "second"])),
  );
  const [addOthers, setAddOthers] = useState(false);
  const first = search.first ?? all[0].id;
  const second = search.second ?? all.find(({ id }) => id !== first)!.id;
  const nameOf = (id: string): string => {
    const found = all.find((one) => one.id === id);
    return found ? `${found.source} (${found.referenceDate ?? found.id})` : id;
  };
  const choose = (side: JoinSide, id: string) =>
    void navigate({ search: (now) => ({ ...now, [side]: id }), replace: true, resetScroll: false });
  const starting = useMutation({
    mutationFn: () =>
      startJoin({
        first,
        second,
        prefer: joinParts.map((part) => `${part}=${prefer[part] ?? "first"}`),
        addOthers,
      }),
    onSuccess: (job) => void navigate({ search: (now) => ({ ...now, job }) }),
  });
  return (
    <form
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        starting.mutate();
      }}
    >
      {joinSides.map((side) => (
        <SelectField
          key={side}
          label={t(`join.${side}`)}
          value={side === "first" ? first : second}
          options={all.map(({ id }) => ({ value: id, says: nameOf(id) }))}
          onChange={(id) => choose(side, id)}
        />
      ))}
      <fieldset>
        <legend>{t("join.rule")}</legend>
        <div className="join-form__parts">
          {joinParts.map((part) => (
            <SelectField
              key={part}
              label={joinPartName(part, language)}
              value={prefer[part] ?? "first"}
              options={[
                { value: "first", says: nameOf(first) },
                { value: "second", says: nameOf(second) },
              ]}
              onChange={(side) => setPrefer({ ...prefer, [part]: side })}
            />
          ))}
        </div>
      </fieldset>
      <p>
        <label>
          <input
            type="checkbox"
            checked={addOthers}
            onChange={(event) => setAddOthers(event.target.checked)}
          />{" "}
          {t("join.addOthers")}
        </label>
      </p>
      {starting.error && <ThrownNotice thrown={starting.error} />}
      <button
        type="submit"
        className="utrecht-button utrecht-button--primary-action"
        disabled={starting.isPending}
      >
        {t("join.go")}
      </button>
    </form>
  );
}
