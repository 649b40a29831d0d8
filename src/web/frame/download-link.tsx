/** A file to take away; it looks like the buttons it stands among. */
export function DownloadLink(props: { readonly href: string; readonly children: string }) {
  return (
    <a href={props.href} download className="utrecht-button utrecht-button--secondary-action">
      {props.children}
    </a>
  );
}
