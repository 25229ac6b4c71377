// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Judges what llvm-cov exported: node gate.mjs JSON LCOV DOCUMENT. Every line must be reached, and
// 95 % of the branches; whatever is not must have a row in the document.

import { readFileSync } from 'node:fs';

const [regions, lines, documented] = process.argv.slice(2);
const leastBranches = 95; // per cent

const root = '/include/voicecfg/';
const isHeader = (path) => path.includes(root);
const nameOf = (path) => path.slice(path.lastIndexOf(root) + root.length);
const sources = new Map();
const files = new Map();
const fileOf = (path) => {
    const name = nameOf(path);
    if (!files.has(name)) {
        sources.set(name, readFileSync(path, 'utf8').split('\n'));
        files.set(name, { lines: new Map(), branches: new Map() });
    }
    return files.get(name);
};

/// Lines, of which llvm-cov has the sum over all instantiations of templates.
let current;
for (const line of readFileSync(lines, 'utf8').split('\n')) {
    if (line.startsWith('SF:')) current = isHeader(line) ? fileOf(line.slice(3)) : undefined;
    const [, number, count] = /^DA:(\d+),(\d+)/.exec(line) ?? [];
    if (number && current) current.lines.set(Number(number), Number(count) + (current.lines.get(Number(number)) ?? 0));
}

/// The condition of a branch, as it stands in the source.
const textAt = (name, [fromLine, fromColumn, toLine, toColumn]) => {
    const text = sources.get(name).slice(fromLine - 1, toLine);
    text[text.length - 1] = text.at(-1).slice(0, toColumn - 1);
    text[0] = text[0].slice(fromColumn - 1);
    return text.map((each) => each.trim()).join(' ');
};

/// Branches: a condition has two outcomes, and all instantiations of it are one. What the compiler
/// writes itself has no conditions of ours; that no case of a switch fits, it warns of.
const isOurs = (line, column) =>
    !line.includes('= default;') && !line.slice(0, column - 1).endsWith('switch (');
for (const { filename, branches } of JSON.parse(readFileSync(regions, 'utf8')).data[0].files) {
    if (!isHeader(filename)) continue;
    const file = fileOf(filename);
    for (const [fromLine, fromColumn, toLine, toColumn, taken, passed] of branches) {
        if (!isOurs(sources.get(nameOf(filename))[fromLine - 1], fromColumn)) continue;
        const place = [fromLine, fromColumn, toLine, toColumn].join(':');
        const seen = file.branches.get(place) ?? { taken: 0, passed: 0, line: fromLine };
        seen.taken += taken;
        seen.passed += passed;
        seen.text = textAt(nameOf(filename), [fromLine, fromColumn, toLine, toColumn]);
        file.branches.set(place, seen);
    }
}

/// Rows of the document: "| `node.hpp` | `condition` | true | why |"; where the outcome is `compiled`,
/// the compiler alone runs the function of that name.
const named = new Map();
const compiled = [];
const table = /^\| `([\w/]+\.hpp)` \| `(.+?)` \| (true|false|compiled) \| .+ \|$/gm;
for (const [, name, what, outcome] of readFileSync(documented, 'utf8').matchAll(table)) {
    if (outcome === 'compiled') compiled.push({ name, what });
    const key = JSON.stringify([name, what.replaceAll('\\|', '|'), outcome]);
    if (outcome !== 'compiled') named.set(key, (named.get(key) ?? 0) + 1);
}

const faults = [];

/// Takes out the lines of what only the compiler runs: each function of the name, from the line in
/// column 1 that names it to the bracket in column 1 that closes it.
function leaveOut({ name, what }) {
    let left = 0;
    let within = false;
    const begins = new RegExp(`^\\w.*\\b${what}\\(`);
    (sources.get(name) ?? []).forEach((text, index) => {
        within ||= begins.test(text) && !text.endsWith(';');
        const file = files.get(name);
        if (within && file.lines.get(index + 1) === 0) left += file.lines.delete(index + 1);
        if (text.startsWith('}') || (begins.test(text) && text.endsWith('}'))) within = false;
    });
    if (left === 0) faults.push(`${documented}: ${name} has nothing unreached in ${what}`);
}
compiled.forEach(leaveOut);

const unreached = [];
const rows = [];
for (const [name, file] of [...files].sort()) {
    const row = { name, lines: 0, linesReached: 0, branches: 0, branchesReached: 0 };
    for (const [line, count] of file.lines) {
        row.lines += 1;
        row.linesReached += count > 0;
        const text = sources.get(name)[line - 1].trim();
        if (count === 0) unreached.push({ name, line, what: text, outcome: 'line' });
    }
    for (const { line, text, taken, passed } of file.branches.values()) {
        row.branches += 2;
        row.branchesReached += (taken > 0) + (passed > 0);
        if (taken === 0) unreached.push({ name, line, what: text, outcome: 'true' });
        if (passed === 0) unreached.push({ name, line, what: text, outcome: 'false' });
    }
    rows.push(row);
}

const share = (part, all) => (all === 0 ? 100 : (100 * part) / all);
const total = { name: 'total', lines: 0, linesReached: 0, branches: 0, branchesReached: 0 };
for (const row of rows)
    for (const count of Object.keys(row)) if (count !== 'name') total[count] += row[count];
console.log(`${'include/voicecfg'.padEnd(32)}${'lines'.padStart(14)}${'branches'.padStart(20)}`);
for (const row of [...rows, total]) {
    const cell = (part, all) =>
        `${part}/${all}`.padStart(12) + share(part, all).toFixed(1).padStart(7);
    console.log(
        row.name.padEnd(28) + cell(row.linesReached, row.lines) +
            cell(row.branchesReached, row.branches),
    );
}

for (const { name, line, what, outcome } of unreached) {
    const key = JSON.stringify([name, what, outcome]);
    if (named.get(key) > 0) named.set(key, named.get(key) - 1);
    else if (outcome === 'line') faults.push(`${name}:${line}: never reached: ${what}`);
    else faults.push(`${name}:${line}: never ${outcome}: ${what}`);
}
for (const [key, left] of named)
    if (left > 0) faults.push(`${documented} has a row too many: ${JSON.parse(key).join(', ')}`);
const branches = share(total.branchesReached, total.branches);
if (branches < leastBranches) faults.push(`${branches.toFixed(2)} % of the branches`);
if (total.lines === 0 || total.branches === 0) faults.push('nothing was measured');
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
