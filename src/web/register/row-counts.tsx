import { useSpeech } from "../language/language-context.tsx";

/** What became of the rows of a file, in one sentence. */
export function RowCounts(props: {
  readonly of: { readonly rows: number; readonly accepted: number; readonly setAside: number };
  readonly className?: string;
}) {
  const { t, number } = useSpeech();
  const { rows, accepted, setAside } = props.of;
  return (
    <p className={props.className}>
      {t("delivery.lead", {
        rows: number(rows),
        accepted: number(accepted),
        setAside: number(setAside),
      })}
    </p>
  );
}
