import { useEffect, useState } from "react";

/**
 * The secret behind the # of a link, "" where there is none. It is taken out of
 * the address bar at once, so that neither the history nor a picture of the
 * screen holds it.
 */
export function useSecretInAddress(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) {
      window.history.replaceState(
        window.history.state,
        "",
        window.location.pathname + window.location.search,
      );
    }
    // Another link pasted in the same tab changes what is behind the # alone.
    const again = () => window.location.reload();
    window.addEventListener("hashchange", again);
    return () => window.removeEventListener("hashchange", again);
  }, []);
  return secret;
}
