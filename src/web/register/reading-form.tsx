import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { textEncodings } from "../../domain/delivery.ts";
import { industrySchemes } from "../../domain/industry-scheme.ts";
import { sourceNameOf } from "../../domain/source-name.ts";
import { Field } from "../frame/field.tsx";
import { SelectField } from "../frame/select-field.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deliveries, type Mapping, type Preview } from "./questions.ts";

/** What the file does not say of itself: its source, date, classification and habits of writing. */
export function ReadingForm(props: {
  readonly preview: Preview;
  readonly mapping: Mapping;
  /** Takes what was changed alone. */
  readonly onChange: (part: Mapping) => void;
}) {
  const { t } = useSpeech();
  const sources = useId();
  const before = useQuery(deliveries()).data?.deliveries ?? [];
  const { mapping, preview } = props;
  const set = props.onChange;
  const guess = { value: "", says: t("reading.guess") } as const;
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
              placeholder={sourceNameOf(preview.fileName)}
              list={sources}
              {...source}
            />
          )}
        </Field>
        <datalist id={sources}>
          {[...new Set(before.flatMap(({ source, invented }) => (invented ? [] : [source])))].map(
            (source) => (
              <option key={source} value={source}>
                {source}
              </option>
            ),
          )}
        </datalist>
        <Field label={t("reading.referenceDate")}>
          {(id) => (
            <input id={id} key={dateKey} type="date" className="utrecht-textbox" {...date} />
          )}
        </Field>
        <SelectField
          label={t("reading.scheme")}
          value={mapping.scheme ?? ""}
          options={[
            guess,
            ...industrySchemes.map((value) => ({ value, says: t(`scheme.${value}`) })),
          ]}
          onChange={(scheme) => set({ scheme: scheme || undefined })}
        />
        {preview.format === "csv" && (
          <SelectField
            label={t("reading.decimal")}
            value={mapping.decimal ?? ""}
            options={[
              guess,
              { value: ",", says: t("reading.comma") },
              { value: ".", says: t("reading.point") },
            ]}
            onChange={(decimal) => set({ decimal: decimal || undefined })}
          />
        )}
        {(preview.format === "csv" || preview.format === "dbase") && (
          <SelectField
            label={t("reading.encoding")}
            value={mapping.encoding ?? ""}
            options={[
              guess,
              ...textEncodings.map((value) => ({ value, says: t(`encoding.${value}`) })),
            ]}
            onChange={(encoding) => set({ encoding: encoding || undefined })}
          />
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
          <SelectField
            label={t("reading.sheet")}
            value={mapping.sheet ?? preview.sheets[0]!}
            options={preview.sheets.map((sheet) => ({ value: sheet, says: sheet }))}
            onChange={(sheet) => set({ sheet })}
          />
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
