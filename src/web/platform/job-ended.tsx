import { Link } from "@tanstack/react-router";
import type { ErrorDetails } from "../../domain/clusterwerk-error.ts";
import { errorSentence } from "../../domain/error-sentences.ts";
import { Notice } from "../frame/notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import type { Job } from "./job.ts";

/** A job that ended without an answer: stopped by the reader, or failed. */
export function JobEnded(props: { readonly job: Job; readonly again: () => void }) {
  const { t, language } = useSpeech();
  const { error, state } = props.job;
  const failed = state === "failed";
  return (
    <Notice kind={failed ? "error" : "info"} title={failed ? t("job.failed") : t("job.cancelled")}>
      <p>
        {failed && error
          ? errorSentence({ code: error.code, details: error.details as ErrorDetails }, language)
          : t("job.cancelledText")}
      </p>
      {failed && <p>{t("error.nothingLost")}</p>}
      <div className="actions">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          onClick={props.again}
        >
          {t("action.again")}
        </button>
        <Link to="/" className="utrecht-link">
          {t("action.toMap")}
        </Link>
      </div>
    </Notice>
  );
}
