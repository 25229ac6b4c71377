// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Passes a command's answers on, but for one that it makes wrong, so that conformance.mjs can be
// shown to notice: node distort.mjs FAULT MARK COMMAND... The file MARK is made when it is done.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [fault, mark, program, ...words] = process.argv.slice(2);

/// Changes an answer as a value, where JSON.parse reads all of it exactly.
const byValue = (change) => (line) => {
    if (/\d{15}|-0|\d[.eE]/.test(line)) return;
    const answer = JSON.parse(line);
    if (change(answer) !== false) return JSON.stringify(answer);
};

/// Changes the first error that may be changed so.
const inError = (change) =>
    byValue(({ errors }) => errors?.some((error) => change(error) !== false) ?? false);

/// Replaces the first match.
const byText = (from, to) => (line) => (from.test(line) ? line.replace(from, to) : undefined);

const swap = (list) => ([list[0], list[1]] = [list[1], list[0]]);
const names = (object) => Object.keys(object ?? {});

const lineFaults = {
    'an error is missing': byValue(({ errors }) => errors?.length > 1 && errors.pop() && true),
    'an error is new': byValue(({ errors }) => errors !== undefined && errors.push(errors[0]) > 0),
    'errors in another order': byValue(({ errors }) => {
        if (!(errors?.length > 1) || errors[0].pointer === errors[1].pointer) return false;
        swap(errors);
    }),
    'another code': inError((error) => void (error.code = 'too_long')),
    'another pointer': inError((error) => void (error.pointer += '/x')),
    'another origin': inError((error) => {
        if (error.origin === 'stored') return false;
        error.origin = 'stored';
        delete error.value;
    }),
    'no catalog path': inError((error) => 'catalogPath' in error && delete error.catalogPath),
    'a catalog path too many': inError((error) => {
        if ('catalogPath' in error) return false;
        error.catalogPath = 'voice.providers[].value';
    }),
    'another offset': inError((error) => 'offset' in error && ++error.offset > 0),
    'no message': inError((error) => void (error.message = '')),
    // An audit, whose caller sent what is stored, repeats each such value.
    'a stored value echoed': inError(
        (error) =>
            error.origin === 'stored' &&
            error.code === 'not_in_catalog' &&
            !('value' in error) &&
            (error.value = 'x') !== '',
    ),
    'values allowed where none are': inError((error) => {
        if (error.code !== 'required') return false;
        error.allowed = ['x'];
    }),
    'an acceptance for a report': byValue((answer) => {
        if (answer.ok) return false;
        answer.ok = true;
    }),
    'not truncated': byText(/,"truncated":true|"truncated":true,/, ''),
    'another id': byValue((answer) => void (answer.id = 'x')),
    'a member too many': byValue((answer) => void (answer.warnings = [])),
    'no undo': byValue(({ undo }) => undo?.length > 0 && undo.pop() && true),
    'no changes': byValue(({ changes }) => changes?.length > 0 && changes.pop() && true),
    'an operation that does nothing': byValue(({ assistant, changes }) => {
        if (!changes?.every((each) => each.op === 'add') || names(assistant).length === 0)
            return false;
        const [name] = names(assistant).filter((each) => /^\w+$/.test(each));
        changes.push({ op: 'replace', path: `/${name}`, value: assistant[name] });
    }),
    'add for replace': byText(/"op":"replace"/, '"op":"add"'),
    'replace for add': byText(/"op":"add"/, '"op":"replace"'),
    'an empty delta': byText(/"delta":\{.+\}\}$/, '"delta":{}}'),
    'a delta of what is unchanged': byValue(({ assistant, delta }) => {
        const more = names(assistant).find((name) => !(name in delta));
        if (more === undefined) return false;
        delta[more] = assistant[more];
    }),
    'a lost member': byValue(
        ({ assistant }) => names(assistant).length > 1 && delete assistant[names(assistant)[0]],
    ),
    'members in another order': byValue((answer) => {
        const members = Object.entries(answer.assistant ?? {});
        if (members.length < 2 || answer.changes.length > 0) return false;
        swap(members);
        answer.assistant = Object.fromEntries(members);
    }),
    'a large integer that is one off': (line) => {
        const large = /[^"\w](\d{16,20})(?=[,}\]])/.exec(line)?.[1];
        const one = large && String(BigInt(large) + 1n);
        // A reader of doubles alone would take the two for one.
        if (one !== undefined && Number(one) === Number(large)) return line.replaceAll(large, one);
    },
    'a line cut short': (line) => line.slice(0, -1),
    'text behind a line': (line) => `${line} 1`,
    'no line': () => null,
    'two lines': (line) => `${line}\n${line}`,
};

/// Faults that need not be those of one line alone.
const otherFaults = {
    'white space in an assistant': byText(/"assistant":\{(?=.)/, '"assistant":{ '),
    'a number spelled otherwise': byText(/("assistant":.*?:-?\d+\.\d*?)(?=[,}])/, '$10'),
    'another suggestion': inError(
        (error) => 'suggestion' in error && (error.suggestion = 'x') !== '',
    ),
    'a suggestion too many': inError(
        (error) => !('suggestion' in error) && (error.suggestion = 'x') !== '',
    ),
    'another value': inError((error) => 'value' in error && (error.value = 'x?') !== ''),
    'other values allowed': inError(
        (error) => error.allowed?.length > 0 && error.allowed.pop() && true,
    ),
};

if (fault === undefined) {
    console.log(JSON.stringify({ once: Object.keys(lineFaults), often: Object.keys(otherFaults) }));
    process.exit();
}

const input = readFileSync(0);
const ended = spawnSync(program, words, { input, maxBuffer: 2 ** 30 });

const once = fault in lineFaults;
const change = lineFaults[fault] ?? otherFaults[fault];
const lines = ended.stdout.toString().split('\n');
for (let at = 0; at + 1 < lines.length && change && !(once && existsSync(mark)); ++at) {
    const changed = change(lines[at]);
    if (changed === undefined) continue;
    lines[at] = changed;
    writeFileSync(mark, '');
}
process.stdout.write(lines.filter((line) => line !== null).join('\n'));
process.exitCode = ended.status;
