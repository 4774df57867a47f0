// Reads every file of every version of every object below an OCFL storage root with @ocfl/ocfl-fs, a reader that knows nothing of
// this repository, and prints what it found as JSON: id, head, and per version the SHA-512 digest of each file's bytes.
//   NODE_PATH=artifacts/tools/node_modules node tests/tools/read_ocfl.cjs <folder>
"use strict";
const { createHash } = require("node:crypto");
const ocfl = require("@ocfl/ocfl-fs");

async function readObject(object) {
  await object.load();
  const inventory = await object.getInventory();
  const versions = {};
  for (const version of Object.keys(inventory.versions)) {
    versions[version] = {};
    for (const file of await object.files(version))
      versions[version][file.logicalPath] = createHash("sha512").update(await file.buffer()).digest("hex");
  }
  return { id: object.id, head: inventory.head, versions };
}

async function main(root) {
  const storage = ocfl.storage({ root });
  await storage.load();
  const found = [];
  for await (const object of storage) found.push(await readObject(object));
  process.stdout.write(JSON.stringify(found));
}

main(process.argv[2]).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
