// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Writes the table of rooms into docs/design.md: node rooms.mjs ROOT. The rooms are those of
// include/rooms.json; a test compares the two.

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const root = process.argv[2];
const rooms = JSON.parse(readFileSync(join(root, 'include/rooms.json'), 'utf8'));
const page = join(root, 'docs/design.md');
const row = ({floor, room, sentence, includes}) => `| ${floor} | ${room} | ${sentence} | ${includes.join(', ')} |\n`;
const table = '| floor | room | what is in it | includes |\n|---|---|---|---|\n' + rooms.reverse().map(row).join('');
const text = readFileSync(page, 'utf8');
const between = /(<!-- rooms -->\n)[^]*?(<!-- end of rooms -->\n)/;
if (!between.test(text)) throw new Error(`${page} has no place for the rooms`);
writeFileSync(page, text.replace(between, (whole, open, close) => open + table + close));
