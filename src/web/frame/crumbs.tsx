import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";

/** The way back by place: the country's map, then the municipality. */
export function Crumbs(props: {
  readonly region?: { readonly id: string; readonly name: string };
  readonly here: string;
}) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t("frame.crumbs")} className="crumbs">
      <ol>
        <li>
          <Link to="/">{t("place.all")}</Link>
        </li>
        {props.region && (
          <li>
            <Link to="/regions/$region" params={{ region: props.region.id }}>
              {props.region.name}
            </Link>
          </li>
        )}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}
