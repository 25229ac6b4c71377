// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Requests with random changes, always the same ones, to a server that may be built with sanitizers: it stays
// alive and answers in well-formed HTTP. VOICECFG_MUTATIONS says how many, VOICECFG_SEED which.

import assert from "node:assert/strict";
import { connect } from "node:net";
import { after } from "node:test";
import { autocalls, creations, edmo, Home, lumenia, read, test } from "./harness.mjs";

const home = new Home();
after(() => home.remove());

/** Numbers that look random: Marsaglia's xorshift. */
function dice(seed) {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

const headed = (method, path, headers, more = "") => `${method} ${path} HTTP/1.1\r\nHost: x\r\n${Object.entries(headers)
  .map(([name, value]) => `${name}: ${value}\r\n`).join("")}${more}`;
const seeds = [lumenia, autocalls, edmo].flatMap((each) => [
  headed("GET", each.path, each.headers, "If-None-Match: \"7\"\r\n\r\n"),
  headed(each.method, each.path, each.headers, "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
  headed(each.method, each.path, each.headers, "If-Match: \"1\", *\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;a=\"b\"\r\n}\r\n0\r\nX: y\r\n\r\n"),
  headed(each.method, each.path, each.headers, "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n{\"name\":\"x\"}"),
]).concat(Object.values(creations).map(({ path, headers, body }) => headed("POST", path, headers,
  `Content-Length: ${JSON.stringify(body).length}\r\n\r\n${JSON.stringify(body)}`))).concat(["HEAD /api/assistants/x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "\r\nGET http://[::1]/x HTTP/1.2\r\nHost: [::1]:80\r\nX: a\r\n b\r\n\r\n"]);
const pieces = ["\r\n", "\n", "\r", "\0", "\u00ff", ":", " ", "\t", ",", "\"", "*", "0", "ffffffffffffffff", "HTTP/1.0", "HTTP/2.0", "chunked", "Host: y\r\n",
  "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Expect: 100-continue\r\n", ";a=b", "x".repeat(9000), "X: y\r\n".repeat(2000)];

/** A connection's bytes: one to three requests with up to seven changes. */
function mutated(roll) {
  let text = Array.from({ length: 1 + roll(3) }, () => seeds[roll(seeds.length)]).join("");
  for (let left = roll(8); left > 0; left -= 1) {
    const at = roll(text.length + 1);
    const cut = roll(3) === 0 ? roll(40) : 0;
    const put = [() => "", () => pieces[roll(pieces.length)], () => String.fromCharCode(roll(256)), () => text.slice(at, at + roll(80))][roll(4)]();
    text = text.slice(0, at) + put + text.slice(at + cut);
  }
  return text;
}

/** What is wrong with a server's bytes on one connection, or nothing: answers one after the other, each as long as it says. */
function fault(text) {
  while (text !== "") {
    const end = text.indexOf("\r\n\r\n");
    if (end === -1) return `a header without an end: ${text}`;
    const [line, ...fields] = text.slice(0, end).split("\r\n");
    text = text.slice(end + 4);
    if (line === "HTTP/1.1 100 Continue" && fields.length === 0) continue;
    const status = Number(/^HTTP\/1\.1 ([2-5]\d\d) [\w ]+$/.exec(line)?.[1]);
    if (Number.isNaN(status)) return `no status line: ${line}`;
    if (!fields.every((each) => /^[\w-]+: [\x20-\x7e]+$/.test(each))) return `no fields: ${fields}`;
    const value = (name) => fields.filter((each) => each.startsWith(`${name}: `)).map((each) => each.slice(name.length + 2));
    if (value("Date").length !== 1) return "no date";
    if (status === 500 || (status === 503 && !value("Retry-After").length)) return `a failure inside: ${line}`;
    if (status === 304) continue;
    const [length] = value("Content-Length");
    if (!/^\d+$/.test(length)) return `no length: ${fields}`;
    const body = text.slice(0, Number(length));
    // The answer to HEAD has none; then the next answer or the end follows.
    if (body === "" || body.startsWith("HTTP/1.1 ")) continue;
    if (body.length !== Number(length)) return "a body that is cut";
    try {
      JSON.parse(body);
    } catch {
      return `no JSON: ${body}`;
    }
    text = text.slice(body.length);
    if (value("Connection").includes("close") && text !== "") return "something after the end";
  }
  return undefined;
}

async function answers(server, bytes) {
  const socket = connect(server.port, "127.0.0.1").on("error", () => {});
  let text = "";
  socket.setEncoding("latin1").on("data", (part) => (text += part));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.end(bytes, "latin1");
  await closed;
  return text;
}

test("mutated requests are answered in HTTP, and the server lives", async (t) => {
  const server = await home.start("--header-time", 2000, "--body-time", 2000);
  const count = Number(process.env.VOICECFG_MUTATIONS ?? 1500);
  const roll = dice(Number(process.env.VOICECFG_SEED ?? 1));
  const statuses = {};
  for (let done = 0; done < count; done += 20) {
    const sent = Array.from({ length: 20 }, () => mutated(roll));
    const got = await Promise.all(sent.map((each) => answers(server, each)));
    for (const [index, text] of got.entries()) {
      assert.equal(fault(text), undefined, JSON.stringify(sent[index]));
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d+) /g)) statuses[status] = (statuses[status] ?? 0) + 1;
    }
    assert.ok(server.running, `${server.raw.slice(-3000)}\nafter one of ${JSON.stringify(sent)}`);
  }
  t.diagnostic(JSON.stringify(statuses));
  for (const status of [200, 400, 401, 404, 431, 501]) assert.ok(statuses[status] > 0, `none is ${status}`);
  assert.equal((await read(server, edmo)).status, 200);
  assert.deepEqual(server.lines.filter(({ event }) => !["store_opened", "listening", "request", "log_dropped"].includes(event)), []);
}, 3_600_000);

test("an answer that is no HTTP is noticed", () => {
  const good = "HTTP/1.1 404 Not Found\r\nDate: now\r\nContent-Length: 2\r\n\r\n{}";
  for (const text of ["", good, good + good, `HTTP/1.1 100 Continue\r\n\r\n${good}`, good.slice(0, -2)]) assert.equal(fault(text), undefined, text);
  for (const text of [good.slice(0, -1), `${good}x`, good.replace("2", "3"), good.replace("{}", "{]"), good.replace("HTTP", "HTTQ"), good.replace("Date", "Dat"),
    good.replace("404", "500"), good.replace("\r\nDate", "\r\nX: \u0001\r\nDate"), `${good.replace("Date", "Connection: close\r\nDate")}${good}`, "HTTP/1.1 200 OK\r\n"])
    assert.notEqual(fault(text), undefined, text);
});
