import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { Notice } from "../frame/notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { Problem } from "../platform/ask.ts";

/** A form that lets somebody in, or says why not. */
export function DoorForm<Done>(props: {
  readonly children?: ReactNode;
  readonly does: string;
  readonly act: (filledIn: (name: string) => string) => Promise<Done>;
  readonly onDone: (done: Done) => void | Promise<void>;
}) {
  const { t } = useSpeech();
  const doing = useMutation({ mutationFn: props.act, onSuccess: props.onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    doing.mutate((name) => String(form.get(name) ?? ""));
  };
  return (
    <form onSubmit={submit} className="door">
      {props.children}
      {doing.error && <Refusal thrown={doing.error} />}
      <p className="actions">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={doing.isPending}
        >
          {props.does}
        </button>
        <span role="status">{doing.isPending ? t("signIn.doing") : ""}</span>
      </p>
    </form>
  );
}

/** Why somebody was not let in, and what to do. */
export function Refusal(props: { readonly thrown: unknown }) {
  const { t } = useSpeech();
  const { thrown } = props;
  const code = thrown instanceof Problem ? thrown.code : "internal";
  const sentence =
    code === "unreachable"
      ? t("error.unreachable")
      : (thrown instanceof Problem && thrown.message) || t("error.internal");
  const title =
    code === "no-role-today"
      ? t("signIn.noRole")
      : t(code === "passphrase-weak" ? "signIn.weak" : "signIn.failed");
  return (
    <Notice kind="error" title={title}>
      <p>{sentence}</p>
    </Notice>
  );
}
