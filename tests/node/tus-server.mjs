// SPDX-License-Identifier: GPL-3.0-or-later
// A tus server nobody here wrote, on a free port of the loopback. Arguments: the folder to keep uploads in, the path it serves
// (default /files), and after how many milliseconds uploads expire, if they do. Prints its port.
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const [directory, path = "/files", expirationPeriodInMilliseconds = "0"] = process.argv.slice(2);
const datastore = new FileStore({ directory, expirationPeriodInMilliseconds: Number(expirationPeriodInMilliseconds) });
const server = new Server({ path, datastore });
const listener = server.listen({ host: "127.0.0.1", port: 0 }, () => console.log(listener.address().port));
