import { useId, type ReactNode } from "react";
import { textEncodings } from "../../domain/delivery.ts";
import { industrySchemes } from "../../domain/industry-scheme.ts";
import { useSpeech } from "../language/language-context.tsx";
import type { Mapping, Preview } from "./questions.ts";

/** What the file does not say of itself: its source, date, classification and habits of writing. */
export function ReadingForm(props: {
  readonly preview: Preview;
  readonly mapping: Mapping;
  /** Takes what was changed alone. */
  readonly onChange: (part: Mapping) => void;
}) {
  const { t } = useSpeech();
  const { mapping, preview } = props;
  const set = props.onChange;
  const written = (part: (text: string | undefined) => Mapping, before: string | undefined) =>
    ({
      defaultValue: before ?? "",
      key: before ?? "",
      onBlur: (event: { target: { value: string } }) => {
        const text = event.target.value.trim() || undefined;
        if (text !== before) set(part(text));
      },
    }) as const;
  const { key: sourceKey, ...source } = written((text) => ({ source: text }), mapping.source);
  const { key: dateKey, ...date } = written(
    (text) => ({ referenceDate: text }),
    mapping.referenceDate,
  );
  const { key: spaceKey, ...space } = written(
    (text) => ({ regionNamespace: text }),
    mapping.regionNamespace,
  );
  return (
    <>
      <h2>{t("reading.title")}</h2>
      <p className="small">{t("reading.sourceHint")}</p>
      <div className="fields">
        <Field label={t("reading.source")}>
          {(id) => (
            <input
              id={id}
              key={sourceKey}
              className="utrecht-textbox"
              maxLength={200}
              {...source}
            />
          )}
        </Field>
        <Field label={t("reading.referenceDate")}>
          {(id) => (
            <input id={id} key={dateKey} type="date" className="utrecht-textbox" {...date} />
          )}
        </Field>
        <Field label={t("reading.scheme")}>
          {(id) => (
            <select
              id={id}
              className="utrecht-select utrecht-select--html-select"
              value={mapping.scheme ?? ""}
              onChange={(event) =>
                set({ scheme: industrySchemes.find((scheme) => scheme === event.target.value) })
              }
            >
              <option value="">{t("reading.guess")}</option>
              {industrySchemes.map((scheme) => (
                <option key={scheme} value={scheme}>
                  {t(`scheme.${scheme}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {preview.format === "csv" && (
          <Field label={t("reading.decimal")}>
            {(id) => (
              <select
                id={id}
                className="utrecht-select utrecht-select--html-select"
                value={mapping.decimal ?? ""}
                onChange={(event) =>
                  set({
                    decimal:
                      event.target.value === "," || event.target.value === "."
                        ? event.target.value
                        : undefined,
                  })
                }
              >
                <option value="">{t("reading.guess")}</option>
                <option value=",">{t("reading.comma")}</option>
                <option value=".">{t("reading.point")}</option>
              </select>
            )}
          </Field>
        )}
        {(preview.format === "csv" || preview.format === "dbase") && (
          <Field label={t("reading.encoding")}>
            {(id) => (
              <select
                id={id}
                className="utrecht-select utrecht-select--html-select"
                value={mapping.encoding ?? ""}
                onChange={(event) =>
                  set({ encoding: textEncodings.find((each) => each === event.target.value) })
                }
              >
                <option value="">{t("reading.guess")}</option>
                {textEncodings.map((encoding) => (
                  <option key={encoding} value={encoding}>
                    {t(`encoding.${encoding}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {(preview.format === "csv" || preview.format === "xlsx") && (
          <Field label={t("reading.headerRow")}>
            {(id) => (
              <input
                id={id}
                key={mapping.headerRow ?? ""}
                type="number"
                min={0}
                className="utrecht-textbox"
                defaultValue={mapping.headerRow ?? ""}
                onBlur={(event) => {
                  const line = event.target.value === "" ? undefined : Number(event.target.value);
                  if (line !== mapping.headerRow) set({ headerRow: line });
                }}
              />
            )}
          </Field>
        )}
        {preview.sheets.length > 1 && (
          <Field label={t("reading.sheet")}>
            {(id) => (
              <select
                id={id}
                className="utrecht-select utrecht-select--html-select"
                value={mapping.sheet ?? preview.sheets[0]}
                onChange={(event) => set({ sheet: event.target.value })}
              >
                {preview.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t("reading.regionNamespace")}>
          {(id) => (
            <input
              id={id}
              key={spaceKey}
              className="utrecht-textbox"
              pattern="[a-z][a-z0-9\-]*"
              {...space}
            />
          )}
        </Field>
      </div>
      <label className="fields__check">
        <input
          type="checkbox"
          checked={mapping.invented ?? false}
          onChange={(event) => set({ invented: event.target.checked })}
        />{" "}
        {t("reading.invented")}
      </label>
    </>
  );
}

function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
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
