import type { Question } from "../../contract/question.ts";
import type { AuditSeal } from "../../data/platform/audit-key.ts";
import type { Workspace } from "../../data/workspace/open-workspace.ts";
import type { Audience } from "../../domain/audience.ts";
import { type AuditResult, objectOf } from "../../domain/audit-line.ts";
import { type ClusterwerkError, asClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { auditWriter } from "./audit-writer.ts";

/** Who asks, and from where. */
export interface Asked {
  readonly audience: Audience;
  readonly origin: string;
}

/** Writes down how it ended: done, or `broke` off. */
export type Ending = (broke?: ClusterwerkError) => Promise<void>;

/** Writes down what is done. */
export interface AuditTrail {
  /**
   * Answers a question and writes down that it was: a change before it is made and
   * once it is, what shows companies or people once it did, and whatever was refused.
   * What cannot be written down is not done, or not told.
   *
   * @param atEnd takes over the last line of what succeeded, where a transaction around it
   *   is yet to be committed: before that nothing is done
   */
  around(
    question: Question,
    input: unknown,
    asked: Asked,
    answer: () => Promise<unknown>,
    atEnd?: (ending: Ending) => void,
  ): Promise<unknown>;
  /** Writes down what is no question: that somebody came in, or tried to. */
  note(
    action: string,
    asked: Noted,
    object: Record<string, string>,
    result: AuditResult,
    code?: string,
  ): Promise<void>;
}

export interface Noted {
  readonly audience: Pick<Audience, "tenant" | "organisation" | "person">;
  readonly origin: string;
}

export function auditTrail(workspace: Workspace, seal: AuditSeal): AuditTrail {
  const write = auditWriter(workspace, seal);
  const note = async (
    action: string,
    { audience, origin }: Noted,
    object: Record<string, string>,
    result: AuditResult,
    code: string | null = null,
  ): Promise<void> => {
    const { tenant, organisation, person } = audience;
    const line = { action, object, result, code, origin, organisation, person };
    await write(tenant, line);
  };
  return {
    note,
    async around(question, input, asked, answer, atEnd) {
      const changes = question.effect === "writes";
      const object = objectOf(input);
      if (changes) await note(question.name, asked, object, "begun");
      let made: unknown;
      try {
        made = await answer();
      } catch (thrown) {
        const error = asClusterwerkError(thrown);
        if (changes || error.code === "not-allowed") {
          await note(question.name, asked, object, endOf(error), error.code);
        }
        throw error;
      }
      const ending: Ending = async (broke) => {
        if (broke === undefined) {
          await note(question.name, asked, { ...object, ...objectOf(made) }, "done");
        } else if (changes) await note(question.name, asked, object, endOf(broke), broke.code);
      };
      if (changes || question.personal) {
        if (atEnd) atEnd(ending);
        else await ending();
      }
      return made;
    },
  };
}

const endOf = ({ code }: ClusterwerkError): AuditResult =>
  code === "not-allowed" ? "refused" : "failed";
