// SPDX-License-Identifier: GPL-3.0-or-later
// A tus server nobody here wrote, on a free port of the loopback. Arguments: the folder to keep uploads in, and
// the path it serves (default /files). Prints its port.
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const server = new Server({ path: process.argv[3] ?? "/files", datastore: new FileStore({ directory: process.argv[2] }) });
const listener = server.listen({ host: "127.0.0.1", port: 0 }, () => console.log(listener.address().port));
