import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { DoorForm, Refusal } from "./door-form.tsx";
import { EmailField } from "./email-field.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import { signIn, signInWays } from "./questions.ts";
import { useCameIn } from "./use-came-in.ts";

/** Every way in, the one of one's own organisation first. */
export function SignInPage() {
  const { t } = useSpeech();
  const ways = useQuery(signInWays());
  const cameIn = useCameIn();
  return (
    <>
      <PageTitle>{t("signIn.title")}</PageTitle>
      <p className="lead">{t("signIn.lead")}</p>
      {ways.data?.provider && <WithProvider provider={ways.data.provider} />}
      <DoorForm
        does={t("signIn.do")}
        act={(filledIn) => signIn.passphrase(filledIn("email"), filledIn("passphrase"))}
        onDone={() => cameIn()}
      >
        <EmailField />
        <PassphraseField name="passphrase" label={t("signIn.passphrase")} />
      </DoorForm>
      {ways.data && (ways.data.mail ? <ByMail /> : <p>{t("signIn.noMail")}</p>)}
    </>
  );
}

function WithProvider(props: { readonly provider: string }) {
  const { t } = useSpeech();
  const { provider } = props;
  const leaving = useMutation({
    mutationFn: () => signIn.depart(window.location.pathname + window.location.search),
  });
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {t("signIn.withProvider", { provider })}
        </button>
      </p>
      {leaving.error && <Refusal thrown={leaving.error} />}
    </>
  );
}

function ByMail() {
  const { t } = useSpeech();
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{t("signIn.byMail")}</h2>
      <p>{t("signIn.byMailText")}</p>
      <DoorForm
        does={t("signIn.ask")}
        act={(filledIn) => signIn.askLink(filledIn("email"))}
        onDone={() => setAsked(true)}
      >
        <EmailField />
      </DoorForm>
      <p role="status">{asked ? t("signIn.asked") : ""}</p>
    </section>
  );
}
