// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitepress';
import {searchOptions, slug, target_of} from '../reference/pages.mjs';

const docs = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const root = resolve(docs, '..');
const generated = name => JSON.parse(readFileSync(join(docs, 'generated', name)));

/// Where the site will stand on its server, and the repository on a forge; `./dev docs` sets both.
const base = process.env.VOICECFG_DOCS_BASE || '/';
const repository = process.env.VOICECFG_DOCS_REPOSITORY;
const number = part => new RegExp(`VOICECFG_VERSION_${part} (\\d+)`).exec(readFileSync(join(root, 'include/voicecfg/version.hpp'), 'utf8'))[1];
const version = ['MAJOR', 'MINOR', 'PATCH'].map(number).join('.');
const moved = {'examples/server/README.md': 'guides/whole-server.md'};

/// The files of the repository that pages lead to. Without a forge the site takes them along.
const sources = new Set();
function source_of(path) {
    if (repository) return `${repository}/blob/main/${path}`;
    sources.add(path);
    return `/source/${path}.txt`;
}
function copySources({outDir}) {
    for (const path of sources) {
        const copy = join(outDir, 'source', `${path}.txt`);
        mkdirSync(dirname(copy), {recursive: true});
        copyFileSync(join(root, path), copy);
    }
}

/// The page of a header, and the place in it of a name.
function reference_of(path, name) {
    const page = path.replace(/^include\/voicecfg\/(.*)\.hpp$/, '$1').replaceAll('/', '-');
    const made = join(docs, 'generated/api', `${page}.md`);
    if (page === path || !existsSync(made)) return null;
    return `/api/${page}` + (readFileSync(made, 'utf8').includes(`{#${name}}`) ? `#${name}` : '');
}

/// Turns links that lead to files of the repository into links of the site.
function followLinks(md) {
    md.core.ruler.push('repository_links', ({env, tokens}) => {
        const page = relative(root, env.realPath ?? env.path);
        for (const inline of tokens) inline.children?.forEach((token, at, all) => {
            const link = token.type === 'link_open' ? token.attrGet('href') : '';
            const to = link && !/^[/#]/.test(link) ? target_of(page, decodeURI(link)) : null;
            if (!to || !existsSync(join(root, to.path))) return;
            const own = to.path.replace(/^docs\//, '');
            const shown = own !== to.path && own.endsWith('.md') && !/^(examples|reference)\/(?!server\/README)/.test(own);
            token.attrSet('href', !shown ? reference_of(to.path, slug(all[at + 1].content)) ?? source_of(to.path)
                : '/' + (moved[own] ?? own).replace(/(index)?\.md$/, '') + (to.anchor === undefined ? '' : `#${to.anchor}`));
        });
    });
}

/// Those with tables first, then those that are documents alone.
const tabled = generated('dialects.json');
const documents = readdirSync(join(docs, 'dialects')).filter(file => file.endsWith('.json')).map(file => file.slice(0, -'.json'.length));
const dialects = [...tabled, ...documents.filter(name => !tabled.includes(name)).sort()].map(name => ({text: name, link: `/dialects/${name}`}));
/// Puts an SVG of ours into the page in place of an `img`, so that it takes the page's colours.
function inlineCharts(md) {
    const image = md.renderer.rules.image;
    md.renderer.rules.image = (tokens, index, options, env, self) => {
        const source = tokens[index].attrGet('src');
        if (!/^(\.\/)?[\w/-]+\.svg$/.test(source)) return image(tokens, index, options, env, self);
        const page = env.realPath ?? env.path;
        const drawing = readFileSync(join(dirname(page), source), 'utf8');
        const label = md.utils.escapeHtml(tokens[index].content);
        return `<span class="chart" role="img" aria-label="${label}">${drawing.replace(/\n/g, '')}</span>`;
    };
}

/// Says on each page what it was made from.
function transformPageData(page) {
    const header = /^generated\/api\/(.+)\.md$/.exec(page.filePath)?.[1].replaceAll('-', '/');
    const path = header === undefined ? `docs/${page.filePath}` : `include/voicecfg/${header}.hpp`;
    const source = existsSync(join(root, path)) ? path : 'include/voicecfg/voicecfg.hpp';
    return {made_from: source, source: source_of(source), edit: repository && `${repository}/edit/main/${source}`, version};
}

export default defineConfig({
    base,
    transformPageData,
    buildEnd: copySources,
    lang: 'en-GB',
    title: 'voicecfg',
    description: 'Every change to a voice assistant judged before it is made',
    outDir: '../build/docs',
    cacheDir: '../build/npm/docs/cache',
    srcExclude: ['**/node_modules/**', 'examples/*.md', 'examples/!(server)/**', 'generated/!(api)/**', 'generated/*.md', 'reference/**'],
    rewrites: {...moved, 'generated/api/:page.md': 'api/:page.md'},
    head: [['link', {rel: 'icon', type: 'image/svg+xml', href: `${base}logo.svg`}]],
    markdown: {
        anchor: {slugify: slug},
        config: md => [followLinks, inlineCharts].forEach(use => use(md)),
        languageAlias: {hpp: 'cpp', ndjson: 'json'},
        theme: {light: 'github-light-high-contrast', dark: 'github-dark'},
    },
    vite: {build: {chunkSizeWarningLimit: 4000}, server: {fs: {strict: false}}},
    themeConfig: {
        logo: '/logo.svg',
        search: {provider: 'local', options: {miniSearch: {searchOptions}}},
        outline: {level: [2, 3]},
        docFooter: {prev: 'Previous', next: 'Next'},
        nav: [
            {text: 'Start', link: '/start'},
            {text: 'Dialects', link: '/dialects/', activeMatch: '/dialects/'},
            {text: 'Error codes', link: '/errors'},
            {text: 'API', link: '/api/', activeMatch: '/api/'},
        ],
        sidebar: [
            {
                text: 'Begin',
                items: [
                    {text: 'Start in five minutes', link: '/start'},
                    {text: 'Concepts', link: '/concepts'},
                    {text: 'What a catalog is', link: '/catalog'},
                    {text: 'Add your platform', link: '/platform'},
                    {text: 'Dialect documents', link: '/dialect-documents'},
                ],
            },
            {
                text: 'Dialects',
                items: [{text: 'Overview', link: '/dialects/'}, ...dialects],
            },
            {
                text: 'Embed it',
                items: [
                    {text: 'In a server', link: '/guides/server'},
                    {text: 'A whole server', link: '/guides/whole-server'},
                    {text: 'In an SDK', link: '/guides/sdk'},
                    {text: 'In a pipeline', link: '/guides/pipeline'},
                    {text: 'Notices', link: '/guides/notices'},
                    {text: 'Creating an assistant', link: '/guides/creating'},
                    {text: 'Retiring a voice', link: '/guides/retiring-a-voice'},
                    {text: 'Concurrent updates', link: '/guides/concurrency'},
                    {text: 'Audit events', link: '/guides/audit-event'},
                    {text: 'Shadow mode', link: '/guides/shadow-mode'},
                    {text: 'Fuzz your platform', link: '/guides/fuzz-your-platform'},
                    {text: 'Compile time', link: '/guides/compile-time'},
                ],
            },
            {
                text: 'Look up',
                items: [
                    {text: 'Error codes', link: '/errors'},
                    {text: 'Rules by number', link: '/rules'},
                    {text: 'Compatibility', link: '/compatibility'},
                ],
            },
            {
                text: 'Why trust it',
                items: [
                    {text: 'Compared', link: '/comparison'},
                    {text: 'Performance', link: '/performance'},
                    {text: 'Reliability', link: '/reliability'},
                    {text: 'Design decisions', link: '/design'},
                ],
            },
            {text: 'API reference', link: '/api/', collapsed: true, items: generated('api.json')},
        ],
    },
});
