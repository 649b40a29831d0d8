import { getRouteApi } from "@tanstack/react-router";
import { useState, type DragEvent } from "react";
import { FileButton } from "../frame/file-button.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { sendFile } from "./questions.ts";

const route = getRouteApi("/deliveries/new");

/** A file on its way, or that did not get there. */
type Way =
  | {
      readonly state: "sending";
      readonly file: File;
      readonly sent: number;
      readonly stop: () => void;
    }
  | { readonly state: "thrown"; readonly file: File; readonly thrown: unknown };

/** Choose a register file, or drop one. */
export function UploadStep() {
  const { t } = useSpeech();
  const navigate = route.useNavigate();
  const [over, setOver] = useState(false);
  const [way, setWay] = useState<Way>();

  const take = (file: File | undefined) => {
    if (!file) return;
    const { answer, stop } = sendFile(file, (sent) =>
      setWay({ state: "sending", file, sent, stop }),
    );
    setWay({ state: "sending", file, sent: 0, stop });
    answer.then(
      ({ upload, fileName }) => void navigate({ search: { upload, fileName } }),
      (thrown: unknown) => setWay({ state: "thrown", file, thrown }),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  if (way?.state === "sending") {
    const stop = () => {
      way.stop();
      setWay(undefined);
    };
    return <OnItsWay file={way.file} sent={way.sent} onStop={stop} />;
  }
  return (
    <>
      <p className="lead">{t("upload.lead")}</p>
      <div
        className={`drop${over ? " drop--over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton
          says={t("upload.choose")}
          accept=".csv,.tsv,.txt,.xlsx,.parquet,.sav,.zsav,.dbf,.gz"
          onFile={take}
        />
        <p className="small">{t("upload.drop")}</p>
      </div>
      {way && <ThrownNotice thrown={way.thrown} again={() => take(way.file)} />}
      <p className="small">{t("upload.kinds")}</p>
    </>
  );
}

function OnItsWay(props: {
  readonly file: File;
  readonly sent: number;
  readonly onStop: () => void;
}) {
  const { t, number } = useSpeech();
  const { file, sent } = props;
  const about = t("upload.sending", { name: file.name });
  const megabytes = (bytes: number) => number(bytes / 1e6, 1);
  return (
    <section className="job" aria-label={about}>
      <p role="status">{about}</p>
      <progress max={1} value={file.size > 0 ? sent / file.size : 1} aria-label={about} />
      <p className="job__said">
        {t("upload.sent", { sent: megabytes(sent), size: megabytes(file.size) })}
      </p>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        onClick={props.onStop}
      >
        {t("action.stop")}
      </button>
    </section>
  );
}
