import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { switchTo, type WhoAmI } from "./questions.ts";

/** Where somebody works, and the way to go on for another. */
export function WorkplaceList(props: { readonly who: WhoAmI }) {
  const { t } = useSpeech();
  const { organisation: here, workplaces } = props.who;
  const queries = useQueryClient();
  const switching = useMutation({
    mutationFn: switchTo,
    // What another organisation sees is another answer to everything.
    onSuccess: () => queries.invalidateQueries(),
  });
  const nameOf = (place: { readonly name: string }) => place.name || t("account.unnamed");
  return (
    <section>
      <h2>{t("account.organisations")}</h2>
      <ul className="rows">
        {workplaces.map((place) => (
          <li key={place.id} className="door__row">
            <span>
              <strong>{nameOf(place)}</strong>
            </span>
            {place.id === here.id ? (
              <span className="tag">{t("account.here")}</span>
            ) : (
              <button
                type="button"
                className="utrecht-button utrecht-button--secondary-action"
                aria-label={t("account.switchTo", { organisation: nameOf(place) })}
                disabled={switching.isPending}
                onClick={() => switching.mutate(place.id)}
              >
                {t("account.switch")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">
        {switching.isSuccess ? t("account.switched", { organisation: nameOf(here) }) : ""}
      </p>
      {switching.error && <ThrownNotice thrown={switching.error} />}
    </section>
  );
}
