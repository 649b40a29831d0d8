import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";

/** To the card of the run that a figure came from. */
export function RunLink(props: { readonly run: string }) {
  const { t } = useSpeech();
  return (
    <Link to="/runs/$run" params={{ run: props.run }} className="utrecht-link">
      {t("evidence.runLink")}
    </Link>
  );
}
