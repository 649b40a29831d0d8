import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useId, useState, type DragEvent } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { sendFile } from "./questions.ts";

const route = getRouteApi("/deliveries/new");

/** Choose a register file, or drop one. */
export function UploadStep() {
  const { t } = useSpeech();
  const id = useId();
  const navigate = route.useNavigate();
  const [over, setOver] = useState(false);
  const sending = useMutation({
    mutationFn: sendFile,
    onSuccess: ({ upload, fileName }) => void navigate({ search: { upload, fileName } }),
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) sending.mutate(file);
  };
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
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.xlsx,.parquet,.gz"
          disabled={sending.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) sending.mutate(file);
          }}
        />
        <label className="utrecht-button utrecht-button--primary-action" htmlFor={id}>
          {t("upload.choose")}
        </label>
        <p className="small">{t("upload.drop")}</p>
      </div>
      <p role="status">
        {sending.isPending && t("upload.sending", { name: sending.variables.name })}
      </p>
      {sending.error && (
        <ThrownNotice thrown={sending.error} again={() => sending.mutate(sending.variables)} />
      )}
      <p className="small">{t("upload.kinds")}</p>
    </>
  );
}
