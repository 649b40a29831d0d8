import { useNavigate } from "@tanstack/react-router";
import { Field } from "../frame/field.tsx";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { DoorForm } from "./door-form.tsx";
import { EmailField } from "./email-field.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import { signIn } from "./questions.ts";
import { useSecretInAddress } from "./secret-in-address.ts";
import { useCameIn } from "./use-came-in.ts";

/** Where the link of the first start leads: who becomes the administrator? */
export function WelcomePage() {
  const { t } = useSpeech();
  const secret = useSecretInAddress();
  const cameIn = useCameIn();
  const navigate = useNavigate();
  const words = (name: string, label: string, autoComplete: string) => (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          name={name}
          type="text"
          className="utrecht-textbox"
          autoComplete={autoComplete}
          required
          maxLength={200}
        />
      )}
    </Field>
  );
  return (
    <>
      <PageTitle>{t("welcome.title")}</PageTitle>
      {secret === "" ? (
        <Notice kind="warning" title={t("welcome.noLink")}>
          <p>{t("welcome.noLinkText")}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{t("welcome.lead")}</p>
          <DoorForm
            does={t("welcome.do")}
            act={(filledIn) =>
              signIn.first({
                secret,
                name: filledIn("name"),
                email: filledIn("email"),
                passphrase: filledIn("passphrase"),
                organisation: filledIn("organisation"),
              })
            }
            onDone={async () => {
              await cameIn();
              await navigate({ to: "/account" });
            }}
          >
            {words("name", t("welcome.name"), "name")}
            <EmailField />
            {words("organisation", t("welcome.organisation"), "organization")}
            <PassphraseField name="passphrase" label={t("signIn.passphrase")} chosen />
          </DoorForm>
        </>
      )}
    </>
  );
}
