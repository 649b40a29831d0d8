import { forgetConfidence, noteInConfidence } from "../../contract/confidences.ts";
import { confidencesOf, dropConfidence, keepConfidence } from "../../data/workspace/confidences.ts";
import { findHypothesis } from "../../data/workspace/hypotheses.ts";
import { ClusterwerkError } from "../../domain/clusterwerk-error.ts";
import { answer } from "../answer.ts";

export const answerNoteInConfidence = answer(
  noteInConfidence,
  async ({ workspace, audience }, input) => {
    const { hypothesis, establishment = null, ...told } = input;
    return workspace.as(audience, async (db) => {
      const found = await findHypothesis(db, hypothesis);
      if (found?.hypothesis.keptBy !== audience.organisation) {
        throw new ClusterwerkError("unknown-cluster", `no adopted cluster ${hypothesis}`, {
          cluster: hypothesis,
        });
      }
      const id = await keepConfidence(db, audience, { hypothesis, establishment, ...told });
      if (id === undefined) {
        throw new ClusterwerkError("unknown-establishment", `no ${establishment} in it`, {
          establishment: establishment ?? "",
        });
      }
      return (await confidencesOf(db, hypothesis)).find((one) => one.told.id === id)!.told;
    });
  },
);

export const answerForgetConfidence = answer(
  forgetConfidence,
  async ({ workspace, audience }, { confidence }) => {
    if (await workspace.as(audience, (db) => dropConfidence(db, confidence))) {
      return { forgotten: confidence };
    }
    throw new ClusterwerkError("unknown-confidence", `no ${confidence}`, { confidence });
  },
);
