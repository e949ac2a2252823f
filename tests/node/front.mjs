// SPDX-License-Identifier: GPL-3.0-or-later
// A reverse proxy as a province has one, on a free port of the loopback. Argument: a JSON file {"/tus": [PORT…], "/": [PORT…]}, read
// anew for each request; the longest prefix wins, its servers take turns, and one that refuses is passed over. Prints its port.
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";

let turn = 0;

function forward(incoming, outgoing, ports, left) {
  const upstream = request({ host: "127.0.0.1", port: ports[turn++ % ports.length], method: incoming.method, path: incoming.url, headers: incoming.headers });
  upstream.on("response", (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
    answer.on("error", () => outgoing.destroy());
  });
  // Nothing has been read from the client before the connection stands, so another server may be asked.
  upstream.on("error", (error) => (error.code === "ECONNREFUSED" && left > 1 ? forward(incoming, outgoing, ports, left - 1) : outgoing.destroy()));
  upstream.on("socket", (socket) => (socket.connecting ? socket.once("connect", () => incoming.pipe(upstream)) : incoming.pipe(upstream)));
  outgoing.on("close", () => upstream.destroy());
}

const server = createServer((incoming, outgoing) => {
  const routes = JSON.parse(readFileSync(process.argv[2], "utf8"));
  const prefix = Object.keys(routes).filter((path) => incoming.url.startsWith(path)).sort((a, b) => b.length - a.length)[0];
  forward(incoming, outgoing, routes[prefix], routes[prefix].length);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
