import { useSpeech } from "../language/language-context.tsx";

/** What an organisation is called; the one that runs the installation may have no name yet. */
export function useOrganisationName() {
  const { t } = useSpeech();
  return ({ name }: { readonly name: string }): string => name || t("organisations.nameless");
}
