import type { Random } from "../src/core/random.ts";
import type { Adopted, Ledger } from "./ledger.ts";

/** What the writers work on. */
export interface Ground {
  readonly delivery: string;
  /** Rows of the delivery. */
  readonly rows: number;
  readonly cluster: string;
  /** The companies that the cluster was found with. */
  readonly members: readonly string[];
}

export const writerCount = 16;

/** Writers at work; they end when they are told to, or when nobody answers any more. */
export interface Writing {
  /** Waits until so many more writes were told to be done; false where that takes a minute. */
  acknowledged(more: number): Promise<boolean>;
  /** Ends them: every write under way is waited for. */
  stop(): Promise<readonly string[]>;
}

type Told = { readonly state: "done"; readonly body: never } | { readonly state: "in doubt" };

/**
 * Sixteen writers who know of each write whether they were told that it was
 * done. Each works on what is its own, so that it knows what must be there.
 */
export function writing(address: string, ground: Ground, ledger: Ledger, random: Random): Writing {
  const wrong: string[] = [];
  let going = true;
  let heard = (): void => {};
  const ask = async (method: string, path: string, body?: unknown): Promise<Told> => {
    try {
      const sent =
        body === undefined || body instanceof Buffer
          ? { body: body as never }
          : { body: JSON.stringify(body) };
      const answer = await fetch(`${address}/v1/${path}`, {
        method,
        ...sent,
        headers: {
          ...(body instanceof Buffer ? {} : { "content-type": "application/json" }),
          // Each writer changes what is its own, or what stays beside what others say.
          ...(method === "PATCH" ? { "if-match": "*" } : {}),
        },
      });
      const told = (await answer.json()) as { code?: string };
      if (answer.ok) {
        ledger.acknowledged++;
        heard();
        return { state: "done", body: told as never };
      }
      // The database fell away under the server: whether it was done, nobody can say. That it is
      // a fault of the program itself it must never say.
      if (answer.status < 500 || told.code === "internal") {
        wrong.push(`${method} ${path}: ${answer.status} ${told.code}`);
      }
      await new Promise((resume) => setTimeout(resume, 20));
    } catch {
      await new Promise((resume) => setTimeout(resume, 20));
    }
    ledger.inDoubt++;
    return { state: "in doubt" };
  };

  const adopt = async (token: string): Promise<Adopted> => {
    const one: Adopted = {
      name: token,
      id: undefined,
      sureness: "in doubt",
      wordings: [{ note: token, dropped: new Map() }],
      told: 0,
    };
    ledger.adopted.push(one);
    const told = await ask("POST", "hypotheses", {
      cluster: ground.cluster,
      name: token,
      note: token,
    });
    if (told.state === "done") {
      one.id = (told.body as { id: string }).id;
      one.sureness = "acknowledged";
    }
    return one;
  };
  const change = async (one: Adopted, token: string): Promise<boolean> => {
    const last = one.wordings.at(-1)!;
    const establishment = ground.members[(one.wordings.length - 1) % ground.members.length];
    const dropped = new Map(last.dropped).set(establishment, token);
    const place = one.wordings.push({ note: token, dropped }) - 1;
    const told = await ask("PATCH", `hypotheses/${one.id}`, {
      note: token,
      drop: [{ establishment, note: token }],
    });
    if (told.state === "done") one.told = place;
    return told.state === "done";
  };
  const agree = async (token: string): Promise<void> => {
    ledger.terms.set(token, "in doubt");
    const told = await ask("PATCH", `deliveries/${ground.delivery}/terms`, { purpose: token });
    if (told.state === "done") ledger.terms.set(token, "acknowledged");
  };
  const erase = async (row: number, token: string): Promise<void> => {
    const one = ledger.erase(row, token);
    const told = await ask("POST", `deliveries/${ground.delivery}/exclusions`, {
      row,
      reason: token,
    });
    if (told.state === "done") Object.assign(one, { told: token, later: [] });
  };
  const refer = async (token: string): Promise<void> => {
    const sent = await ask(
      "POST",
      `uploads?fileName=${token}.csv`,
      Buffer.from(`code;name\n1;${token}\n2;twee\n`),
    );
    if (sent.state !== "done") return;
    const one: {
      id: string | undefined;
      there: "in doubt" | "acknowledged" | "leaving" | "absent";
    } = { id: undefined, there: "in doubt" };
    ledger.references.set(token, one);
    const { upload } = sent.body as { upload: string };
    const input = { upload, name: token, kind: "areas", regionNamespace: "torture" };
    const made = await ask("POST", "references", input);
    if (made.state !== "done") return;
    one.there = "acknowledged";
    one.id = (made.body as { id: string }).id;
    if (random() < 0.8) {
      one.there = "leaving";
      const gone = await ask("DELETE", `references/${one.id}`);
      if (gone.state === "done") one.there = "absent";
    }
  };

  let tokens = 0;
  const round = Math.floor(random() * 1e9).toString(36);
  const write = async (writer: number): Promise<void> => {
    let mine: Adopted | undefined;
    for (let turn = 0; going; turn++) {
      const token = `w${writer}-${round}-${++tokens}`;
      const die = random();
      if (mine?.id === undefined || die < 0.1) mine = await adopt(token);
      else if (die < 0.8) {
        // Of which a change is in doubt is not touched again until it was looked at.
        if (!(await change(mine, token))) mine = undefined;
      } else if (die < 0.83) await agree(token);
      else if (die < 0.9) {
        const turns = Math.floor(ground.rows / writerCount);
        await erase(writer + writerCount * Math.floor(random() * turns), token);
      } else await refer(token);
    }
  };
  const writers = Promise.all(Array.from({ length: writerCount }, (_, k) => write(k)));
  return {
    async acknowledged(more) {
      const until = ledger.acknowledged + more;
      const patience = Date.now() + 60_000;
      while (ledger.acknowledged < until && Date.now() < patience) {
        await new Promise<void>((resume) => {
          heard = resume;
          setTimeout(resume, 200);
        });
      }
      return ledger.acknowledged >= until;
    },
    async stop() {
      going = false;
      await writers;
      return wrong;
    },
  };
}
