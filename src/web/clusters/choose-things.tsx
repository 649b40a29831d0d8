import { useId, type ReactNode } from "react";
import { useSpeech } from "../language/language-context.tsx";

/** One thing to choose: its name, and what tells it from others of that name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly aside?: string;
}

/**
 * Choosing any number of things by typing: what matches stands below as buttons,
 * what was chosen above, each with a way to let it go. All of it is plain
 * buttons, so the keyboard needs no explanation.
 */
export function ChooseThings(props: {
  readonly label: string;
  readonly hint: string;
  readonly chosen: readonly string[];
  readonly nameOf: (id: string) => ReactNode;
  readonly onChange: (chosen: readonly string[]) => void;
  /** What is typed, and what matches it; undefined while that is looked up. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly matches: readonly Choice[] | undefined;
  /** How many match, where more do than stand in `matches`. */
  readonly total?: number | undefined;
}) {
  const { t } = useSpeech();
  const { chosen, onChange, text } = props;
  const id = useId();
  const left = props.matches?.filter((one) => !chosen.includes(one.id));
  const add = (one: string) => {
    onChange([...chosen, one]);
    props.onText("");
    document.getElementById(id)?.focus();
  };
  return (
    <fieldset className="choose">
      <legend className="utrecht-form-label">{props.label}</legend>
      {chosen.length > 0 && (
        <ul className="chips" aria-label={t("choose.chosen")}>
          {chosen.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="chip"
                onClick={() => onChange(chosen.filter((other) => other !== one))}
              >
                {props.nameOf(one)}
                <span aria-hidden="true"> ×</span>
                <span className="visually-hidden"> {t("choose.letGo")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="small" htmlFor={id}>
        {props.hint}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={200}
        className="utrecht-textbox"
        value={text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || text.trim() === "") return;
          // Enter takes the first match; with nothing typed it submits the form.
          event.preventDefault();
          if (left?.[0]) add(left[0].id);
        }}
      />
      {text.trim() !== "" && left && (
        <>
          <p className="small" role="status">
            {left.length === 0
              ? t("choose.none", { text: text.trim() })
              : (props.total ?? 0) > left.length
                ? t("choose.foundFirst", { count: left.length, total: props.total ?? 0 })
                : t("choose.found", { count: left.length })}
          </p>
          <ul className="rows choose__matches">
            {left.map((one) => (
              <li key={one.id}>
                <button type="button" className="pick-row" onClick={() => add(one.id)}>
                  <span>{one.name}</span>
                  {one.aside && <span className="row-aside">{one.aside}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
