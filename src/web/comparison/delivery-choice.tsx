import { getRouteApi, Link } from "@tanstack/react-router";
import { Notice } from "../frame/notice.tsx";
import { SelectField } from "../frame/select-field.tsx";
import { useSpeech, type Speech } from "../language/language-context.tsx";
import type { Delivery } from "../register/questions.ts";
import type { Pair } from "./questions.ts";

const route = getRouteApi("/compare");

/** Which two deliveries; a choice is in the address at once. */
export function DeliveryChoice(props: {
  readonly all: readonly Delivery[];
  readonly pair: Pair | undefined;
}) {
  const { t } = useSpeech();
  const navigate = route.useNavigate();
  const { all, pair } = props;
  if (!pair) {
    return (
      <Notice kind="info" title={t("compare.tooFew")}>
        <p>{t("compare.tooFewText")}</p>
        <Link to="/deliveries/new" className="utrecht-button utrecht-button--primary-action">
          {t("action.import")}
        </Link>
      </Notice>
    );
  }
  const choose = (next: Partial<Pair>) =>
    void navigate({ search: () => ({ ...pair, ...next }), resetScroll: false });
  return (
    <form className="compare-choice" aria-label={t("compare.choice")}>
      <Select
        label={t("compare.old")}
        all={all}
        chosen={pair.old}
        not={pair.new}
        onChoose={(old) => choose({ old })}
      />
      <Select
        label={t("compare.newer")}
        all={all}
        chosen={pair.new}
        not={pair.old}
        onChoose={(now) => choose({ new: now })}
      />
    </form>
  );
}

function Select(props: {
  readonly label: string;
  readonly all: readonly Delivery[];
  readonly chosen: string;
  readonly not: string;
  readonly onChoose: (id: string) => void;
}) {
  const speech = useSpeech();
  return (
    <SelectField
      label={props.label}
      value={props.chosen}
      options={props.all.map((one) => ({
        value: one.id,
        says: deliveryName(speech, one),
        disabled: one.id === props.not,
      }))}
      onChange={props.onChoose}
    />
  );
}

/** A delivery as it is called in a sentence: its source and day. */
const deliveryName = (
  { date }: Speech,
  delivery: Pick<Delivery, "source" | "referenceDate">,
): string =>
  delivery.referenceDate === null
    ? delivery.source
    : `${delivery.source}, ${date(delivery.referenceDate)}`;
