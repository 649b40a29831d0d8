import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { tokenScopes, type TokenScope } from "../../domain/sign-in.ts";
import { Field } from "../frame/field.tsx";
import { Notice } from "../frame/notice.tsx";
import { SelectField } from "../frame/select-field.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { makeKey } from "./questions.ts";

const daysOffered = ["30", "90", "365"] as const;

/** A new key, shown this once. */
export function MakeToken(props: { readonly onMade: () => Promise<void> }) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [days, setDays] = useState<(typeof daysOffered)[number]>("90");
  const making = useMutation({
    mutationFn: () => makeKey({ name, scope, days }),
    onSuccess: () => {
      setName("");
      return props.onMade();
    },
  });
  return (
    <>
      {making.data && (
        <div role="status">
          <Notice kind="ok" title={t("token.made", { name: making.data.token.name })}>
            <p>{t("token.madeText")}</p>
            <Field label={t("token.secret")}>
              {(id) => (
                <input
                  id={id}
                  className="utrecht-textbox"
                  readOnly
                  value={making.data.secret}
                  onFocus={({ target }) => target.select()}
                />
              )}
            </Field>
          </Notice>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <div className="fields">
          <Field label={t("token.name")}>
            {(id) => (
              <input
                id={id}
                type="text"
                className="utrecht-textbox"
                required
                maxLength={100}
                autoComplete="off"
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <SelectField
            label={t("token.scope")}
            value={scope}
            options={tokenScopes.map((value) => ({ value, says: t(`token.scope.${value}`) }))}
            onChange={setScope}
          />
          <SelectField
            label={t("token.days")}
            value={days}
            options={daysOffered.map((value) => ({
              value,
              says: t("token.daysCount", { days: Number(value) }),
            }))}
            onChange={setDays}
          />
          <button
            type="submit"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={making.isPending}
          >
            {t("token.make")}
          </button>
        </div>
        {making.error && <ThrownNotice thrown={making.error} />}
      </form>
    </>
  );
}
