// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Creations, and notices beside what succeeds.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { before } from "node:test";
import { autocalls, create, creations, edmo, Home, lumenia, read, test, until, update } from "./harness.mjs";

/** What the catalogs are about to retire: a voice each; lumenia's has retired another. */
const deprecations = {
  lumenia: ({ voice }) => {
    listed(entry(voice.providers, "vapi"), "voiceIds", "Naina", ["Elliot"]);
    listed(entry(voice.providers, "vapi"), "voiceIds", "Savannah", ["Elliot"], "2026-01-01");
  },
  autocalls: ({ voices }) => (voices.find(({ id }) => id === 3).deprecated = { successors: [1] }),
  edmo: ({ voice }) => listed(entry(voice.providers, "vapi"), "voiceIds", "Clara", ["Sid"]),
};
const entry = (providers, name) => (Array.isArray(providers) ? providers.find(({ value }) => value === name) : providers[name]);
function listed(provider, list, name, successors, until = "9999-12-31") {
  provider[list] = provider[list].map((each) => ((each.value ?? each) === name ? { value: name, deprecated: { until, successors } } : each));
}

const home = new Home();
let server;
before(async () => {
  for (const [platform, change] of Object.entries(deprecations)) {
    const catalog = JSON.parse(readFileSync(home.catalog(platform), "utf8"));
    change(catalog);
    writeFileSync(home.catalog(platform), JSON.stringify(catalog));
  }
  server = await home.start();
});

const rows = (where) => home.sql(`SELECT count(*) FROM assistants WHERE ${where}`).then(Number);

test("lumenia provisions a workspace once: 201, the assistant, and where it is", async () => {
  const answer = await create(server, creations.lumenia, { number_id: 45 });
  assert.deepEqual([answer.status, answer.json], [201, { success: true, assistant: { ...creations.lumenia.body, number_id: 45 } }]);
  assert.equal(answer.headers.location, `${creations.lumenia.path}/assistant`);
  const shown = await read(server, { ...lumenia, path: answer.headers.location });
  assert.deepEqual([shown.status, shown.text, shown.headers.etag], [200, answer.text, answer.headers.etag]);
  const again = await create(server, creations.lumenia);
  assert.deepEqual([again.status, again.json], [400, { success: false, message: "The workspace has a voice integration already." }]);
  assert.equal((await read(server, { ...lumenia, path: answer.headers.location })).text, answer.text);
  assert.equal((await update(server, { ...lumenia, path: answer.headers.location }, { prompt: "Be kind." })).status, 200);
});

test("autocalls creates with the next number, and answers with a summary", async () => {
  const answer = await create(server, creations.autocalls, { phone_number_id: 2104 });
  const id = Number(await home.sql("SELECT max(CAST(id AS INTEGER)) FROM assistants WHERE platform = 'autocalls'"));
  assert.deepEqual([answer.status, answer.json], [201, { message: "Assistant created successfully",
    data: { id, name: "Survey", status: "active", type: "outbound", mode: "pipeline" } }]);
  assert.equal(answer.headers.location, `/api/user/assistant/${id}`);
  const shown = await read(server, { ...autocalls, path: answer.headers.location });
  assert.deepEqual(shown.json, { id, status: "active", ...creations.autocalls.body, phone_number_id: 2104 });
  assert.equal(shown.headers.etag, answer.headers.etag);
  assert.equal((await create(server, creations.autocalls)).json.data.id, id + 1);
});

test("edmo creates with an id that nobody guesses, and tells when", async () => {
  const answer = await create(server, creations.edmo, "{\"model\":{\"provider\":\"openai\",\"model\":\"gpt-4o\",\"temperature\":0.70}}");
  assert.equal(answer.status, 201);
  const { id, orgId, createdAt, updatedAt, ...sent } = answer.json;
  assert.match(id, /^asst_[0-9a-f]{24}$/);
  assert.deepEqual([orgId, createdAt, sent], ["org_abc", updatedAt, { model: { provider: "openai", model: "gpt-4o", temperature: 0.7 } }]);
  assert.match(createdAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.match(answer.text, /"temperature":0\.70/);
  assert.equal(answer.headers.location, `/api/assistants/${id}`);
  assert.equal((await read(server, { ...edmo, path: answer.headers.location })).text, answer.text);
  assert.notEqual((await create(server, creations.edmo)).json.id, id);
});

test("what is missing or wrong is refused in the platform's words, and nothing is stored", async () => {
  const count = await rows("true");
  for (const [platform, status] of [["lumenia", 400], ["autocalls", 422], ["edmo", 400]])
    for (const body of ["", "{", "[]", "{}", "{\"name\":\"a\",\"name\":\"b\"}", "{\"id\":\"x\"}"]) {
      const answer = await create(server, { ...creations[platform], path: creations[platform].path.replace("72657061697273", "73616c6573") }, body);
      assert.equal(answer.status, status, `${platform} ${body}`);
      assert.equal(answer.headers.location, undefined);
    }
  assert.deepEqual((await create(server, creations.autocalls, { assistant_name: undefined })).json,
    { message: "The given data was invalid.", errors: { assistant_name: ["The assistant name field is required."] } });
  assert.match((await create(server, creations.edmo, "{}")).json.error, /^\/model is missing\./);
  assert.equal(await rows("true"), count);
});

test("a number must be the organization's own, and for lumenia free", async () => {
  await home.sql("INSERT INTO workspaces VALUES('acme-new', 'acme')");
  const workspace = { ...creations.lumenia, path: "/api/v1/workspace/61636d652d6e6577/voice-integration" };
  for (const number_id of [44, 9999, 4711, 42]) assert.equal((await create(server, workspace, { number_id })).status, 400);
  assert.equal((await create(server, workspace, { number_id: 43 })).status, 201);
  assert.equal((await create(server, creations.autocalls, { phone_number_id: 2105 })).status, 422);
});

test("two creations at once: a workspace has one of them, and no number is given twice", async () => {
  await home.sql("INSERT INTO workspaces VALUES('acme-two', 'acme')");
  const second = await home.start("--busy-time", 60_000);
  const workspace = { ...creations.lumenia, path: "/api/v1/workspace/61636d652d74776f/voice-integration" };
  const answers = await Promise.all([server, second, server, second].map((each) => create(each, workspace)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400, 400, 400]);
  const made = await Promise.all(Array.from({ length: 20 }, (_, index) => create([server, second][index % 2], creations.autocalls)));
  assert.equal(new Set(made.map(({ json }) => json.data.id)).size, 20);
});

test("methods, media types and preconditions of a creation", async () => {
  for (const { path, headers } of Object.values(creations))
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const answer = await server.send(method, path, { headers });
      assert.deepEqual([answer.status, answer.headers.allow], [405, "POST"], `${method} ${path}`);
    }
  assert.equal((await server.send("POST", edmo.path, { headers: edmo.headers })).headers.allow, "GET, HEAD, PATCH");
  const status = async (fields) => (await create(server, creations.edmo, {}, fields)).status;
  assert.equal(await status({ "Content-Type": "application/merge-patch+json" }), 415);
  assert.equal(await status({ "Content-Type": "text/plain" }), 415);
  assert.equal(await status({ "Content-Encoding": "gzip" }), 415);
  const expected = { "If-Match": { "*": 412, "\"1\"": 412, "": 412, garbage: 400 }, "If-None-Match": { "*": 201, "\"1\"": 201, garbage: 400 } };
  for (const [field, values] of Object.entries(expected))
    for (const [value, wanted] of Object.entries(values)) assert.equal(await status({ [field]: value }), wanted, `${field}: ${value}`);
  const careful = await home.start("--require-if-match");
  assert.equal((await create(careful, creations.edmo)).status, 201);
});

test("a body of more than is allowed, and an assistant of more than the engine reads", async () => {
  const small = await home.start("--max-body", 1000);
  assert.equal((await create(small, creations.edmo, { name: "x".repeat(1000) })).status, 413);
  const fitting = 1024 * 1024 - JSON.stringify({ ...creations.edmo.body, name: "" }).length;
  const count = await rows("platform = 'edmo'");
  assert.equal((await create(server, creations.edmo, { name: "x".repeat(fitting) })).status, 413);
  assert.equal((await create(server, creations.edmo, { name: "x".repeat(fitting - 500) })).status, 201);
  assert.equal(await rows("platform = 'edmo'"), count + 1);
});

test("what the catalog has retired by today is refused, and its successor named", async () => {
  const answer = await update(server, lumenia, { voice: { provider: "vapi", voiceId: "Savannah" } });
  assert.equal(answer.status, 400);
  assert.match(answer.json.message, /"Savannah".*"Elliot"/);
  await home.sql("INSERT INTO workspaces VALUES('acme-old', 'acme')");
  const workspace = { ...creations.lumenia, path: "/api/v1/workspace/61636d652d6f6c64/voice-integration" };
  assert.equal((await create(server, workspace, { voice: { provider: "vapi", voiceId: "Savannah" } })).status, 400);
});

test("lumenia tells notices in its answer, the others in the header", async () => {
  const voice = { provider: "vapi", voiceId: "Naina" };
  const told = await update(server, lumenia, { voice, prompt: "\u00a0" });
  assert.equal(told.status, 200);
  assert.deepEqual(told.json.notices.map(({ code, pointer }) => [code, pointer]), [["blank", "/prompt"], ["deprecated", "/voice/voiceId"]]);
  assert.deepEqual(told.json.notices[1].successors, ["Elliot"]);
  assert.equal(told.headers["assistant-notices"], undefined);
  // They are not stored, and what is sent again is told again.
  assert.equal((await read(server, lumenia)).json.notices, undefined);
  assert.equal((await update(server, lumenia, { voice })).json.notices.length, 1);
  const summary = await update(server, autocalls, { voice_id: 3, system_prompt: " " });
  assert.deepEqual([summary.status, Object.keys(summary.json), summary.headers["assistant-notices"]],
    [200, ["message", "data"], "deprecated;pointer=\"#/voice_id\", blank;pointer=\"#/system_prompt\""]);
  const whole = await create(server, creations.edmo, { voice: { provider: "vapi", voiceId: "Clara" } });
  assert.deepEqual([whole.status, whole.json.notices, whole.headers["assistant-notices"]],
    [201, undefined, "deprecated;pointer=\"#/voice/voiceId\""]);
  assert.equal((await read(server, { ...edmo, path: whole.headers.location })).headers["assistant-notices"], undefined);
  await until(() => `the codes: ${server.raw}`, () => server.lines.some(({ route, status, codes }) =>
    route === "edmo.creation" && status === 201 && codes === "deprecated"));
});

test("the log has the routes and no body", async () => {
  const routes = ({ event, status }) => event === "request" && status === 201;
  await until(() => `the routes: ${server.raw}`, () => new Set(server.lines.filter(routes).map(({ route }) => route)).size === 3);
  for (const secret of ["Survey", "Admissions", "three questions", "demo-token", "demo-session", "asst_"])
    assert.ok(!server.raw.includes(secret), secret);
});
