// SPDX-License-Identifier: GPL-3.0-or-later
// tus-js-client, with nothing changed of what it does by itself, sends FILE to ENDPOINT and prints the address of the upload.
// With PAUSE it stops whenever so many bytes more were accepted, as somebody does who closes the lid, and resumes.
//   node tus-upload.mjs FILE ENDPOINT [PAUSE]
import { createReadStream, statSync } from "node:fs";
import { Upload } from "tus-js-client";

const [file, endpoint, pause] = process.argv.slice(2);
const every = Number(pause ?? Infinity);
let resumed = 0;
let pauses = 0;
let paused = false;

function goOn() {
  paused = false;
  upload.start();
}

const upload = new Upload(createReadStream(file), {
  endpoint,
  uploadSize: statSync(file).size,
  metadata: { filetype: "application/zip" },
  onProgress: (sent) => {
    if (paused || sent < resumed + every) return;
    paused = true;
    resumed = sent;
    pauses += 1;
    upload.abort().then(() => setTimeout(goOn, 20));
  },
  onError: (error) => {
    console.error(String(error));
    process.exit(1);
  },
  onSuccess: () => {
    console.log(`${upload.url}\t${pauses}`);
    process.exit(0);
  },
});
upload.start();
