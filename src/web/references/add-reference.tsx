import { useId, useState, type ReactNode } from "react";
import { industrySchemes } from "../../domain/industry-scheme.ts";
import { referenceKinds } from "../../domain/reference.ts";
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
  const id = useId();
  const [file, setFile] = useState<File>();
  const [terms, setTerms] = useState<Terms>({});
  const [state, setState] = useState<State>({ is: "choosing" });
  const set = (part: Terms) => setTerms((now) => ({ ...now, ...part }));
  const told = Object.fromEntries(Object.entries(terms).filter(([, value]) => value)) as Terms;

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
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept=".geojson,.json,.csv,.tsv,.txt,.xlsx,.parquet,.gz"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <label className="utrecht-button utrecht-button--primary-action" htmlFor={id}>
          {t("references.choose")}
        </label>
        <p className="small" role="status">
          {file ? t("references.chosen", { name: file.name }) : t("references.kinds")}
        </p>
      </div>
      {file && (
        <>
          <div className="fields">
            <Choice
              label={t("references.kind")}
              value={terms.kind}
              none={t("references.guess")}
              options={referenceKinds.map((kind) => [kind, t(`referenceKind.${kind}`)])}
              onChange={(kind) => set({ kind })}
            />
            {(terms.kind === undefined || withScheme.has(terms.kind)) && (
              <Choice
                label={t("references.scheme")}
                value={terms.scheme}
                none={t("references.guess")}
                options={industrySchemes.map((scheme) => [scheme, t(`scheme.${scheme}`)])}
                onChange={(scheme) => set({ scheme })}
              />
            )}
            {terms.kind === "correspondence" && (
              <Choice
                label={t("references.toScheme")}
                value={terms.toScheme}
                none={t("references.guess")}
                options={industrySchemes.map((scheme) => [scheme, t(`scheme.${scheme}`)])}
                onChange={(toScheme) => set({ toScheme })}
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

function Labelled(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children(id)}
    </div>
  );
}

function Text(props: {
  readonly label: string;
  readonly type?: "date";
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Labelled label={props.label}>
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
    </Labelled>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly none: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | undefined) => void;
}) {
  return (
    <Labelled label={props.label}>
      {(id) => (
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value={props.value ?? ""}
          onChange={({ target }) =>
            props.onChange(props.options.find(([value]) => value === target.value)?.[0])
          }
        >
          <option value="">{props.none}</option>
          {props.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
