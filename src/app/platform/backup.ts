import { backup, restore } from "../../contract/backup.ts";
import type { BackupTold } from "../../data/backup/backup-manifest.ts";
import { makeBackup } from "../../data/backup/make-backup.ts";
import { restoreBackup, type RestorePlace } from "../../data/backup/restore-backup.ts";
import { answer, type Effects } from "../answer.ts";

export const answerBackup = answer(backup, async (effects, { to }) =>
  told(
    await makeBackup({ dataDir: effects.place.data, workspace: effects.workspace }, to, effects),
  ),
);

/** Asked of an installation that is open: its own folder is not empty, and it is told so. */
export const answerRestore = answer(restore, (effects, { from }) =>
  restoreInto(effects.place, from, effects),
);

/** Restores into a place that nobody has opened: opening it would fill it. */
export async function restoreInto(
  place: RestorePlace,
  from: string,
  options: Pick<Effects, "progress" | "signal">,
) {
  const restored = await restoreBackup(from, place, options);
  return { ...told(restored), data: restored.data };
}

const told = ({
  folder,
  madeAt,
  softwareVersion,
  deliveries,
  references,
  tables,
  files,
  bytes,
  hash,
}: BackupTold) => ({
  folder,
  madeAt,
  softwareVersion,
  deliveries,
  references,
  tables: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
  files,
  bytes,
  hash,
});
