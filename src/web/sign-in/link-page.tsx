import { Link, useNavigate } from "@tanstack/react-router";
import { Notice } from "../frame/notice.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { DoorForm } from "./door-form.tsx";
import { signIn } from "./questions.ts";
import { useSecretInAddress } from "./secret-in-address.ts";
import { useCameIn } from "./use-came-in.ts";

/**
 * Where a link to sign in leads. It is used by the button alone: programs that
 * open every link in a mail to look for harm do not use it up.
 */
export function LinkPage() {
  const { t } = useSpeech();
  const secret = useSecretInAddress();
  const cameIn = useCameIn();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>{t("link.title")}</PageTitle>
      {secret === "" ? (
        <Notice kind="warning" title={t("welcome.noLink")}>
          <p>{t("link.noLinkText")}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{t("link.lead")}</p>
          <DoorForm
            does={t("signIn.do")}
            act={() => signIn.link(secret)}
            onDone={async () => {
              await cameIn("/");
              await navigate({ to: "/" });
            }}
          />
        </>
      )}
      <p>
        <Link to="/" className="utrecht-link">
          {t("signIn.toSignIn")}
        </Link>
      </p>
    </>
  );
}
