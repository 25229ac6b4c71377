// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Asks a command all cases of this folder and compares its answers: README.md has the contract.
// It needs Node 18 and nothing else.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const help = `usage: node conformance.mjs [--dialect NAME]... [--skip WHAT]...
           [--documents FOLDER] -- COMMAND...

Runs COMMAND batch --dialect NAME --catalog FILE, writes requests to its standard
input and compares the answers on its standard output with what the cases expect.
Each dialect that has a dialect document is asked with its path as NAME; lumenia,
autocalls and edmo are asked by their names, too.

  --dialect NAME      only this dialect; may be repeated
  --skip WHAT         leave out the cases of a rule (L7), the files of cases
                      catalogs, batch or examples, those that go through all
                      tables (exhaustive), all that is asked as a text (text), the
                      second asking of each case (parsed), what is asked through
                      documents (documents) or by name (names); may be repeated
  --documents FOLDER  where the documents are; without it docs/dialects

Prints a line for each answer that is wrong, and how many there are. Exit status:
0 all passed, 1 some failed, 2 the arguments can't be used.
`;

const folder = dirname(fileURLToPath(import.meta.url));
const named = ['lumenia', 'autocalls', 'edmo'];
const notRules = [
    ...['text', 'parsed', 'batch', 'catalogs', 'examples', 'exhaustive'],
    ...['documents', 'names'],
];
const exhaustive = ['bounds.json', 'pairs.json', 'twice.json', 'texts-in-pairs.json'];

/// What is asked: a dialect by its name, or by the path of its document.
class Asked {
    constructor(name, path) {
        this.name = name;
        this.given = path ?? name;
        this.label = path === undefined ? name : `${name}.json`;
    }

    /// All that can be asked, by name first.
    static all(documents) {
        const folders = readdirSync(folder, { withFileTypes: true })
            .filter((each) => each.isDirectory())
            .map((each) => each.name);
        const path = (name) => join(documents, `${name}.json`);
        return [
            ...named.map((name) => new Asked(name)),
            ...folders
                .sort()
                .filter((name) => existsSync(path(name)))
                .map((name) => new Asked(name, path(name))),
        ];
    }

    get isDocument() {
        return this.given !== this.name;
    }
}

// ------------------------------------------------------------------------------------- JSON
// JSON.parse loses integers beyond 2^53, the order of members whose names are digits, and the bytes
// that a request must be sent with. This reader keeps them.

class Num {
    constructor(text) {
        this.text = text;
    }

    /// A 64-bit integer where it is written as one and fits, else the nearest double.
    get value() {
        if (!/^-?\d+$/.test(this.text)) return Number(this.text);
        const integer = BigInt(this.text);
        const fits = integer >= -(2n ** 63n) && integer < 2n ** 64n;
        return fits ? integer : Number(this.text);
    }
}

/// Members in their order; `raw` has the text of each value.
class Obj extends Map {
    raw = new Map();
}

const patterns = {
    space: /[ \t\n\r]*/y,
    word: /true|false|null/y,
    number: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y,
};
const words = { true: true, false: false, null: null };

class Reader {
    constructor(text) {
        this.text = text;
        this.at = 0;
    }

    static read(text) {
        const reader = new Reader(text);
        const value = reader.value();
        if (reader.at !== text.length) reader.fail();
        return value;
    }

    fail() {
        throw new SyntaxError(`no JSON at ${this.at}: ${this.text.slice(this.at, this.at + 20)}`);
    }

    take(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text);
        if (found !== null) this.at = pattern.lastIndex;
        return found?.[0];
    }

    skip(mark) {
        this.take(patterns.space);
        if (this.text[this.at] !== mark) return false;
        this.at += 1;
        return true;
    }

    expect(mark) {
        if (!this.skip(mark)) this.fail();
    }

    value() {
        this.take(patterns.space);
        const value = this.token();
        this.end = this.at;
        this.take(patterns.space);
        return value;
    }

    token() {
        if (this.skip('{')) return this.object();
        if (this.skip('[')) return this.array();
        if (this.text[this.at] === '"') return this.string();
        const word = this.take(patterns.word);
        if (word !== undefined) return words[word];
        return new Num(this.take(patterns.number) ?? this.fail());
    }

    string() {
        const begin = this.at;
        if (this.text[begin] !== '"') this.fail();
        let escaped;
        do {
            this.at = this.text.indexOf('"', this.at + 1);
            if (this.at < 0) this.fail();
            let before = this.at;
            while (this.text[before - 1] === '\\') before -= 1;
            escaped = (this.at - before) % 2 === 1;
        } while (escaped);
        this.at += 1;
        return JSON.parse(this.text.slice(begin, this.at));
    }

    array() {
        const items = [];
        if (this.skip(']')) return items;
        do items.push(this.value());
        while (this.skip(','));
        this.expect(']');
        return items;
    }

    object() {
        const members = new Obj();
        if (this.skip('}')) return members;
        do {
            this.take(patterns.space);
            const name = this.string();
            this.expect(':');
            this.take(patterns.space);
            const begin = this.at;
            members.set(name, this.value());
            members.raw.set(name, this.text.slice(begin, this.end));
        } while (this.skip(','));
        this.expect('}');
        return members;
    }
}

function write(value) {
    if (value === undefined) return '(absent)';
    if (value instanceof Num) return value.text;
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (!(value instanceof Map)) return JSON.stringify(value);
    return `{${[...value].map(([name, each]) => `${JSON.stringify(name)}:${write(each)}`).join(',')}}`;
}

/// Text for a person, not longer than a person reads.
const shown = (value) => {
    const text = typeof value === 'string' ? value : write(value);
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
};

function equalNumbers(a, b) {
    if (typeof a === typeof b) return a === b;
    const [integer, real] = typeof a === 'bigint' ? [a, b] : [b, a];
    return Number.isInteger(real) && BigInt(real) === integer;
}

/// By value: numbers however written, objects in any order.
function equal(a, b) {
    if (a instanceof Num) return b instanceof Num && equalNumbers(a.value, b.value);
    if (Array.isArray(a))
        return (
            Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]))
        );
    if (a instanceof Map)
        return (
            b instanceof Map &&
            a.size === b.size &&
            [...a].every(([name, value]) => b.has(name) && equal(value, b.get(name)))
        );
    return a === b;
}

// --------------------------------------------------------------------------------- comparing
// Each function returns the first difference as a sentence, or undefined.

function differs(name, got, expected) {
    if (!equal(got, expected)) return `${name} is ${shown(got)}, expected ${shown(expected)}`;
}

function otherMembers(response, names) {
    const expected = new Set(names);
    const got = [...response.keys()].filter((name) => name !== 'notices');
    const same = got.length === expected.size && got.every((name) => expected.has(name));
    if (!same) return `other members than ${names.join(', ')}: ${shown(response)}`;
}

function first(...checks) {
    for (const check of checks) {
        const found = check();
        if (found) return found;
    }
}

/// What holds for every error of every answer. An audit repeats stored values: its caller sent them.
function malformedError(error, audits) {
    const message = error.get('message');
    const code = error.get('code');
    const allowed = error.get('allowed');
    if (typeof message !== 'string' || message === '') return 'an error without a message';
    if (allowed !== undefined && !['not_in_catalog', 'not_one_of', 'incompatible'].includes(code))
        return `allowed has no place with ${code}`;
    if (allowed?.length > 8) return 'allowed has more than eight';
    if (!audits && error.get('origin') === 'stored' && error.has('value'))
        return 'a stored value is echoed';
}

/// What an error may tell beside its place: compared where it is expected, by name.
const hints = [
    ...['value', 'allowed', 'choices', 'suggestion', 'related', 'relatedValue', 'elsewhere'],
    ...['successors', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'expected'],
];

function errorDifference(got, expected, { audits, whole }) {
    if (!(got instanceof Map)) return `no object: ${shown(got)}`;
    for (const name of ['code', 'pointer', 'origin', 'catalogPath', 'offset']) {
        const found = differs(name, got.get(name), expected.get(name));
        if (found) return found;
    }
    for (const name of hints) {
        // Null says that there is none, so a value that is null can't be named.
        if (!expected.has(name) && (!whole || got.get(name) === null)) continue;
        const wanted = expected.get(name);
        const found = differs(name, got.get(name), whole ? wanted : (wanted ?? undefined));
        if (found) return found;
    }
    return malformedError(got, audits);
}

/// Notices are compared whole, but for their sentences.
function noticesDifference(got, expected) {
    const bare = (notice) =>
        new Map(
            [...notice]
                .filter(([name]) => name !== 'message')
                .map(([name, value]) => [name, name === 'violation' ? bare(value) : value]),
        );
    if (got?.some((each) => !each.get('message'))) return 'a notice without a message';
    return differs('notices', (got ?? []).map(bare), (expected ?? []).map(bare));
}

function errorsDifference(got, expected, how) {
    if (!Array.isArray(got)) return `errors is ${shown(got)}`;
    for (let at = 0; at < Math.min(got.length, expected.length); ++at) {
        const found = errorDifference(got[at], expected[at], how);
        if (found) return `errors[${at}]: ${found}; errors ${shown(got)}`;
    }
    if (got.length !== expected.length)
        return `${got.length} errors, expected ${expected.length}; errors ${shown(got)}`;
}

const unescape = (step) => step.replace(/~1/g, '/').replace(/~0/g, '~');
const copy = (value) =>
    value instanceof Map ? new Map([...value].map(([name, each]) => [name, copy(each)])) : value;

/// Does one operation of RFC 6902 as the contract allows them: through objects only, and none that
/// does nothing.
function operate(document, operation) {
    const [op, path] = ['op', 'path'].map((name) => operation?.get?.(name));
    const value = operation?.get?.('value');
    if (typeof path !== 'string' || !/^(?:\/(?:[^~]|~[01])*)+$/s.test(path))
        return 'no path to a member';
    const steps = path.split('/').slice(1).map(unescape);
    const name = steps.pop();
    const holder = steps.reduce(
        (at, step) => (at instanceof Map ? at.get(step) : undefined),
        document,
    );
    if (!(holder instanceof Map)) return 'a path through what is no object';
    const there = holder.has(name);
    if (there !== (op === 'remove' || op === 'replace'))
        return there ? 'is there already' : 'is not there';
    if (op === 'remove') {
        holder.delete(name);
        return;
    }
    if ((op !== 'add' && op !== 'replace') || value === undefined)
        return 'no operation, or no value';
    const before = holder.get(name);
    if (before instanceof Map && value instanceof Map) return 'an object for an object';
    if (there && equal(before, value)) return 'an equal value';
    holder.set(name, copy(value));
}

function leads(name, operations, from, to) {
    if (!Array.isArray(operations)) return `${name} is ${shown(operations)}`;
    const document = copy(from);
    for (const operation of operations) {
        const fault = operate(document, operation);
        if (fault) return `${name}: ${fault}: ${shown(operation)}`;
    }
    if (!equal(document, to)) return `${name} leads to ${shown(document)}, not to ${shown(to)}`;
}

/// Null for what is gone.
function deltaBetween(stored, merged) {
    const changed = ([name, value]) => !stored.has(name) || !equal(stored.get(name), value);
    const gone = [...stored.keys()].filter((name) => !merged.has(name));
    return new Map([...[...merged].filter(changed), ...gone.map((name) => [name, null])]);
}

function orderDifference(stored, merged) {
    const places = [...merged.keys()];
    const stay = [...stored.keys()].filter((name) => merged.has(name));
    const moved = stay.find((name, at) => places[at] !== name);
    if (moved !== undefined)
        return `the place of ${JSON.stringify(moved)} is not kept: ${shown(merged)}`;
}

/// Operations in any order.
function operationsDifference(got, expected) {
    const left = [...got];
    for (const wanted of expected) {
        const at = left.findIndex((operation) => equal(operation, wanted));
        if (at < 0) return `changes lack ${shown(wanted)}: ${shown(got)}`;
        left.splice(at, 1);
    }
    if (left.length > 0) return `more changes than expected: ${shown(got)}`;
}

function mergedDifference(response, { stored, members, toBytes }) {
    const text = members.get('mergedText');
    const merged = members.has('merged') ? members.get('merged') : Reader.read(joined(text));
    const got = (name) => response.get(name);
    return first(
        () => otherMembers(response, ['id', 'ok', 'assistant', 'changes', 'undo', 'delta']),
        () => differs('assistant', got('assistant'), merged),
        () => orderDifference(stored, got('assistant')),
        () => leads('changes', got('changes'), stored, merged),
        () => leads('undo', got('undo'), merged, stored),
        () => differs('delta', got('delta'), deltaBetween(stored, merged)),
        () => members.has('delta') && differs('delta', got('delta'), members.get('delta')),
        () =>
            members.has('changes') && operationsDifference(got('changes'), members.get('changes')),
        () => {
            if (text === undefined || !toBytes) return;
            const [bytes, wanted] = [response.raw.get('assistant'), joined(text)];
            if (bytes !== wanted)
                return `the bytes of assistant are ${shown(bytes)}, expected ${shown(wanted)}`;
        },
    );
}

/// How an answer differs from what is expected.
function difference(line, expected) {
    try {
        return responseDifference(Reader.read(line), expected);
    } catch (fault) {
        return `the answer can't be read: ${fault.message}`;
    }
}

function responseDifference(response, expected) {
    const { id, members } = expected;
    const errors = members.get('errors');
    const truncated = members.get('truncated');
    if (!(response instanceof Map)) return `the answer is ${shown(response)}`;
    return first(
        () => differs('id', response.get('id'), id),
        () =>
            differs('ok', response.get('ok'), errors === undefined) &&
            `ok is wrong: ${shown(response)}`,
        () =>
            members.has('notices') &&
            noticesDifference(response.get('notices'), members.get('notices') ?? undefined),
        () => {
            if (errors === undefined)
                return members.has('ok')
                    ? otherMembers(response, ['id', 'ok'])
                    : mergedDifference(response, expected);
            if (response.has('notices')) return 'notices beside errors';
            const names = ['id', 'ok', 'errors', ...(truncated === undefined ? [] : ['truncated'])];
            return first(
                () => errorsDifference(response.get('errors'), errors, expected),
                () => differs('truncated', response.get('truncated'), truncated),
                () => otherMembers(response, names),
            );
        },
    );
}

// ------------------------------------------------------------------------------------ asking

/// A text of a case: a string, or parts of it one after the other.
function bytesOf(text) {
    const part = (each) => {
        if (typeof each === 'string') return Buffer.from(each);
        if (each.has('bytes')) return Buffer.from(each.get('bytes').replace(/ /g, ''), 'hex');
        return Buffer.from(each.get('repeat').repeat(Number(each.get('times').text)));
    };
    return Buffer.concat((Array.isArray(text) ? text : [text]).map(part));
}

const joined = (text) => bytesOf(text).toString();
const oneLine = (json) => json.replace(/[\r\n]/g, ' ');
const readCases = (path) => Reader.read(readFileSync(path, 'utf8'));

/// The line that asks what a case asks.
function requestLine(file, one, id, parsed) {
    const parts = [`"id": ${id}`];
    for (const name of ['stored', 'patch', 'create', 'check'])
        if (one.has(name)) parts.push(`"${name}": ${oneLine(one.raw.get(name))}`);
    for (const name of ['storedText', 'patchText', 'createText', 'checkText'])
        if (one.has(name)) parts.push(`"${name}": ${JSON.stringify(joined(one.get(name)))}`);
    const facts = one.raw.get('facts') ?? file.raw.get('facts');
    if (facts !== undefined) parts.push(`"facts": ${oneLine(facts)}`);
    const options = new Map(one.get('options') ?? []);
    if (!options.has('parsed')) options.set('parsed', parsed);
    parts.push(`"options": ${write(options)}`);
    return `{${parts.join(', ')}}`;
}

const storedIn = (request) =>
    request.has('storedText')
        ? Reader.read(joined(request.get('storedText')))
        : (request.get('stored') ?? new Obj());

function expectedOf(one, id, parsed) {
    const merges = !one.has('errors') && !one.has('ok');
    return {
        id: new Num(String(id)),
        members: one,
        audits: one.has('check') || one.has('checkText'),
        stored: merges ? storedIn(one) : undefined,
        toBytes: !parsed || one.get('options')?.has('parsed'),
    };
}

/// Whether a line is JSON.
function whole(line) {
    try {
        return Reader.read(line.toString()) instanceof Map;
    } catch {
        return false;
    }
}

/// What a response in the files says, as a case says it; all of its members are to be there.
function expectedOfResponse(line, response) {
    const members = new Map(response);
    const merges = members.has('assistant');
    if (merges) {
        members.set('merged', members.get('assistant'));
        for (const name of ['ok', 'changes']) members.delete(name);
    }
    if (members.get('ok') && !members.has('notices')) members.set('notices', null);
    const asked = merges || whole(line) ? Reader.read(line.toString()) : undefined;
    const stored = merges ? storedIn(asked) : undefined;
    const audits = asked?.has?.('check') || asked?.has?.('checkText');
    return { id: members.get('id') ?? null, members, audits, whole: true, stored, toBytes: false };
}

/// Runs the command, and keeps the count.
class Runner {
    passed = 0;
    failed = 0;
    skipped = 0;

    constructor(command, asked, skips) {
        this.command = command;
        this.asked = asked;
        this.skips = new Map(skips.map((what) => [what, 0]));
        this.home = mkdtempSync(join(tmpdir(), 'conformance-'));
    }

    /// Whether something is left out.
    skip(...whats) {
        const known = whats.filter((what) => this.skips.has(what));
        for (const what of known) this.skips.set(what, this.skips.get(what) + 1);
        if (known.length > 0) this.skipped += 1;
        return known.length > 0;
    }

    tell(name, fault) {
        if (!fault) this.passed += 1;
        else {
            this.failed += 1;
            console.log(`failed: ${name}: ${fault}`);
        }
    }

    start(dialect, catalog, input) {
        const file = join(this.home, 'catalog.json');
        writeFileSync(file, catalog);
        const [program, ...words] = this.command;
        const ended = spawnSync(
            program,
            [...words, 'batch', '--dialect', dialect.given, '--catalog', file],
            {
                input,
                maxBuffer: 2 ** 30,
            },
        );
        if (ended.error?.code === 'ENOENT') throw new Error(`can't start ${program}`);
        return ended;
    }

    /// The lines that are answered, or a sentence why there is no trusting them.
    answers(dialect, catalog, input) {
        const { status, signal, stdout, stderr } = this.start(dialect, catalog, input);
        if (status !== 0)
            return {
                lines: [],
                fault: `it ended with ${signal ?? `status ${status}`}: ${shown(String(stderr))}`,
            };
        try {
            const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(stdout);
            const lines = text.split('\n');
            const rest = lines.pop();
            return rest === ''
                ? { lines }
                : { lines, fault: `its last line has no end: ${shown(rest)}` };
        } catch {
            return { lines: [], fault: 'its output is no UTF-8' };
        }
    }

    /// Asks questions about one catalog.
    ask(dialect, catalog, questions) {
        const input = Buffer.concat(
            questions.flatMap(({ line }) => [Buffer.from(line), Buffer.from('\n')]),
        );
        const { lines, fault } = this.answers(dialect, catalog, input);
        questions.forEach(({ name, expected }, at) => {
            const told =
                lines[at] === undefined ? (fault ?? 'no answer') : difference(lines[at], expected);
            this.tell(name, told);
        });
        if (lines.length >= questions.length && (fault || lines.length > questions.length))
            this.tell(`${dialect.label}: after the last answer`, fault ?? shown(lines[questions.length]));
    }

    cases(dialect) {
        const byCatalog = new Map();
        for (const name of readdirSync(join(folder, dialect.name)).sort())
            if (name.endsWith('.json') && !name.endsWith('.catalog.json'))
                this.collect(dialect, name, byCatalog);
        for (const [catalog, questions] of byCatalog) this.ask(dialect, catalog, questions);
    }

    collect(dialect, name, byCatalog) {
        const file = readCases(join(folder, dialect.name, name));
        const common = file.has('catalogFile')
            ? readFileSync(join(folder, dialect.name, file.get('catalogFile')), 'utf8')
            : file.raw.get('catalog');
        for (const one of file.get('cases'))
            for (const parsed of [false, true]) {
                const own = one.get('options')?.has('parsed');
                const isText = one.has('storedText') || one.has('patchText');
                if (parsed && own) continue;
                const goesThrough = exhaustive.includes(name) && 'exhaustive';
                const whats = [isText && 'text', parsed && 'parsed', goesThrough];
                if (this.skip(...one.get('rules'), ...whats)) continue;
                const catalog = one.raw.get('catalog') ?? common;
                if (!byCatalog.has(catalog)) byCatalog.set(catalog, []);
                const questions = byCatalog.get(catalog);
                const id = questions.length + 1;
                questions.push({
                    name: `${dialect.label}/${name}: ${one.get('description')}${parsed ? ' (parsed)' : ''}`,
                    line: requestLine(file, one, id, parsed),
                    expected: expectedOf(one, id, parsed),
                });
            }
    }

    examples(dialect) {
        const path = (kind) => join(folder, 'examples', `${dialect.name}.${kind}`);
        const read = (kind) => readFileSync(path(kind), 'utf8');
        if (!existsSync(path('requests.ndjson'))) return;
        const answers = read('answers.ndjson').trimEnd().split('\n');
        const questions = read('requests.ndjson')
            .trimEnd()
            .split('\n')
            .map((line, at) => ({
                name: `examples/${dialect.label}: line ${at + 1}`,
                line,
                expected: expectedOfResponse(line, Reader.read(answers[at])),
            }));
        if (!questions.every(() => this.skip('examples')))
            this.ask(dialect, read('catalog.json'), questions);
    }

    /// Each line alone, so that one without an answer shows.
    batch(dialect) {
        const file = readCases(join(folder, 'batch.json'));
        if (file.get('dialect') !== dialect.name) return;
        const catalog = file.has('catalogFile')
            ? readFileSync(join(folder, file.get('catalogFile')), 'utf8')
            : file.raw.get('catalog');
        for (const one of file.get('cases')) {
            if (this.skip('batch', ...one.get('rules'))) continue;
            const line = bytesOf(one.get('line'));
            const response = one.get('response');
            const questions =
                response === null
                    ? []
                    : [{ name: '', line, expected: expectedOfResponse(line, response) }];
            const { lines, fault } = this.answers(
                dialect,
                catalog,
                Buffer.concat([line, Buffer.from('\n')]),
            );
            const told = () => {
                if (fault) return fault;
                if (lines.length !== questions.length)
                    return `${lines.length} lines: ${shown(lines.join('\n'))}`;
                if (response !== null) return difference(lines[0], questions[0].expected);
            };
            this.tell(`batch.json, ${dialect.label}: ${one.get('description')}`, told());
        }
    }

    /// Whether a catalog loads shows in the exit status.
    catalogs(dialect) {
        for (const one of readCases(join(folder, 'catalogs.json')).get('cases')) {
            if (one.get('dialect') !== dialect.name || this.skip('catalogs')) continue;
            const text = one.has('catalogText')
                ? bytesOf(one.get('catalogText'))
                : one.raw.get('catalog');
            const { status, signal, stdout } = this.start(dialect, text, '');
            const expected = one.has('ok') ? 0 : 2;
            const fault =
                status !== expected
                    ? `it ended with ${signal ?? `status ${status}`}, expected status ${expected}`
                    : stdout.length > 0
                      ? `it says ${shown(String(stdout))}`
                      : undefined;
            this.tell(`catalogs.json, ${dialect.label}: ${one.get('description')}`, fault);
        }
    }

    run() {
        try {
            for (const dialect of this.asked) {
                this.cases(dialect);
                this.examples(dialect);
                this.batch(dialect);
                this.catalogs(dialect);
            }
        } finally {
            rmSync(this.home, { recursive: true });
        }
        const unknown = [...this.skips.keys()].filter(
            (what) => this.skips.get(what) === 0 && !notRules.includes(what),
        );
        if (unknown.length > 0) throw new Error(`nothing is about ${unknown.join(', ')}`);
        console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
        if (this.passed + this.failed === 0) throw new Error('nothing was asked');
        return this.failed === 0 ? 0 : 1;
    }
}

// ----------------------------------------------------------------------------- the arguments

function readArguments(given) {
    const end = given.indexOf('--');
    const command = end < 0 ? [] : given.slice(end + 1);
    if (command.length === 0) throw new Error('no COMMAND behind --');
    const wordsOf = { '--dialect': [], '--skip': [], '--documents': [] };
    for (let at = 0; at < end; at += 2) {
        const [option, value] = given.slice(at, Math.min(at + 2, end));
        if (value === undefined || !Object.hasOwn(wordsOf, option))
            throw new Error(`what is ${option}? Try --help`);
        wordsOf[option].push(value);
    }
    const [dialects, skips] = [wordsOf['--dialect'], wordsOf['--skip']];
    const documents = wordsOf['--documents'].at(-1) ?? join(folder, '../../docs/dialects');
    const all = Asked.all(documents);
    const strange = dialects.find((name) => !all.some((each) => each.name === name));
    if (strange !== undefined) throw new Error(`there is no dialect ${strange}`);
    const asked = all.filter(
        (each) =>
            (dialects.length === 0 || dialects.includes(each.name)) &&
            !skips.includes(each.isDocument ? 'documents' : 'names'),
    );
    return new Runner(command, asked, skips);
}

try {
    const given = process.argv.slice(2);
    if (given[0] === '--help') console.log(help);
    else process.exitCode = readArguments(given).run();
} catch (why) {
    console.error(`conformance: ${why.message}`);
    process.exitCode = 2;
}
