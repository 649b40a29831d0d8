import { useRouter } from "@tanstack/react-router";
import { ThrownNotice } from "./thrown-notice.tsx";

/** A page that broke while it was drawn. */
export function ThrownScreen(props: { readonly error: unknown; readonly reset?: () => void }) {
  const router = useRouter();
  return (
    <ThrownNotice
      thrown={props.error}
      again={() => {
        props.reset?.();
        void router.invalidate();
      }}
    />
  );
}
