import { useQueryClient } from "@tanstack/react-query";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { TwoVersions, type Differing } from "../frame/two-versions.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { presentOf } from "../platform/ask.ts";
import { useCompanyName } from "./company-name.tsx";
import { hypothesisNamed, type Hypothesis, type HypothesisChange } from "./questions.ts";
import type { ChangingHypothesis } from "./use-change-hypothesis.ts";

/** Why a change was not made; where somebody else was first, both versions and a choice. */
export function ChangeThrown(props: {
  readonly change: ChangingHypothesis;
  /** What follows once the reader let the present version stand. */
  readonly onTheirs?: () => void;
}) {
  const { change } = props;
  const queries = useQueryClient();
  const differing = useDiffering();
  if (!change.error) return null;
  const present = presentOf<Hypothesis>(change.error);
  if (!present || !change.variables) return <ThrownNotice thrown={change.error} />;
  const { change: wanted } = change.variables;
  return (
    <TwoVersions
      differing={differing(wanted, present)}
      pending={change.isPending}
      onMine={() => change.mutate({ change: wanted, version: present.version })}
      onTheirs={() => {
        queries.setQueryData(hypothesisNamed(present.id).queryKey, present);
        change.reset();
        props.onTheirs?.();
      }}
    />
  );
}

function useDiffering() {
  const { t } = useSpeech();
  const companyName = useCompanyName();
  return (wanted: HypothesisChange, present: Hypothesis): Differing[] => {
    const told = (state: Hypothesis["members"][number]["state"], note = ""): string =>
      note ? `${t(`member.${state}`)}: ${note}` : t(`member.${state}`);
    const companies = [
      ...(wanted.drop ?? []).map((one) => ({ ...one, state: "dropped" as const })),
      ...(wanted.add ?? []).map((one) => ({ ...one, state: "added" as const })),
    ].map(({ establishment, note, state }): Differing => {
      const member = present.members.find((one) => one.establishment === establishment);
      return {
        about: member ? companyName(member) : establishment,
        yours: told(state, note),
        present: member ? told(member.state, member.note) : "",
      };
    });
    return [
      ...(wanted.name === undefined
        ? []
        : [{ about: t("adopt.name"), yours: wanted.name, present: present.name }]),
      ...(wanted.note === undefined
        ? []
        : [{ about: t("hypothesis.note"), yours: wanted.note, present: present.note }]),
      ...companies,
    ];
  };
}
