// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What `./dev serve` starts, and the three lines that it prints: they are run as they are.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { Home, launch, program, root, test, until, within } from "./harness.mjs";

const home = new Home();

/** Somebody else's server, which answers everything. */
async function stranger() {
  const taken = createServer((_, response) => response.end("a stranger")).listen(0, "127.0.0.1");
  await once(taken, "listening");
  return taken;
}

/** Starts the script; what it prints is in `text` and `errors`. */
function serve(port) {
  const shown = launch(`${root}/docs/examples/server/serve`, [program, port, home.folder], { detached: true });
  shown.text = shown.errors = "";
  shown.stdout.setEncoding("utf8").on("data", (chunk) => (shown.text += chunk));
  shown.stderr.setEncoding("utf8").on("data", (chunk) => (shown.errors += chunk));
  shown.closed = once(shown, "close");
  return shown;
}

const said = (shown) => () => `${shown.text}\n${shown.errors}`;
const ended = async (shown) => (await within(said(shown), shown.closed))[0];

test("the three lines that it prints are answered, and it ends when it is told", async () => {
  const shown = serve(0);
  const lines = () => shown.text.split("\n").filter((line) => line.startsWith("curl "));
  await until(said(shown), () => lines().length === 3 && shown.text.endsWith("\n\n"));
  const answers = [];
  for (const line of lines())
    answers.push((await promisify(execFile)("bash", ["-c", line], { timeout: 60_000 })).stdout);
  assert.match(answers[0], /^\{"success":true,"assistant":\{.*"voiceId":"Clara".*\n200\n$/s);
  assert.match(answers[1], /^\{"message":"The given data was invalid\.".*\n422\n$/s);
  assert.match(answers[2], /^\{"id":"asst_123".*"name":"Admissions".*\n200\n$/s);
  shown.kill("SIGTERM");
  assert.equal(await ended(shown), 0);
  assert.match(shown.errors, /"event":"listening".*"event":"ended"/s);
});

test("on a port that somebody else has it says so, and shows nobody's lines", async () => {
  const taken = await stranger();
  const { port } = taken.address();
  const shown = serve(port);
  assert.notEqual(await ended(shown), 0);
  assert.equal(shown.text, "");
  assert.match(shown.errors, new RegExp(`can't listen on 127\\.0\\.0\\.1:${port}: Address already in use`));
  taken.close();
});
