import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { mappedTo, mappingIn } from "./changed-mapping.ts";
import { ColumnTable } from "./column-table.tsx";
import { Consequences } from "./consequences.tsx";
import { startImport, type Asked, type Mapping, type Preview } from "./questions.ts";
import { ReadLike } from "./read-like.tsx";
import { ReadingForm } from "./reading-form.tsx";
import { usePreview } from "./use-preview.ts";

const route = getRouteApi("/deliveries/new");

/** How the file would be read, what that leads to, and the chance to say otherwise. */
export function MappingStep(props: { readonly upload: string }) {
  const { t } = useSpeech();
  const search = route.useSearch();
  const asked: Asked = {
    upload: props.upload,
    mapping: mappingIn(search.mapping),
    fresh: search.fresh === true,
  };
  const [whole, setWhole] = useState(false);
  const { preview, trying, error, again } = usePreview(asked, whole);
  if (!preview) {
    return error ? (
      <>
        <ThrownNotice thrown={error} again={again} />
        <p>
          <Link to="/deliveries/new" className="utrecht-link">
            {t("mapping.otherFile")}
          </Link>
        </p>
      </>
    ) : (
      <Waiting about={t("mapping.reading", { file: search.fileName ?? t("import.theFile") })} />
    );
  }
  return (
    <>
      {error !== null && error !== undefined && <ThrownNotice thrown={error} />}
      <Shown
        key={props.upload}
        asked={asked}
        preview={preview}
        trying={trying}
        onWhole={() => setWhole(true)}
      />
    </>
  );
}

function Shown(props: {
  readonly asked: Asked;
  readonly preview: Preview;
  readonly trying: boolean;
  readonly onWhole: () => void;
}) {
  const { t, number } = useSpeech();
  const navigate = route.useNavigate();
  const outcome = useId();
  const { preview, asked } = props;
  const { upload } = asked;
  const mapping: Mapping = { ...preview.mapping, ...asked.mapping };
  // Only what the reader says goes along: the rest is found out from all rows when they are read.
  const change = (part: Mapping) =>
    void navigate({
      search: (now) => ({ ...now, mapping: JSON.stringify({ ...asked.mapping, ...part }) }),
      replace: true,
      resetScroll: false,
    });
  const map = (...which: Parameters<typeof mappedTo> extends [Mapping, ...infer W] ? W : never) =>
    change({ columns: mappedTo(mapping, ...which).columns });
  const starting = useMutation({
    mutationFn: () => startImport(asked),
    onSuccess: (job) => void navigate({ search: { upload, fileName: preview.fileName, job } }),
  });
  const { wouldAccept, rowsRead, complete } = preview.consequences;
  return (
    <>
      <p className="lead">
        {t("mapping.lead", { file: preview.fileName, columns: preview.columns.length })}
      </p>
      <ReadLike readLike={preview.readLike} />
      {preview.alreadyImported && (
        <p className="invented">
          {t("mapping.alreadyImported")}{" "}
          <Link
            to="/deliveries/$id"
            params={{ id: preview.alreadyImported }}
            className="utrecht-link"
          >
            {t("mapping.openEarlier")}
          </Link>
        </p>
      )}
      <div className="with-evidence mapping">
        <div>
          <ReadingForm preview={preview} mapping={mapping} onChange={change} />
          <h2>{t("mapping.columns")}</h2>
          <ColumnTable preview={preview} mapping={mapping} onMap={map} />
        </div>
        <Consequences
          id={outcome}
          preview={preview}
          trying={props.trying}
          onWhole={props.onWhole}
          onMap={map}
          onChange={change}
        >
          <div className="actions">
            <button
              type="button"
              className="utrecht-button utrecht-button--primary-action"
              disabled={starting.isPending || preview.missing.length > 0}
              onClick={() => starting.mutate()}
            >
              {t("mapping.import")}
            </button>
            <Link to="/deliveries/new" className="utrecht-link">
              {t("mapping.otherFile")}
            </Link>
          </div>
          {starting.error && <ThrownNotice thrown={starting.error} />}
        </Consequences>
        <p className="mapping__bar" aria-hidden="true">
          <a href={`#${outcome}`} className="utrecht-link" tabIndex={-1}>
            {preview.missing.length > 0
              ? t("consequences.needed")
              : t(complete ? "consequences.short" : "consequences.shortFirst", {
                  accepted: number(wouldAccept),
                  rows: number(rowsRead),
                })}
          </a>
        </p>
      </div>
    </>
  );
}
