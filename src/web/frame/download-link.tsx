import { useSpeech } from "../language/language-context.tsx";

/**
 * A file to take away, in the language of the screen; it looks like the buttons it
 * stands among. The language goes in the address, since a link sends the browser's own.
 */
export function DownloadLink(props: { readonly href: string; readonly children: string }) {
  const { language } = useSpeech();
  const { href } = props;
  return (
    <a
      href={`${href}${href.includes("?") ? "&" : "?"}lang=${language}`}
      download
      className="utrecht-button utrecht-button--secondary-action"
    >
      {props.children}
    </a>
  );
}
