// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// edmo writes here and to an external provider. Whichever side fails when: what was acknowledged is on
// both sides, what was not is on neither.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach } from "node:test";
import { autocalls, create, creations, edmo, Home, read, sleep, test, until, update } from "./harness.mjs";
import { Provider } from "./provider.mjs";

const told = ["name", "firstMessage", "firstMessageMode", "model", "voice", "transcriber", "maxDurationSeconds"];
/** Servers that nothing but a failure ends the patience of; and those that give up soon. */
const patient = ["--provider-time", 60_000, "--busy-time", 60_000];
const hurried = ["--provider-time", 1000, "--busy-time", 250];
let home, provider, server, begin;

beforeEach(async () => {
  home = new Home();
  provider = await new Provider().start();
  server = await start();
  begin = await stored();
  provider.assistants.set("ext_123", members(JSON.parse(begin)));
});
afterEach(async () => {
  await home.remove();
  await provider.stop();
});

const start = (...more) => home.start("--provider", `127.0.0.1:${provider.port}`, ...patient, ...more);
const stored = () => home.sql("SELECT text FROM assistants WHERE id = 'asst_123'");
const members = (assistant) => Object.fromEntries(told.filter((name) => name in assistant).map((name) => [name, assistant[name]]));
const owed = async () => Number(await home.sql("SELECT count(*) FROM owed"));
const logs = () => home.servers.map((each) => each.raw).join("\n");
const events = (name) => home.servers.flatMap((each) => each.lines.filter(({ event }) => event === name));
const asked = () => until(() => `a request to the provider\n${logs()}`, () => provider.requests.length > 0);
/** Lets others take over what somebody takes care of. */
const timeIsOver = () => home.sql("UPDATE owed SET lease = 0");

/** Waits until nothing is owed; then both sides must hold the same. Gives what is stored. */
async function agreed() {
  await until(() => `that nothing is owed\n${logs()}`, async () => (await owed()) === 0);
  const text = await stored();
  assert.deepEqual(provider.assistants.get("ext_123"), members(JSON.parse(text)));
  return text;
}

test("both accept: the provider is sent the members that changed, whole", async () => {
  const answer = await update(server, edmo, { name: "New", maxDurationSeconds: 1800, model: { provider: "openai", model: "gpt-4o" } });
  assert.equal(answer.status, 200);
  assert.deepEqual(provider.requests, [{ id: "ext_123", body: "{\"name\":\"New\",\"model\":{\"provider\":\"openai\",\"model\":\"gpt-4o\"}}" }]);
  assert.equal(JSON.parse(await agreed()).name, "New");
});

test("what changes nothing or is refused here does not reach the provider", async () => {
  assert.equal((await update(server, edmo, { name: JSON.parse(begin).name })).status, 200);
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
  onlyInterim: "the provider answers with interim responses without end",
})) {
  test(`${what}: 500, and both are as before`, async () => {
    provider.next = [how];
    const { etag } = (await read(server, edmo)).headers;
    const writer = how.startsWith("hang") ? await start(...hurried) : server;
    const answer = await update(writer, edmo, { name: "Lost", firstMessage: null, transcriber: { provider: "deepgram", model: "nova-3" } });
    assert.deepEqual([answer.status, answer.json], [500, { error: "The assistant could not be updated. Please try again." }]);
    assert.equal(await agreed(), begin);
    assert.notEqual((await read(server, edmo)).headers.etag, etag);
    assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
    assert.equal(JSON.parse(await agreed()).name, "Later");
  });
}

test("the provider can't be reached: 500, and both are as before", async () => {
  const { port } = provider;
  await provider.stop();
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal(await owed(), 0);
  await provider.start(port);
  assert.equal(await agreed(), begin);
});

test("the provider stays away for a while: it is restored when it is back, and updates wait", async () => {
  const { port } = provider;
  provider.next = ["dropLate"];
  provider.usual = "drop";
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal(await stored(), begin);
  assert.equal((await update(await start(...hurried), edmo, { name: "Too early" })).status, 503);
  await provider.stop();
  assert.equal(await owed(), 1);
  provider.usual = "accept";
  await provider.start(port);
  await timeIsOver();
  assert.equal(await agreed(), begin);
  assert.equal((await update(server, edmo, { name: "Now" })).status, 200);
});

test("the local write fails: 503, and the provider is told nothing", async () => {
  const writer = await start(...hurried);
  const release = await home.hold();
  assert.equal((await update(writer, edmo, { name: "Lost" })).status, 503);
  await release();
  assert.deepEqual(provider.requests, []);
  assert.equal(await stored(), begin);
});

test("the local side fails after the provider accepted: 500, and both are as before", async () => {
  const writer = await start("--busy-time", 250);
  provider.next = ["late"];
  const waiting = update(writer, edmo, { name: "Lost" });
  await asked();
  const release = await home.hold();
  provider.go();
  assert.equal((await waiting).status, 500);
  await release();
  await timeIsOver();
  assert.equal(await agreed(), begin);
});

for (const how of ["hang", "hangLate"])
  test(`kill -9 while the provider ${how === "hang" ? "has not applied" : "has applied"} an update: both are as before`, async () => {
    provider.next = [how];
    const waiting = update(server, edmo, { name: "Lost", transcriber: { provider: "deepgram" } }).catch(() => "gone");
    await asked();
    await server.kill();
    assert.equal(await waiting, "gone");
    assert.equal(await owed(), 1);
    server = await start();
    await timeIsOver();
    assert.equal(await agreed(), begin);
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
    await until(() => `updates\n${logs()}`, () => count > acknowledgements);
    killed = true;
    await server.kill();
    await client;
    server = await start();
    await timeIsOver();
    const { name } = JSON.parse(await agreed());
    assert.ok([last, sent].includes(name), `${name} is neither ${last} nor ${sent}`);
  }
});

test("who takes too long is overtaken, and does not decide any more", async () => {
  provider.next = ["late"];
  provider.usual = "drop";
  const waiting = update(server, edmo, { name: "Lost" });
  await asked();
  await timeIsOver();
  await server.event("restored");
  provider.go();
  assert.equal((await waiting).status, 500);
  assert.equal(await owed(), 1);
  provider.usual = "accept";
  await timeIsOver();
  assert.equal(await agreed(), begin);
});

test("concurrent updates, some of which the provider fails: the others survive, on both sides", async () => {
  provider.next = ["accept", "refuse", "accept", "dropLate", "accept", "breaks"];
  const wanted = { name: "N", firstMessage: "F", firstMessageMode: "assistant-waits-for-user", maxDurationSeconds: 60,
    model: { provider: "anthropic", model: "claude-3-opus-20240229" }, voice: { provider: "openai", voiceId: "echo" } };
  const answers = await Promise.all(Object.entries(wanted).map(async ([name, value]) => [name, await update(server, edmo, { [name]: value })]));
  const now = JSON.parse(await agreed());
  for (const [name, answer] of answers) {
    assert.ok([200, 500].includes(answer.status), answer.text);
    assert.deepEqual(now[name], answer.status === 200 ? wanted[name] : JSON.parse(begin)[name], name);
  }
  assert.ok(answers.some(([, answer]) => answer.status === 200));
  assert.ok(answers.some(([, answer]) => answer.status === 500));
});

test("a provider that refuses its own old members is told so in the log, and nobody waits for it", async () => {
  provider.next = ["dropLate", "refuse"];
  assert.equal((await update(server, edmo, { name: "Lost" })).status, 500);
  assert.equal((await server.event("restored")).provider, "refused");
  await until(logs, async () => (await owed()) === 0);
  assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
});

test("interim responses come before the provider's answer", async () => {
  provider.next = ["interim"];
  assert.equal((await update(server, edmo, { name: "New" })).status, 200);
  assert.equal(JSON.parse(await agreed()).name, "New");
});

for (const [what, sql, left] of [
  ["a member of the update", "json_remove(text, '$.transcriber')", JSON.parse],
  ["another member", "json_set(text, '$.note', 'by hand')", (text) => ({ ...JSON.parse(text), note: "by hand" })],
])
  test(`${what} is changed by hand while an update waits to be taken back: the update is taken back, and nothing else`, async () => {
    provider.next = ["hangLate"];
    const waiting = update(server, edmo, { name: "Lost", transcriber: { provider: "deepgram", model: "nova-2" } }).catch(() => "gone");
    await asked();
    await server.kill();
    assert.equal(await waiting, "gone");
    await home.sql(`UPDATE assistants SET text = ${sql} WHERE id = 'asst_123'`);
    server = await start();
    await timeIsOver();
    assert.deepEqual(JSON.parse(await agreed()), left(begin));
    assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
  });

for (const [what, sql] of [
  ["is no assistant any more", "UPDATE assistants SET text = '[7]' WHERE id = 'asst_123'"],
  ["is gone", "DELETE FROM assistants WHERE id = 'asst_123'"],
])
  test(`what an update can't be taken back from, since it ${what}, is told once, and nobody waits for it`, async () => {
    provider.next = ["hangLate"];
    const waiting = update(server, edmo, { name: "Lost" }).catch(() => "gone");
    await asked();
    await server.kill();
    assert.equal(await waiting, "gone");
    await home.sql(sql);
    server = await start();
    await timeIsOver();
    await until(logs, async () => (await owed()) === 0);
    const { assistant, reason } = await server.event("not_taken_back");
    assert.deepEqual([assistant, typeof reason], ["asst_123", "string"]);
    await home.sql(`REPLACE INTO assistants(platform, id, organization, external, text)
      VALUES ('edmo', 'asst_123', 'org_abc', 'ext_123', '${begin.replaceAll("'", "''")}')`);
    assert.equal((await update(server, edmo, { name: "Later" })).status, 200);
    assert.deepEqual([events("not_taken_back").length, events("settle_failed").length], [1, 0]);
  });

test("an update waits for one that another server settles", async () => {
  const other = await start();
  provider.next = ["late"];
  const first = update(other, edmo, { name: "First" });
  await asked();
  const second = update(server, edmo, { name: "Second" });
  await sleep(100);
  assert.equal(provider.requests.length, 1);
  provider.go();
  assert.deepEqual([(await first).status, (await second).status], [200, 200]);
  assert.equal(JSON.parse(await agreed()).name, "Second");
});

test("updates that wait cost next to nothing, and are answered all", async () => {
  const seconds = () => {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  };
  provider.next = ["late"];
  const first = update(server, edmo, { name: "First" });
  await asked();
  const many = Array.from({ length: 200 }, (_, index) => update(server, edmo, { maxDurationSeconds: 60 + index }));
  await sleep(1000);
  assert.equal((await update(server, autocalls, { assistant_name: "Of somebody else" })).status, 200);
  // Polling by so many takes a quarter of a core; a busy machine may need a while until they all wait.
  let used = seconds();
  await until(() => "that the server is idle", async () => {
    await sleep(1000);
    const before = used;
    used = seconds();
    return used - before < 0.05;
  });
  provider.go();
  for (const answer of await Promise.all([first, ...many])) assert.equal(answer.status, 200);
  await agreed();
});

/** How many assistants edmo has here; before a creation two. */
const assistants = async () => Number(await home.sql("SELECT count(*) FROM assistants WHERE platform = 'edmo'"));

test("a creation is sent to the provider whole, under an id of ours, and is on both sides", async () => {
  const answer = await create(server, creations.edmo, { voice: { provider: "openai", voiceId: "alloy" } });
  assert.equal(answer.status, 201);
  const [{ id, body, method }] = provider.requests;
  assert.match(id, /^ext_[0-9a-f]{24}$/);
  assert.deepEqual([method, JSON.parse(body)], ["PUT", { ...creations.edmo.body, voice: { provider: "openai", voiceId: "alloy" } }]);
  assert.deepEqual(provider.assistants.get(id), members(answer.json));
  assert.equal((await read(server, { ...edmo, path: `/api/assistants/${id}` })).text, answer.text);
  assert.equal((await update(server, { ...edmo, path: answer.headers.location }, { name: "Later" })).status, 200);
  assert.equal(provider.assistants.get(id).name, "Later");
  await agreed();
});

test("a creation that is refused here does not reach the provider; the other platforms have none", async () => {
  assert.equal((await create(server, creations.edmo, "{}")).status, 400);
  assert.equal((await create(server, creations.autocalls)).status, 201);
  assert.equal((await create(server, creations.lumenia)).status, 201);
  assert.deepEqual(provider.requests, []);
});

for (const [how, removes] of Object.entries({ refuse: false, breaks: true, breaksLate: true, drop: true, dropLate: true, hang: true, hangLate: true, onlyInterim: true }))
  test(`a creation to which the provider's answer is ${how}: 500, and it leaves nothing on either side`, async () => {
    provider.next = [how];
    const writer = how.startsWith("hang") ? await start(...hurried) : server;
    const answer = await create(writer, creations.edmo);
    assert.deepEqual([answer.status, answer.json, answer.headers.location],
      [500, { error: "The assistant could not be created. Please try again." }, undefined]);
    assert.equal(await assistants(), 2);
    await agreed();
    assert.deepEqual(provider.requests.map(({ method }) => method), removes ? ["PUT", "DELETE"] : ["PUT"]);
    assert.deepEqual([...provider.assistants.keys()], ["ext_123"]);
    assert.equal((await create(server, creations.edmo)).status, 201);
    assert.equal(await assistants(), 3);
  });

test("a creation while the provider can't be reached: 500, and it leaves nothing", async () => {
  const { port } = provider;
  await provider.stop();
  assert.equal((await create(server, creations.edmo)).status, 500);
  assert.deepEqual([await owed(), await assistants()], [0, 2]);
  await provider.start(port);
});

test("the provider stays away after a creation: it is removed there when it is back", async () => {
  const { port } = provider;
  provider.next = ["dropLate"];
  provider.usual = "drop";
  assert.equal((await create(server, creations.edmo)).status, 500);
  assert.deepEqual([await owed(), await assistants(), provider.assistants.size], [1, 2, 2]);
  await provider.stop();
  provider.usual = "accept";
  await provider.start(port);
  await timeIsOver();
  await agreed();
  assert.equal(provider.assistants.size, 1);
});

test("the local side fails after the provider accepted a creation: 500, and it leaves nothing", async () => {
  const writer = await start("--busy-time", 250);
  provider.next = ["late"];
  const waiting = create(writer, creations.edmo);
  await asked();
  const release = await home.hold();
  provider.go();
  assert.equal((await waiting).status, 500);
  await release();
  await timeIsOver();
  await agreed();
  assert.deepEqual([await assistants(), provider.assistants.size], [2, 1]);
});

for (const how of ["hang", "hangLate"])
  test(`kill -9 while the provider ${how === "hang" ? "has not applied" : "has applied"} a creation: it leaves nothing`, async () => {
    provider.next = [how];
    const waiting = create(server, creations.edmo).catch(() => "gone");
    await asked();
    await server.kill();
    assert.equal(await waiting, "gone");
    assert.deepEqual([await owed(), await assistants()], [1, 3]);
    server = await start();
    await timeIsOver();
    await agreed();
    assert.deepEqual([await assistants(), provider.assistants.size], [2, 1]);
  });

test("a creation that takes too long is overtaken, and does not decide any more", async () => {
  provider.next = ["late"];
  const waiting = create(server, creations.edmo);
  await asked();
  await timeIsOver();
  await server.event("restored");
  provider.go();
  assert.equal((await waiting).status, 500);
  await agreed();
  assert.deepEqual([await assistants(), provider.assistants.size], [2, 1]);
});
