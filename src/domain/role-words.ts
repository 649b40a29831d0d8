import type { Language } from "./language.ts";
import type { Role } from "./role.ts";

const words: Readonly<Record<Role, Record<Language, string>>> = {
  administrator: { nl: "beheerder", en: "administrator" },
  analyst: { nl: "onderzoeker", en: "analyst" },
  "account-manager": { nl: "accountmanager", en: "account manager" },
  "cluster-manager": { nl: "clustermanager", en: "cluster manager" },
  member: { nl: "lid", en: "member" },
  "company-contact": { nl: "contactpersoon van een bedrijf", en: "company contact" },
  reader: { nl: "lezer", en: "reader" },
  auditor: { nl: "controleur", en: "auditor" },
};

/** What a role is called. */
export function roleWord(role: Role, language: Language): string {
  return words[role][language];
}
