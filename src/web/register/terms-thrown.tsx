import { useQueryClient } from "@tanstack/react-query";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { TwoVersions, type Differing } from "../frame/two-versions.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { presentOf } from "../platform/ask.ts";
import { deliveryNamed, type ShownDelivery, type Terms } from "./keeping.ts";
import type { useKeeping } from "./use-keeping.ts";

/** Why terms were not changed; where somebody else was first, both wordings and a choice. */
export function TermsThrown(props: {
  readonly changing: ReturnType<
    typeof useKeeping<{ readonly told: Terms; readonly version: number }>
  >;
  readonly onTheirs: () => void;
}) {
  const { changing } = props;
  const queries = useQueryClient();
  const { t, date } = useSpeech();
  if (!changing.error) return null;
  const present = presentOf<ShownDelivery>(changing.error);
  if (!present || !changing.variables) return <ThrownNotice thrown={changing.error} />;
  const { told } = changing.variables;
  const day = (value: string | null | undefined): string => (value ? date(value) : "");
  const { terms } = present;
  const rows: Differing[] = [
    {
      about: t("terms.licensor"),
      yours: told.licensor ?? "",
      present: terms.licensor ?? "",
    },
    { about: t("terms.purpose"), yours: told.purpose ?? "", present: terms.purpose ?? "" },
    { about: t("terms.until"), yours: day(told.until), present: day(terms.until) },
    { about: t("terms.deleteBy"), yours: day(told.deleteBy), present: day(terms.deleteBy) },
    {
      about: t("terms.singleJobs"),
      yours: t(`terms.singleJobs.${told.singleJobs ?? terms.singleJobs}`),
      present: t(`terms.singleJobs.${terms.singleJobs}`),
    },
  ];
  return (
    <TwoVersions
      differing={rows}
      pending={changing.isPending}
      onMine={() => changing.mutate({ told, version: present.version })}
      onTheirs={() => {
        queries.setQueryData(deliveryNamed(present.id).queryKey, present);
        changing.reset();
        props.onTheirs();
      }}
    />
  );
}
