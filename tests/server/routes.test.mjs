// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// The routes of the three platforms: who may ask, and how each answers.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { before } from "node:test";
import { promisify } from "node:util";
import { autocalls, creations, edmo, Home, lumenia, read, test, until, update } from "./harness.mjs";

const home = new Home();
let server;
before(async () => (server = await home.start()));

const catalogPath = "/api/v1/voice-integration/catalog";

test("lumenia answers an update with the assistant, and keeps the bytes that it does not touch", async () => {
  const answer = await update(server, lumenia, { voice: { voiceId: "Clara" } });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers["content-type"], "application/json");
  assert.match(answer.text, /^\{"success":true,"assistant":\{.*"costPerMinute":1\.10,"ledger":12345678901234567890123\}\}$/);
  assert.equal(answer.json.assistant.voice.voiceId, "Clara");
  assert.equal((await read(server, lumenia)).text, answer.text);
});

test("lumenia answers 400 to what breaks a rule, and names the catalog's place", async () => {
  const answer = await update(server, lumenia, { voice: { voiceId: "elliot" } });
  assert.equal(answer.status, 400);
  assert.equal(answer.json.success, false);
  assert.match(answer.json.message, /voice\.providers\[vapi\]\.voiceIds\[\]\.value/);
  assert.equal((await update(server, lumenia, {})).status, 400);
});

/** What each token is answered on each route of a platform, by `GET`, `HEAD` and the method that updates, or that creates. */
const platforms = [
  {
    name: "lumenia", holder: "partner_1", others: "partner_2", method: "PATCH", stranger: 403, reader: 403, foreign: 403,
    credentials: (token) => ({ ...lumenia.headers, Authorization: `Bearer ${token}` }),
    routes: { [lumenia.path]: { voice: {} }, [catalogPath]: undefined },
  },
  {
    name: "autocalls", holder: "user_7", others: "user_8", method: "PUT", stranger: 401, reader: 403, foreign: 404,
    credentials: (token) => ({ Authorization: `Bearer ${token}` }),
    routes: { [autocalls.path]: {} },
  },
  {
    // Its page answers a lack of permission with 401.
    name: "edmo", holder: "org_abc", others: "org_xyz", method: "PATCH", stranger: 401, reader: 401, foreign: 404,
    credentials: (token) => ({ Cookie: `auth-token=${token}` }),
    routes: { [edmo.path]: {}, "/api/assistants/ext_123": {} },
  },
];
const tokens = {
  "no-token": ({ stranger }) => [stranger, stranger],
  revoked: ({ stranger }) => [stranger, stranger],
  "revoked-reader": ({ stranger }) => [stranger, stranger],
  elsewhere: ({ stranger }) => [stranger, stranger],
  reader: ({ reader }) => [200, reader],
  updater: () => [200, 200],
  "foreign-reader": ({ foreign, reader }) => [foreign, reader],
  "foreign-updater": ({ foreign }) => [foreign, foreign],
};
/** Where nobody reads. Who is nobody in the workspace creates nothing; elsewhere each creates what is his own. */
const createdBy = { updater: () => 201, "foreign-updater": ({ name, foreign }) => (name === "lumenia" ? foreign : 201) };

test("who may do what: each platform, token and route", async () => {
  const sha256 = (token) => createHash("sha256").update(token).digest("hex");
  for (const [index, { name, holder, others }] of platforms.entries())
    await home.sql([
      [name, "revoked", holder, 1, 1], [name, "revoked-reader", holder, 0, 1],
      [platforms[(index + 1) % 3].name, "elsewhere", holder, 1, 0],
      [name, "reader", holder, 0, 0], [name, "updater", holder, 1, 0],
      [name, "foreign-reader", others, 0, 0], [name, "foreign-updater", others, 1, 0],
    ].map(([platform, token, by, may_update, revoked]) => "INSERT INTO tokens VALUES" +
      `('${sha256(`${name}-${token}`)}', '${platform}', '${by}', ${may_update}, ${revoked});`).join(""));

  await home.sql("INSERT INTO organizations VALUES('org_xyz', NULL)");
  const told = {};
  const expected = {};
  for (const platform of platforms)
    for (const [token, statuses] of Object.entries(tokens))
      for (const [path, body] of Object.entries(platform.routes))
        for (const method of ["GET", "HEAD", platform.method]) {
          const cell = `${platform.name} ${token}: ${method} ${path}`;
          const [reads, updates] = statuses(platform);
          const updating = method === platform.method;
          // A catalog is not updated, whoever asks.
          expected[cell] = !updating ? reads : body === undefined ? 405 : updates;
          told[cell] = (await server.send(method, path, { body: updating ? body ?? {} : undefined,
            headers: platform.credentials(`${platform.name}-${token}`) })).status;
        }
  for (const platform of platforms)
    for (const [token, statuses] of Object.entries(tokens))
      for (const method of ["GET", "HEAD", platform.method, "POST"]) {
        const { path, body } = creations[platform.name];
        const cell = `${platform.name} ${token}: ${method} ${path}`;
        expected[cell] = method !== "POST" ? 405 : createdBy[token]?.(platform) ?? statuses(platform)[1];
        told[cell] = (await server.send(method, path, { body: method === "POST" ? body : undefined,
          headers: platform.credentials(`${platform.name}-${token}`) })).status;
      }
  assert.deepEqual(told, expected);
});

test("lumenia knows its callers by token and account, and tells nothing of others' workspaces", async () => {
  const asking = (headers, path = lumenia.path) => server.send("GET", path, { headers: { ...lumenia.headers, ...headers } });
  const wrong = { success: false, message: "Invalid API Key" };
  for (const token of ["", "Bearer", "Bearer nobody", "Basic lumenia-demo-token", "Bearer lumenia-revoked-token", "Bearer autocalls-demo-token"]) {
    const answer = await asking({ Authorization: token });
    assert.deepEqual([answer.status, answer.json], [403, wrong], token);
  }
  assert.equal((await asking({ Authorization: "bearer lumenia-demo-token" })).status, 200);
  assert.equal((await asking({ "X-Account-Id": "" })).status, 400);
  assert.equal((await asking({ "X-Account-Id": "c2a6c1de-7d0b-4f0a-9a0e-2f1c9a7be922" })).status, 403);
  assert.equal((await asking({ "X-Account-Id": "nobody" })).status, 403);
  const other = "/api/v1/workspace/756d6272656c6c61/voice-integration/assistant";
  const answers = [await asking({}, other), await asking({}, other.replace("756d", "7a7a"))];
  for (const answer of answers)
    assert.deepEqual([answer.status, answer.json], [404, { success: false, message: "Workspace not found" }]);
  assert.equal((await asking({}, "/api/v1/workspace/acme/voice-integration/assistant")).status, 400);
  assert.equal((await asking({}, "/api/v1/workspace/616/voice-integration/assistant")).status, 400);
});

test("lumenia's catalog is the file", async () => {
  const answer = await server.send("GET", catalogPath, { headers: lumenia.headers });
  assert.equal(answer.status, 200);
  assert.equal(answer.text, readFileSync(home.catalog("lumenia"), "utf8"));
  assert.equal((await server.send("GET", catalogPath)).status, 403);
  const { Authorization } = lumenia.headers;
  assert.equal((await server.send("GET", catalogPath, { headers: { Authorization } })).status, 400);
});

test("a number must be the organization's own, and free", async () => {
  const answers = [];
  for (const number_id of [44, 9999, 4711, 43])
    answers.push((await update(server, { ...lumenia, path: lumenia.sales }, { number_id })).status);
  assert.deepEqual(answers, [400, 400, 400, 200]);
  const taken = await update(server, lumenia, { number_id: 43 });
  assert.equal(taken.status, 400);
  assert.match(taken.json.message, /number_id/);
  assert.equal((await update(server, lumenia, { number_id: 42 })).status, 200);
});

test("autocalls answers with a summary, or with errors by key", async () => {
  const answer = await update(server, autocalls, { assistant_name: "Reception", phone_number_id: null });
  assert.deepEqual([answer.status, answer.json], [200, {
    message: "Assistant updated successfully",
    data: { id: 123, name: "Reception", status: "active", type: "inbound", mode: "pipeline" },
  }]);
  assert.equal((await read(server, autocalls)).json.phone_number_id, null);
  assert.equal((await update(server, autocalls, { phone_number_id: 2105 })).status, 422);
  assert.equal((await update(server, autocalls, { phone_number_id: 2104 })).status, 200);
  const rejected = await update(server, autocalls, { speech_speed: 2, voice_id: 999 });
  assert.deepEqual([rejected.status, rejected.json], [422, {
    message: "The given data was invalid.",
    errors: {
      voice_id: ["The selected voice id is invalid."],
      speech_speed: ["The speech speed must be between 0.7 and 1.2."],
    },
  }]);
});

test("autocalls answers 401 to strangers and 404 for what is not theirs", async () => {
  const stranger = await update(server, { ...autocalls, headers: {} }, {});
  assert.deepEqual([stranger.status, stranger.json], [401, { message: "Unauthenticated." }]);
  assert.equal(stranger.headers["www-authenticate"], "Bearer");
  for (const id of ["124", "9999", "x"]) {
    const answer = await update(server, { ...autocalls, path: `/api/user/assistant/${id}` }, {});
    assert.deepEqual([answer.status, answer.json],
      [404, { message: "Assistant not found or does not belong to the authenticated user" }]);
  }
});

test("edmo answers with the assistant, which is found by either of its ids", async () => {
  const answer = await update(server, { ...edmo, path: "/api/assistants/ext_123" }, { name: "Admissions", firstMessage: null });
  assert.equal(answer.status, 200);
  assert.equal(answer.json.id, "asst_123");
  assert.equal(answer.json.name, "Admissions");
  assert.ok(answer.json.updatedAt > "2026");
  assert.match(answer.text, /"temperature":0\.70/);
  assert.equal((await read(server, edmo)).text, answer.text);
});

test("edmo answers 401, 404 and 400 with an error", async () => {
  const as = (cookie, body = { name: "x" }, path = edmo.path) => update(server, { ...edmo, path, headers: { Cookie: cookie } }, body);
  for (const cookie of ["", "auth-token", "auth-token=nobody", "x-auth-token=edmo-demo-session", "auth-token=edmo-viewer-session"]) {
    const answer = await as(cookie);
    assert.deepEqual([answer.status, Object.keys(answer.json)], [401, ["error"]], cookie);
  }
  assert.equal((await read(server, { ...edmo, headers: { Cookie: "auth-token=edmo-viewer-session" } })).status, 200);
  assert.equal((await as("auth-token=edmo-demo-session", {}, "/api/assistants/asst_999")).status, 404);
  const rejected = await as("a=b;auth-token=edmo-demo-session", { id: "x", model: { temperature: 0.2 } });
  assert.equal(rejected.status, 400);
  assert.match(rejected.json.error, /read-only|\/id/);
});

test("what is no JSON, twice the same member, or too deep is refused in the platform's words", async () => {
  for (const body of ["", "{", "{\"prompt\":\"a\",\"prompt\":\"b\"}", "[".repeat(200_000), "\ufeff{}", "\"\\ud800\""]) {
    for (const [platform, status] of [[lumenia, 400], [autocalls, 422], [edmo, 400]]) {
      const answer = await update(server, platform, body);
      assert.equal(answer.status, status, body.slice(0, 20));
      assert.ok(Object.keys(answer.json).some((name) => ["message", "error"].includes(name)));
    }
  }
});

test("methods and media types that a route does not take", async () => {
  const wrong = await server.send("DELETE", lumenia.path, { headers: lumenia.headers });
  assert.deepEqual([wrong.status, wrong.headers.allow, wrong.json.success], [405, "GET, HEAD, PATCH", false]);
  assert.equal((await server.send("PATCH", autocalls.path)).headers.allow, "GET, HEAD, PUT");
  assert.equal((await server.send("PUT", catalogPath)).headers.allow, "GET, HEAD");
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx"])
    assert.equal((await update(server, edmo, "{}", { "Content-Type": type })).status, 415, type);
  for (const type of ["application/json; charset=utf-8", "APPLICATION/JSON", "application/merge-patch+json"])
    assert.equal((await update(server, edmo, "{}", { "Content-Type": type })).status, 200, type);
  assert.equal((await update(server, edmo, "{}", { "Content-Encoding": "gzip" })).status, 415);
});

test("what no platform has is a problem, and HEAD is GET without a body", async () => {
  const nowhere = await server.send("GET", "/api/assistants/../x");
  assert.deepEqual([nowhere.status, nowhere.headers["content-type"], nowhere.json.status], [404, "application/problem+json", 404]);
  const get = await read(server, edmo);
  const head = await server.send("HEAD", edmo.path, { headers: edmo.headers });
  assert.deepEqual([head.status, head.text, head.headers["content-length"], head.headers.etag],
    [200, "", get.headers["content-length"], get.headers.etag]);
  assert.equal((await read(server, { ...edmo, path: `http://127.0.0.1${edmo.path}?a=b` })).status, 200);
});

test("curl is served", async () => {
  const { stdout } = await promisify(execFile)("curl", ["-sS", "-X", "PATCH", "-b", "auth-token=edmo-demo-session",
    "-H", "Content-Type: application/json", "-d", "{\"name\":\"By curl\"}",
    "-w", "\n%{http_code}", `http://127.0.0.1:${server.port}${edmo.path}`]);
  assert.match(stdout, /"name":"By curl".*\n200$/);
});

test("a 500 and the log tell nothing that they should not", async () => {
  await home.sql("UPDATE assistants SET text = '[7]' WHERE id = 'bright-smile'");
  await home.sql("ALTER TABLE numbers RENAME TO lost");
  const broken = await update(server, lumenia, { number_id: 42, prompt: "A secret prompt" });
  await home.sql("ALTER TABLE lost RENAME TO numbers");
  assert.deepEqual([broken.status, broken.json], [500, { success: false, message: "Internal Server Error" }]);
  const rotten = await update(server, { ...lumenia, path: "/api/v1/workspace/6272696768742d736d696c65/voice-integration/assistant" }, { prompt: "Another secret" });
  assert.equal(rotten.status, 400);
  await until(() => `the reason: ${server.raw}`,
    () => server.lines.some((line) => line.event === "store_failed" && /no such table/.test(line.reason)));
  for (const secret of ["secret", "Be brief", "demo-token", "demo-session", "revoked-token", "Clara", "9f3c1f0e"])
    assert.ok(!server.raw.includes(secret), secret);
  assert.ok(server.lines.every((line) => line.event !== "text"), "each line is JSON");
  await until(() => `the codes: ${server.raw}`, () => server.lines.some((line) => line.event === "request" &&
    line.codes === "not_in_catalog out_of_range" && line.route === "autocalls.assistant"));
});

test("tokens are stored as hashes", async () => {
  assert.equal(await home.sql("SELECT count(*) FROM tokens WHERE sha256 LIKE '%demo%'"), "0");
});
