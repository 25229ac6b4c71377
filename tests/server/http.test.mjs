// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// HTTP as hostile clients speak it: a clean answer to every malformed request, and limits.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, before } from "node:test";
import { edmo, Home, keepAlive, read, sleep, test, until, update } from "./harness.mjs";

const home = new Home();
let server;
before(async () => (server = await home.start("--header-time", 300, "--body-time", 400, "--idle-time", 1500,
  "--write-time", 300, "--max-header", 2048, "--max-body", 5000, "--max-connections", 20)));
after(() => home.remove());

const line = `GET ${edmo.path} HTTP/1.1\r\n`;
const fields = "Host: x\r\nCookie: auth-token=edmo-demo-session\r\n";
const get = `${line}${fields}\r\n`;
const patch = (more, body = "") => `PATCH ${edmo.path} HTTP/1.1\r\n${fields}${more}\r\n\r\n${body}`;
const statuses = (text) => [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map((found) => Number(found[1]));

let last;

/** The one status that bytes are answered with before the server closes. */
async function status(...parts) {
  const text = await server.bytes(...parts);
  const found = statuses(text);
  assert.equal(found.length, 1, JSON.stringify(text));
  assert.match(text, /\r\nConnection: close\r\n/);
  const [head, body] = text.split("\r\n\r\n");
  assert.equal(Number(/Content-Length: (\d+)/.exec(head)[1]), body.length);
  last = JSON.parse(body);
  assert.ok(last.status === found[0] || typeof last.error === "string", body);
  return found[0];
}

/** The same, and the type of what edmo's envelope holds. */
async function told(...parts) {
  return [await status(...parts), typeof last.error];
}

test("what is no request is answered with its status, and the connection ends", async () => {
  const malformed = {
    "hello\r\n\r\n": 400,
    "GET\r\n\r\n": 400,
    "GET / HTTP/9.9\r\n\r\n": 505,
    "GET / HTTQ/1.1\r\n\r\n": 400,
    "GET / HTTP/1.\r\n\r\n": 400,
    "GET / HTTP/1.12\r\n\r\n": 400,
    "GET /a b HTTP/1.1\r\n\r\n": 400,
    "GET /\r\n\r\n": 400,
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n": 505,
    "G\u00e9T / HTTP/1.1\r\n\r\n": 400,
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n": 400,
    [`${line}\r\n`]: 400,
    [`${line}Host: a\r\nHost: b\r\n\r\n`]: 400,
    [`${line}${fields}No colon\r\n\r\n`]: 400,
    [`${line}${fields}Bad name: x\r\n\r\n`]: 400,
    [`${line}${fields}X: \u0000\r\n\r\n`]: 400,
    [patch("Content-Length: x")]: 400,
    [patch("Content-Length: -1")]: 400,
    [patch("Content-Length: 2\r\nContent-Length: 3", "{}")]: 400,
    [patch("Content-Length: 2\r\nTransfer-Encoding: chunked", "{}")]: 400,
    [patch("Transfer-Encoding: gzip", "{}")]: 501,
    [patch("Transfer-Encoding: gzip, chunked", "2\r\n{}\r\n0\r\n\r\n")]: 501,
    [patch("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n")]: 501,
    [patch("Transfer-Encoding: chunked").replace("HTTP/1.1", "HTTP/1.0")]: 400,
    [patch("Transfer-Encoding: chunked", "2;a=\"\n\"\r\n{}\r\n0\r\n\r\n")]: 400,
    [patch("Transfer-Encoding: chunked", "2;a=\"\r\n\"\r\n{}\r\n0\r\n\r\n")]: 400,
    [patch("Transfer-Encoding: chunked", "2\r\n{}x\r\n0\r\n\r\n")]: 400,
    [patch("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\nNo colon\r\n\r\n")]: 400,
    [patch("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n")]: 400,
    [patch("Content-Length: 99999999999999999999", "{}")]: 400,
  };
  for (const [bytes, expected] of Object.entries(malformed))
    assert.equal(await status(Buffer.from(bytes, "latin1")), expected, JSON.stringify(bytes));
});

test("a request that ends early is answered", async () => {
  assert.equal(await status(line, "end"), 400);
  assert.deepEqual(await told(patch("Content-Length: 10", "{"), "end"), [400, "string"]);
  assert.equal(await server.bytes("end"), "");
});

const chunks = "8\r\n{\"name\":\r\n4\r\n\"T\"}\r\n0\r\n";

test("a trailer's fields are none of the header (RFC 9110, 6.5.1)", async () => {
  const named = () => home.sql("SELECT text ->> 'name' FROM assistants WHERE id = 'asst_123'");
  const before = await named();
  const bare = `PATCH ${edmo.path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
  assert.equal(await status(`${bare}${chunks}Cookie: auth-token=edmo-demo-session\r\n\r\n`), 401);
  const catalog = "GET /api/v1/voice-integration/catalog HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
  assert.match(await server.bytes(`${catalog}Authorization: Bearer lumenia-demo-token\r\nX-Account-Id: 9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11\r\n\r\n`), /^HTTP\/1\.1 403 /);
  assert.equal(await named(), before);
  for (const field of ["If-Match: \"no\"", "If-None-Match: *", "Content-Type: text/plain", "Content-Encoding: gzip", "Connection: close",
    "Cookie: auth-token=nobody", "Host: y", "Expect: 100-continue"]) {
    const text = await server.bytes(`${patch("Transfer-Encoding: chunked", chunks)}${field}\r\n\r\n`, get, "end");
    assert.deepEqual(statuses(text), [200, 200], field);
  }
  // One that would frame the body anew is refused.
  for (const field of ["Content-Length: 2", "Transfer-Encoding: chunked"])
    assert.equal(await status(`${patch("Transfer-Encoding: chunked", chunks)}${field}\r\n\r\n`), 400, field);
});

test("what chunks and trailers take besides the body is limited (RFC 9112, 7.1.1)", async () => {
  const chunked = patch("Transfer-Encoding: chunked");
  const long = "x".repeat(3000);
  const few = "1;a=b\r\nx\r\n".repeat(100);
  for (const rest of [`2;a=${long}`, `2;a="${long}`, `2;${"a;".repeat(1500)}`, `2 ${" ".repeat(3000)}`, "0".repeat(3000), `2${long}`.replaceAll("x", "0"),
    `${chunks}X: ${long}`, `${chunks}${"X: y\r\n".repeat(500)}`, `1;a=${"x".repeat(1000)}\r\nx\r\n`.repeat(10)])
    assert.deepEqual(await told(`${chunked}${rest}`), [431, "string"], rest.slice(0, 20));
  assert.equal(await status(`${patch("Connection: close\r\nTransfer-Encoding: chunked")}${few}0;c\r\nX: y\r\n\r\n`), 400, "no JSON, but read whole");
  // The end of a chunked body in pieces of every size.
  const parts = `${patch("Connection: close\r\nTransfer-Encoding: chunked")}${chunks}\r\n`;
  for (let cut = parts.length - 9; cut < parts.length; cut += 1)
    assert.deepEqual(statuses(await server.bytes(parts.slice(0, cut), 10, parts.slice(cut))), [200], String(cut));
});

test("who may not ask is answered before the body is read, and not invited to send it (RFC 9110, 10.1.1)", async () => {
  const stranger = (path, more) => `PATCH ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n\r\n`;
  for (const [path, expected] of [[edmo.path, 401], ["/nowhere", 404], ["/api/user/assistant/123", 405]])
    for (const more of ["Content-Length: 4000", "Transfer-Encoding: chunked", "Content-Length: 4000\r\nExpect: 100-continue"])
      assert.deepEqual(statuses(await server.bytes(stranger(path, more))), [expected], path);
  assert.equal(await status(patch("Content-Length: 4000\r\nContent-Encoding: gzip")), 415);
});

test("too much is refused before it is read", async () => {
  assert.equal(await status(`${line}X: ${"x".repeat(3000)}\r\n\r\n`), 431);
  assert.equal(await status(`GET /${"x".repeat(3000)} HTTP/1.1\r\n`), 431);
  assert.deepEqual(await told(patch("Content-Length: 5001")), [413, "string"]);
  assert.equal(await status(patch("Content-Length: 50000000"), "x".repeat(1_000_000)), 413);
  assert.equal(await status(patch("Transfer-Encoding: chunked", `2000\r\n${"x".repeat(0x2000)}\r\n0\r\n\r\n`)), 413);
  const body = JSON.stringify({ name: "x".repeat(4900) });
  assert.equal((await update(server, edmo, body)).status, 200);
});

test("who is slow is answered 408; who says nothing is let go", async () => {
  const drip = Array.from("X-Slow: yes, very, very slow, as you see").flatMap((each) => [each, 20]);
  const begun = Date.now();
  const silent = server.bytes();
  assert.deepEqual(await Promise.all([status(line), status(patch("Content-Length: 10", "{")), status(line, ...drip)]), [408, 408, 408]);
  assert.equal(await silent, "");
  assert.ok(Date.now() - begun > 1000);
});

test("slow clients hold up nobody else", async () => {
  const patient = await home.start("--header-time", 60_000, "--body-time", 60_000, "--drain-time", 0);
  const slow = Array.from({ length: 20 }, (_, index) => patient.bytes(index % 2 ? line : patch("Content-Length: 10", "{")));
  for (let count = 0; count < 20; count += 1) assert.equal((await read(patient, edmo)).status, 200);
  assert.equal((await update(patient, edmo, {})).status, 200);
  await patient.stop();
  await Promise.all(slow);
});

test("who does not read what is answered is let go", async () => {
  const socket = connect(server.port, "127.0.0.1");
  socket.pause();
  await once(socket, "connect");
  socket.on("error", () => {});
  const many = get.replace(edmo.path, "/api/v1/voice-integration/catalog")
    .replace(fields, `${fields}Authorization: Bearer lumenia-demo-token\r\nX-Account-Id: 9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11\r\n`).repeat(300);
  socket.write(many);
  await sleep(1500);
  socket.resume();
  await once(socket, "close");
  assert.ok(server.lines.filter((each) => each.route === "lumenia.catalog").length < 300);
});

test("requests in one packet, byte by byte, in chunks, and after an invitation", async () => {
  assert.deepEqual(statuses(await server.bytes(get + get + patch("Connection: close\r\nContent-Length: 2", "{}"))), [200, 200, 200]);
  assert.deepEqual(statuses(await server.bytes(...Array.from(`${line}${fields}Connection: close\r\n\r\n`))), [200]);
  const chunked = patch("Connection: close\r\nTransfer-Encoding: chunked", "5\r\n{\"nam\r\n8;x=y\r\ne\": \"C\"}\r\n0\r\n\r\n");
  const answer = await server.bytes(chunked);
  assert.deepEqual(statuses(answer), [200]);
  assert.match(answer, /"name":"C"/);
  const invited = await server.bytes(patch("Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2"), 50, "{}");
  assert.deepEqual(statuses(invited), [100, 200]);
  assert.deepEqual(statuses(await server.bytes(patch("Expect: 100-continue\r\nContent-Length: 6000"))), [413]);
});

/** A GET of edmo's assistant with other fields, which ends the connection. */
const asking = (more, version = "1.1", method = "GET", path = edmo.path) =>
  server.bytes(`${method} ${path} HTTP/${version}\r\nCookie: auth-token=edmo-demo-session\r\n${more}\r\nConnection: close\r\n\r\n`);

test("Host stands once and holds a host (RFC 9112, 3.2)", async () => {
  for (const host of ["x", "", "example.com:80", "example.com:", "[::1]:8080", "[::1]", "127.0.0.1", "a%20b", "a_b~c!$&'()*+,;="])
    for (const version of ["1.0", "1.1"]) assert.deepEqual(statuses(await asking(`Host: ${host}`, version)), [200], host);
  for (const host of ["a b/c@d", "a b", "a/b", "u@h", "a:b", "a:1:2", "[::1", "[]", "[::1]x", "::1]", "a%2", "a%zz", "a?b", "a#b", "a\\b", "\u00e9", "x, y"])
    for (const version of ["1.0", "1.1"]) assert.deepEqual(statuses(await asking(`Host: ${host}`, version)), [400], host);
  for (const version of ["1.0", "1.1"]) assert.deepEqual(statuses(await asking("Host: x\r\nHost: x", version)), [400]);
  assert.deepEqual(statuses(await asking("X: y", "1.0")), [200]);
  assert.deepEqual(statuses(await asking("X: y", "1.1")), [400]);
});

test("the answer to HEAD has no content, whatever is wrong (RFC 9110, 9.3.2)", async () => {
  const head = `HEAD ${edmo.path} HTTP/1.1\r\n`;
  const cases = { "\r\n": 400, "Host: x\r\nContent-Length: x\r\n\r\n": 400, "Host: x\r\n\r\n": 401, [`Host: x\r\nX: ${"x".repeat(3000)}`]: 431,
    "Host: x\r\nTransfer-Encoding: gzip\r\n\r\n": 501, "Host: x\r\nContent-Length: 9999999\r\n\r\n": 413, "Host: x\r\nX: y\r\n": 408 };
  for (const [rest, expected] of Object.entries(cases)) {
    const text = await server.bytes(head + rest, ...(expected === 401 ? ["end"] : []));
    assert.deepEqual(statuses(text), [expected], rest);
    assert.match(text, /\r\nContent-Length: [1-9]/);
    assert.ok(text.endsWith("\r\n\r\n"), text);
  }
});

test("a later minor version is read as 1.1, another major one is 505 (RFC 9110, 2.5 and 15.6.6)", async () => {
  assert.deepEqual(statuses(await asking("Host: x", "1.2")), [200]);
  assert.deepEqual(statuses(await server.bytes(get.replace("HTTP/1.1", "HTTP/1.9") + get, "end")), [200, 200]);
  assert.deepEqual(statuses(await asking("Host: x", "2.0")), [505]);
  assert.deepEqual(statuses(await asking("Host: x", "0.9")), [505]);
});

test("an empty line before a request is left out (RFC 9112, 2.2)", async () => {
  assert.deepEqual(statuses(await server.bytes(`\r\n${get}\r\n${get}`, "end")), [200, 200]);
  assert.deepEqual(statuses(await server.bytes("\r", 20, "\n", 20, get, "end")), [200]);
  assert.equal(await server.bytes(`${get}\r\n`, "end").then((text) => statuses(text).length), 1);
  for (const lines of ["\r\n\r\n", "\n", "\r\r\n", "\r\n".repeat(5000)]) assert.equal(await status(lines + get), 400);
});

test("credentials: spaces, letter case, and one field alone (RFC 9110, 11.4 and 5.3)", async () => {
  const as = async (...fields) => statuses(await server.bytes("GET /api/user/assistant/123 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
    + `${fields.map((each) => `Authorization: ${each}\r\n`).join("")}\r\n`))[0];
  const good = "Bearer autocalls-demo-token";
  assert.deepEqual([await as(good), await as("Bearer   autocalls-demo-token"), await as("bEARER autocalls-demo-token")], [200, 200, 200]);
  for (const fields of [["", good], [good, ""], [good, good], ["Basic x", good], [`${good}, ${good}`], ["Bearer"], ["Bearer "], ["Bearerautocalls-demo-token"], []])
    assert.equal(await as(...fields), 401, fields.join("|"));
});

test("401 names a scheme (RFC 9110, 15.5.2)", async () => {
  const challenge = async (path) => /WWW-Authenticate: (.*)\r\n/.exec(await server.bytes(`GET ${path} HTTP/1.0\r\n\r\n`))?.[1];
  assert.equal(await challenge("/api/user/assistant/123"), "Bearer");
  assert.equal(await challenge(edmo.path), "Cookie cookie-name=\"auth-token\"");
});

test("a method that HTTP has not is 501, one that the route has not 405 (RFC 9110, 9.1)", async () => {
  for (const path of [edmo.path, "/nowhere"]) {
    for (const method of ["FOO", "get", "PATCHX"]) assert.deepEqual(statuses(await asking("Host: x", "1.1", method, path)), [501], method);
    for (const method of ["DELETE", "POST", "OPTIONS", "TRACE"])
      assert.deepEqual(statuses(await asking("Host: x", "1.1", method, path)), [path === "/nowhere" ? 404 : 405], method);
  }
});

test("HTTP/1.0 is told that it is kept (RFC 9112, C.2.2)", async () => {
  const old = `GET ${edmo.path} HTTP/1.0\r\n${fields}Connection: keep-alive\r\n\r\n`;
  const text = await server.bytes(old + old, "end");
  assert.deepEqual(statuses(text), [200, 200]);
  assert.equal(text.match(/\r\nConnection: keep-alive\r\n/g).length, 2);
  assert.doesNotMatch(await server.bytes(get, "end"), /\r\nConnection: keep-alive/);
  assert.match(await server.bytes(old.replace("Connection: keep-alive\r\n", "")), /\r\nConnection: close\r\n/);
});

test("another patch format is 415, with those that are taken (RFC 5789, 2.2; RFC 9110, 15.5.16)", async () => {
  for (const type of ["application/json-patch+json", "application/vnd.api+json", "text/plain", "application/json, application/json"]) {
    const answer = await update(server, edmo, "{}", { "Content-Type": type });
    assert.deepEqual([answer.status, answer.headers["accept-patch"]], [415, "application/merge-patch+json, application/json"], type);
  }
  const packed = await update(server, edmo, "{}", { "Content-Encoding": "gzip" });
  assert.deepEqual([packed.status, packed.headers["accept-encoding"]], [415, "identity"]);
});

test("HTTP/1.0 ends after an answer, HTTP/1.1 goes on", async () => {
  const old = await server.bytes(`GET ${edmo.path} HTTP/1.0\r\n${fields}\r\n`);
  assert.deepEqual(statuses(old), [200]);
  const agent = keepAlive();
  const send = () => server.send("GET", edmo.path, { headers: edmo.headers, agent });
  await send();
  const ports = new Set(Object.values(agent.freeSockets).flat().map((each) => each.localPort));
  await send();
  for (const each of Object.values(agent.freeSockets).flat()) ports.add(each.localPort);
  assert.equal(ports.size, 1);
  agent.destroy();
});

test("an answer that the client still owes a body for reaches it", async () => {
  const socket = connect(server.port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += chunk)).on("error", () => {});
  socket.write(patch("Content-Length: 100000"));
  for (let part = 0; part < 10; part += 1) socket.write("x".repeat(10_000));
  await once(socket, "close");
  assert.deepEqual(statuses(text), [413]);
});

test("more clients than there is room for are told so", async () => {
  const waiting = Array.from({ length: 20 }, () => connect(server.port, "127.0.0.1"));
  let turned = "";
  for (let tries = 0; tries < 100 && !turned.includes(" 503 "); tries += 1)
    turned = await server.bytes(get.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
  assert.deepEqual(statuses(turned), [503]);
  assert.match(turned, /Retry-After: 1/);
  for (const each of waiting) each.destroy();
  let after = 503;
  for (let tries = 0; tries < 100 && after === 503; tries += 1) after = (await read(server, edmo)).status;
  assert.equal(after, 200);
});

test("after all of it nothing has failed inside, and the log names methods that HTTP has", async () => {
  assert.ok(server.running);
  const methods = () => [...new Set(server.lines.filter(({ event }) => event === "request").map(({ method }) => method))].sort().join(" ");
  await until(() => `the methods, not ${methods()}`, () => methods() === "DELETE GET HEAD OPTIONS PATCH POST TRACE none unknown");
  assert.deepEqual(server.lines.filter(({ event }) => !["store_opened", "listening", "request"].includes(event)), []);
});
