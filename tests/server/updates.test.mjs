// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// No update is lost: preconditions, clients at the same time, two servers over one database, kill -9.

import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { before } from "node:test";
import { autocalls, edmo, Home, keepAlive, lumenia, read, test, until, update } from "./harness.mjs";

const home = new Home();
let server;
let second;
before(async () => {
  server = await home.start("--busy-time", 60_000);
  second = await home.start("--busy-time", 60_000);
});

test("the log tells that the database is in WAL mode and that commits reach the disk", async () => {
  const opened = await server.event("store_opened");
  assert.deepEqual([opened.journal_mode, opened.synchronous], ["wal", "2"]);
});

test("an update with the tag that was read is taken, the next one with the same tag is not", async () => {
  for (const [platform, name] of [[lumenia, "prompt"], [autocalls, "system_prompt"], [edmo, "name"]]) {
    const { etag } = (await read(server, platform)).headers;
    assert.match(etag, /^"\d+"$/);
    const first = await update(server, platform, { [name]: "One" }, { "If-Match": etag });
    assert.equal(first.status, 200);
    assert.notEqual(first.headers.etag, etag);
    const second = await update(server, platform, { [name]: "Two" }, { "If-Match": etag });
    assert.equal(second.status, 412);
    const { text, headers } = await read(server, platform);
    assert.ok(text.includes("One") && !text.includes("Two"));
    assert.equal(headers.etag, first.headers.etag);
    assert.equal((await update(server, platform, { [name]: "Two" }, { "If-Match": first.headers.etag })).status, 200);
  }
});

test("what If-Match may say; what is no list of tags lets nothing through (RFC 9110, 13.1.1)", async () => {
  const { etag } = (await read(server, edmo)).headers;
  const expected = {
    "*": 200, [etag]: 200, [`"x", ${etag}`]: 200, [` ,, ${etag} ,`]: 200, [`W/"x",${etag}`]: 200,
    [`W/${etag}`]: 412, "\"x\"": 412, "": 412, ",": 412, "\"\"": 412,
    garbage: 400, "*junk": 400, "* ": 200, [`"x", *`]: 400, [`*, ${etag}`]: 400, [`${etag}junk`]: 400, [`"x"${etag}`]: 400,
    [`${etag} "x"`]: 400, [etag.slice(1)]: 400, [etag.slice(0, -1)]: 400, [`w/${etag}`]: 400, [`W/ ${etag}`]: 400, "W/": 400,
    [`"x y", ${etag}`]: 400, [`${etag}, "x`]: 400,
  };
  const version = () => home.sql("SELECT version FROM assistants WHERE id = 'asst_123'");
  const before = await version();
  for (const [tag, status] of Object.entries(expected)) {
    const given = { ...edmo.headers, "If-Match": tag };
    if (status !== 200) assert.equal((await update(server, edmo, { name: `Named by ${tag}` }, given)).status, status, tag);
    else assert.equal((await update(server, edmo, {}, given)).status, status, tag);
    assert.equal((await read(server, edmo, given)).status, status, `GET ${tag}`);
  }
  assert.equal(await version(), before);
  const over = (...tags) => update(server, edmo, {}, { "If-Match": tags });
  assert.deepEqual([(await over("\"x\"", etag)).status, (await over("", etag)).status, (await over("\"x\"", "\"y\"")).status,
    (await over("*", "*")).status], [200, 200, 412, 400]);
});

test("what If-None-Match may say (RFC 9110, 13.1.2)", async () => {
  const { etag } = (await read(server, edmo)).headers;
  for (const [tag, status] of Object.entries({ "*": 412, [etag]: 412, [`W/${etag}`]: 412, "\"x\"": 200, "": 200, garbage: 400 }))
    assert.equal((await update(server, edmo, {}, { "If-None-Match": tag })).status, status, tag);
  for (const [tag, status] of [[etag, 304], [`W/${etag}`, 304], ["*", 304], ["\"x\"", 200], ["garbage", 200]]) {
    const answer = await read(server, edmo, { "If-None-Match": tag });
    assert.deepEqual([answer.status, answer.text === ""], [status, status === 304], tag);
    assert.equal(answer.headers.etag, etag);
  }
});

test("what changes nothing keeps its tag, and what is refused writes nothing", async () => {
  const was = await read(server, lumenia);
  const same = await update(server, lumenia, { prompt: was.json.assistant.prompt });
  assert.equal(same.headers.etag, was.headers.etag);
  assert.equal((await update(server, lumenia, { prompt: "New", voice: { voiceId: "" } })).status, 400);
  const is = await read(server, lumenia);
  assert.deepEqual([is.text, is.headers.etag], [was.text, was.headers.etag]);
});

test("an assistant can't grow beyond what the engine reads", async () => {
  const most = "x".repeat(900_000);
  assert.equal((await update(server, autocalls, { system_prompt: most })).status, 200);
  assert.equal((await update(server, autocalls, { initial_message: most })).status, 422);
  assert.equal((await update(server, autocalls, { system_prompt: "Short again." })).status, 200);
});

/** Updates members in rounds, each member by a client of its own; every answer must be 200. */
async function rounds(servers, members, count) {
  await Promise.all(Object.entries(members).map(async ([name, value], index) => {
    const agent = keepAlive();
    for (let round = 1; round <= count; round += 1) {
      const answer = await update(servers[index % servers.length], autocalls, { [name]: value(round) }, {}, { agent });
      assert.equal(answer.status, 200, answer.text);
    }
    agent.destroy();
  }));
}

const members = {
  assistant_name: (round) => `Name ${round}`,
  initial_message: (round) => `Hello ${round}`,
  system_prompt: (round) => `Prompt ${round}`,
  speech_speed: (round) => 0.7 + round / 100,
  max_call_duration: (round) => 20 + round,
  llm_temperature: (round) => round / 100,
  variables: (round) => ({ round }),
  webhook_url: (round) => `https://example.com/${round}`,
};

function check(stored, round) {
  for (const [name, value] of Object.entries(members)) assert.deepEqual(stored[name], value(round), name);
}

test("concurrent updates of different members all survive", async () => {
  await rounds([server], members, 15);
  check((await read(server, autocalls)).json, 15);
});

test("so they do when two servers share the database", async () => {
  const before = (await read(server, autocalls)).headers.etag;
  await rounds([server, second], members, 16);
  const stored = await read(second, autocalls);
  check(stored.json, 16);
  assert.equal(JSON.parse(JSON.parse(stored.headers.etag)), JSON.parse(JSON.parse(before)) + 8 * 16);
});

test("of two integrations that want a number at once, one gets it", async () => {
  const workspaces = [lumenia, { ...lumenia, path: lumenia.sales }];
  const numbers = [42, 43];
  let free = 45;
  assert.equal((await update(server, workspaces[1], { number_id: 43 })).status, 200);
  for (let round = 0; round < 40; round += 1) {
    const answers = await Promise.all(workspaces.map((each, index) => update([server, second][index], each, { number_id: free })));
    assert.deepEqual(answers.map((each) => each.status).sort(), [200, 400]);
    const winner = answers.findIndex((each) => each.status === 200);
    [numbers[winner], free] = [free, numbers[winner]];
  }
});

test("with If-Match, of many clients at once each writes over what it has seen", async () => {
  let counted = 0;
  await Promise.all(Array.from({ length: 6 }, async (_, index) => {
    const asked = [server, second][index % 2];
    for (let done = 0; done < 4;) {
      const { json, headers } = await read(asked, autocalls);
      const answer = await update(asked, autocalls,
        { variables: { count: (json.variables.count ?? 0) + 1 } }, { "If-Match": headers.etag });
      assert.ok([200, 412].includes(answer.status));
      if (answer.status === 200) done += 1, counted += 1;
    }
  }));
  assert.equal((await read(server, autocalls)).json.variables.count, counted);
});

test("a deployment can ask for If-Match", async () => {
  const strict = await home.start("--require-if-match");
  for (const platform of [lumenia, autocalls, edmo]) {
    assert.equal((await update(strict, platform, {})).status, 428);
    const { etag } = (await read(strict, platform)).headers;
    const body = platform === lumenia ? { voice: {} } : {};
    assert.equal((await update(strict, platform, body, { "If-Match": etag })).status, 200);
  }
  assert.equal(await strict.stop(), 0);
});

test("a database that another process holds is a 503, and no harm", async () => {
  const hurried = await home.start("--busy-time", 50);
  const release = await home.hold();
  const answer = await update(hurried, edmo, { name: "Held up" });
  assert.deepEqual([answer.status, answer.headers["retry-after"]], [503, "1"]);
  assert.equal((await read(hurried, edmo)).status, 200);
  await release();
  assert.equal((await update(hurried, edmo, { name: "After" })).status, 200);
  assert.equal(await hurried.stop(), 0);
});

test("after kill -9 every acknowledged update is there", async () => {
  const names = ["assistant_name", "initial_message", "system_prompt", "variables"];
  const written = (name, count) => (name === "variables" ? { count } : `${name} ${count}`);
  let count = 0;
  for (const acknowledgements of [3, 10, 25]) {
    const least = count + acknowledgements + names.length;
    const doomed = await home.start();
    let killed = false;
    const clients = names.map(async (name) => {
      const last = { acknowledged: undefined, sent: undefined };
      const agent = keepAlive();
      try {
        for (;;) {
          last.sent = written(name, (count += 1));
          const answer = await update(doomed, autocalls, { [name]: last.sent }, {}, { agent });
          assert.equal(answer.status, 200);
          last.acknowledged = last.sent;
        }
      } catch (error) {
        if (!killed) throw error;
      }
      return last;
    });
    await until(() => `updates: ${doomed.raw}`, () => count >= least);
    killed = true;
    await doomed.kill();
    const lasts = await Promise.all(clients);
    const again = await home.start();
    const stored = (await read(again, autocalls)).json;
    names.forEach((name, index) => {
      const { acknowledged, sent } = lasts[index];
      if (acknowledged === undefined) return;
      const found = JSON.stringify(stored[name]);
      assert.ok([acknowledged, sent].some((each) => JSON.stringify(each) === found), `${name} is ${found}`);
    });
    assert.ok(lasts.some(({ acknowledged }) => acknowledged !== undefined));
    assert.equal(await again.stop(), 0);
  }
});

test("a database file that is moved, deleted or replaced is a 503, and back in its place it serves on", async () => {
  const own = new Home();
  const moved = await own.start("--busy-time", 60_000);
  const aside = `${own.database}.aside`;
  const statuses = async () => [(await read(moved, edmo)).status, (await update(moved, edmo, { name: "Lost" })).status,
    (await read(moved, lumenia)).status];
  assert.equal((await update(moved, edmo, { name: "Kept" })).status, 200);
  renameSync(own.database, aside);
  assert.deepEqual(await statuses(), [503, 503, 503]);
  const { reason } = await moved.event("store_failed");
  assert.match(reason, /gone/);
  renameSync(aside, own.database);
  assert.equal((await read(moved, edmo)).json.name, "Kept");

  // While an update waits for the database, too.
  const release = await own.hold();
  const waiting = update(moved, edmo, { name: "Lost" });
  renameSync(own.database, aside);
  await release();
  assert.equal((await waiting).status, 503);

  const other = await new Home().start();
  assert.equal(await other.stop(), 0);
  renameSync(other.home.database, own.database);
  assert.deepEqual(await statuses(), [503, 503, 503]);
  assert.match((await moved.event("store_failed", 5)).reason, /another file/);
});

test("a database with tables of another version is refused", async () => {
  const old = new Home();
  await old.sql("CREATE TABLE owed(undo TEXT)");
  await assert.rejects(old.start(), /tables of another program or version/);
});
