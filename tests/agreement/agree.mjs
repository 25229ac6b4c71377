// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether ajv with our schemas and the engine agree on random documents:
// node agree.mjs FOLDER-WITH-AJV COMMAND-THAT-WRITES-DOCUMENTS...

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const [modules, command, ...words] = process.argv.slice(2);
const load = createRequire(join(resolve(modules), 'package.json'));
const Ajv = load('ajv/dist/2020').default;

const atLeast = 48000; // documents
const shown = 10; // disagreements

const judge = (head) => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    if (!ajv.validateSchema(head.schema)) throw new Error(`no JSON Schema: ${ajv.errorsText()}`);
    return ajv.compile(head.schema);
};

const counts = new Map();
let schemas = 0;
let wrong = 0;

function compare({ of, dialect }, validate, { accepted, document }) {
    const kind = `${dialect} ${of}`;
    const count = counts.get(kind) ?? { accepted: 0, rejected: 0 };
    counts.set(kind, count);
    count[accepted ? 'accepted' : 'rejected'] += 1;
    if (validate(document) === accepted) return;
    wrong += 1;
    if (wrong > shown) return;
    console.log(`${kind}: the engine ${accepted ? 'accepts' : 'rejects'}, ajv does not:`);
    console.log(`    ${JSON.stringify(document)}`);
    for (const error of validate.errors ?? [])
        console.log(`    ${error.instancePath} ${error.message} (${error.schemaPath})`);
}

const writer = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = once(writer, 'close');
let head = null;
let validate = null;
for await (const line of createInterface({ input: writer.stdout, crlfDelay: Infinity })) {
    const read = JSON.parse(line);
    if ('schema' in read) {
        head = read;
        validate = judge(read);
        schemas += 1;
    } else compare(head, validate, read);
}
const [status] = await ended;

/// What must hold for the test to mean anything.
const faults = [];
if (status !== 0) faults.push(`${command} ended with status ${status}`);
let documents = 0;
for (const [kind, { accepted, rejected }] of counts) {
    const all = accepted + rejected;
    documents += all;
    console.log(`${kind}: ${accepted} accepted, ${rejected} rejected`);
    if (4 * Math.min(accepted, rejected) < all) faults.push(`${kind}: less than a quarter one way`);
}
if (counts.size !== 9) faults.push(`${counts.size} kinds of documents instead of 9`);
if (documents < atLeast) faults.push(`only ${documents} documents`);
if (wrong > 0) faults.push(`${wrong} disagreements`);
console.log(`${schemas} schemas, ${documents} documents`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
