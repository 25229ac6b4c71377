// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Refuses a site with a link that leads nowhere, that fetches anything from elsewhere, or whose search finds no guide:
// node check_site.mjs SITE [BASE].
// What fetches: elements that load, and styles. Links that a reader follows may lead out.

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {extname, join, relative, resolve} from 'node:path';
import MiniSearch from 'minisearch';
import {searchOptions} from './pages.mjs';

const site = resolve(process.argv[2]);
const base = process.argv[3] || '/';
const below = folder => readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
    entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]);
const files = below(site);
const found = [];
const texts = new Map();
const text_of = file => {
    if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
    return texts.get(file);
};
const decoded = text => text.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, '\'');

/// The file that a server of files gives for a path, or null.
function served(path) {
    if (!path.startsWith(base)) return null;
    const file = join(site, decodeURIComponent(path.slice(base.length)));
    if (existsSync(file) && statSync(file).isFile()) return file;
    const index = join(file, 'index.html');
    return existsSync(index) ? index : null;
}

function follow(page, target) {
    const url = new URL(target, `http://site${base}${relative(site, page)}`);
    const file = served(url.pathname);
    if (file === null) return 'which is not there';
    const id = decodeURIComponent(url.hash.slice(1));
    if (id && extname(file) === '.html' && !text_of(file).includes(`id="${id}"`)) return 'which has no such place';
    return null;
}

for (const page of files.filter(file => extname(file) === '.html')) {
    const html = text_of(page);
    for (const [, tag, attributes] of html.matchAll(/<(a|link|script|img|iframe|source|video|audio|object|embed)\b([^>]*)>/g)) {
        const target = decoded(/\b(?:href|src|data)="([^"]*)"/.exec(attributes)?.[1] ?? '');
        if (!target || target.startsWith('data:')) continue;
        if (/^(https?:)?\/\//.test(target)) {
            if (tag !== 'a') found.push(`${relative(site, page)} loads ${target}`);
            continue;
        }
        const wrong = follow(page, target);
        if (wrong) found.push(`${relative(site, page)} leads to ${target}, ${wrong}`);
    }
}
for (const style of files.filter(file => extname(file) === '.css'))
    for (const [, target] of text_of(style).matchAll(/(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')]+)/g))
        found.push(`${relative(site, style)} loads ${target}`);

// What readers look for is found on a page that is no reference.
const index = files.find(file => /localSearchIndex.*\.js$/.test(file));
const {default: indexed} = await import(`data:text/javascript;base64,${readFileSync(index).toString('base64')}`); // a module, which its name does not say
const search = MiniSearch.loadJSON(indexed, {fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'], searchOptions});
for (const words of ['translate', 'logging', 'reload', 'lifetime', 'thread safe', 'database', 'null', 'compile time', 'test', '500']) {
    const [first] = search.search(words);
    if (!first || /\/api\//.test(first.id)) found.push(`a search for ${words} finds ${first?.id ?? 'nothing'}`);
}

for (const each of found) console.error(each);
console.log(`${files.filter(file => extname(file) === '.html').length} pages made, ${found.length} faults`);
process.exit(found.length === 0 ? 0 : 1);
