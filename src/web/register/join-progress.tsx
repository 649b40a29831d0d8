import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { JobEnded } from "../platform/job-ended.tsx";
import { JobProgress } from "../platform/job-progress.tsx";
import { useJob } from "../platform/use-job.ts";
import type { Joined } from "./questions.ts";

const route = getRouteApi("/deliveries/join");

/** Two deliveries being joined; then the page of the delivery that came of it. */
export function JoinProgress(props: { readonly job: string }) {
  const { t } = useSpeech();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { job, thrown } = useJob(props.job);
  const made = job?.state === "done" ? (job.answer as Joined | undefined)?.delivery : undefined;

  useEffect(() => {
    if (made === undefined) return;
    void queries.invalidateQueries();
    void navigate({ to: "/deliveries/$id", params: { id: made }, replace: true });
  }, [made, queries, navigate]);

  if (thrown !== undefined) return <ThrownNotice thrown={thrown} />;
  if (job?.state === "failed" || job?.state === "cancelled") {
    return (
      <JobEnded
        job={job}
        again={() => void navigate({ search: (now) => ({ ...now, job: undefined }) })}
      />
    );
  }
  return <JobProgress id={props.job} job={job} about={t("join.going")} />;
}
