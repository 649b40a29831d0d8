import { useSpeech } from "../language/language-context.tsx";

/** While something is fetched that is there in a moment. */
export function Waiting(props: { readonly about?: string }) {
  const { t } = useSpeech();
  return (
    <p className="waiting" role="status">
      {props.about ?? t("frame.waiting")}
    </p>
  );
}
