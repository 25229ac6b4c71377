// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether conformance.mjs notices what is wrong, and nothing else: node faults.mjs PROGRAM PART. Each
// fault of distort.mjs must fail a run, and one that is made in one answer must fail that alone. Part 0
// has all but these faults, of which 1, 2 and 3 have a third each.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const conformance = join(folder, '../cases/conformance.mjs');
const distort = join(folder, 'distort.mjs');
const [program, part] = [process.argv[2], Number(process.argv[3])];
const home = mkdtempSync(join(tmpdir(), 'faults-'));
const mark = join(home, 'done');

const run = (...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
    });
    const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\n$/.exec(stdout);
    return { status, stdout, stderr, passed: Number(counts?.[1]), failed: Number(counts?.[2]) };
};

/// A dialect whose cases have what a fault needs, of those the quickest to ask.
const dialects = {
    'a stored value echoed': 'lumenia',
    'another offset': 'lumenia',
    'a large integer that is one off': 'lumenia',
    'white space in an assistant': 'lumenia',
    'a number spelled otherwise': 'autocalls',
    'not truncated': 'lumenia',
};
const allBut = (kept) =>
    ['batch', 'catalogs', 'examples', 'exhaustive', 'documents']
        .filter((what) => what !== kept)
        .flatMap((what) => ['--skip', what]);

let checked = 0;
let wrong = 0;
const expect = (what, holds, { status, stdout, stderr }) => {
    checked += 1;
    if (holds) return;
    wrong += 1;
    console.log(`${what}: status ${status}\n${stdout.slice(-1500)}${stderr}`);
};

/// A run in which a fault is made.
const faulty = (fault, ...given) => {
    rmSync(mark, { force: true });
    return run(conformance, ...given, '--', process.execPath, distort, fault, mark, program);
};

const { once, often } = JSON.parse(run(distort).stdout);
const expectNoticed = (fault) => {
    const dialect = dialects[fault] ?? 'edmo';
    const told = faulty(fault, '--dialect', dialect, ...allBut());
    // An answer that is missing or too many puts those behind it in a wrong place.
    const alone = once.includes(fault) && fault !== 'no line' && fault !== 'two lines';
    const noticed = told.status === 1 && (alone ? told.failed === 1 : told.failed > 0);
    expect(fault, existsSync(mark) && noticed, told);
};

/// A run over some of the files, of a program that a shell makes wrong.
const throughShell = (script, what) =>
    run(
        conformance,
        '--dialect',
        'edmo',
        '--skip',
        'parsed',
        ...allBut(what),
        '--',
        'sh',
        '-c',
        script,
        program,
    );

const expectTheRest = () => {
    const good = run(conformance, '--', program);
    expect('our own program', good.status === 0 && good.failed === 0 && good.passed > 2000, good);

    const loads = throughShell('"$0" "$@"; exit 0', 'catalogs');
    expect('every catalog loads', loads.status === 1 && loads.failed > 5 && loads.passed > 100, loads);
    const other = throughShell(
        `case $3 in */edmo.json) set -- batch --dialect lumenia --catalog "$5" ;; esac; "$0" "$@"`,
        'documents',
    );
    expect('another document', other.status === 1 && other.passed > 100, other);
    const ends = throughShell('"$0" "$@"; exit 3');
    expect('a bad end', ends.status === 1 && ends.passed === 0, ends);
    for (const what of ['batch', 'examples']) {
        const told = throughShell('"$0" "$@" | sed \'s/"pointer":"/&x/\'', what);
        expect(
            `other pointers in ${what}`,
            told.status === 1 && told.stdout.includes(`failed: ${what}`),
            told,
        );
    }

    for (const given of [
        [],
        ['--'],
        ['--dialect', 'nobody', '--', program],
        ['--skip', 'L99', '--', program],
        ['--', './no-such-program'],
    ]) {
        const told = run(conformance, ...given);
        expect(
            `arguments ${given.join(' ')}`,
            told.status === 2 && told.stderr.startsWith('conformance: '),
            told,
        );
    }
    const help = run(conformance, '--help');
    expect('--help', help.status === 0 && help.stdout.startsWith('usage: '), help);
};

if (part === 0) expectTheRest();
else [...once, ...often].filter((fault, at) => at % 3 === part - 1).forEach(expectNoticed);

rmSync(home, { recursive: true });
console.log(`${checked} runs, ${wrong} of which did not end as they should`);
process.exitCode = checked > 0 && wrong === 0 ? 0 : 1;
