import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { Answered } from "../frame/answered.tsx";
import { Notice } from "../frame/notice.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
import { useJob } from "../platform/use-job.ts";
import { deliveryNamed } from "./keeping.ts";
import type { Imported } from "./questions.ts";
import { ReasonCounts } from "./reason-counts.tsx";
import { RowCounts } from "./row-counts.tsx";
import { TermsForm } from "./terms-form.tsx";

const route = getRouteApi("/deliveries/new");

/** A file being read, row by row, and what became of it. */
export function ImportProgress(props: { readonly job: string }) {
  const { t } = useSpeech();
  const { upload, fileName } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { job, thrown } = useJob(props.job);
  const done = job?.state === "done" ? (job.answer as Imported | undefined) : undefined;

  useEffect(() => {
    // The newest delivery is another one now, for every page that asks for it.
    if (done) void queries.invalidateQueries();
  }, [done, queries]);

  if (thrown !== undefined) return <ThrownNotice thrown={thrown} />;
  if (job?.state === "failed" || job?.state === "cancelled") {
    return <JobEnded job={job} again={() => void navigate({ search: { upload, fileName } })} />;
  }
  if (!done) {
    return (
      <JobProgress
        id={props.job}
        job={job}
        about={t("import.reading", { file: fileName ?? t("import.theFile") })}
      />
    );
  }
  return <Result imported={done} />;
}

/** What may be done with it, asked while the supplier's letter is still at hand. */
function TermsOf(props: { readonly delivery: string }) {
  const { t } = useSpeech();
  const asked = useQuery(deliveryNamed(props.delivery));
  return (
    <details className="ground">
      <summary>{t("terms.tell")}</summary>
      <Answered to={asked}>{(delivery) => <TermsForm delivery={delivery} />}</Answered>
    </details>
  );
}

function Result(props: { readonly imported: Imported }) {
  const { t } = useSpeech();
  const { imported } = props;
  return (
    <Notice kind="ok" title={imported.alreadyThere ? t("import.alreadyThere") : t("import.done")}>
      <RowCounts of={imported} />
      <ReasonCounts counts={imported.setAsideByReason} />
      <TermsOf delivery={imported.delivery} />
      <div className="actions">
        <Link
          to="/"
          search={{ delivery: imported.delivery }}
          className="utrecht-button utrecht-button--primary-action"
        >
          {t("delivery.toMap")}
        </Link>
        <Link
          to="/deliveries/$id"
          params={{ id: imported.delivery }}
          className="utrecht-button utrecht-button--secondary-action"
        >
          {t("import.toDelivery")}
        </Link>
      </div>
    </Notice>
  );
}
