#!/usr/bin/env node
// From a fresh clone to a running or a tested Clusterwerk. Plain JavaScript that
// any Node from 20 on can run, since it comes before everything it installs.
import { createHash } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = join(root, ".build");

/** Node 24 as it came from npm, or the one that runs this when it is new enough. */
export function modernNode() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const shipped = join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  if (existsSync(shipped)) return shipped;
  say(
    `Clusterwerk heeft Node 24 of nieuwer nodig; dit is ${process.version}.`,
    `Clusterwerk needs Node 24 or later; this is ${process.version}.`,
  );
  process.exit(1);
}

const dutch = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "").startsWith(
  "nl",
);
function say(nl, en) {
  process.stderr.write(`${dutch ? nl : en}\n`);
}

/** A stamp of file contents, so that a step is done again only when its inputs changed. */
function stamp(...paths) {
  const hash = createHash("sha256");
  const walk = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) walk(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update("\0").update(readFileSync(path));
    }
  };
  for (const path of paths) walk(join(root, path));
  return hash.digest("hex");
}

function unlessDone(name, mark, work) {
  const file = join(build, `${name}.stamp`);
  if (existsSync(file) && readFileSync(file, "utf8") === mark) return;
  work();
  mkdirSync(build, { recursive: true });
  writeFileSync(file, mark);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) say(`${command}: ${error.message}`, `${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function install() {
  const mark = stamp("package.json", "package-lock.json");
  const there = existsSync(join(root, "node_modules", ".package-lock.json"));
  const work = () => {
    say(
      "Pakketten installeren (alleen de eerste keer)…",
      "Installing packages (the first time only)…",
    );
    run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]);
  };
  if (there) unlessDone("install", mark, work);
  else {
    work();
    unlessDone("install", mark, () => {});
  }
}

export function buildWeb() {
  unlessDone("web", stamp("package-lock.json", "src/web", "src/contract", "src/domain"), () => {
    say("Schermen bouwen…", "Building the screens…");
    run(modernNode(), [
      join(root, "node_modules/vite/bin/vite.js"),
      "build",
      "--config",
      "src/web/vite.config.ts",
      "--logLevel",
      "error",
    ]);
  });
}

/** Hands over to the program under Node 24, and passes on what ends it. */
export function handOver(args) {
  // The fourth channel carries nothing: its closing tells the child that this process is gone.
  const child = spawn(modernNode(), [join(root, "src/main.ts"), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // Ctrl-C reaches the child by itself; a signal to this process alone must be passed on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

function test() {
  const node = modernNode();
  const step = (name, args) => {
    process.stderr.write(`\n— ${name}\n`);
    run(node, args);
  };
  step("format", ["node_modules/oxfmt/bin/oxfmt", "--check", "."]);
  step("lint", ["node_modules/oxlint/bin/oxlint", "--deny-warnings"]);
  step("types", ["node_modules/typescript/bin/tsc", "--build"]);
  process.stderr.write("\n— screens\n");
  buildWeb();
  process.stderr.write("\n— tests\n");
  const child = spawn(node, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(3)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` },
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  if (process.argv[2] === "test") test();
  else {
    buildWeb();
    handOver(["start", ...process.argv.slice(3)]);
  }
}
