import { useSpeech } from "../language/language-context.tsx";

/** While something is fetched that is there in a moment. */
export function Waiting() {
  const { t } = useSpeech();
  return (
    <p className="waiting" role="status">
      {t("frame.waiting")}
    </p>
  );
}
