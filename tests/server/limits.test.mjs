// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What clients can take of the process: memory and descriptors. No client without credentials makes it hold
// more than `most` bytes, whatever it sends and however many there are of it.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { after } from "node:test";
import { edmo, Home, read, root, test, until, update } from "./harness.mjs";

const MiB = 1024 * 1024;
/** As docs/examples/server/README.md says: for the whole process, with the limits that it has by default. */
const most = Number(/no more than (\d+) MiB/.exec(readFileSync(`${root}/docs/examples/server/README.md`, "utf8"))[1]) * MiB;
/** How many bytes of a filler are sent, unless the server closes before. */
const whole = Number(process.env.VOICECFG_FILLER ?? 1024 * MiB);

const home = new Home();
after(() => home.remove());

/** The most memory that a process ever held, and what it holds now, in bytes. */
const peak = (process) => held(process, "VmHWM");
const resident = (process) => held(process, "VmRSS");
function held({ pid }, name) {
  return 1024 * Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
}

const line = "PATCH /nowhere HTTP/1.1\r\n";
const head = `${line}Host: x\r\n`;
const route = `PATCH ${edmo.path} HTTP/1.1\r\nHost: x\r\n`;
const chunked = "Transfer-Encoding: chunked\r\n\r\n";
const long = `GET /nowhere HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(7000)}\r\n\r\n`;

/** Kinds of filler: what comes first, and what is repeated. */
const fillers = {
  "a request line": ["GET /", "x"],
  "a method": ["", "X"],
  "a field's value": [`${head}X: `, "x"],
  "a field's name": [head, "x"],
  "a field that is kept": [`${route}Cookie: `, "auth-token=x; "],
  "short fields": [head, "a:\r\n"],
  "fields that are joined": [route, "If-Match:\r\n"],
  "folded lines": [`${head}X: a\r\n`, " b\r\n"],
  "empty lines": ["", "\r\n"],
  "zeros": ["", "\0"],
  "a chunk's extension": [`${head}${chunked}2;a=`, "x"],
  "a chunk's extension in quotes": [`${head}${chunked}2;a="`, "\r\n"],
  "a chunk's size": [`${head}${chunked}`, "0"],
  "extensions of many chunks": [`${head}${chunked}`, "1;a=b\r\nx\r\n"],
  "chunks": [`${route}${chunked}`, `ff\r\n${"x".repeat(255)}\r\n`],
  "a trailer's field": [`${head}${chunked}0\r\nX: `, "x"],
  "a trailer": [`${route}${chunked}0\r\n`, "X: y\r\n"],
  "a body to no route": [`${head}Content-Length: 1048576\r\n\r\n`, "x"],
  "a body before authentication": [`${route}Content-Length: 1048576\r\n\r\n`, "x"],
  "a body that is invited": [`${route}Expect: 100-continue\r\nContent-Length: 1048576\r\n\r\n`, "x"],
  "a packed body": [`${route}Content-Encoding: gzip\r\nContent-Length: 1048576\r\n\r\n`, "x"],
  "requests": ["", long],
};

/** Sends a filler until all of it is sent or the server closes; gives how much that was. */
async function fill(server, [first, unit], { size = whole, reads = true } = {}) {
  const socket = connect(server.port, "127.0.0.1").on("error", () => {});
  if (reads) socket.resume();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const block = Buffer.from(unit.repeat(Math.ceil(65_536 / unit.length)), "latin1");
  let sent = first.length;
  socket.write(first, "latin1");
  while (sent < size && !socket.destroyed && socket.writable) {
    sent += block.length;
    if (!socket.write(block)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
  }
  socket.destroy();
  await closed;
  return sent;
}

test("whatever a client without credentials sends, the memory is bounded", async (t) => {
  const server = await home.start();
  for (const [name, filler] of Object.entries(fillers)) {
    const sent = await fill(server, filler);
    t.diagnostic(`${name}: ${Math.round(sent / MiB)} MiB sent, at most ${(peak(server.process) / MiB).toFixed(1)} MiB held`);
    assert.ok(peak(server.process) <= most, name);
  }
  assert.equal((await read(server, edmo)).status, 200);
});

test("so it is where the client reads no answer, and it is let go", async (t) => {
  const server = await home.start("--write-time", 500);
  const sent = await fill(server, fillers.requests, { reads: false });
  t.diagnostic(`${Math.round(sent / MiB)} MiB sent, at most ${(peak(server.process) / MiB).toFixed(1)} MiB held`);
  assert.ok(sent < whole);
  assert.ok(peak(server.process) <= most);
});

test("so it is with as many clients as there is room for", async (t) => {
  const server = await home.start("--header-time", 60_000, "--idle-time", 60_000);
  // The most that is kept of each: a target and fields that are, and nothing that ends them.
  const kept = `PATCH ${edmo.path}?${"x".repeat(3900)} HTTP/1.1\r\nCookie: ${"x".repeat(4000)}`;
  const sockets = [];
  for (let count = 0; count < 1024; count += 1) {
    const socket = connect(server.port, "127.0.0.1").on("error", () => {});
    sockets.push(socket);
    socket.write(count % 2 ? kept : long.repeat(20));
  }
  await Promise.all(sockets.map((each) => each.readyState === "open" || once(each, "connect")));
  t.diagnostic(`1024 clients: at most ${(peak(server.process) / MiB).toFixed(1)} MiB held`);
  assert.ok(peak(server.process) <= most);
  for (const each of sockets) each.destroy();
  await until(() => "an answer of 200", async () => (await read(server, edmo).catch(() => ({}))).status === 200);
  await Promise.all(Array.from({ length: 64 }, () => fill(server, fillers["a body before authentication"], { size: 4 * MiB })));
  assert.ok(peak(server.process) <= most);
});

test("many requests leave nothing behind", async (t) => {
  const server = await home.start();
  const count = Number(process.env.VOICECFG_REQUESTS ?? 20_000);
  const get = `GET ${edmo.path} HTTP/1.1\r\nHost: x\r\nCookie: auth-token=edmo-demo-session\r\n\r\n`;
  const patch = `PATCH ${edmo.path} HTTP/1.1\r\nHost: x\r\nCookie: auth-token=edmo-demo-session\r\nContent-Length: 12\r\n\r\n{"name":"x"}`;
  const held = [];
  let answered = 0;
  for (let part = 0; part < 5; part += 1) {
    const answers = await server.bytes(...Array.from({ length: count / 100 }, () => get.repeat(10) + patch.repeat(10)), "end");
    answered += answers.split("HTTP/1.1 200 OK\r\n").length - 1;
    held.push(resident(server.process));
  }
  t.diagnostic(`resident after each of 5 times ${count / 5} requests: ${held.map((each) => `${Math.round(each / 1024)} KiB`).join(", ")}`);
  assert.equal(answered, count);
  assert.ok(held.at(-1) - held[1] < MiB / 2, "it does not grow");
});

test("clients above what the limit of open files allows are answered 503", async () => {
  const server = await home.startUnder(["prlimit", "--nofile=256"]);
  const { connections } = await server.event("listening");
  assert.equal((await server.event("connections_capped")).connections, connections);
  assert.ok(connections > 64 && connections < 256, String(connections));
  const sockets = Array.from({ length: 300 }, () => connect(server.port, "127.0.0.1").on("error", () => {}));
  const answers = sockets.slice(connections).map((each) => new Promise((resolve) => {
    let text = "";
    each.setEncoding("latin1").on("data", (part) => (text += part)).on("close", () => resolve(text));
  }));
  await until(() => "an answer of 503 to each", () => server.lines.filter((each) => each.status === 503).length >= 300 - connections);
  assert.deepEqual(server.lines.filter((each) => each.event === "accept_failed"), []);
  assert.match(await server.bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), /^HTTP\/1\.1 503 /);
  for (const each of sockets.slice(0, connections)) each.destroy();
  for (const text of await Promise.all(answers)) assert.match(text, /^HTTP\/1\.1 503 /);
  await until(() => "an update", async () => (await update(server, edmo, {}).catch(() => ({}))).status === 200);
  for (const each of sockets) each.destroy();
  const turned_away = server.lines.find((each) => each.status === 503);
  assert.deepEqual([turned_away.method, turned_away.route, turned_away.microseconds < 60_000_000], ["none", "none", true]);
});

test("the provider is named with its port (RFC 9110, 7.2), and can't take memory either", async (t) => {
  const heads = [];
  let answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=";
  const provider = createServer((socket) => {
    socket.unref().on("error", () => {}).once("data", (part) => heads.push(String(part)));
    socket.write(answer);
    if (!answer.endsWith("=")) return socket.end();
    const send = () => { while (socket.writable && socket.write("x".repeat(65_536))); };
    socket.on("drain", send);
    send();
  }).listen(0, "127.0.0.1").unref();
  await once(provider, "listening");
  const other = new Home();
  t.after(() => other.remove());
  const server = await other.start("--provider", `127.0.0.1:${provider.address().port}`);
  assert.equal((await update(server, edmo, { name: "Endless" })).status, 500);
  answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  await until(() => "an update", async () => (await update(server, edmo, { name: "Short" })).status === 200);
  assert.ok(peak(server.process) <= most);
  assert.match(heads[0], new RegExp(`\r\nHost: 127\\.0\\.0\\.1:${provider.address().port}\r\n`));
});

test("an IPv6 address stands in brackets", async () => {
  const server = await home.start("--listen", "[::1]:0");
  const got = request({ host: "::1", port: server.port, path: "/" }).end();
  assert.equal((await once(got, "response"))[0].statusCode, 404);
  got.destroy();
  const wrong = { "localhost:80": "not an IP address: localhost", "[::1:80": "not an IP address: [::1", "8080": "no : in 8080", "::1:80000": "not a number: 80000" };
  for (const [address, sentence] of Object.entries(wrong))
    await assert.rejects(home.start("--listen", address), (error) => error.message.includes(`voicecfg_server: ${sentence}\n`), address);
});
