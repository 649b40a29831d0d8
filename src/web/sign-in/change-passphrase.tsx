import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import { newPassphrase } from "./questions.ts";

/** Another passphrase, or a first one. */
export function ChangePassphrase(props: { readonly has: boolean; readonly email: string }) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: newPassphrase,
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    changing.mutate(
      {
        passphrase: String(given.get("new")),
        ...(props.has ? { current: String(given.get("current")) } : {}),
      },
      { onSuccess: () => form.reset() },
    );
  };
  const does = t(props.has ? "account.change" : "account.choose");
  return (
    <section>
      <h2>{t("account.passphrase")}</h2>
      {!props.has && <p>{t("account.passphraseNone")}</p>}
      <form onSubmit={submit} className="door">
        {/* Tells a password manager whose it is. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={props.email}
          readOnly
          hidden
        />
        {props.has && <PassphraseField name="current" label={t("account.current")} />}
        <PassphraseField name="new" label={t("account.new")} chosen />
        {changing.error && <ThrownNotice thrown={changing.error} />}
        <p className="actions">
          <button
            type="submit"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={changing.isPending}
          >
            {does}
          </button>
          <span role="status">
            {changing.data ? t("account.changed", { ended: changing.data.ended }) : ""}
          </span>
        </p>
      </form>
    </section>
  );
}
