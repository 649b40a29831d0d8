import { Link } from "@tanstack/react-router";
import { DialogButton } from "../frame/dialog-button.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { useOrganisationName } from "../relations/use-organisation-name.ts";
import { removeShare, type Share } from "./questions.ts";

/** What is shared with whom, until when and as what it is read. */
export function ShareList(props: {
  readonly shares: readonly Share[];
  /** Whether each line says with whom, what too, or who shares it. */
  readonly says: "with" | "what" | "by";
  readonly onChanged: (said: string) => void;
}) {
  const { t, date } = useSpeech();
  const called = useOrganisationName();
  const { says } = props;
  return (
    <ul className="plain shares">
      {props.shares.map((share) => {
        const other = share.with ? called(share.with) : t("sharing.all");
        const name = share.name || share.record;
        return (
          <li key={share.id} className="shares__one">
            <div>
              {says !== "with" && <Thing share={share} name={name} />}
              <strong>{says === "by" ? t("sharing.by", { name: called(share.by) }) : other}</strong>
              <br />
              <span className="small">
                {t(share.mayChange ? "sharing.toChange" : "sharing.toRead")}{" "}
                {t(`sharing.as.${share.purpose}`)}{" "}
                {share.until === null
                  ? t("sharing.noEnd")
                  : t(share.today ? "sharing.untilDay" : "sharing.endedOn", {
                      date: date(share.until),
                    })}
              </span>
            </div>
            {says !== "by" && (
              <DialogButton
                kind="secondary"
                opens={t("sharing.stop")}
                label={t("sharing.stopName", { name: other })}
                title={t("sharing.stopName", { name: other })}
                does={t("sharing.stop")}
                act={() => removeShare(share.id)}
                onDone={() => props.onChanged(t("sharing.stopped", { name: other }))}
              >
                <p>{t("sharing.stopText", { what: name })}</p>
              </DialogButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Thing(props: { readonly share: Share; readonly name: string }) {
  const { t } = useSpeech();
  const { share, name } = props;
  return (
    <p>
      {t(`sharing.kind.${share.kind}`)}:{" "}
      {share.kind === "delivery" ? (
        <Link to="/deliveries/$id" params={{ id: share.record }} className="utrecht-link">
          {name}
        </Link>
      ) : (
        <Link
          to="/hypotheses/$hypothesis"
          params={{ hypothesis: share.record }}
          className="utrecht-link"
        >
          {name}
        </Link>
      )}
    </p>
  );
}
