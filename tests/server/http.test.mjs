// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// HTTP as hostile clients speak it: a clean answer to every malformed request, and limits.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { edmo, Home, keepAlive, read, sleep, update } from "./harness.mjs";

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
    "GET / HTTQ/1.1\r\n\r\n": 505,
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

test("slow clients hold up nobody else", { timeout: 15_000 }, async () => {
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

test("after all of it nothing has failed inside", () => {
  assert.ok(server.running);
  assert.deepEqual(server.lines.filter(({ event }) => !["store_opened", "listening", "request"].includes(event)), []);
});
