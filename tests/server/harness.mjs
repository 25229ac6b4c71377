// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Starts the real server with a database of its own, and talks to it.
// VOICECFG_SERVER names the program.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export { sleep };
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = process.env.VOICECFG_SERVER ?? join(root, "build/gcc/bin/voicecfg_server");

const catalogs = {
  lumenia: "tests/data/catalog-lumenia.json",
  autocalls: "tests/cases/autocalls/autocalls.catalog.json",
  edmo: "tests/data/catalog-full.json",
};

/** A folder with a database and catalogs; servers that run in it, one after the other or at once. */
export class Home {
  folder = mkdtempSync(join(tmpdir(), "voicecfg-server-"));
  database = join(this.folder, "assistants.db");
  servers = [];

  constructor() {
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
    const { stdout } = await promisify(execFile)("sqlite3", ["-cmd", ".timeout 5000", this.database, text]);
    return stdout.trim();
  }

  /** Holds the database in a transaction of another process; gives what ends it. */
  async hold() {
    const shell = spawn("sqlite3", [this.database], { stdio: ["pipe", "pipe", "inherit"] });
    shell.stdin.write("BEGIN IMMEDIATE;\nSELECT 'held';\n");
    await once(shell.stdout, "data");
    return async () => {
      const exited = once(shell, "close");
      shell.stdin.end("COMMIT;\n");
      await exited;
    };
  }

  async remove() {
    for (const server of this.servers) if (server.running) assert.equal(await server.stop(), 0, server.raw);
    rmSync(this.folder, { recursive: true });
  }
}

class Server {
  lines = [];
  raw = "";
  #rest = "";

  constructor(home, options, words) {
    const given = Object.keys(catalogs).flatMap((each) => ["--catalog", `${each}=${home.catalog(each)}`]);
    const [first, ...rest] = [...words, program];
    this.process = spawn(first, [
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
    for (let tries = 0; tries < 1500; tries += 1) {
      const found = this.lines.filter((line) => line.event === name);
      if (found.length >= count) return found[count - 1];
      if (!this.running) break;
      await sleep(10);
    }
    throw new Error(`no event ${name}: ${this.raw}`);
  }

  signal(name) {
    this.process.kill(name);
  }

  /** Ends it as a deployment does; gives the exit status. */
  async stop() {
    this.signal("SIGTERM");
    const [status] = await this.exited;
    return status;
  }

  async kill() {
    if (this.running) this.signal("SIGKILL");
    await this.exited;
  }

  /** Sends a request; gives status, headers, text and, where it is JSON, json. */
  send(method, path, { headers = {}, body, agent } = {}) {
    return new Promise((resolve, reject) => {
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
    });
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
    await closed;
    return text;
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

export const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 });

export function read(server, platform, headers = {}) {
  return server.send("GET", platform.path, { headers: { ...platform.headers, ...headers } });
}

export function update(server, platform, body, headers = {}, more = {}) {
  return server.send(platform.method, platform.path,
    { headers: { ...platform.headers, ...headers }, body, ...more });
}

