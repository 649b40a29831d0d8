import { useQueryClient } from "@tanstack/react-query";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Field } from "../frame/field.tsx";
import { filledIn, TextField } from "../frame/text-field.tsx";
import { useToday } from "../frame/use-today.ts";
import { useSpeech } from "../language/language-context.tsx";
import { type Hypothesis, hypothesisNamed, putConfidence, removeConfidence } from "./questions.ts";

type Confidence = Hypothesis["confidences"][number];

/** What was told in confidence of a cluster or of one of its companies, and noting more. */
export function Confidences(props: {
  readonly hypothesis: Pick<Hypothesis, "id" | "mayConfide">;
  readonly establishment?: string;
  /** Of what it was told. */
  readonly name: string;
  readonly confidences: readonly Confidence[];
}) {
  const { t } = useSpeech();
  const { hypothesis, establishment, name, confidences } = props;
  const queries = useQueryClient();
  const today = useToday();
  if (!hypothesis.mayConfide) return null;
  const again = () => queries.invalidateQueries(hypothesisNamed(hypothesis.id));
  return (
    <div className="confidences">
      {confidences.length > 0 && (
        <ul className="plain">
          {confidences.map((one) => (
            <Told key={one.id} confidence={one} name={name} onForgotten={again} />
          ))}
        </ul>
      )}
      <DialogButton
        kind="subtle"
        opens={t("confidence.add")}
        label={t("confidence.addName", { name })}
        title={t("confidence.addName", { name })}
        does={t("confidence.keep")}
        act={(form) =>
          putConfidence(hypothesis.id, {
            ...(establishment === undefined ? {} : { establishment }),
            text: filledIn(form, "text"),
            toldBy: filledIn(form, "toldBy"),
            toldOn: filledIn(form, "toldOn"),
          })
        }
        onDone={again}
      >
        <p>{t("confidence.who")}</p>
        <p className="confidences__law">{t("confidence.law")}</p>
        <Field label={t("confidence.text")}>
          {(id) => (
            <textarea
              id={id}
              name="text"
              rows={4}
              maxLength={10_000}
              required
              className="utrecht-textarea utrecht-textarea--html-textarea"
            />
          )}
        </Field>
        <TextField label={t("confidence.toldBy")} name="toldBy" required />
        <TextField
          label={t("confidence.toldOn")}
          name="toldOn"
          type="date"
          value={today}
          required
        />
      </DialogButton>
    </div>
  );
}

function Told(props: {
  readonly confidence: Confidence;
  readonly name: string;
  readonly onForgotten: () => Promise<void>;
}) {
  const { t, date } = useSpeech();
  const { id, text, toldBy, toldOn, writtenBy, writtenAt } = props.confidence;
  return (
    <li className="confidences__one">
      <p>
        <span className="tag">
          <span aria-hidden="true">! </span>
          {t("confidence.mark")}
        </span>{" "}
        {text}
      </p>
      <p className="small">
        {t("confidence.told", { who: toldBy, date: date(toldOn) })}{" "}
        {writtenBy === null
          ? t("confidence.written", { date: date(writtenAt.slice(0, 10)) })
          : t("confidence.writtenBy", { who: writtenBy, date: date(writtenAt.slice(0, 10)) })}{" "}
        {t("confidence.law")}
      </p>
      <DialogButton
        kind="subtle"
        opens={t("confidence.forget")}
        label={t("confidence.forgetName", { name: props.name })}
        title={t("confidence.forgetName", { name: props.name })}
        does={t("confidence.forget")}
        act={() => removeConfidence(id)}
        onDone={props.onForgotten}
      >
        <p>{t("confidence.forgetText")}</p>
      </DialogButton>
    </li>
  );
}
