import { gunzipSync } from "node:zlib";
import { type Answered, type Browser, browser } from "./browser.ts";

/** What an answer says. */
export function told<T>({ body, encoding, status }: Answered): T {
  const text = (encoding === "gzip" ? gunzipSync(body) : body).toString();
  if (status >= 300) throw new Error(`${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

/**
 * So many people, each invited by the first administrator and come in with a link
 * of their own, as anyone would: the door is no different for a bench. It lets
 * thirty in from one address in five minutes, hence twenty-five per address.
 *
 * @param first  the link that the first start prints
 */
export async function signedIn(address: string, first: string, count: number): Promise<Browser[]> {
  const administrator = browser(address, "127.0.0.1");
  const secret = new URL(first).hash.slice(1);
  const came = await administrator.ask("POST", "/v1/sign-in/first", {
    secret,
    name: "Eerste Beheerder",
    email: "eerste@voorbeeld.example",
    passphrase: "vier fietsen in de regen",
    organisation: "Gemeente Voorbeeld",
  });
  told(came);
  administrator.cookie = came.cookie;
  const people: Browser[] = [];
  for (let k = 0; k < count; k++) {
    const email = `collega${k}@voorbeeld.example`;
    told(
      await administrator.ask("POST", "/v1/persons", {
        name: `Collega ${k}`,
        email,
        role: "cluster-manager",
      }),
    );
    const { link } = told<{ link: string }>(
      await administrator.ask("POST", "/v1/sign-in-links", { email }),
    );
    const person = browser(address, `127.0.1.${1 + Math.floor(k / 25)}`);
    const letIn = await person.ask("POST", "/v1/sign-in/links", {
      secret: new URL(link).hash.slice(1),
    });
    told(letIn);
    person.cookie = letIn.cookie;
    people.push(person);
  }
  administrator.close();
  return people;
}
