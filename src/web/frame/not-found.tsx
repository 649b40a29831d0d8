import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";

export function NotFound() {
  const { t } = useSpeech();
  return (
    <>
      <title>{`${t("notFound.title")} · Clusterwerk`}</title>
      <h1>{t("notFound.title")}</h1>
      <p className="lead">{t("notFound.text")}</p>
      <p>
        <Link to="/" className="utrecht-button utrecht-button--primary-action">
          {t("action.toMap")}
        </Link>
      </p>
    </>
  );
}
