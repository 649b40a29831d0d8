import { useMutation } from "@tanstack/react-query";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { signIn } from "./questions.ts";

/** Makes an account known to the identity provider of one's own organisation. */
export function ConnectProvider(props: { readonly provider: string }) {
  const { t } = useSpeech();
  const { provider } = props;
  const leaving = useMutation({ mutationFn: () => signIn.depart("/account", true) });
  return (
    <section>
      <h2>{t("account.provider", { provider })}</h2>
      <p>{t("account.providerText", { provider })}</p>
      <p className="actions">
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {t("account.connect", { provider })}
        </button>
      </p>
      {leaving.error && <ThrownNotice thrown={leaving.error} />}
    </section>
  );
}
