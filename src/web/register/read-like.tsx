import { getRouteApi } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import type { Preview } from "./questions.ts";

const route = getRouteApi("/deliveries/new");

/** That the file is read as one of the same shape before it was, and the way to do without. */
export function ReadLike({ readLike }: { readonly readLike: Preview["readLike"] }) {
  const { t, date } = useSpeech();
  const { fresh } = route.useSearch();
  const navigate = route.useNavigate();
  if (readLike === null && fresh !== true) return null;
  const turn = (to: true | undefined) =>
    void navigate({
      search: (now) => ({ ...now, fresh: to, mapping: undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <p className="invented">
      {readLike === null
        ? t("readLike.not")
        : t("readLike.as", { source: readLike.source, date: date(readLike.keptAt) })}{" "}
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={() => turn(fresh === true ? undefined : true)}
      >
        {readLike === null ? t("readLike.again") : t("readLike.without")}
      </button>
    </p>
  );
}
