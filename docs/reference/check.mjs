// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Refuses a page that could lie: node check.mjs ROOT GENERATED. With --fill it first fills the pages from their
// sources. The pages are read in the repository, as a forge shows it: what comes from a file is as it is there,
// nothing is left for another program to fill in, and what a page links to and names is there. Needs no package.
// GENERATED is where voicecfg_pages wrote.

import assert from 'node:assert';
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';
import {anchors, content_of, filled, marked, prose, region_of, rooms_table, target_of} from './pages.mjs';

const typed = /^```+\s*(cpp|c\+\+|cc|hpp|cmake|json\w*|ndjson|sh|bash|zsh|shell\w*|console|http)\b/i;
/// What only the site's generator understands.
const holes = [/^<<<\s/, /<!--\s*@include/, /^:::/, /\[\[toc\]\]/i, /^#.*\{#.*\}\s*$/];

/// What is wrong with the blocks and parts of a page. `strict`: all its code comes from files.
function wrong_marks(text, world, strict) {
    const found = [];
    const lines = text.split('\n');
    const all = marked(lines);
    for (const {source, number, first, end, fence} of all) {
        const content = content_of(source, world);
        if (content === null) found.push([number, `there is no ${source}`]);
        else if (lines.slice(first, end).join('\n').trim() !== content.trim()) found.push([number, `not what ${source} has; ./dev docs fills it in`]);
        else if (!content.trim()) found.push([number, `${source} is empty`]);
        if (fence && !world.is_run(source.split(': ')[0])) found.push([number, `no test runs ${source}`]);
    }
    const within = number => all.some(({first, end, fence}) => fence ? number === first - 1 : number >= first && number < end);
    lines.forEach((line, number) => {
        const mark = /^<!-- (\S+: [\w-]+) -->$/.exec(line);
        if (mark && !all.some(each => each.number === number)) found.push([number, `nothing below ${mark[1]}`]);
        if (strict && typed.test(line) && !within(number)) found.push([number, 'code that is typed into the page']);
    });
    return found;
}

/// C++ that a reader would paste and that does not compile there: a block begins with what it includes, or goes on
/// with a file that an earlier block began.
function without_includes(text) {
    const lines = text.split('\n');
    const begun = new Set();
    return marked(lines).flatMap(({source, number, first, fence}) => {
        if (!fence || !/^```(cpp|hpp)/.test(lines[first - 1])) return [];
        const file = source.split(': ')[0];
        if (lines[first].startsWith('#include')) begun.add(file);
        return begun.has(file) ? [] : [[number, `a piece of ${file} that does not begin with its includes`]];
    });
}

/// Commands that name files without a word about the folder that these are in.
function nowhere_to_stand(text) {
    return marked(text.split('\n')).flatMap(({source, number}) => {
        const folder = /^(docs\/examples\/\w+)\/\w+\.sh: /.exec(source)?.[1];
        return !folder || text.includes(`\`cd ${folder}\``) ? [] : [[number, `no word that these commands want \`cd ${folder}\``]];
    });
}

/// Holes, and links and names of files that lead nowhere.
function dead(page, text, world) {
    const found = [];
    for (const {line, number} of prose(text)) {
        if (holes.some(hole => hole.test(line))) found.push([number, 'a hole that no forge fills']);
        const words = line.replace(/`[^`]*`/g, '');
        for (const [, link] of [...words.matchAll(/\]\(([^)\s]+)\)/g), ...words.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)]) {
            const to = target_of(page, link);
            if (!to) continue;
            if (link.startsWith('/')) found.push([number, `${link} starts at no place that a repository has`]);
            else if (to.path !== page && !world.is_file(to.path)) found.push([number, `a link to ${link}, which is not there`]);
            else if (to.anchor !== undefined && !(to.path.endsWith('.md') && anchors(to.path === page ? text : world.read(to.path)).includes(to.anchor)))
                found.push([number, `a link to ${link}, and no such heading`]);
        }
        for (const [, path] of line.matchAll(/`((?:benchmarks|cmake|docs|fuzz|include|tests)\/[\w./-]+)`/g))
            if (!world.is_there(path)) found.push([number, `${path}, which is not there`]);
    }
    return found;
}

/// Figures, in bold, that are not those of the page that the line before them names.
function wrong_figures(text, world) {
    const lines = text.split('\n');
    return lines.flatMap((line, number) => {
        const measured = /^<!-- figures of (\S+) -->$/.exec(lines[number - 1] ?? '')?.[1];
        const figures = measured ? [...line.matchAll(/\*\*([\d.,]+)\*\*/g)].map(([, figure]) => figure) : [];
        const has = figure => new RegExp(`(?<![\\d.,])${figure.replace('.', '\\.')}(?![\\d,]|\\.\\d)`).test(world.read(measured) ?? '');
        if (measured && figures.length === 0) return [[number, 'no figures']];
        return figures.filter(figure => !has(figure)).map(figure => [number, `${figure}, which ${measured} does not have`]);
    });
}

/// What is wrong with a page.
function faults(page, text, world) {
    const strict = /^(README\.md|SECURITY\.md|docs\/)/.test(page);
    return [...wrong_marks(text, world, strict), ...(strict ? without_includes(text) : []), ...nowhere_to_stand(text), ...wrong_figures(text, world),
        ...dead(page, text, world)]
        .sort(([a], [b]) => a - b).map(([number, what]) => `${page}:${number + 1}: ${what}`);
}

/// What is run of the files below a folder: those that its CMake files name, and those whose names stand in
/// a file that is run. Tests of CMake's own run everything in tests/.
function run_files(files, read) {
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
    const texts = {
        'docs/a.cpp': '// #region f\n// #region g\n#include <a>\n// #endregion g\n// #endregion f\nint x;\n    // #region f\n    int f();\n      int h();\n    // #endregion f\n',
        'docs/a.txt': '{}\n', 'docs/b.sh': 'ls\n', 'docs/examples/c/c.sh': '# region call\nls\n# endregion call\n', 'docs/b.md': '# B\n\n## It is *there*, `x_y`\n\n## B\n', 'README.md': '',
    };
    const world = {
        read: path => texts[path] ?? null, made: name => name === 'fields/a' ? '| a |\n' : null,
        is_run: path => path !== 'docs/b.sh', is_file: path => path in texts, is_there: path => path in texts,
    };
    const count = text => faults('docs/page.md', text, world).length;
    assert.equal(region_of(texts['docs/a.cpp'], 'f'), '#include <a>\n\nint f();\n  int h();');
    assert.equal(region_of('# region f\nb\n', 'f'), null);
    assert.equal(region_of('<!-- #region f -->\nb\n<!-- #endregion f -->', 'f'), 'b');
    const good = '<!-- docs/a.cpp: f -->\n```cpp\n#include <a>\n\nint f();\n  int h();\n```\n';
    assert.equal(count(good), 0);
    assert.equal(count(good.replace('f();', 'g();')), 1);
    assert.equal(filled(good.replace('f();', 'g();'), world), good);
    assert.equal(count('<!-- docs/a.cpp: f -->\n```cpp\n```\n'), 2);
    assert.equal(filled('<!-- docs/a.cpp: f -->\n```cpp\n```\n', world), good);
    assert.equal(count('<!-- docs/a.cpp: f -->\n'), 1);
    assert.equal(count('<!-- docs/a.cpp: h -->\n```txt\n```\n'), 1);
    assert.equal(count('<!-- docs/c.cpp: f -->\n```txt\nint f();\n```\n'), 1);
    assert.equal(count('<!-- docs/b.sh: whole -->\n```sh\nls\n```\n'), 1);
    assert.equal(count('<!-- docs/a.txt: whole -->\n```json\n{}\n```\n<!-- a comment -->\n'), 0);
    assert.equal(count('```cpp\nint f();\n```\n```json\n{}\n```\n```sh\nls\n```\n'), 3);
    assert.equal(count('```\na picture, [b](none.md)\n```\n'), 0);
    const part = '<!-- fields/a -->\n\n| a |\n\n<!-- end of fields/a -->\n';
    assert.equal(count(part), 0);
    assert.equal(count(part.replace('| a |', '| b |')), 1);
    assert.equal(filled('<!-- fields/a -->\n<!-- end of fields/a -->\n', world), part);
    assert.equal(count('<!-- fields/b -->\n<!-- end of fields/b -->\n'), 1);
    for (const hole of ['<<< @/a.cpp#f', '<!--@include: ./b.md-->', '::: tip', '[[toc]]', '## B {#b}']) assert.equal(count(`${hole}\n`), 1, hole);
    assert.equal(count('[b](./b.md) [b](b.md#it-is-there-x_y) ![b](b.md#b-1) [r](../README.md) [o](https://a.example) [p](#p)\n# P\n'), 0);
    for (const link of ['c.md', '/b', '/b.md', 'b', 'b.md#c', 'a.cpp#f', '#p', '../../README.md']) assert.equal(count(`[x](${link})\n`), 1, link);
    assert.equal(count('`docs/a.cpp` `docs/c.cpp` `docs/<name>.cpp`\n'), 1);
    assert.equal(count('<img src="c.svg">\n'), 1);
    assert.equal(count('<!-- docs/a.cpp: g -->\n```cpp\n#include <a>\n```\n'), 0);
    assert.deepEqual(without_includes('<!-- a.cpp: f -->\n```cpp\nint f();\n```\n').length, 1);
    assert.deepEqual(without_includes('<!-- a.cpp: f -->\n```cpp\n#include <a>\n```\n<!-- a.cpp: g -->\n```cpp\nint f();\n```\n').length, 0);
    const commands = '<!-- docs/examples/c/c.sh: call -->\n```sh\nls\n```\n';
    assert.equal(count(commands), 1);
    assert.equal(count('In the folder (`cd docs/examples/c`):\n\n' + commands), 0);
    assert.equal(count('<!-- figures of docs/b.md -->\n**12** ns\n'), 1);
    texts['docs/b.md'] += '| 12 | 1.5 |\n';
    assert.equal(count('<!-- figures of docs/b.md -->\n**12** ns, **1.5** s\n'), 0);
    assert.equal(count('<!-- figures of docs/b.md -->\n**2** ns, **1** s\n'), 2);
    const run = run_files(['CMakeLists.txt', 'x.sh', 'x.json', 'y.json'], file => ({'CMakeLists.txt': 'check(x.sh)', 'x.sh': 'apply x.json'})[file] ?? '');
    assert.deepEqual([...run], ['CMakeLists.txt', 'x.sh', 'x.json']);
}

const [root, generated] = process.argv.slice(2).filter(word => word !== '--fill').map(path => resolve(path));
const left_out = /^(build|node_modules|generated|\.(?!vitepress).*)$/;
const below = folder => readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
    left_out.test(entry.name) ? [] : entry.isDirectory() ? below(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []);
const read_file = path => existsSync(path) ? readFileSync(path, 'utf8') : null;

prove();
const run = run_files(below(join(root, 'docs/examples')), file => readFileSync(file, 'utf8'));
const world = {
    read: path => read_file(join(root, path)),
    made: name => name === 'rooms' ? rooms_table(JSON.parse(world.read('include/rooms.json'))) : read_file(join(generated, name + '.md')),
    is_run: path => path.startsWith('tests/') || run.has(join(root, path)),
    is_there: path => existsSync(join(root, path)),
    is_file: path => !path.startsWith('..') && existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
};
const pages = below(root).map(file => relative(root, file)).filter(file => file.endsWith('.md'));
const pictures = ['hostile.svg', 'misspelt.svg'];
const drawn = name => read_file(join(generated, name));
if (process.argv.includes('--fill')) {
    for (const name of pictures) writeFileSync(join(root, 'docs', name), drawn(name));
    for (const page of pages) {
        const text = world.read(page);
        if (filled(text, world) !== text) writeFileSync(join(root, page), filled(text, world));
    }
}
const found = pages.flatMap(page => faults(page, world.read(page), world));
for (const dialect of JSON.parse(readFileSync(join(generated, 'dialects.json'), 'utf8')))
    if (!world.read(`docs/dialects/${dialect}.md`)?.includes(`<!-- fields/${dialect} -->`))
        found.push(`docs/dialects/${dialect}.md does not show the members of ${dialect}`);
for (const name of pictures)
    if (drawn(name) === null || world.read(`docs/${name}`) !== drawn(name)) found.push(`docs/${name} is not what is drawn now; ./dev docs draws it`);
for (const each of found) console.error(each);
console.log(`${pages.length} pages, ${found.length} faults`);
process.exit(found.length === 0 ? 0 : 1);
