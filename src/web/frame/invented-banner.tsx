import { useSpeech } from "../language/language-context.tsx";

/** Says that the companies are invented, wherever figures about them stand. */
export function InventedBanner(props: { readonly invented: boolean }) {
  const { t } = useSpeech();
  if (!props.invented) return null;
  return (
    <aside className="invented" aria-label={t("invented.title")}>
      <strong>{t("invented.title")}.</strong> {t("invented.text")}
    </aside>
  );
}
