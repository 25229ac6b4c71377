// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether anything that is hidden, or a command to a terminal or a CI service, gets from arguments, file
// names or files into what people see: node hostile.mjs PROGRAM FOLDER-OF-ITS-SOURCES. Commands, options
// and formats are those that the program's own help has, so a new one is walked as well.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [program, sources] = process.argv.slice(2).map((each) => resolve(each));
const room = mkdtempSync(join(tmpdir(), 'voicecfg-'));
process.on('exit', () => rmSync(room, { recursive: true }));
process.chdir(room);

/// What must not be seen raw, by the rule that the manual page has.
const hidden = /(?! )[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\u2800]/u;

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
/// Valid UTF-8, each short enough to be repeated whole in a sentence.
const texts = [
    range(0x01, 0x08),
    range(0x09, 0x10),
    range(0x11, 0x1f),
    `${range(0x7f, 0x87)}\u009b31m`,
    range(0x90, 0x9f),
    '\u00a0\u00ad\u034f\u061c\u115f\u1680\u180e',
    range(0x2000, 0x200f),
    range(0x2028, 0x202f),
    range(0x205f, 0x206f),
    '\u2800\u3000\u3164\ufeff\uffa0\ufff9\ufffa\ufffb',
    '\ufe00\ufe0f\u{e0001}\u{e0041}\u{e007f}\u{e0100}',
    '\u001b[31m\u001b]0;x\u0007',
    'x\r\n::error::y',
    '::error::y',
    ' ::warning file=x::y',
    '\t::debug::y ::debug::z',
    'y##[error]z',
    '##vso[task.x]y',
];
const bytes = texts.map((text) => Buffer.from(text));
bytes.push(Buffer.from('fe80c1bfeda080f4908080c3', 'hex'));
const names = bytes.filter((each) => !each.includes('/'));

let seen = 0;
/// What is seen: UTF-8 in lines without anything hidden, and no line a command but those of the format.
function assertSeen(output, what, github = false) {
    const styles = /\u001b\[(?:0|1|1;31|1;35)m/g;
    for (const line of new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output).split(/\r?\n/)) {
        const shown = line.replace(styles, '');
        assert.doesNotMatch(shown, hidden, `${what}: ${JSON.stringify(line)}`);
        assert.doesNotMatch(shown, /##[a-z]*\[/i, `${what}: ${line}`);
        const command = shown.trimStart().startsWith('::');
        assert.ok(!command || (github && /^::(error|notice) (\w+=[^,:]*,)*title=[\w ]+::/.test(shown)), `${what}: ${line}`);
    }
    seen += output.length;
}

const octal = (word) => `"$(printf '${[...Buffer.from(word)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}')"`;
/// Runs the program with words of any bytes.
function run(words, { terminal = false, input = '/dev/null', columns = 60 } = {}) {
    const call = `exec ${[program, ...words].map(octal).join(' ')} <${input}`;
    writeFileSync('call', terminal ? `stty cols ${columns}\n${call}` : call);
    const asked = terminal ? ['script', ['-qec', 'sh ./call', '/dev/null']] : ['sh', ['call']];
    const env = { ...process.env, TERM: 'dumb', SHELL: '/bin/sh' };
    if (terminal || columns === 60) delete env.COLUMNS;
    else env.COLUMNS = String(columns);
    const ended = spawnSync(...asked, { env, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
    assert.ok([0, 1, 2].includes(ended.status), `${words}: ${ended.status} ${ended.signal}`);
    return ended;
}

// Documents that have the texts wherever text can stand.
const object = (make) => Object.fromEntries(texts.map((text, i) => [text, make(text, i)]));
const json = (name, value) => writeFileSync(name, JSON.stringify(value));
const catalog = (renamed, declared) => ({
    voice: {
        providers: [
            { value: 'vapi', voiceIds: [...texts.map((text) => text + renamed), { value: 'old', deprecated: { successors: texts.map((text) => text + renamed) } }] },
            { value: '11labs', voiceIds: ['a'], settings: object((text) => declared(text)) },
        ],
    },
    transcriber: { providers: texts.map((text) => ({ value: text + renamed, models: [{ value: text, languages: texts }] })) },
});
json('catalog.json', catalog('', (text) => ({ type: 'string', enum: [text, `${text}1`] })));
json('next.json', catalog('x', (text) => ({ type: 'string', enum: [text, `${text}2`] })));
const assistant = {
    prompt: texts.join('. '),
    voice: { provider: '11labs', voiceId: 'a', ...object((text) => `${text}1`) },
    fallbackVoices: texts.map((text) => ({ provider: 'vapi', voiceId: `${text}z` })),
    transcriber: { provider: texts[0], model: texts[0], language: `${texts[8]}z` },
    ...object((text) => text),
};
json('assistant.json', { ...assistant, voice: { ...assistant.voice, ...object((text) => text) } });
json('stored.json', { ...object((text) => text), voice: { provider: 'vapi', voiceId: texts[6] }, prompt: texts.join() });
json('wrong.json', { ...object((text) => text), voice: { provider: '11labs', voiceId: 'a', ...object((text) => ({})) }, prompt: 5 });
json('old.json', { voice: { provider: 'vapi', voiceId: 'old' }, prompt: texts.join() });
json('patch.json', { ...object((text) => text), prompt: texts.join('') });
json('sent.json', { ...object((text) => text), voice: { provider: 'vapi', voiceId: 'old' }, transcriber: { provider: texts[0], model: texts[0], language: texts[8] } });
mkdirSync('in');
mkdirSync('raw');
mkdirSync('empty');
names.forEach((name, i) => {
    const at = (folder) => Buffer.concat([Buffer.from(`${folder}/`), name]);
    writeFileSync(`raw/${i}.json`, Buffer.concat([Buffer.from('{"prompt": "'), name, Buffer.from(i % 2 ? '", "voice": {,' : '", "voice": 5')]));
    writeFileSync(Buffer.concat([at('in'), Buffer.from('.json')]), i % 2 ? '{"prompt": 5}' : readFileSync(`raw/${i}.json`));
    mkdirSync(at('empty'));
});
writeFileSync('requests', texts.flatMap((text) => [
    { id: text, stored: { prompt: text }, patch: { prompt: `${text}2` } },
    { id: { [text]: text }, patch: { [text]: text, voice: { provider: text } } },
    { id: text, check: assistant },
    { id: text, patch: {}, options: { [text]: text } },
]).map((each) => `${JSON.stringify(each)}\n`).join(''));

// A log of answers that differ from ours in each way, at places of every name; and lines that are none.
writeFileSync('log.ndjson', [
    { patch: { prompt: 'a' }, answer: { ok: true, assistant: { prompt: 'b', ...object((text) => text), variables: object((text) => text) } } },
    { patch: { prompt: 5 }, answer: { status: 200 } },
    { patch: { prompt: 'a' }, answer: { status: 400 } },
    { patch: {}, options: object((text) => text), answer: { ok: true } },
    { patch: {}, answer: texts[0] },
].map((each) => `${JSON.stringify(each)}\n`).join(''));

// A dialect with every name wherever a document has names, one with faults there, and a description of one.
const members = object((text) => ({ enum: [text, `${text}2`, 5], 'x-voicecfg': { merge: text } }));
const sound = object((text) => ({ anyOf: [{ $ref: `#/$defs/${text.replaceAll('~', '~0').replaceAll('/', '~1')}` }, { type: 'null' }] }));
json('dialect.json', {
    title: 'a', type: 'object', properties: { ...sound, name: { type: 'string' } }, required: texts.slice(0, 3),
    'x-voicecfg': { rules: [{ exclusive: texts.slice(0, 4) }, { when: { member: 'name', is: texts.slice(0, 4) }, requires: texts.slice(0, 2) }] },
    $defs: object((text) => ({ enum: [text, `${text}2`] })),
});
json('faulty.json', { title: texts[0], type: texts[1], properties: members, ...object(() => 5) });
json('openapi.json', {
    openapi: '3.0.3',
    paths: { '/a': { patch: { requestBody: { content: { 'application/json': { schema: { type: 'object', properties: object((text) => ({ type: 'string', enum: [text], [text]: 5, not: {} })) } } } } } } },
});

const governed = ['--dialect', 'lumenia', '--catalog', 'catalog.json'];
const recipes = {
    apply: [[...governed, '--stored', 'stored.json', '--patch', 'patch.json', '--unknown', 'ignore'], [...governed, '--stored', 'stored.json', '--patch', 'wrong.json']],
    create: [[...governed, '--patch', 'sent.json', '--unknown', 'ignore'], [...governed, '--patch', 'wrong.json']],
    check: [[...governed, 'assistant.json', 'in', 'raw', ...readdirSync(Buffer.from('empty'), { encoding: 'buffer' })
        .map((name) => Buffer.concat([Buffer.from('empty/'), name]))]],
    diff: [['--dialect', 'lumenia', 'catalog.json', 'next.json', 'assistant.json', 'in', 'raw']],
    migrate: [[...governed, '--today', '2026-11-28', '--eager', 'assistant.json', 'old.json', 'in', 'raw', ...readdirSync(Buffer.from('empty'), { encoding: 'buffer' })
        .map((name) => Buffer.concat([Buffer.from('empty/'), name]))]],
    batch: [governed],
    replay: [[...governed, 'log.ndjson']],
    schema: [governed],
    draft: [['openapi.json']],
    dialect: [['dialect.json'], ['--document', 'dialect.json'], ['faulty.json'], ['--laws', '20', 'dialect.json']],
    completion: [['bash'], ['zsh'], ['fish']],
};
const input = 'requests';

const help = run(['--help']).stdout.toString();
const commands = [...help.matchAll(/^  voicecfg ([a-z]+) /gm)].map(([, name]) => name);
assert.deepEqual(commands, Object.keys(recipes));
const optionsOf = Object.fromEntries(commands.map((name) =>
    [name, [...run([name, '--help']).stdout.toString().matchAll(/^  --(\S+) (\S+)$/gm)].map(([, option, value]) => ({ option, value }))]));

/// All that a command writes, in each of its formats, on a terminal and without one.
let compared = 0;
for (const name of commands)
    for (const recipe of recipes[name]) {
        const formats = optionsOf[name].find(({ option }) => option === 'format')?.value.split('|') ?? [undefined];
        const colors = optionsOf[name].some(({ option }) => option === 'color') ? ['always', 'never'] : [undefined];
        for (const format of formats)
            for (const color of colors) {
                const words = [name, ...(format ? ['--format', format] : []), ...(color ? ['--color', color] : []), ...recipe];
                const what = `${name} ${format ?? ''}`;
                const piped = run(words, { input });
                const shown = run(words, { input, terminal: true });
                assertSeen(piped.stderr, what);
                assertSeen(shown.stdout, what, format === 'github');
                // Programs get JSON as it is, people equal JSON.
                const forProgram = format ? ['json', 'sarif'].includes(format)
                    : !['completion', 'dialect'].includes(name) || recipe.includes('--document');
                if (!forProgram) {
                    assertSeen(piped.stdout, what, format === 'github');
                    continue;
                }
                const complaints = piped.stderr.toString().split('\n').length - 1;
                const read = (text) => ['apply', 'create', 'schema', 'dialect', 'draft'].includes(name) || format === 'sarif' ? [JSON.parse(text)]
                    : text.split(/\r?\n/).filter((line) => line !== '').map((line) => JSON.parse(line));
                const rest = shown.stdout.toString().split(/\r?\n/).filter((line) => !line.startsWith('voicecfg: '));
                assert.equal(shown.stdout.toString().split(/\r?\n/).length - rest.length, complaints);
                assert.deepEqual(read(rest.join('\n')), read(piped.stdout.toString()), what);
                assert.match(piped.stdout.toString(), hidden, `${what}: has nothing to hide`);
                compared += piped.stdout.length;
            }
    }

// Wherever sentences break, no line begins as a workflow command does.
for (let columns = 40; columns < 70; ++columns)
    for (const name of ['apply', 'create', 'check', 'diff'])
        assertSeen(run([name, '--format', 'text', ...recipes[name][0]], { columns }).stdout, `${name} in ${columns} columns`);

// Complaints: each option with hostile values, each operand, and words that are none of these. Files of such names are
// missing, or broken where they are there.
let complaints = 0;
function complains(words) {
    const ended = run(words);
    assert.equal(ended.status, 2, `${words}: ${ended.stdout}`);
    assert.match(ended.stderr.toString(), /^voicecfg: .*\n$/s);
    assertSeen(ended.stdout, words);
    assertSeen(ended.stderr, words);
    complaints += 1;
}
const joined = [Buffer.from(texts.join(' ')), bytes.at(-1)];
for (const name of commands)
    for (const text of joined) {
        const [recipe] = recipes[name];
        for (const { option } of optionsOf[name]) {
            const without = [...recipe];
            const at = without.indexOf(`--${option}`);
            if (at >= 0) without.splice(at, 2);
            complains([name, `--${option}`, text, ...without]);
        }
        complains([name, Buffer.concat([Buffer.from('--'), text]), ...recipe]);
        if (['apply', 'create', 'batch', 'schema'].includes(name)) complains([name, ...recipe, '--', text]);
        else complains([name, ...(name === 'completion' ? [] : ['--format', 'text']), ...recipe.slice(0, name === 'diff' ? 2 : 4).filter((word) => word !== 'bash'), '--', text, text]);
    }
for (const text of joined) complains([text]);
for (const [i, text] of texts.entries()) {
    const broken = Buffer.concat([Buffer.from('in/'), names[i], Buffer.from('.catalog')]);
    writeFileSync(broken, JSON.stringify({ voice: { providers: [{ value: 'v', voiceIds: ['a'], settings: { [text]: 5 } }] } }));
    complains(['schema', '--dialect', 'lumenia', '--catalog', broken]);
    writeFileSync(broken, '[]');
    complains(['apply', ...recipes.apply[0], '--facts', broken]);
}

// All code points, each as the rule has it.
const all = [];
for (let point = 0x20; point < 0x110000; ++point)
    if (point !== 0x22 && point !== 0x5c && (point < 0xd800 || point > 0xdfff)) all.push(String.fromCodePoint(point));
const ids = [];
for (let i = 0; i < all.length; i += 4096) ids.push(all.slice(i, i + 4096));
writeFileSync('all', ids.map((id) => `{"id":"${id.join('')}","check":{}}\n`).join(''));
const units = (text) => [...Array(text.length).keys()].map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const expected = ids.map((id) => `{"id":"${id.map((each) => (hidden.test(each) ? units(each) : each)).join('')}","ok":true}`);
assert.deepEqual(run(['batch', ...governed], { input: 'all', terminal: true }).stdout.toString().split('\r\n').slice(0, -1), expected);

// Nothing writes but what this has seen, and what replaces files.
for (const name of readdirSync(sources).filter((each) => /\.[ch]pp$/.test(each) && !['output.hpp', 'progress.hpp', 'replace_file.hpp'].includes(each)))
    assert.doesNotMatch(readFileSync(join(sources, name), 'utf8'), /std::(cout|cerr|clog)|\b(f?printf|f?puts|fwrite)\(|(?<!\w)::write\(/, name);

console.log(`${seen} bytes seen, ${compared} equal, ${complaints} complaints, ${all.length} code points: nothing hidden among them`);
