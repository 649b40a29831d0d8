import { Link } from "@tanstack/react-router";
import type { ErrorCode } from "../../domain/clusterwerk-error.ts";
import { useSpeech } from "../language/language-context.tsx";
import { Problem } from "../platform/ask.ts";
import { Notice } from "./notice.tsx";

/** What happened, that nothing was lost, and what to do. */
export function ThrownNotice(props: { readonly thrown: unknown; readonly again?: () => void }) {
  const { t } = useSpeech();
  const { thrown } = props;
  const code = thrown instanceof Problem ? thrown.code : "internal";
  if (code === "no-delivery") return <NothingYet />;
  const sentence =
    code === "unreachable"
      ? t("error.unreachable")
      : (thrown instanceof Problem && thrown.message) || t("error.internal");
  // What is not there will not be there at a second try either.
  const absent = code.startsWith("unknown-");
  return (
    <Notice kind={absent ? "warning" : "error"} title={t(absent ? "error.absent" : "error.title")}>
      <p>{sentence}</p>
      <Candidates thrown={thrown} />
      {!absent && <p>{t("error.nothingLost")}</p>}
      <div className="actions">
        {props.again && !absent && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={props.again}
          >
            {t("action.again")}
          </button>
        )}
        <Link to={isAboutDelivery(code) ? "/deliveries" : "/"} className="utrecht-link">
          {t(isAboutDelivery(code) ? "action.toDeliveries" : "action.toMap")}
        </Link>
      </div>
    </Notice>
  );
}

const isAboutDelivery = (code: ErrorCode | "unreachable") =>
  code === "unknown-delivery" || code === "unknown-upload" || code === "run-input-gone";

/** The regions that an ambiguous name may mean. */
function Candidates(props: { readonly thrown: unknown }) {
  const found =
    props.thrown instanceof Problem && props.thrown.code === "ambiguous-region"
      ? props.thrown.details["candidates"]
      : undefined;
  if (!Array.isArray(found)) return null;
  return (
    <ul>
      {found.map((region: string) => (
        <li key={region}>
          <Link to="/regions/$region" params={{ region }} className="utrecht-link">
            {region}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The empty state of everything: no register has been read yet. */
function NothingYet() {
  const { t } = useSpeech();
  return (
    <Notice kind="info" title={t("empty.deliveries.title")}>
      <p>{t("empty.deliveries.text")}</p>
      <Link to="/deliveries/new" className="utrecht-button utrecht-button--primary-action">
        {t("action.import")}
      </Link>
    </Notice>
  );
}
