// SPDX-License-Identifier: GPL-3.0-or-later
// Validates JSON files against a schema with a validator nobody here wrote.
//   node validate.mjs SCHEMA_FOLDER SCHEMA_ID FILE…    one line a file: its name, a tab, "valid" or what is wrong
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const [folder, id, ...files] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")));
const validate = ajv.getSchema(id);
for (const file of files) {
  const valid = validate(JSON.parse(readFileSync(file, "utf8")));
  console.log(`${file}\t${valid ? "valid" : ajv.errorsText(validate.errors)}`);
}
