// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// What `./dev serve` starts, and the three lines that it prints: they are run as they are.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { Home, program, root } from "./harness.mjs";

const home = new Home();
after(() => home.remove());

async function freePort() {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address();
  taken.close();
  await once(taken, "close");
  return port;
}

test("the three lines that it prints are answered, and it ends when it is told", async () => {
  const shown = spawn(`${root}/docs/examples/server/serve`, [program, await freePort(), home.folder], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  const lines = () => text.split("\n").filter((line) => line.startsWith("curl "));
  for await (const chunk of shown.stdout.setEncoding("utf8")) {
    text += chunk;
    if (lines().length === 3 && text.endsWith("\n")) break;
  }
  const answers = [];
  for (const line of lines()) answers.push((await promisify(execFile)("bash", ["-c", line])).stdout);
  assert.match(answers[0], /^\{"success":true,"assistant":\{.*"voiceId":"Clara".*\n200\n$/s);
  assert.match(answers[1], /^\{"message":"The given data was invalid\.".*\n422\n$/s);
  assert.match(answers[2], /^\{"id":"asst_123".*"name":"Admissions".*\n200\n$/s);
  shown.kill("SIGTERM");
  const [status] = await once(shown, "close");
  assert.equal(status, 0);
});
