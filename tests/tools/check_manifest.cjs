// Holds a unified manifest against Microsoft's own schema of its version, with @microsoft/app-manifest, which brings the schemas along.
// Prints what is wrong as JSON: [] for nothing.
//   NODE_PATH=artifacts/tools/node_modules node tests/tools/check_manifest.cjs <manifest.json>
"use strict";
const { readFileSync } = require("node:fs");
const { AppManifestUtils } = require("@microsoft/app-manifest");

// A version whose schema the package does not bring along is no reason to ask the network.
globalThis.fetch = address => Promise.reject(new Error(`the package has no schema ${address}`));

AppManifestUtils.validateAgainstSchema(JSON.parse(readFileSync(process.argv[2], "utf8"))).then(
  problems => process.stdout.write(JSON.stringify(problems)),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
