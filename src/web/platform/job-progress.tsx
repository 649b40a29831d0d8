import { useState } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { cancelJob, type Job } from "./job.ts";

/** How far a job is, in things that can be counted, and a way to stop it. */
export function JobProgress(props: {
  readonly id: string;
  readonly job: Job | undefined;
  readonly about: string;
}) {
  const { t } = useSpeech();
  const [stopping, setStopping] = useState(false);
  const [thrown, setThrown] = useState<unknown>();
  const progress = props.job?.progress;
  const said = progress
    ? progress.total === null
      ? t(`progress.${progress.step}.sofar`, { done: progress.done })
      : t(`progress.${progress.step}`, { done: progress.done, total: progress.total })
    : t("progress.waiting");
  const share = progress?.total ? progress.done / progress.total : undefined;
  return (
    <section className="job" aria-label={props.about}>
      <p className="job__about">{props.about}</p>
      <progress max={1} value={share} aria-label={props.about} />
      <p className="job__said">{said}</p>
      {/* Spoken now and then, not at each count. */}
      <p className="visually-hidden" role="status">
        {share === undefined
          ? t("progress.waiting")
          : t("progress.tenths", { tenths: Math.floor(share * 10) * 10 })}
      </p>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        disabled={stopping}
        onClick={() => {
          setStopping(true);
          cancelJob(props.id).catch((reason: unknown) => {
            setStopping(false);
            setThrown(reason);
          });
        }}
      >
        {t("action.stop")}
      </button>
      {thrown !== undefined && <ThrownNotice thrown={thrown} />}
    </section>
  );
}
