// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// The patch cycle on Node, with the schemas compiled by ajv:
// node ajv.mjs DATA FOLDER-WITH-AJV SAMPLES > results.json

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const [data, modules, samples] = process.argv.slice(2);
const load = createRequire(join(resolve(modules), 'package.json'));
const Ajv = load('ajv').default;

const bytes = (name) => readFileSync(join(data, name));
const json = (name) => JSON.parse(bytes(name));

const numbers = new Map([
    [4711, { organization: 'o1', integration: 'i1' }],
    [4712, { organization: 'o1', integration: null }],
    [4713, { organization: 'o2', integration: null }],
    [4714, { organization: 'o1', integration: 'i2' }],
]);

function mayUse(id) {
    const row = numbers.get(id);
    return row?.organization === 'o1' && (row.integration ?? 'i1') === 'i1';
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/// A sent object without its provider is laid over the stored one, anything else replaces it.
/// Nothing of stored is changed; what stays is shared.
function merge(stored, sent) {
    const merged = { ...stored };
    for (const key in sent) {
        const value = sent[key];
        const part = isObject(value) && !('provider' in value) && isObject(stored[key]);
        merged[key] = part ? { ...stored[key], ...value } : value;
    }
    return merged;
}

class Contender {
    constructor(catalog) {
        const ajv = new Ajv({ strict: false });
        this.patch = ajv.compile(json('patch.schema.draft-07.json'));
        this.merged = ajv.compile(json(`merged.schema.draft-07.${catalog}.json`));
        this.held = null;
        this.errors = null;
    }

    hold(stored) {
        this.held = JSON.parse(stored.toString());
    }

    update(stored, patch) {
        let sent;
        try {
            sent = JSON.parse(patch.toString());
        } catch {
            return this.refuse([{ message: 'malformed' }]);
        }
        if (!this.patch(sent)) return this.refuse(this.patch.errors);
        if ('number_id' in sent && !mayUse(sent.number_id))
            return this.refuse([{ instancePath: '/number_id', message: 'not found' }]);
        const merged = merge(stored, sent);
        return this.merged(merged) ? merged : this.refuse(this.merged.errors);
    }

    refuse(errors) {
        this.errors = errors;
        return null;
    }

    cycleA(patch) {
        return this.update(this.held, patch);
    }

    cycleB(stored, patch) {
        const merged = this.update(JSON.parse(stored.toString()), patch);
        return Buffer.from(JSON.stringify(merged ?? { errors: this.errors }));
    }
}

const stored = bytes('stored.json');
const twins = {
    P1: ['eleven_multilingual_v2', 'eleven_monolingual_v1'],
    P2: ['eleven_flash_v2_5', 'eleven_turbo_v2_5'],
    P3: ['Keep answers short', 'Keep answers brief'],
    P4: ['Elliot', 'Naina'],
    P5: ['Nope', 'Nada'],
};
const patches = Object.entries(twins).map(([name, [from, to]]) => {
    const text = bytes(`${name.toLowerCase()}.json`);
    return { name, turns: [text, Buffer.from(text.toString().replace(from, to))] };
});

/// The gate: the patches of patches.json, then those that are timed, each with what merged must be,
/// or null where the patch must be refused.
function gate() {
    const before = JSON.parse(stored);
    const listed = json('patches.json').map((sample) => ({
        name: sample.name,
        patch: Buffer.from(sample.text ?? JSON.stringify(sample.patch)),
        expected: sample.changed === undefined ? null : { ...before, ...sample.changed },
    }));
    const timed = patches.flatMap(({ name, turns }) =>
        turns.map((patch) => {
            const sent = JSON.parse(patch);
            if (sent.voice !== undefined && sent.voice.provider === undefined)
                sent.voice = { ...before.voice, ...sent.voice };
            return { name, patch, expected: name === 'P5' ? null : { ...before, ...sent } };
        }),
    );
    return [...listed, ...timed];
}

/// The first answer to these samples that is wrong, or null.
function wrongAnswer(contender, samples) {
    contender.hold(stored);
    const before = JSON.parse(stored);
    for (const { name, patch, expected } of samples) {
        const a = contender.cycleA(patch);
        const b = JSON.parse(contender.cycleB(stored, patch));
        const bothRight =
            isDeepStrictEqual(a, expected) &&
            (expected === null ? 'errors' in b : isDeepStrictEqual(b, expected));
        if (!bothRight || !isDeepStrictEqual(contender.held, before)) return name;
    }
    return null;
}

/// Nanoseconds of one run in a sample of about a millisecond.
function sampler(run) {
    let times = 1;
    const measure = () => {
        const begin = process.hrtime.bigint();
        for (let i = 0; i < times; ++i) run(i & 1);
        return Number(process.hrtime.bigint() - begin) / times;
    };
    for (let warm = 0; warm < 30; ++warm) times = Math.max(1, Math.round(1e6 / measure()));
    return measure;
}

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[sorted.length >> 1];
}

let kept = null;
const rows = [];
const leftOut = {};
const asked = gate();
for (const catalog of ['small', 'large']) {
    const contender = new Contender(catalog);
    const wrong = catalog === 'small' ? wrongAnswer(contender, asked) : null;
    if (wrong !== null) {
        leftOut['left out: ajv on Node'] = wrong;
        break;
    }
    contender.hold(stored);
    for (const { name, turns } of patches) {
        const add = (cycle, run) =>
            rows.push({ name: `${cycle}/ajv on Node/${catalog}/${name}`, measure: sampler(run) });
        add('A', (turn) => (kept = contender.cycleA(turns[turn])));
        add('B', (turn) => (kept = contender.cycleB(stored, turns[turn])));
    }
}

for (const row of rows) row.times = [];
for (let i = 0; i < Number(samples); ++i)
    for (const row of rows) row.times.push(row.measure());

const told = {
    context: {
        node: process.version,
        ajv: load('ajv/package.json').version,
        'gate on Node': String(asked.length),
        ...leftOut,
    },
    rows: rows.map(({ name, times }) => ({ name, ns: median(times) })),
};
process.stdout.write(JSON.stringify(told, null, 1) + (kept === undefined ? ' ' : '\n'));
