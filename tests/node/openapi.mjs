// SPDX-License-Identifier: GPL-3.0-or-later
// Holds an OpenAPI 3.1 document and what a server really answered against each other.
//   node openapi.mjs DOCUMENT                validates the document itself: "valid" or what is wrong; then its paths, one a line
//   node openapi.mjs DOCUMENT EXCHANGES      a JSON array of {method, path, status, headers, body}: a line each,
//                                            "ok METHOD PATH STATUS" with the path as the document writes it, or "bad …" and why
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { Validator } from "@seriousme/openapi-schema-validator";

const [file, exchanges] = process.argv.slice(2);
const document = JSON.parse(readFileSync(file, "utf8"));
if (!exchanges) {
  const result = await new Validator().validate(structuredClone(document));
  console.log(result.valid ? "valid" : JSON.stringify(result.errors));
  for (const path of Object.keys(document.paths)) console.log(path);
  process.exit(0);
}

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uuid: true, uri: true, date: true } });
ajv.addSchema(document, "document");
const pointer = (parts) => "document#/" + parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");

function problem({ method, path, status, headers, body }) {
  const [bare] = path.split("?");
  const template = Object.keys(document.paths).find((candidate) =>
    new RegExp("^" + candidate.replace(/\{[^}]+\}/g, "[^/]+") + "$").test(bare));
  if (!template) return ["no such path", bare];
  const name = method === "HEAD" && !document.paths[template].head ? "get" : method.toLowerCase();
  // What no operation is for is refused in the words of the first one.
  const operation = document.paths[template][name] ? name
    : status === 405 ? ["get", "patch", "post", "put"].find((other) => document.paths[template][other]?.responses["405"]) : undefined;
  if (!operation) return ["no such method", template];
  let parts = ["paths", template, operation, "responses", String(status)];
  let response = document.paths[template][operation].responses[status];
  if (!response) return ["no such status", template];
  if (response.$ref) {
    parts = response.$ref.slice(2).split("/");
    response = document.components.responses[parts[2]];
  }
  for (const [header, { required, schema }] of Object.entries(response.headers ?? {})) {
    const value = headers[header.toLowerCase()];
    if (value === undefined && required) return [`header ${header} is missing`, template];
    const typed = schema.type === "integer" && /^[0-9]+$/.test(value ?? "") ? Number(value) : value;
    if (value !== undefined && !ajv.validate(schema, typed)) return [`header ${header}: ${ajv.errorsText()}`, template];
  }
  const type = (headers["content-type"] ?? "").split(";")[0];
  if (method === "HEAD" || status === 204 || !response.content) return body === "" ? [null, template] : ["a body nobody described", template];
  if (!response.content[type]) return [`content type ${type}`, template];
  if (type !== "application/json") return [null, template];
  const check = ajv.getSchema(pointer([...parts, "content", type, "schema"])) ??
    ajv.compile({ $ref: pointer([...parts, "content", type, "schema"]) });
  return check(JSON.parse(body)) ? [null, template] : [ajv.errorsText(check.errors), template];
}

for (const exchange of JSON.parse(readFileSync(exchanges, "utf8"))) {
  const [wrong, template] = problem(exchange);
  console.log(wrong === null ? `ok ${exchange.method} ${template} ${exchange.status}`
    : `bad ${exchange.method} ${exchange.path} ${exchange.status}: ${wrong} ${exchange.body.slice(0, 300)}`);
}
