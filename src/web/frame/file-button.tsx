import { useId } from "react";

/** A button that opens the browser's own choice of a file. */
export function FileButton(props: {
  readonly says: string;
  /** Ends of names, with commas between. */
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={props.accept}
        onChange={(event) => props.onFile(event.target.files?.[0])}
      />
      <label className="utrecht-button utrecht-button--primary-action" htmlFor={id}>
        {props.says}
      </label>
    </>
  );
}
