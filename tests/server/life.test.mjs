// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What happens while it serves and when it ends: SIGHUP, SIGTERM, SIGINT, and starting with what can't be
// used.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { after, test } from "node:test";
import { edmo, Home, lumenia, program, read, sleep, update } from "./harness.mjs";
import { Provider } from "./provider.mjs";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const home = new Home();
after(() => home.remove());

test("SIGHUP loads new catalogs while requests go on", async () => {
  const server = await home.start();
  const file = home.catalog("lumenia");
  const old = readFileSync(file, "utf8");
  const voice = { voice: { provider: "vapi", voiceId: "Newcomer" } };
  assert.equal((await update(server, lumenia, voice)).status, 400);

  let asking = true;
  const traffic = Promise.all(Array.from({ length: 4 }, async () => {
    while (asking) assert.equal((await update(server, lumenia, { voice: { voiceId: "Clara" } })).status, 200);
  }));
  for (let round = 1; round <= 5; round += 1) {
    const text = round % 2 === 0 ? old : old.replace("\"value\": \"Godfrey\"", "\"value\": \"Newcomer\"");
    writeFileSync(file, text);
    server.signal("SIGHUP");
    await server.event("catalogs_loaded", round);
    assert.equal((await server.send("GET", "/api/v1/voice-integration/catalog", { headers: lumenia.headers })).text, text);
  }
  asking = false;
  await traffic;
  assert.equal((await update(server, lumenia, voice)).status, 200);

  writeFileSync(file, old);
  writeFileSync(home.catalog("edmo"), "{\"voice\": {\"providers\": [{\"value\": \"a\"}, {\"value\": \"a\"}]}}");
  for (const broken of ["{\"voice\": {}}", "{", ""]) {
    const count = server.lines.filter((line) => line.event === "catalogs_refused").length + 1;
    server.signal("SIGHUP");
    const { reason } = await server.event("catalogs_refused", count);
    assert.match(reason, /edmo\.json: .+/);
    writeFileSync(home.catalog("edmo"), broken);
  }
  // lumenia's file is whole and different again, but the set was refused.
  assert.equal((await update(server, lumenia, { voice: { provider: "vapi", voiceId: "Newcomer" } })).status, 200);
  assert.equal(await server.stop(), 0);
});

test("it does not start with a broken catalog, an unknown option, or a database that is none", async () => {
  const attempt = async (...options) => {
    try {
      await promisify(execFile)(program, options);
    } catch (error) {
      assert.ok(error.stderr.startsWith("voicecfg_server: "), error.stderr);
      return error.code;
    }
    return 0;
  };
  const catalog = (file) => ["lumenia", "autocalls", "edmo"].flatMap((each) => ["--catalog", `${each}=${file}`]);
  assert.equal(await attempt("--database", ":memory:", ...catalog("/nowhere")), 2);
  assert.equal(await attempt("--database", ":memory:", ...catalog(program)), 2);
  assert.equal(await attempt("--database", "x", "--prot", "1"), 2);
  assert.equal(await attempt("--database", "x", "--threads", "0"), 2);
  assert.equal(await attempt("--database", "x", "--threads", "many"), 2);
  assert.equal(await attempt("--threads", "2"), 2);
  assert.equal(await attempt("--database", program, ...catalog(home.catalog("lumenia"))), 2);
  assert.equal(await attempt("--help"), 0);
});

test("SIGTERM lets what is under way come to its end, and takes nothing new", async () => {
  const good = new Home();
  const provider = await new Provider().start();
  const server = await good.start("--provider", `127.0.0.1:${provider.port}`, "--provider-time", 400, "--body-time", 5000);
  const idle = connect(server.port, "127.0.0.1");
  await once(idle, "connect");
  const idleClosed = once(idle, "close");
  const slow = connect(server.port, "127.0.0.1");
  let text = "";
  slow.on("data", (chunk) => (text += chunk));
  const body = JSON.stringify({ name: "Finished" });
  slow.write(`PATCH ${edmo.path} HTTP/1.1\r\nHost: x\r\nCookie: auth-token=edmo-demo-session\r\nContent-Length: ${body.length}\r\n\r\n`);
  slow.write(body.slice(0, 5));
  await sleep(100);
  const stopped = server.stop();
  await idleClosed;
  await assert.rejects(read(server, edmo));
  slow.write(body.slice(5));
  await once(slow, "close");
  assert.match(text, /^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*"name":"Finished"/);
  assert.equal(await stopped, 0);
  assert.equal((await server.event("ended")).cut, 0);
  const again = await good.start();
  assert.equal((await read(again, edmo)).json.name, "Finished");
  again.signal("SIGINT");
  assert.deepEqual(await again.exited, [0, null]);
  await provider.stop();
  await good.remove();
});

test("what does not come to its end is cut when its time is over", async () => {
  const good = new Home();
  const server = await good.start("--drain-time", 200);
  const stuck = connect(server.port, "127.0.0.1").on("error", () => {});
  stuck.write("GET / HTTP/1.1\r\n");
  await sleep(100);
  const begun = Date.now();
  assert.equal(await server.stop(), 0);
  assert.ok(Date.now() - begun < 5000);
  assert.equal((await server.event("ended")).cut, 1);
  await good.remove();
});
