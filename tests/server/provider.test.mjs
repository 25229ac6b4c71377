// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// edmo writes here and to an external provider. Whichever side fails when: what was acknowledged is on
// both sides, what was not is on neither.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { edmo, Home, read, sleep, update } from "./harness.mjs";
import { Provider } from "./provider.mjs";

const told = ["name", "firstMessage", "firstMessageMode", "model", "voice", "transcriber", "maxDurationSeconds"];
const limits = ["--provider-time", 350, "--busy-time", 250];
let home, provider, server, begin;

beforeEach(async () => {
  home = new Home();
  provider = await new Provider().start();
  server = await start();
  begin = await read(server, edmo);
  provider.assistants.set("ext_123", members(begin.json));
});
afterEach(async () => {
  await home.remove();
  await provider.stop();
});

const start = (...more) => home.start("--provider", `127.0.0.1:${provider.port}`, ...limits, ...more);
const members = (assistant) => Object.fromEntries(told.filter((name) => name in assistant).map((name) => [name, assistant[name]]));
const owed = async () => Number(await home.sql("SELECT count(*) FROM owed"));

/** Waits for something to become true. */
async function until(holds) {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(10)) if (await holds()) return;
  assert.fail(`never true: ${holds}\n${home.servers.map((each) => each.raw).join("\n")}`);
}

/** Waits until nothing is owed; then both sides must hold the same. Gives what they hold. */
async function agreed(on = server) {
  await until(async () => (await owed()) === 0);
  const stored = members((await read(on, edmo)).json);
  assert.deepEqual(provider.assistants.get("ext_123"), stored);
  return stored;
}

/** All but `updatedAt`, byte for byte. */
const bytes = (answer) => answer.text.replace(/"updatedAt":"[^"]*"/, "");

test("both accept: the provider is sent the members that changed, whole", async () => {
  const answer = await update(server, edmo, { name: "New", maxDurationSeconds: 1800, model: { provider: "openai", model: "gpt-4o" } });
  assert.equal(answer.status, 200);
  assert.deepEqual(provider.requests, [{ id: "ext_123", body: "{\"name\":\"New\",\"model\":{\"provider\":\"openai\",\"model\":\"gpt-4o\"}}" }]);
  assert.equal((await agreed()).name, "New");
});

test("what changes nothing or is refused here does not reach the provider", async () => {
  assert.equal((await update(server, edmo, { name: begin.json.name })).status, 200);
  assert.equal((await update(server, edmo, { maxDurationSeconds: 0 })).status, 400);
  assert.deepEqual(provider.requests, []);
  await agreed();
});

for (const [how, what] of Object.entries({
  refuse: "the provider refuses",
  breaks: "the provider breaks before it applies it",
  breaksLate: "the provider breaks after it applied it",
  drop: "the connection breaks before it applies it",
  dropLate: "the connection breaks after it applied it",
  hang: "the provider does not answer, and did not apply it",
  hangLate: "the provider does not answer, but applied it",
})) {
  test(`${what}: 500, and both are as before`, async () => {
    provider.next = [how];
    const answer = await update(server, edmo, { name: "Lost", firstMessage: null, transcriber: { provider: "deepgram", model: "nova-3" } });
    assert.deepEqual([answer.status, answer.json], [500, { error: "The assistant could not be updated. Please try again." }]);
    await agreed();
    const now = await read(server, edmo);
    assert.equal(bytes(now), bytes(begin));
    assert.notEqual(now.headers.etag, begin.headers.etag);
    assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
    assert.equal((await agreed()).name, "Later");
  });
}

test("the provider can't be reached: 500, and both are as before", async () => {
  const { port } = provider;
  await provider.stop();
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal(await owed(), 0);
  await provider.start(port);
  assert.equal(bytes(await read(server, edmo)), bytes(begin));
  await agreed();
});

test("the provider stays away for a while: it is restored when it is back, and updates wait", async () => {
  const { port } = provider;
  provider.next = ["dropLate"];
  provider.usual = "drop";
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal(bytes(await read(server, edmo)), bytes(begin));
  assert.equal((await update(server, edmo, { name: "Too early" })).status, 503);
  await provider.stop();
  await sleep(300);
  assert.equal(await owed(), 1);
  provider.usual = "accept";
  await provider.start(port);
  assert.equal((await agreed()).name, begin.json.name);
  assert.equal((await update(server, edmo, { name: "Now" })).status, 200);
});

test("the local write fails: 503, and the provider is told nothing", async () => {
  const release = await home.hold();
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 503);
  await release();
  assert.deepEqual(provider.requests, []);
  assert.equal(bytes(await read(server, edmo)), bytes(begin));
});

test("the local side fails after the provider accepted: 500, and both are as before", async () => {
  provider.next = ["late"];
  const waiting = update(server, edmo, { name: "Lost" });
  await until(() => provider.requests.length > 0);
  const release = await home.hold();
  provider.go();
  assert.equal((await waiting).status, 500);
  await release();
  await agreed();
  assert.equal(bytes(await read(server, edmo)), bytes(begin));
});

for (const how of ["hang", "hangLate"])
  test(`kill -9 while the provider ${how === "hang" ? "has not applied" : "has applied"} an update: both are as before`, async () => {
    provider.next = [how];
    const waiting = update(server, edmo, { name: "Lost", transcriber: { provider: "deepgram" } }).catch(() => "gone");
    await until(() => provider.requests.length > 0);
    await server.kill();
    assert.equal(await waiting, "gone");
    assert.equal(await owed(), 1);
    server = await start();
    await agreed();
    assert.equal(bytes(await read(server, edmo)), bytes(begin));
    assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
  });

test("kill -9 at any time: what was acknowledged is on both sides", async () => {
  for (const acknowledgements of [1, 4, 9]) {
    let last = (await read(server, edmo)).json.name;
    let sent = last;
    let killed = false;
    let count = 0;
    const client = (async () => {
      try {
        for (;; count += 1) {
          sent = `${acknowledgements} ${count}`;
          const answer = await update(server, edmo, { name: sent });
          if (answer.status === 200) last = sent;
        }
      } catch (error) {
        if (!killed) throw error;
      }
    })();
    await until(() => count > acknowledgements);
    killed = true;
    await server.kill();
    await client;
    server = await start();
    const { name } = await agreed();
    assert.ok([last, sent].includes(name), `${name} is neither ${last} nor ${sent}`);
  }
});

test("who takes too long is overtaken, and does not decide any more", async () => {
  const slow = await start("--provider-time", 20_000);
  provider.next = ["late"];
  provider.usual = "drop";
  const waiting = update(slow, edmo, { name: "Lost" });
  await until(() => provider.requests.length > 0);
  const timeIsOver = () => home.sql("UPDATE owed SET lease = 0");
  await timeIsOver();
  await until(() => home.servers.some((each) => each.lines.some(({ event }) => event === "restored")));
  provider.go();
  assert.equal((await waiting).status, 500);
  assert.equal(await owed(), 1);
  provider.usual = "accept";
  await timeIsOver();
  await agreed();
  assert.equal(bytes(await read(server, edmo)), bytes(begin));
});

test("concurrent updates, some of which the provider fails: the others survive, on both sides", async () => {
  const patient = await start("--busy-time", 10_000);
  provider.next = ["accept", "refuse", "accept", "dropLate", "accept", "breaks"];
  const wanted = { name: "N", firstMessage: "F", firstMessageMode: "assistant-waits-for-user", maxDurationSeconds: 60,
    model: { provider: "anthropic", model: "claude-3-opus-20240229" }, voice: { provider: "openai", voiceId: "echo" } };
  const answers = await Promise.all(Object.entries(wanted).map(async ([name, value]) => [name, await update(patient, edmo, { [name]: value })]));
  const stored = await agreed();
  for (const [name, answer] of answers) {
    assert.ok([200, 500].includes(answer.status), answer.text);
    assert.deepEqual(stored[name], answer.status === 200 ? wanted[name] : begin.json[name], name);
  }
  assert.ok(answers.some(([, answer]) => answer.status === 200));
  assert.ok(answers.some(([, answer]) => answer.status === 500));
});

test("a provider that refuses its own old members is told so in the log, and nobody waits for it", async () => {
  provider.next = ["dropLate", "refuse"];
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal((await server.event("restored")).provider, "refused");
  await until(async () => (await owed()) === 0);
  assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
});
