import { useState } from "react";
import { industrySchemes } from "../../domain/industry-scheme.ts";
import { referenceKinds } from "../../domain/reference.ts";
import { Field } from "../frame/field.tsx";
import { FileButton } from "../frame/file-button.tsx";
import { SelectField } from "../frame/select-field.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { sendFile } from "../register/questions.ts";
import { readReference, type Terms } from "./questions.ts";

type State =
  | { readonly is: "choosing" }
  | { readonly is: "reading" }
  | { readonly is: "thrown"; readonly thrown: unknown };

/** Kinds of which the codes of industries need a classification. */
const withScheme = new Set<string>([
  "region-industry",
  "classification",
  "correspondence",
  "relatedness",
  "input-output",
  "occupations",
  "flows",
]);

/** A file, what it is, and what its maker allows. */
export function AddReference(props: { readonly onChanged: (said: string) => void }) {
  const { t } = useSpeech();
  const [file, setFile] = useState<File>();
  const [terms, setTerms] = useState<Terms>({});
  const [state, setState] = useState<State>({ is: "choosing" });
  const set = (part: Terms) => setTerms((now) => ({ ...now, ...part }));
  const told = Object.fromEntries(Object.entries(terms).filter(([, value]) => value)) as Terms;

  const guess = { value: "", says: t("references.guess") } as const;
  const schemes = [
    guess,
    ...industrySchemes.map((value) => ({ value, says: t(`scheme.${value}`) })),
  ];

  const read = async (chosen: File) => {
    setState({ is: "reading" });
    try {
      const { upload, fileName } = await sendFile(chosen, () => {}).answer;
      const name = fileName.replace(/(\.[a-z0-9]{1,7}){1,2}$/i, "");
      const made = await readReference({ name, ...told, upload });
      setState({ is: "choosing" });
      setFile(undefined);
      setTerms({});
      props.onChanged(
        made.alreadyThere
          ? t("references.already")
          : t("references.done", { kind: t(`referenceKind.${made.kind}`), rows: made.rows }),
      );
    } catch (thrown) {
      setState({ is: "thrown", thrown });
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void read(file);
      }}
    >
      <div className="drop">
        <FileButton
          says={t("references.choose")}
          accept=".geojson,.json,.csv,.tsv,.txt,.xlsx,.parquet,.gz"
          onFile={setFile}
        />
        <p className="small" role="status">
          {file ? t("references.chosen", { name: file.name }) : t("references.kinds")}
        </p>
      </div>
      {file && (
        <>
          <div className="fields">
            <SelectField
              label={t("references.kind")}
              value={terms.kind ?? ""}
              options={[
                guess,
                ...referenceKinds.map((value) => ({ value, says: t(`referenceKind.${value}`) })),
              ]}
              onChange={(kind) => set({ kind: kind || undefined })}
            />
            {(terms.kind === undefined || withScheme.has(terms.kind)) && (
              <SelectField
                label={t("references.scheme")}
                value={terms.scheme ?? ""}
                options={schemes}
                onChange={(scheme) => set({ scheme: scheme || undefined })}
              />
            )}
            {terms.kind === "correspondence" && (
              <SelectField
                label={t("references.toScheme")}
                value={terms.toScheme ?? ""}
                options={schemes}
                onChange={(toScheme) => set({ toScheme: toScheme || undefined })}
              />
            )}
            <Text
              label={t("references.prefix")}
              value={terms.regionNamespace}
              onChange={(regionNamespace) => set({ regionNamespace })}
            />
            <Text
              label={t("references.giveSource")}
              value={terms.source}
              onChange={(source) => set({ source })}
            />
            <Text
              label={t("references.giveLicence")}
              value={terms.licence}
              onChange={(licence) => set({ licence })}
            />
            <Text
              label={t("references.validFrom")}
              type="date"
              value={terms.validFrom}
              onChange={(validFrom) => set({ validFrom })}
            />
            <Text
              label={t("references.validTo")}
              type="date"
              value={terms.validTo}
              onChange={(validTo) => set({ validTo })}
            />
          </div>
          <p className="actions">
            <button
              type="submit"
              className="utrecht-button utrecht-button--primary-action"
              disabled={state.is === "reading"}
            >
              {t("references.read")}
            </button>
            {state.is === "reading" && <span role="status">{t("references.reading")}</span>}
          </p>
        </>
      )}
      {state.is === "thrown" && <ThrownNotice thrown={state.thrown} />}
    </form>
  );
}

function Text(props: {
  readonly label: string;
  readonly type?: "date";
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(id) => (
        <input
          id={id}
          type={props.type ?? "text"}
          className="utrecht-textbox"
          maxLength={200}
          value={props.value ?? ""}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
