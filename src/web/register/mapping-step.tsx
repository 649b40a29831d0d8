import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { mappedTo, mappingIn } from "./changed-mapping.ts";
import { ColumnTable } from "./column-table.tsx";
import { Consequences } from "./consequences.tsx";
import { previewOf, startImport, type Mapping, type Preview } from "./questions.ts";
import { ReadingForm } from "./reading-form.tsx";

const route = getRouteApi("/deliveries/new");

/** How the file would be read, what that leads to, and the chance to say otherwise. */
export function MappingStep(props: { readonly upload: string }) {
  const { t } = useSpeech();
  const search = route.useSearch();
  const mapping = mappingIn(search.mapping);
  const asked = useQuery({
    ...previewOf(props.upload, mapping),
    // While another mapping is tried the former outcome stays, marked as such.
    placeholderData: (before) => before,
  });
  if (!asked.data) {
    return asked.error ? (
      <>
        <ThrownNotice thrown={asked.error} again={() => void asked.refetch()} />
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
      {asked.error && <ThrownNotice thrown={asked.error} />}
      <Shown
        upload={props.upload}
        preview={asked.data}
        chosen={mapping}
        trying={asked.isPlaceholderData || asked.isFetching}
      />
    </>
  );
}

function Shown(props: {
  readonly upload: string;
  readonly preview: Preview;
  readonly chosen: Mapping | undefined;
  readonly trying: boolean;
}) {
  const { t } = useSpeech();
  const navigate = route.useNavigate();
  const { preview, upload } = props;
  const mapping: Mapping = { ...preview.mapping, ...props.chosen };
  const change = (next: Mapping) =>
    void navigate({
      search: (now) => ({ ...now, mapping: JSON.stringify(next) }),
      replace: true,
      resetScroll: false,
    });
  const starting = useMutation({
    mutationFn: () => startImport(upload, mapping),
    onSuccess: (job) => void navigate({ search: { upload, fileName: preview.fileName, job } }),
  });
  return (
    <>
      <p className="lead">
        {t("mapping.lead", { file: preview.fileName, columns: preview.columns.length })}
      </p>
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
      <div className="with-evidence">
        <div>
          <h2>{t("mapping.columns")}</h2>
          <ColumnTable
            preview={preview}
            mapping={mapping}
            onMap={(column, field) => change(mappedTo(mapping, column, field))}
          />
          <ReadingForm preview={preview} mapping={mapping} onChange={change} />
        </div>
        <Consequences preview={preview} trying={props.trying}>
          <div className="actions">
            <button
              type="button"
              className="utrecht-button utrecht-button--primary-action"
              disabled={starting.isPending || props.trying || preview.missing.length > 0}
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
      </div>
    </>
  );
}
