// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Refuses a page that could lie: node check.mjs DOCS GENERATED. Code, JSON and shell on a page come from
// files that a test runs, with the part that is named; what a page includes and links to is there. Needs
// no package. GENERATED is where voicecfg_pages wrote.

import assert from 'node:assert';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';

const typed = /^(cpp|c\+\+|cc|hpp|cmake|json\w*|ndjson|sh|bash|zsh|shell\w*|console|http)\b/i;

/// Whether a text has a region of this name, in the comments of any of our languages.
const has_region = (text, name) => ['region', 'endregion'].every(word =>
    new RegExp(`^\\s*(// #|# |<!-- #)${word} ${name}( -->)?$`, 'm').test(text));

/// The lines of a region, or of the whole text where the name is `whole`.
function region_of(text, name) {
    if (name === 'whole') return text.trimEnd();
    const lines = text.split('\n');
    const at = word => lines.findIndex(line => new RegExp(`^(// #|# )${word} ${name}$`).test(line));
    return lines.slice(at('region') + 1, at('endregion')).join('\n');
}

/// What is wrong with a page. `world` has `read(path)`, which gives a text or null, and `is_run(path)`; paths
/// are relative to docs/.
function faults(page, text, world) {
    const found = [];
    const fault = (line, what) => found.push(`${page}:${line + 1}: ${what}`);
    const at = path => path.startsWith('@/') ? path.slice(2) : join(dirname(page), path);
    const need = (line, path, region) => {
        const read = world.read(path);
        if (read === null) fault(line, `there is no ${path}`);
        else if (region && !has_region(read, region)) fault(line, `${path} has no region ${region}`);
    };
    const lines = text.split('\n');
    // A page that is read in the repository too may repeat a region, if it says which, and repeats it exactly.
    const repeats = number => {
        const mark = /^<!-- (\S+): ([\w-]+) -->$/.exec(lines[number - 1] ?? '');
        const source = mark && world.read(join('..', mark[1]));
        const end = lines.findIndex((line, at) => at > number && line === '```');
        return source && lines.slice(number + 1, end).join('\n') === region_of(source, mark[2]);
    };
    let fenced = false;
    lines.forEach((line, number) => {
        const fence = /^\s*(```+|~~~+)\s*(.*)$/.exec(line);
        if (fence) {
            if (!fenced && typed.test(fence[2]) && !repeats(number)) fault(number, `${fence[2]} that is typed into the page`);
            fenced = !fenced;
        }
        if (fenced || fence) return;
        const snippet = /^<<<\s*([^#{\s]+)(?:#([\w-]+))?/.exec(line);
        if (snippet) {
            need(number, at(snippet[1]), snippet[2]);
            if (!world.is_run(at(snippet[1]))) fault(number, `no test runs ${at(snippet[1])}`);
        }
        for (const [, path, region] of line.matchAll(/<!--\s*@include:\s*([^#\s]+?)(?:#([\w-]+))?\s*-->/g))
            need(number, at(path), region);
        for (const [, target] of line.matchAll(/\]\(([^)\s]+)\)/g)) {
            if (/^(https?:|#)/.test(target)) continue;
            const path = target.split('#')[0];
            const file = path.startsWith('/') ? path.slice(1) : join(dirname(page), path);
            const page_of = file.endsWith('/') || file === '' ? file + 'index.md' : file.replace(/(\.md)?$/, '.md');
            if (!/^(api\/|errors\.md)/.test(page_of) && world.read(page_of) === null && world.read(file) === null)
                fault(number, `a link to ${target}, which is not there`);
        }
    });
    return found;
}

/// What is run of the files below a folder: those that its CMake files name, and those whose names stand in
/// a file that is run. Tests of CMake's own run everything in tests/.
function run_files(folder, files, read) {
    const run = new Set(files.filter(file => /^(CMakeLists\.txt|.*\.cmake)$/.test(basename(file))));
    for (let size = 0; size !== run.size;) {
        size = run.size;
        const texts = [...run].map(read);
        for (const file of files) if (texts.some(text => text.includes(basename(file)))) run.add(file);
    }
    return run;
}

/// Shows that a page that lies is found.
function prove() {
    const texts = {'a.cpp': '// #region f\nint f();\n// #endregion f\n', '../docs/a.cpp': '// #region f\nint f();\n// #endregion f\n', 'b.sh': 'ls\n', 'b.md': ''};
    const world = {read: path => texts[path] ?? null, is_run: path => path !== 'b.sh'};
    const count = text => faults('page.md', text, world).length;
    assert.equal(count('```cpp\nint f();\n```\n'), 1);
    assert.equal(count('<!-- docs/a.cpp: f -->\n```cpp\nint f();\n```\n'), 0);
    assert.equal(count('<!-- docs/a.cpp: f -->\n```cpp\nint g();\n```\n'), 1);
    assert.equal(count('<!-- docs/c.cpp: f -->\n```cpp\nint f();\n```\n'), 1);
    assert.equal(count('```json\n{}\n```\n~~~sh\nls\n~~~\n'), 2);
    assert.equal(count('```\na picture\n```\n<<< @/a.cpp#f\n<<< ./a.cpp\n[b](./b.md#there) [b](/b)'), 0);
    assert.equal(count('<<< @/a.cpp#g\n'), 1);
    assert.equal(count('<<< @/c.cpp\n'), 1);
    assert.equal(count('<<< @/b.sh\n'), 1);
    assert.equal(count('<!--@include: ./c.md-->\n'), 1);
    assert.equal(count('<!--@include: ./a.cpp#g-->\n'), 1);
    assert.equal(count('[c](./c.md) [c](/c)'), 2);
    const run = run_files('', ['CMakeLists.txt', 'x.sh', 'x.json', 'y.json'],
        file => ({'CMakeLists.txt': 'check(x.sh)', 'x.sh': 'apply x.json'})[file] ?? '');
    assert.deepEqual([...run], ['CMakeLists.txt', 'x.sh', 'x.json']);
}

const [docs, generated] = process.argv.slice(2).map(path => resolve(path));
const below = folder => readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
    entry.isDirectory() ? below(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []);
const read_file = path => existsSync(path) ? readFileSync(path, 'utf8') : null;

prove();
const examples = join(docs, 'examples');
const run = run_files(examples, below(examples), file => readFileSync(file, 'utf8'));
// Pages that lie elsewhere in the repository.
const moved = {'guides/whole-server.md': 'examples/server/README.md'};
const world = {
    read: path => read_file(path in moved ? join(docs, moved[path]) : path.startsWith('generated/') ? join(generated, path.slice('generated/'.length)) : join(docs, path)),
    is_run: path => path.startsWith('../tests/') || run.has(join(docs, path)),
};
const pages = below(docs).map(file => relative(docs, file))
    .filter(file => file.endsWith('.md') && !/^(generated|node_modules|\.vitepress)\//.test(file));
const found = pages.flatMap(page => faults(page, readFileSync(join(docs, page), 'utf8'), world));
for (const dialect of JSON.parse(readFileSync(join(generated, 'dialects.json'), 'utf8')))
    if (!read_file(join(docs, 'dialects', dialect + '.md'))?.includes(`generated/fields/${dialect}.md`))
        found.push(`dialects/${dialect}.md does not show the members of ${dialect}`);
for (const each of found) console.error(each);
console.log(`${pages.length} pages, ${found.length} faults`);
process.exit(found.length === 0 ? 0 : 1);
