import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";
import type { ShownDelivery } from "./keeping.ts";
import { deliveries } from "./questions.ts";

/** What changed since the delivery before; where there is none of its source, with which another it can be compared. */
export function DeliveryChanges(props: { readonly delivery: ShownDelivery }) {
  const { t, date } = useSpeech();
  const { id, licence, before, invented } = props.delivery;
  const all = useQuery(deliveries()).data?.deliveries ?? [];
  const usable = licence === "usable";
  // What is invented is no earlier state of what is not.
  const others = all.filter(
    (one) => one.id !== id && one.licence === "usable" && one.invented === invented,
  );
  const ended = usable && before !== null && before.licence !== "usable";
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t("delivery.changed")}</h2>
      {!usable && <p>{t("delivery.notCompared")}</p>}
      {ended && <p>{t("delivery.beforeEnded")}</p>}
      {usable && before === null && <p>{t("delivery.noneBefore")}</p>}
      {usable && before?.licence === "usable" && (
        <p>
          <Link to="/compare" search={{ old: before.id, new: id }} className="utrecht-link">
            {before.referenceDate
              ? t("delivery.changesSince", { date: date(before.referenceDate) })
              : t("delivery.changes")}
          </Link>
        </p>
      )}
      {usable && before?.licence !== "usable" && others.length > 0 && (
        <>
          <p>{t("delivery.compareWith")}</p>
          <ul className="plain">
            {others.map((one) => (
              <li key={one.id}>
                <Link to="/compare" search={{ old: one.id, new: id }} className="utrecht-link">
                  {one.referenceDate ? `${one.source}, ${date(one.referenceDate)}` : one.source}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
