// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// How the pages are written, as functions of texts. `check.mjs` fills and checks them, the site's generator takes the
// rest. Paths are relative to the repository.
//
// A block of code that comes from a file stands below its source; a part that is Markdown stands between two lines:
//
//   <!-- docs/examples/start/patch.sh: call -->       <!-- fields/lumenia -->
//   ```sh                                             …
//   …                                                 <!-- end of fields/lumenia -->
//   ```
//
// The source is a file and one of its regions (`whole`: all of it), or what `voicecfg_pages` makes.

import {dirname, join, normalize} from 'node:path/posix';

const marks = String.raw`(?:\/\/ #|# |<!-- #)(?:end)?region ([\w-]+)(?: -->)?`;
const region_mark = new RegExp(`^\\s*${marks}$`);

/// The lines of a text without the white space that all of them begin with.
function outdented(lines) {
    const indent = Math.min(...lines.filter(Boolean).map(line => /^ */.exec(line)[0].length));
    return lines.map(line => line.slice(indent));
}

/// What the regions of a name hold, an empty line between two of them; null where there is none.
export function region_of(text, name) {
    const lines = text.trimEnd().split('\n');
    if (name === 'whole') return lines.join('\n');
    const parts = [];
    let inside = null;
    for (const line of lines) {
        const mark = region_mark.exec(line);
        if (!mark) inside?.push(line);
        else if (mark[1] === name) {
            if (inside) parts.push(outdented(inside).join('\n'));
            inside = inside ? null : [];
        }
    }
    return parts.length && !inside ? parts.join('\n\n') : null;
}

/// The marks of a page with the lines that they stand before: `source`, the first line of what is filled in and the
/// line after it. `fence` is whether that is a block of code.
export function marked(lines) {
    const found = [];
    lines.forEach((line, number) => {
        const source = /^<!-- (\S+(?:: [\w-]+)?) -->$/.exec(line)?.[1];
        if (!source) return;
        const fence = lines[number + 1]?.startsWith('```') ?? false;
        const first = number + (fence ? 2 : 1);
        const end = lines.indexOf(fence ? '```' : `<!-- end of ${source} -->`, first);
        if (end >= 0) found.push({source, number, first, end, fence});
    });
    return found;
}

/// What stands in a page below a source, or null where the source is not there. `read(path)` gives a file's text or
/// null, `made(name)` what the engine made.
export function content_of(source, {read, made}) {
    const [path, region] = source.split(': ');
    const text = region ? read(path) : made(path);
    return text === null ? null : region_of(text, region ?? 'whole');
}

/// A page with each mark filled from its source, where there is one.
export function filled(text, world) {
    const lines = text.split('\n');
    for (const {source, first, end, fence} of marked(lines).reverse()) {
        const content = content_of(source, world);
        if (content === null) continue;
        lines.splice(first, end - first, ...(fence ? [] : ['']), ...content.split('\n'), ...(fence ? [] : ['']));
    }
    return lines.join('\n');
}

/// The table of the rooms in include/rooms.json.
export const rooms_table = rooms => ['| floor | room | what is in it | includes |', '|---|---|---|---|',
    ...rooms.reverse().map(({floor, room, sentence, includes}) => `| ${floor} | ${room} | ${sentence} | ${includes.join(', ')} |`)].join('\n');

/// The anchor of a heading, as forges make it.
export const slug = heading => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

/// The lines of a page that are no code, with their numbers.
export function prose(text) {
    let fence = null;
    return text.split('\n').flatMap((line, number) => {
        const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
        if (mark && (fence === null || fence === mark)) fence = fence ? null : mark;
        return mark || fence ? [] : [{line, number}];
    });
}

/// The anchors of a page.
export function anchors(text) {
    const seen = new Map();
    return prose(text).flatMap(({line}) => {
        const heading = /^#{1,6} (.*)$/.exec(line)?.[1].replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        if (heading === undefined) return [];
        const plain = slug(heading);
        const times = seen.get(plain) ?? 0;
        seen.set(plain, times + 1);
        return times ? `${plain}-${times}` : plain;
    });
}

/// How the site searches: guides come before the reference. The browser runs the function, so it uses nothing around it.
export const searchOptions = {
    fuzzy: 0.2, prefix: true, boost: {title: 4, text: 2, titles: 1},
    boostDocument: id => /\/(guides\/|start|concepts|catalog|platform|dialect-documents)/.test(id) ? 3 : /\/api\//.test(id) ? 0.5 : 1,
};

/// Where a link of a page leads: a path and an anchor, or null for one that leads out.
export function target_of(page, link) {
    if (/^[a-z]+:/.test(link)) return null;
    const [path, anchor] = link.split('#');
    return {path: path ? normalize(join(dirname(page), path)) : page, anchor};
}
