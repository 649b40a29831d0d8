import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { purposes } from "../../domain/purpose.ts";
import { Answered } from "../frame/answered.tsx";
import { ChoiceList } from "../frame/choice-list.tsx";
import { DialogButton } from "../frame/dialog-button.tsx";
import { Field } from "../frame/field.tsx";
import { filledIn, given, TextField } from "../frame/text-field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { organisations } from "../relations/questions.ts";
import { useOrganisationName } from "../relations/use-organisation-name.ts";
import { ShareList } from "./share-list.tsx";
import { putShare, type SharedThing, shares } from "./questions.ts";

/** With whom a delivery or a cluster is shared, and sharing it with more. */
export function ShareSection(props: {
  readonly thing: SharedThing;
  /** The id of the organisation that it is of. */
  readonly keptBy: string;
  /** Whether it is the own organisation's, which alone shares it. */
  readonly own: boolean;
}) {
  const { t } = useSpeech();
  const { thing, keptBy, own } = props;
  const asked = useQuery({ ...shares(thing.id), enabled: own });
  const all = useQuery(organisations());
  const called = useOrganisationName();
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const changed = (words: string) => {
    setSaid(words);
    void client.invalidateQueries({ queryKey: ["shares"] });
  };
  const owner = all.data?.organisations.find(({ id }) => id === keptBy);
  return (
    <section aria-labelledby="sharing">
      <h2 id="sharing">{t("sharing.title")}</h2>
      {!own ? (
        <p>{owner ? t("sharing.byOther", { name: called(owner) }) : t("sharing.byOthers")}</p>
      ) : (
        <>
          <p role="status">{said}</p>
          <Answered to={asked}>
            {({ given: shared }) =>
              shared.length === 0 ? (
                <p>{t("sharing.none")}</p>
              ) : (
                <ShareList shares={shared} says="with" onChanged={changed} />
              )
            }
          </Answered>
          <ShareButton thing={thing} keptBy={keptBy} onChanged={changed} />
        </>
      )}
    </section>
  );
}

function ShareButton(props: {
  readonly thing: SharedThing;
  readonly keptBy: string;
  readonly onChanged: (said: string) => void;
}) {
  const { t } = useSpeech();
  const called = useOrganisationName();
  const { thing, keptBy } = props;
  const all = useQuery(organisations());
  const others = (all.data?.organisations ?? []).filter(({ id }) => id !== keptBy);
  const isCluster = thing.kind === "hypotheses";
  return (
    <DialogButton
      kind="secondary"
      opens={t("sharing.share")}
      title={t(isCluster ? "sharing.shareCluster" : "sharing.shareDelivery")}
      does={t("sharing.share")}
      act={(form) =>
        putShare(thing, {
          with: filledIn(form, "with"),
          purpose: purposes.find((one) => one === filledIn(form, "purpose")) ?? "public",
          ...given(form, "until"),
          ...(filledIn(form, "mayChange") === "on" ? { mayChange: true } : {}),
        })
      }
      onDone={(share) =>
        props.onChanged(
          share.with ? t("sharing.done", { name: called(share.with) }) : t("sharing.doneAll"),
        )
      }
    >
      <p>{t(isCluster ? "sharing.clusterText" : "sharing.deliveryText")}</p>
      <Field label={t("sharing.with")}>
        {(id) => (
          <select id={id} name="with" className="utrecht-select utrecht-select--html-select">
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {called(one)}
              </option>
            ))}
            <option value="all">{t("sharing.all")}</option>
          </select>
        )}
      </Field>
      <ChoiceList
        label={t("sharing.purpose")}
        name="purpose"
        chosen="partner"
        options={purposes.map((value) => ({
          value,
          says: t(`sharing.purpose.${value}`),
          means: t(`sharing.means.${value}`),
        }))}
      />
      {isCluster && (
        <p>
          <label>
            <input type="checkbox" name="mayChange" /> {t("sharing.mayChange")}
          </label>
        </p>
      )}
      <TextField label={t("sharing.until")} name="until" type="date" />
    </DialogButton>
  );
}
