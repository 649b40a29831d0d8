import { useMutation } from "@tanstack/react-query";
import { useId, useRef, type FormEvent, type ReactNode } from "react";
import { useSpeech } from "../language/language-context.tsx";
import { ThrownNotice } from "./thrown-notice.tsx";

/** A button that asks for more, or for a second thought, before it does what it says. */
export function DialogButton<Done>(props: {
  readonly kind: "primary" | "secondary" | "subtle";
  /** What the button says. */
  readonly opens: string;
  /** What it is called where several say the same. */
  readonly label?: string;
  readonly title: string;
  readonly children: ReactNode;
  /** What the button in the dialog says. */
  readonly does: string;
  /** Does it, with what was filled in. */
  readonly act: (form: HTMLFormElement) => Promise<Done>;
  /** What follows once it is done and the dialog is closed. */
  readonly onDone: (done: Done) => void | Promise<void>;
}) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const doing = useMutation({
    mutationFn: props.act,
    onSuccess: (done) => {
      dialog.current?.close();
      return props.onDone(done);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    doing.mutate(event.currentTarget);
  };
  return (
    <>
      <button
        type="button"
        className={`utrecht-button utrecht-button--${props.kind === "subtle" ? "subtle" : `${props.kind}-action`}`}
        aria-label={props.label}
        onClick={() => dialog.current?.showModal()}
      >
        {props.opens}
      </button>
      <dialog ref={dialog} aria-labelledby={id} className="dialog">
        <form onSubmit={submit}>
          <h2 id={id}>{props.title}</h2>
          {props.children}
          {doing.error && <ThrownNotice thrown={doing.error} />}
          <div className="actions">
            <button
              type="submit"
              className="utrecht-button utrecht-button--primary-action"
              disabled={doing.isPending}
            >
              {props.does}
            </button>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={() => dialog.current?.close()}
            >
              {t("action.cancel")}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
