import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";

/** Where a page lies in all there is. */
interface Part {
  /** How many stand before it. */
  readonly offset: number;
  readonly total: number;
}

/** Which of all are shown, in words: from one number to another. */
export function PageSentence(props: Part & { readonly shown: number }) {
  const { t, number } = useSpeech();
  const { offset, shown, total } = props;
  return t("paging.shown", {
    from: number(Math.min(offset + 1, total)),
    to: number(offset + shown),
    total: number(total),
  });
}

/** To the page before and the page after, as the address has it. */
export function Paging(props: Part & { readonly perPage: number }) {
  const { t } = useSpeech();
  const { offset, perPage, total } = props;
  if (total <= perPage) return null;
  return (
    <nav aria-label={t("paging.pages")} className="actions">
      {offset > 0 && (
        <Step to={Math.max(0, offset - perPage) || undefined}>{t("paging.before")}</Step>
      )}
      {offset + perPage < total && <Step to={offset + perPage}>{t("paging.next")}</Step>}
    </nav>
  );
}

function Step(props: { readonly to: number | undefined; readonly children: string }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, offset: props.to })}
      // The page before may be a part of this address; it is not this page.
      activeOptions={{ exact: true }}
      resetScroll={false}
      className="utrecht-button utrecht-button--secondary-action"
    >
      {props.children}
    </Link>
  );
}
