import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language/language-context.tsx";

/** The way back: the country's map, then the municipality; or the list that the page is of. */
export function Crumbs(props: {
  readonly region?: { readonly id: string; readonly name: string };
  readonly under?: { readonly to: "/deliveries" | "/hypotheses"; readonly name: string };
  readonly here: string;
}) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t("frame.crumbs")} className="crumbs">
      <ol>
        <li>
          <Link to={props.under?.to ?? "/"}>{props.under?.name ?? t("place.all")}</Link>
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
