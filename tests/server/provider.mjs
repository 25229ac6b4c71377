// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// The external provider of edmo's assistants: `PATCH /assistant/ID` takes whole members, null takes one
// away; `PUT` takes a whole assistant, and `DELETE` removes one, or answers 404. How it fails is to be chosen. As a program, `node provider.mjs PORT` always accepts,
// and says on which port.

import { createServer } from "node:http";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

/** What the provider does with the next requests, one after the other, then with all others. */
export const behaviours = {
  accept: { applies: true, status: 200 },
  refuse: { applies: false, status: 422 },
  breaks: { applies: false, status: 500 },
  breaksLate: { applies: true, status: 500 },
  drop: { applies: false },
  dropLate: { applies: true },
  late: { applies: true, status: 200, waits: true },
  hang: { applies: false, hangs: true },
  hangLate: { applies: true, hangs: true },
  interim: { applies: true, status: 200, interim: 3 },
  onlyInterim: { applies: true, interim: 1000, hangs: true },
};

export class Provider {
  assistants = new Map();
  requests = [];
  next = [];
  usual = "accept";

  /** Lets a late answer go. */
  go() {}

  async start(port = 0) {
    this.server = createServer((request, response) => this.#answer(request, response));
    this.server.listen(port, "127.0.0.1");
    this.server.unref();
    await once(this.server, "listening");
    this.port = this.server.address().port;
    return this;
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  async #answer(request, response) {
    const id = request.url.replace("/assistant/", "");
    let body = "";
    for await (const chunk of request) body += chunk;
    const { applies, status, hangs, waits, interim = 0 } = behaviours[this.next.shift() ?? this.usual];
    this.requests.push({ id, body, ...(request.method === "PATCH" ? {} : { method: request.method }) });
    if (applies) this.#apply(request.method, id, body);
    for (let count = 0; count < interim; count += 1)
      if (count % 2 === 0) response.writeContinue();
      else response.writeProcessing();
    if (hangs) return;
    if (waits) await new Promise((resolve) => (this.go = resolve));
    if (status === undefined) return request.socket.destroy();
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end("{}");
  }

  #apply(method, id, body) {
    if (method === "DELETE") return this.assistants.delete(id);
    const held = method === "PUT" ? {} : this.assistants.get(id) ?? {};
    for (const [name, value] of Object.entries(JSON.parse(body)))
      if (value === null) delete held[name];
      else held[name] = value;
    this.assistants.set(id, held);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const provider = await new Provider().start(Number(process.argv[2]));
  provider.server.ref();
  console.log(provider.port);
}
