// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What happens while it serves and when it ends: SIGHUP, SIGTERM, SIGINT, and starting with what can't be
// used.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { edmo, Home, keepAlive, lumenia, program, read, test, until, update, within } from "./harness.mjs";
import { Provider } from "./provider.mjs";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const home = new Home();

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
  try {
    for (let round = 1; round <= 5; round += 1) {
      const text = round % 2 === 0 ? old : old.replace("\"value\": \"Godfrey\"", "\"value\": \"Newcomer\"");
      writeFileSync(file, text);
      server.signal("SIGHUP");
      await server.event("catalogs_loaded", round);
      assert.equal((await server.send("GET", "/api/v1/voice-integration/catalog", { headers: lumenia.headers })).text, text);
    }
  } finally {
    asking = false;
    await traffic;
  }
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
      await promisify(execFile)(program, options, { timeout: 60_000 });
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

/** A client that has been answered, and says nothing more; gives what tells that it was let go. */
async function idleClient(server) {
  const socket = connect(server.port, "127.0.0.1").on("error", () => {});
  const closed = once(socket, "close");
  let text = "";
  socket.on("data", (chunk) => (text += chunk));
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  await until(() => `an answer: ${text}`, () => text.includes("404"));
  return within.bind(null, () => "the end of an idle connection", closed);
}

test("SIGTERM lets what is under way come to its end, and takes nothing new", async () => {
  const good = new Home();
  const provider = await new Provider().start();
  const server = await good.start("--provider", `127.0.0.1:${provider.port}`, "--provider-time", 60_000,
    "--body-time", 60_000, "--drain-time", 60_000);
  const idleClosed = await idleClient(server);
  const body = JSON.stringify({ name: "Finished" });
  const slow = await server.invited(edmo, body.length);
  const closed = once(slow, "close");
  slow.write(body.slice(0, 5));
  const stopped = server.stop();
  await idleClosed();
  await assert.rejects(read(server, edmo));
  slow.write(body.slice(5));
  await within(() => "an answer", closed);
  assert.match(slow.text, /\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*"name":"Finished"/);
  assert.equal(await stopped, 0);
  assert.equal((await server.event("ended")).cut, 0);
  const again = await good.start();
  assert.equal((await read(again, edmo)).json.name, "Finished");
  again.signal("SIGINT");
  assert.deepEqual(await within(() => "the end", again.exited), [0, null]);
  await provider.stop();
  await good.remove();
});

test("what does not come to its end is cut when its time is over", async () => {
  const good = new Home();
  const server = await good.start("--drain-time", 200, "--body-time", 600_000);
  await server.invited(edmo, 10);
  assert.equal(await server.stop(), 0);
  assert.equal((await server.event("ended")).cut, 1);
  await good.remove();
});

/** Has more logged than a log that nobody reads has room for; gives how many requests that were. */
async function flood(server) {
  const count = 6000;
  await server.bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(count), "end");
  return count;
}

test("a log that nobody reads holds up nobody; the next line tells how many were dropped", async () => {
  const good = new Home();
  const server = await good.start();
  server.process.stderr.pause();
  let count = await flood(server);
  const agent = keepAlive();
  for (; count < 6100; count += 1)
    assert.equal((await server.send("GET", edmo.path, { headers: edmo.headers, agent })).status, 200);
  server.process.stderr.resume();
  const logged = () => server.lines.filter(({ event }) => event === "request").length;
  const dropped = () => server.lines.filter(({ event }) => event === "log_dropped").reduce((sum, { lines }) => sum + lines, 0);
  await until(() => `lines for ${count} requests, not ${logged()} and ${dropped()} dropped`, async () => {
    await server.send("GET", "/", { agent });
    count += 1;
    return logged() + dropped() >= count;
  });
  assert.equal(logged() + dropped(), count);
  assert.ok(dropped() > 0);
  assert.ok(server.lines.every(({ event }) => event !== "text"), "each line is JSON");
  server.process.stderr.destroy();
  assert.equal((await read(server, edmo)).status, 200);
  agent.destroy();
  await good.remove();
});

test("SIGTERM ends it in time, whatever hangs: the log, the provider, idle and slow clients", async () => {
  const good = new Home();
  const provider = await new Provider().start();
  provider.usual = "hangLate";
  const settings = ["--provider", `127.0.0.1:${provider.port}`, "--provider-time", 600_000];
  const server = await good.start(...settings, "--body-time", 600_000, "--header-time", 600_000,
    "--idle-time", 600_000, "--drain-time", 500);
  const before = (await read(server, edmo)).text;
  const idleClosed = await idleClient(server);
  const slow = await server.invited(edmo, 10);
  const hanging = assert.rejects(update(server, edmo, { name: "Lost" }));
  await until(() => "a request to the provider", () => provider.requests.length > 0);
  const waiting = assert.rejects(update(server, edmo, { name: "Waits" }));
  server.process.stderr.pause();
  await flood(server);
  server.signal("SIGTERM");
  const exited = once(server.process, "exit");
  assert.deepEqual(await within(() => "the end", exited), [0, null]);
  await Promise.all([idleClosed(), hanging, waiting]);
  slow.destroy();
  server.process.stderr.resume();
  provider.usual = "accept";
  await good.sql("UPDATE owed SET lease = 0");
  const again = await good.start(...settings);
  await until(() => "that nothing is owed", async () => (await good.sql("SELECT count(*) FROM owed")) === "0");
  assert.equal((await read(again, edmo)).text, before);
  assert.equal(provider.assistants.get("ext_123").name, JSON.parse(before).name);
  await provider.stop();
  await good.remove();
});
