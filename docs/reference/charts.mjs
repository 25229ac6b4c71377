// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Draws what a page's table says: node charts.mjs DOCS OUT. The times of hostile input in reliability.md, over the
// bytes, both on logarithmic scales: what is linear rises as the dashed line does.

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [docs, to] = process.argv.slice(2);
const rows = readFileSync(join(docs, 'reliability.md'), 'utf8').split('\n').filter(line => line.startsWith('|'))
    .map(line => line.split('|').slice(1, -1).map(cell => cell.trim()));
const head = rows.findIndex(cells => cells[0] === '1 MiB of');
if (head < 0) throw new Error('reliability.md has no table of hostile input');
const sizes = [64, 128, 256, 512, 1024];
const measured = rows.slice(head + 2, rows.findIndex((cells, at) => at > head && cells.length !== rows[head].length))
    .map(([what, ...cells]) => ({what, ms: cells.slice(0, sizes.length).map(Number)}));
if (measured.length < 20 || measured.some(each => each.ms.some(Number.isNaN))) throw new Error('a table that is none');

const width = 800, height = 380, left = 56, right = 310, top = 16, bottom = 34;
const low = 0.1, high = 1000;
const x = kib => left + Math.log2(kib / 64) / 4 * (width - left - right);
const y = ms => top + Math.log10(high / Math.max(low, ms)) / Math.log10(high / low) * (height - top - bottom);
const fixed = number => number.toFixed(1);
const path = points => 'M' + points.map(([kib, ms]) => `${fixed(x(kib))} ${fixed(y(ms))}`).join('L');
const text = (at, line, anchor, words, style = '') => `<text x="${fixed(at)}" y="${fixed(line)}" text-anchor="${anchor}"${style}>${words}</text>`;

const slow = measured.filter(each => each.ms.at(-1) > 100).sort((a, b) => b.ms.at(-1) - a.ms.at(-1));
const labels = [];
for (const each of slow) labels.push(Math.max(y(each.ms.at(-1)) + 4, (labels.at(-1) ?? -Infinity) + 16));
const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12" style="fill:var(--vp-c-text-2,#6e7781)">`,
    '<title>Milliseconds for hostile patches of 64 KiB to 1 MiB</title>',
    ...[0.1, 1, 10, 100, 1000].map(ms => `<path style="stroke:var(--chart-rival,#8b96a5);stroke-opacity:0.35" d="M${left} ${fixed(y(ms))}H${width - right}"/>` + text(left - 8, y(ms) + 4, 'end', `${ms} ms`)),
    ...sizes.map(kib => text(x(kib), height - 10, 'middle', kib < 1024 ? `${kib} KiB` : '1 MiB')),
    ...measured.map(each => `<path fill="none" style="stroke:var(${slow.includes(each) ? '--chart-ours,#178a63' : '--chart-rival,#8b96a5'});stroke-width:${slow.includes(each) ? 2 : 1}" d="${path(each.ms.map((ms, at) => [sizes[at], ms]))}"/>`),
    `<path fill="none" stroke-dasharray="5 4" style="stroke:var(--vp-c-text-2,#6e7781);stroke-width:1.5" d="${path([[64, 0.2], [1024, 3.2]])}"/>`,
    text(x(1024) + 10, y(3.2) + 4, 'start', 'linear'),
    ...slow.map((each, at) => text(x(1024) + 10, labels[at], 'start', each.what, ' style="fill:var(--chart-ours,#178a63)"')),
    '</svg>',
].join('\n');
mkdirSync(to, {recursive: true});
writeFileSync(join(to, 'hostile.svg'), svg + '\n');
