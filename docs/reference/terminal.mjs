// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Draws what a terminal shows: node terminal.mjs RECORDED OUT.svg. RECORDED is what the program printed with
// its colours, in a file that a test compares. Every letter has its column, whatever the reader's font.

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const [recorded, to] = process.argv.slice(2);
const letter = 8.4, line = 20, margin = 16;
const classes = {'0': '', '1': 'strong', '1;31': 'error', '1;35': 'hint'};
const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const lines = readFileSync(recorded, 'utf8').trimEnd().split('\n');
let widest = 0;
const drawn = lines.map((text, row) => {
    let column = 0, style = '';
    return text.split(/(\x1b\[[\d;]*m)/).map(part => {
        const change = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
        if (change !== undefined) {
            if (!(change in classes)) throw new Error(`a colour that is none of ours: ${change}`);
            style = classes[change];
            return '';
        }
        const begin = column;
        column += [...part].length;
        widest = Math.max(widest, column);
        return [...part.matchAll(/\S+(?: \S+)*/g)].map(({0: shown, index}) => {
            const at = begin + [...part.slice(0, index)].length;
            const place = `x="${(margin + at * letter).toFixed(1)}" y="${margin + 14 + row * line}" textLength="${([...shown].length * letter).toFixed(1)}"`;
            return `<text ${place} lengthAdjust="spacingAndGlyphs"${style && ` class="${style}"`}>${escaped(shown)}</text>\n`;
        }).join('');
    }).join('');
}).join('');
const width = Math.ceil(widest * letter + 2 * margin), height = lines.length * line + 2 * margin;
mkdirSync(dirname(to), {recursive: true});
writeFileSync(to, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 1.4}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace" font-size="14">
<title>${escaped(lines.join('\n').replace(/\x1b\[[\d;]*m/g, ''))}</title>
<style>
.paper { fill: #f6f8fa; stroke: #d0d7de }
text { fill: #1f2328 }
.strong { font-weight: bold }
.error { font-weight: bold; fill: #cf222e }
.hint { font-weight: bold; fill: #8250df }
@media (prefers-color-scheme: dark) {
.paper { fill: #161b22; stroke: #30363d }
text { fill: #e6edf3 }
.error { fill: #ff7b72 }
.hint { fill: #d2a8ff }
}
</style>
<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${drawn}</svg>
`);
