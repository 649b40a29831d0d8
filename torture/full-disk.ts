import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Found, Scene } from "./scene.ts";
import { afterRestart } from "./wholeness.ts";

const skipped: Found = { wrong: [], said: "skipped: mounting is not permitted" };

/** Puts a small disk of its own at a folder; undefined where that is not permitted. */
function smallDisk(folder: string, megabytes: number): { remove: () => void } | undefined {
  const { status } = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    `size=${megabytes}m`,
    "tmpfs",
    folder,
  ]);
  if (status !== 0) return undefined;
  return { remove: () => void spawnSync("umount", ["-l", folder]) };
}

/** Fills a disk but for some bytes; gives how to free it again. */
function filled(folder: string, free: number): () => void {
  const path = join(folder, "filler");
  const { stdout } = spawnSync("df", ["--output=avail", "-B1", folder], { encoding: "utf8" });
  writeFileSync(path, Buffer.alloc(Math.max(0, Number(stdout.split("\n")[1]) - free)));
  return () => rmSync(path, { force: true });
}

/** Imports onto disks with less and less room, then with enough. */
async function narrowing(at: Scene, folder: string, frees: readonly number[]): Promise<Found> {
  const wrong: string[] = [];
  const codes: string[] = [];
  const file = at.register(30_000);
  for (const free of frees) {
    const release = filled(folder, free);
    const { code, stderr } = await at.run("import", file.path);
    codes.push(`${Math.round(free / 1024)} KB: ${code}`);
    if (code !== 0 && (code !== 5 || !/full|database/.test(stderr)))
      wrong.push(`${code}: ${stderr}`);
    release();
    const { listed, wrong: found } = await afterRestart(at);
    wrong.push(...found);
    if (code !== 0 && listed.length > 0) wrong.push("there, though its import failed");
    for (const { id } of listed) await at.run("delete-delivery", id, "--confirmed");
  }
  const { code, stderr } = await at.run("import", file.path);
  if (code !== 0) wrong.push(`with room again: ${stderr}`);
  wrong.push(...(await afterRestart(at)).wrong);
  return { wrong, said: `exit codes by room left: ${codes.join(", ")}` };
}

export async function fullDisk(at: Scene): Promise<Found> {
  const folder = join(at.data, "deliveries");
  const disk = smallDisk(folder, 24);
  if (!disk) return skipped;
  try {
    const sizes = [0, 1, 2, 3].map(() => Math.floor(at.random() * 1_200_000));
    const found = await narrowing(at, folder, [4096, ...sizes]);
    return { ...found, wrong: found.wrong.filter((one) => one !== "an orphan: filler") };
  } finally {
    disk.remove();
  }
}

export async function fullDatabase(at: Scene): Promise<Found> {
  const disk = smallDisk(at.data, 220);
  if (!disk) return skipped;
  try {
    spawnSync("chmod", ["755", at.data]);
    const first = await at.run("deliveries");
    if (first.code !== 0) return { wrong: [first.stderr], said: "" };
    const sizes = [0, 1].map(() => Math.floor(at.random() * 2_000_000));
    return await narrowing(at, at.data, [4096, ...sizes]);
  } finally {
    disk.remove();
  }
}
