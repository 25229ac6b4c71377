// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Starts the real server with a database of its own, and talks to it.
// VOICECFG_SERVER names the program.
//
// Tests wait for events and states, and each wait has an end that only what hangs reaches: `within`
// and `until`. What was started is killed when the tests are over, whatever became of them.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test as run } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export { sleep };
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = process.env.VOICECFG_SERVER ?? join(root, "build/gcc/bin/voicecfg_server");

const patience = 120_000;

/** A test that ends, even where it would not: after so many milliseconds. */
export const test = (name, body, timeout = 5 * patience) => run(name, { timeout }, body);

/** What a promise gives; fails with what was waited for where that does not come. */
export async function within(what, promise) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${patience} ms: ${what()}`)), patience);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until something holds, and gives what it is. */
export async function until(what, holds) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(10)) {
    const found = await holds();
    if (found) return found;
  }
  throw new Error(`not within ${patience} ms: ${what()}`);
}

const children = new Set();

/** Starts a program that does not outlive the tests; where it is detached, nor does what it starts. */
export function launch(program, words, options) {
  const child = spawn(program, words, options);
  children.add(child);
  child.once("close", () => children.delete(child));
  child.detached = options.detached;
  return child;
}

function killAll() {
  for (const child of children)
    try {
      process.kill(child.detached ? -child.pid : child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
}

const homes = new Set();
process.on("exit", killAll);
after(async () => {
  try {
    for (const home of homes) await home.remove();
  } finally {
    killAll();
  }
});

const catalogs = {
  lumenia: "tests/data/catalog-lumenia.json",
  autocalls: "tests/cases/autocalls/autocalls.catalog.json",
  edmo: "tests/data/catalog-full.json",
};

/**
 * A folder with a database and catalogs; servers that run in it, one after the other or at once. They end and
 * it is removed after the tests, if not before.
 */
export class Home {
  folder = mkdtempSync(join(tmpdir(), "voicecfg-server-"));
  database = join(this.folder, "assistants.db");
  servers = [];

  constructor() {
    homes.add(this);
    for (const [platform, file] of Object.entries(catalogs))
      copyFileSync(join(root, file), this.catalog(platform));
  }

  catalog(platform) {
    return join(this.folder, `${platform}.json`);
  }

  async start(...options) {
    return this.startUnder([], ...options);
  }

  /** Starts it by another program: words that go before its own. */
  async startUnder(words, ...options) {
    const server = new Server(this, options, words);
    this.servers.push(server);
    await server.event("listening");
    return server;
  }

  /** Runs SQL with the sqlite3 shell. */
  async sql(text) {
    const { stdout } = await promisify(execFile)("sqlite3",
      ["-cmd", `.timeout ${patience}`, this.database, text], { timeout: patience });
    return stdout.trim();
  }

  /** Holds the database in a transaction of another process; gives what ends it. */
  async hold() {
    const shell = launch("sqlite3", [this.database], { stdio: ["pipe", "pipe", "inherit"] });
    shell.stdin.write(`.timeout ${patience}\nBEGIN IMMEDIATE;\nSELECT 'held';\n`);
    await within(() => "the database", once(shell.stdout, "data"));
    return async () => {
      const exited = once(shell, "close");
      shell.stdin.end("COMMIT;\n");
      await within(() => "the end of a transaction", exited);
    };
  }

  async remove() {
    if (!homes.delete(this)) return;
    try {
      for (const server of this.servers) if (server.running) assert.equal(await server.stop(), 0, server.raw);
    } finally {
      rmSync(this.folder, { recursive: true });
    }
  }
}

class Server {
  lines = [];
  raw = "";
  #rest = "";

  constructor(home, options, words) {
    this.home = home;
    const given = Object.keys(catalogs).flatMap((each) => ["--catalog", `${each}=${home.catalog(each)}`]);
    const [first, ...rest] = [...words, program];
    this.process = launch(first, [
      ...rest,
      "--database", home.database,
      "--seed", join(root, "docs/examples/server/seed.sql"),
      "--listen", "127.0.0.1:0",
      "--threads", "4",
      ...given,
      ...options.map(String),
    ], { stdio: ["ignore", "ignore", "pipe"] });
    this.process.stderr.setEncoding("utf8");
    this.process.stderr.on("data", (text) => this.#read(text));
    this.exited = once(this.process, "close");
  }

  #read(text) {
    this.raw += text;
    const complete = (this.#rest + text).split("\n");
    this.#rest = complete.pop();
    for (const line of complete) {
      let read;
      try {
        read = JSON.parse(line);
      } catch {
        read = { event: "text", line };
      }
      this.lines.push(read);
    }
  }

  get running() {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  get port() {
    return this.lines.find((line) => line.event === "listening").port;
  }

  /** Waits for the count-th line of an event. */
  async event(name, count = 1) {
    const found = () => this.lines.filter((line) => line.event === name)[count - 1];
    let over = false;
    this.exited.then(() => (over = true));
    await until(() => `the event ${name}: ${this.raw}`, () => over || found());
    if (!found()) throw new Error(`it ended without the event ${name}: ${this.raw}`);
    return found();
  }

  signal(name) {
    this.process.kill(name);
  }

  /** Ends it as a deployment does; gives the exit status. */
  async stop() {
    this.signal("SIGTERM");
    const [status] = await within(() => `the end of the server: ${this.raw}`, this.exited);
    return status;
  }

  async kill() {
    if (this.running) this.signal("SIGKILL");
    await within(() => "the end of what was killed", this.exited);
  }

  /** Sends a request; gives status, headers, text and, where it is JSON, json. */
  send(method, path, { headers = {}, body, agent } = {}) {
    return within(() => `the answer to ${method} ${path}: ${this.raw}`, new Promise((resolve, reject) => {
      const request = httpRequest({ host: "127.0.0.1", port: this.port, method, path, agent,
        headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers } });
      request.on("error", reject);
      request.on("response", async (response) => {
        try {
          let text = "";
          for await (const chunk of response.setEncoding("utf8")) text += chunk;
          resolve({ status: response.statusCode, headers: response.headers, text,
            get json() { return JSON.parse(text); } });
        } catch (error) {
          reject(error);
        }
      });
      request.end(typeof body === "object" ? JSON.stringify(body) : body);
    }));
  }

  /** Sends bytes as they are; gives all that comes back until the server closes. */
  async bytes(...parts) {
    const socket = connect(this.port, "127.0.0.1");
    let text = "";
    socket.setEncoding("latin1").on("data", (chunk) => (text += chunk)).on("error", () => {});
    const closed = once(socket, "close");
    for (const part of parts)
      if (typeof part === "number") await sleep(part);
      else if (part === "end") socket.end();
      else socket.write(part);
    await within(() => `the end of a connection that has said ${text}`, closed);
    return text;
  }

  /** A client that has sent the header of an update, and whose body the server is waiting for. */
  async invited(platform, length) {
    const socket = connect(this.port, "127.0.0.1");
    socket.text = "";
    socket.setEncoding("latin1").on("data", (chunk) => (socket.text += chunk)).on("error", () => {});
    const fields = Object.entries(platform.headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
    socket.write(`${platform.method} ${platform.path} HTTP/1.1\r\nHost: x\r\n${fields}` +
      `Expect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`);
    await until(() => `100 Continue: ${socket.text}`, () => socket.text.includes(" 100 "));
    return socket;
  }
}

/** The three platforms' assistants as clients reach them. */
export const lumenia = {
  path: "/api/v1/workspace/61636d65/voice-integration/assistant",
  sales: "/api/v1/workspace/61636d652d73616c6573/voice-integration/assistant",
  method: "PATCH",
  headers: {
    Authorization: "Bearer lumenia-demo-token",
    "X-Account-Id": "9f3c1f0e-5a52-4d0f-8a57-0f5f3a6c1b11",
  },
};
export const autocalls = {
  path: "/api/user/assistant/123",
  method: "PUT",
  headers: { Authorization: "Bearer autocalls-demo-token" },
};
export const edmo = {
  path: "/api/assistants/asst_123",
  method: "PATCH",
  headers: { Cookie: "theme=dark; auth-token=edmo-demo-session" },
};

/** Where they are created, and of what. */
export const creations = {
  lumenia: {
    path: "/api/v1/workspace/61636d652d72657061697273/voice-integration",
    headers: lumenia.headers,
    body: { voice: { provider: "vapi", voiceId: "Elliot" }, transcriber: { provider: "deepgram", model: "nova-3", language: "en" } },
  },
  autocalls: {
    path: "/api/user/assistant",
    headers: autocalls.headers,
    body: { assistant_name: "Survey", voice_id: 1, language: "English", llm_model: "GPT-4o-mini", calls_direction: "make",
      engine_type: "pipeline", timezone: "Europe/Berlin", initial_message: "Hello.", system_prompt: "You ask three questions." },
  },
  edmo: {
    path: "/api/assistants",
    headers: edmo.headers,
    body: { name: "Admissions", model: { provider: "openai", model: "gpt-4o" } },
  },
};

export const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 });

export function read(server, platform, headers = {}) {
  return server.send("GET", platform.path, { headers: { ...platform.headers, ...headers } });
}

export function create(server, { path, headers, body }, more = {}, fields = {}) {
  return server.send("POST", path, { headers: { ...headers, ...fields },
    body: typeof more === "string" ? more : { ...body, ...more } });
}

export function update(server, platform, body, headers = {}, more = {}) {
  return server.send(platform.method, platform.path,
    { headers: { ...platform.headers, ...headers }, body, ...more });
}

