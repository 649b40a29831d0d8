#!/usr/bin/env node
// `npx clusterwerk …` in the checkout: installs what is missing, then hands over.
import { buildWeb, handOver, install } from "./bootstrap.mjs";

const args = process.argv.slice(2);
install();
if (args[0] === "serve" || args[0] === "start") buildWeb();
handOver(args);
