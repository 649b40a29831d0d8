import { useSpeech } from "../language/language-context.tsx";
import type { Member } from "./questions.ts";

/** The name of a company, or why it is not shown, with its number so that rows can be told apart. */
export function useCompanyName() {
  const { t } = useSpeech();
  return ({ name, nameState, establishment }: NamedCompany): string =>
    nameState === "shown" && name !== null ? name : t(withoutName[nameState], { establishment });
}

const withoutName = {
  protected: "name.protected",
  "not-delivered": "name.notDelivered",
  shown: "name.notDelivered",
  erased: "name.erased",
  gone: "name.gone",
  "not-shared": "name.notShared",
} as const;

type NamedCompany = Pick<Member, "name" | "nameState" | "establishment">;
