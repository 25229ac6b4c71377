// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether SARIF output keeps to the standard's schema, its regions are where a reader of their own
// finds the members, its fixes heal, and the other formats tell the same places:
// node sarif.mjs FOLDER-WITH-PACKAGES PROGRAM FOLDER-OF-THE-EXAMPLE

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, program, example] = process.argv.slice(2).map((each) => resolve(each));
const load = createRequire(join(modules, 'package.json'));
const Ajv = load('ajv-draft-04');
const schemas = join(modules, 'node_modules/@microsoft/jest-sarif/lib/schemas');
const schema = JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
load('ajv-formats')(ajv);
const validate = ajv.compile(schema);

const room = mkdtempSync(join(tmpdir(), 'voicecfg-'));
process.on('exit', () => rmSync(room, { recursive: true }));
process.chdir(room);
cpSync(example, room, { recursive: true });
const odd = {
    'crlf.json': '{\r\n\t"\\u0070rompt": 5,\r\n\t"voice":\r\n\t{"provider": "vapi", "voiceId": "elliott"}\r\n}',
    'wide.json': '{"x": "é你😀é", "voice": {"provider": "Vapi", "x": "😀"}, "firstMessage": "" }',
    'items.json': '{"fallbackVoices": [{"provider": "vapi", "voiceId": "Clarra"}, 7, {}, null,\n{"voiceId": "x"}]}',
    'cut.json': '{"prompt": "é',
    'twice.json': '{"prompt": "a",\n"x": 1, "pr\\u006fmpt": "b"}',
    'ä %:#.json': '{"voice": {"provider": "11labs", "voiceId": "adam", "model": "x", "stability": 2}}',
    'empty.json': '',
    'deep.json': '['.repeat(40),
    'large.json': ' '.repeat(1048577),
    'near.json': '{"x": "é", "first_message": "é",\n\t"promt": "é"}',
    'many.json': `{"fallbackVoices": [${'0,'.repeat(150)}0]}`,
};
for (const [name, text] of Object.entries(odd)) writeFileSync(name, text);

/// Runs the program; the exit status has to be the expected one.
function run(status, ...words) {
    const ended = spawnSync(program, words, { encoding: 'utf8' });
    assert.equal(ended.status, status, ended.stderr);
    return ended.stdout;
}
const governed = ['--dialect', 'lumenia', '--catalog', 'catalog.json'];
const check = (status, format, files) => run(status, 'check', ...governed, '--format', format, ...files);

function read(text) {
    const log = JSON.parse(text);
    assert.ok(validate(log), ajv.errorsText(validate.errors));
    return log.runs[0];
}

/// The bytes of a region as text, counted in code points.
function regionOf(text, { startLine, startColumn, endLine, endColumn }) {
    const lines = text.split('\n').map((line) => [...line]);
    assert.ok(endLine > startLine || endColumn >= startColumn);
    const picked = lines.slice(startLine - 1, endLine);
    picked[picked.length - 1] = picked.at(-1).slice(0, endColumn - 1);
    picked[0] = picked[0].slice(startColumn - 1);
    return picked.map((line) => line.join('')).join('\n');
}

/// What a pointer leads to: the last reference, and whether it is there in its object or array.
function lookUp(value, pointer) {
    const references = pointer.split('/').slice(1).map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = references.pop();
    const around = references.reduce((each, reference) => each[reference], value);
    return { last, item: Array.isArray(around), there: Object.hasOwn(around, last), value: around[last] };
}

const path = (result) => decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri);
const regionAt = (result) => result.locations[0].physicalLocation.region;
const files = ['assistants', ...Object.keys(odd)];
const sarif = check(1, 'sarif', files);
const log = read(sarif);

let members = 0;
let missing = 0;
for (const result of log.results) {
    const text = readFileSync(path(result), 'utf8');
    const rule = log.tool.driver.rules[result.ruleIndex];
    assert.equal(rule.id, result.ruleId);
    assert.equal(rule.defaultConfiguration.level, result.level);
    const pointer = result.locations[0].logicalLocations?.[0].fullyQualifiedName;
    if (pointer === undefined) continue;
    const region = regionOf(text, regionAt(result));
    const { last, item, there, value } = lookUp(JSON.parse(text), pointer);
    if (!there) {
        missing += 1;
        assert.equal(region, '{', pointer);
    } else if (item) assert.equal(region, value instanceof Object ? '{' : String(value), pointer);
    else {
        members += 1;
        const [name] = region.match(/^"(?:[^"\\]|\\.)*"/);
        assert.equal(JSON.parse(name), last);
        if (region !== name) assert.deepEqual(JSON.parse(region.slice(name.length).replace(/^\s*:/, '')), value);
    }
}
assert.ok(members >= 10 && missing >= 3, `${members} members, ${missing} missing`);

// The other formats say the same places.
const places = log.results.map((result) => {
    const { startLine, startColumn } = regionAt(result);
    return `${path(result)}:${startLine}:${startColumn} ${result.ruleId}`;
});
const text = check(1, 'text', files).matchAll(/^(.*?:\d+:\d+): (?:error|notice): .*\[(\w+)\]$/gm);
assert.deepEqual([...text].map(([, place, code]) => `${place} ${code}`), places);
const unescaped = (escaped) => escaped.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const github = check(1, 'github', files).matchAll(/^::(?:error|notice) file=(.*?),line=(\d+),.*?,col=(\d+),.*?,title=(\w+)::/gm);
assert.deepEqual([...github].map(([, file, line, column, code]) => `${unescaped(file)}:${line}:${column} ${code}`), places);

// Fixes heal: applied, from the last to the first, none of the findings that have one is left.
const fixed = log.results.filter((result) => result.fixes).reverse();
assert.ok(fixed.length >= 4, `${fixed.length} fixes`);
const key = (result) => `${path(result)} ${result.locations[0].logicalLocations[0].fullyQualifiedName}`;
function repair(result) {
    const [{ artifactLocation, replacements }] = result.fixes[0].artifactChanges;
    assert.equal(decodeURIComponent(artifactLocation.uri), path(result));
    const [{ deletedRegion, insertedContent }] = replacements;
    assert.equal(deletedRegion.startLine, deletedRegion.endLine);
    const lines = readFileSync(path(result), 'utf8').split('\n');
    const line = [...lines[deletedRegion.startLine - 1]];
    line.splice(deletedRegion.startColumn - 1, deletedRegion.endColumn - deletedRegion.startColumn, insertedContent.text);
    lines[deletedRegion.startLine - 1] = line.join('');
    writeFileSync(path(result), lines.join('\n'));
}
for (const result of fixed) repair(result);
const again = read(check(1, 'sarif', files)).results;
const malformed = (results) => results.filter((each) => each.ruleId === 'malformed_json').length;
assert.equal(malformed(again), malformed(log.results));
const left = new Set(again.filter((each) => each.fixes).map(key));
for (const result of fixed) assert.ok(!left.has(key(result)), `${key(result)} is not healed`);

// So it is with what is only noticed: what is deprecated makes place for its successor, and nothing is an error.
assert.deepEqual(new Set(log.results.map((each) => each.level)), new Set(['error', 'warning']));
const retiring = JSON.parse(readFileSync('catalog.json', 'utf8'));
retiring.voice.providers[0].voiceIds = ['Elliot', { value: 'Clara', deprecated: { successors: ['Elliot'] } }];
writeFileSync('retiring.json', JSON.stringify(retiring));
const audited = () => read(run(0, 'check', '--dialect', 'lumenia', '--catalog', 'retiring.json', '--format', 'sarif', 'assistants/support.json')).results;
const [noticed] = audited();
assert.deepEqual([noticed.ruleId, noticed.level], ['deprecated', 'warning']);
repair(noticed);
assert.match(readFileSync('assistants/support.json', 'utf8'), /"voiceId": "Elliot"/);
assert.deepEqual(audited(), []);

// Nothing found, something unreadable, a comparison.
assert.deepEqual(read(check(0, 'sarif', ['assistants/support.json'])).results, []);
const unread = read(check(2, 'sarif', ['missing.json', 'assistants/support.json']));
assert.equal(unread.invocations[0].executionSuccessful, false);
assert.equal(log.invocations[0].executionSuccessful, true);
const compared = read(run(1, 'diff', '--dialect', 'lumenia', '--format', 'sarif', 'catalog.json', 'catalog-next.json', 'assistants'));
assert.deepEqual(new Set(compared.results.map((each) => each.baselineState)), new Set(['new', 'absent']));

// However the path of a file is spelled, it has one URI (RFC 3986), which leads to it.
const here = join(room, 'up', 'here');
mkdirSync(join(here, 'z', '...'), { recursive: true });
mkdirSync(join(here, 'empty'));
const latin = (text) => Buffer.from(text, 'latin1');
const spellings = [
    ['a.json', 'a.json'],
    ['./a.json', 'a.json'],
    ['././a.json', 'a.json'],
    ['.//z/a.json', 'z/a.json'],
    ['.///.//a.json', 'a.json'],
    ['z//a.json', 'z/a.json'],
    ['z/./a.json', 'z/a.json'],
    ['z/.../a.json', 'z/.../a.json'],
    ['z/../a.json', 'z/../a.json'],
    ['../a.json', '../a.json'],
    ['./../a.json', '../a.json'],
    ['.//..//here/./a.json', '../here/a.json'],
    [`${here}/a.json`, `file://${here}/a.json`],
    [`/${here}/a.json`, `file://${here}/a.json`],
    [`//.//${here}//z/a.json`, `file://${here}/z/a.json`],
    ['a:b', 'a%3Ab'],
    ['./a:b', 'a%3Ab'],
    ['file:x', 'file%3Ax'],
    ['z/a:b', 'z/a%3Ab'],
    ['a b?c#d%41&e;f', 'a%20b%3Fc%23d%2541%26e%3Bf'],
    ['-._~', '-._~'],
    ['...', '...'],
    ['.a', '.a'],
    ['"\\^`{|}<>[]', '%22%5C%5E%60%7B%7C%7D%3C%3E%5B%5D'],
    ['ä你😀', '%C3%A4%E4%BD%A0%F0%9F%98%80'],
    [latin('\xff\xc3.json'), '%FF%C3.json'],
    ['\x01\n\t\x1b[31m\x7f\u009b\u202e', '%01%0A%09%1B%5B31m%7F%C2%9B%E2%80%AE'],
];
const octal = (name) => [...Buffer.from(name)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
const told = (status, name) => {
    const script = 'exec "$0" check --dialect lumenia --catalog catalog.json --format sarif -- "$(printf "$1")"';
    const ended = spawnSync('sh', ['-c', script, program, octal(name)], { cwd: here, encoding: 'utf8' });
    assert.equal(ended.status, status, ended.stderr);
    return read(ended.stdout);
};
writeFileSync(join(here, 'catalog.json'), readFileSync('catalog.json'));
for (const [name, uri] of spellings) {
    const file = Buffer.concat([latin(name[0] === '/' ? '' : `${here}/`), Buffer.from(name)]);
    writeFileSync(file, '{"voice": {"provider": "vapi", "voiceId": "elliot"}}');
    const [result] = told(1, name).results;
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, uri);
    assert.equal(result.fixes[0].artifactChanges[0].artifactLocation.uri, uri);
    assert.match(uri, /^(file:\/\/\/)?([\w.~-]|%[0-9A-F]{2})+(\/([\w.~-]|%[0-9A-F]{2})+)*$/);
    const { protocol, pathname } = new URL(uri, pathToFileURL(`${here}/`));
    assert.equal(protocol, 'file:');
    const bytes = latin(pathname.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
    assert.equal(statSync(bytes).ino, statSync(file).ino, uri);
}
const notified = (name) => told(2, name).invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri;
assert.equal(notified('./missing.json'), 'missing.json');
assert.equal(notified('./empty//'), 'empty');
process.chdir(join(here, 'empty'));
assert.equal(read(run(2, 'check', '--dialect', 'lumenia', '--catalog', '../catalog.json', '--format', 'sarif', './')).invocations[0]
    .toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri, '.');
process.chdir(room);

// The schema is one that refuses.
for (const [from, to] of [
    ['"unicodeCodePoints"', '"bytes"'],
    ['"startLine":', '"startLin":'],
    ['"level":"error"', '"level":"fatal"'],
    ['"level":"warning"', '"level":"notice"'],
]) {
    assert.ok(sarif.includes(from));
    assert.ok(!validate(JSON.parse(sarif.replace(from, to))), `the schema takes ${to}`);
}
console.log(`${log.results.length} results, ${members} members, ${missing} missing ones and ${fixed.length} fixes: all where they should be, ${spellings.length} spellings`);
