import { getRouteApi } from "@tanstack/react-router";
import { useId, type FormEvent } from "react";
import { useSpeech } from "../language/language-context.tsx";

const route = getRouteApi("/relatedness");

/** Ask about other industries, by their codes. */
export function IndustryForm() {
  const { t } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = (name: string) => String(form.get(name) ?? "").trim() || undefined;
    void navigate({ search: { industry: code("industry"), with: code("with") } });
  };
  return (
    <form onSubmit={submit} className="fields" key={JSON.stringify(search)}>
      <CodeField name="industry" label={t("related.code")} value={search.industry} required />
      <CodeField name="with" label={t("related.codeWith")} value={search.with} />
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {t("related.compare")}
      </button>
    </form>
  );
}

function CodeField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly required?: boolean;
}) {
  const id = useId();
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        name={props.name}
        defaultValue={props.value ?? ""}
        required={props.required}
        maxLength={20}
        autoComplete="off"
        className="utrecht-textbox"
      />
    </div>
  );
}
