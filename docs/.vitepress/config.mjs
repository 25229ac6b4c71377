// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitepress';

const docs = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const generated = name => JSON.parse(readFileSync(join(docs, 'generated', name)));

const dialects = generated('dialects.json').map(name => ({text: name, link: `/dialects/${name}`}));
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

export default defineConfig({
    lang: 'en-GB',
    title: 'voicecfg',
    description: 'Every change to a voice assistant judged before it is made',
    outDir: '../build/docs',
    cacheDir: '../build/npm/docs/cache',
    srcExclude: ['**/node_modules/**', 'examples/*.md', 'examples/!(server)/**', 'generated/fields/**', 'generated/shown/**', 'generated/hostile.md', 'reference/**'],
    rewrites: {'examples/server/README.md': 'guides/whole-server.md', 'generated/errors.md': 'errors.md', 'generated/api/:page.md': 'api/:page.md'},
    head: [['link', {rel: 'icon', type: 'image/svg+xml', href: '/logo.svg'}]],
    markdown: {config: inlineCharts, languageAlias: {hpp: 'cpp', ndjson: 'json'}, theme: {light: 'github-light-high-contrast', dark: 'github-dark'}},
    vite: {build: {chunkSizeWarningLimit: 4000}, server: {fs: {strict: false}}},
    themeConfig: {
        logo: '/logo.svg',
        search: {provider: 'local'},
        outline: {level: [2, 3]},
        docFooter: {prev: 'Before', next: 'Next'},
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
                    {text: 'Add your platform', link: '/platform'},
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
                    {text: 'Fuzz your platform', link: '/guides/fuzz-your-platform'},
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
