import { useMutation } from "@tanstack/react-query";
import { useSpeech } from "../language/language-context.tsx";
import { signOut } from "./questions.ts";

/** Ends the session, and all that the page still knew with it. */
export function SignOutButton(props: { readonly everywhere?: boolean; readonly quiet?: boolean }) {
  const { t } = useSpeech();
  const leaving = useMutation({
    mutationFn: () => signOut(props.everywhere === true),
    onSettled: () => window.location.assign("/"),
  });
  return (
    <button
      type="button"
      className={
        props.quiet ? "language-switch" : "utrecht-button utrecht-button--secondary-action"
      }
      disabled={leaving.isPending}
      onClick={() => leaving.mutate()}
    >
      {t(props.everywhere ? "session.endAll" : "who.signOut")}
    </button>
  );
}
