import type { AuditSeal } from "../../data/platform/audit-key.ts";
import { addLines, type NewLine } from "../../data/workspace/audit.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";

/** Writes a line of the log; done once it is safe. */
export type AuditWriter = (tenant: string, line: NewLine) => Promise<void>;

interface Waiting {
  readonly line: NewLine;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** So many in one transaction at most: the statement that adds them stays small. */
const most = 500;

/**
 * Lines follow one another in one chain, so one after the other they would each wait
 * for the disk on behalf of all that come after, and each hold a connection while
 * they wait. So lines that come while others are being written are written
 * together next, in one transaction, in the order in which they came.
 *
 * A line that cannot be written fails alone: those that were to be written with it
 * are then written one by one.
 */
export function auditWriter(workspace: Workspace, seal: AuditSeal): AuditWriter {
  const queues = new Map<string, Waiting[]>();
  const put = async (tenant: string, lines: readonly NewLine[]): Promise<void> => {
    const added = await workspace.asSystem(tenant, (db) => addLines(db, tenant, seal.key, lines));
    const { number, hash } = added[added.length - 1];
    seal.putEnd({ number, hash });
  };
  const putOne = async (tenant: string, { line, done, failed }: Waiting): Promise<void> => {
    try {
      await put(tenant, [line]);
      done();
    } catch (error) {
      failed(error);
    }
  };
  const putTogether = async (tenant: string, together: readonly Waiting[]): Promise<void> => {
    if (together.length === 1) return putOne(tenant, together[0]);
    try {
      await put(
        tenant,
        together.map(({ line }) => line),
      );
    } catch {
      for (const one of together) await putOne(tenant, one);
      return;
    }
    for (const { done } of together) done();
  };
  const putAll = async (tenant: string, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) await putTogether(tenant, queue.splice(0, most));
    queues.delete(tenant);
  };
  return (tenant, line) =>
    new Promise((resolve, reject) => {
      const waiting = { line, done: resolve, failed: reject };
      const queue = queues.get(tenant);
      if (queue) queue.push(waiting);
      else {
        const made = [waiting];
        queues.set(tenant, made);
        void putAll(tenant, made);
      }
    });
}
