import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import { PageTitle } from "./page-title.tsx";

export function NotFound() {
  const { t } = useSpeech();
  return (
    <>
      <PageTitle>{t("notFound.title")}</PageTitle>
      <p className="lead">{t("notFound.text")}</p>
      <p>
        <Link to="/" className="utrecht-button utrecht-button--primary-action">
          {t("action.toMap")}
        </Link>
      </p>
    </>
  );
}
