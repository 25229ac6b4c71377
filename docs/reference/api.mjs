// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Writes the API reference: node api.mjs XML OUT. XML is what Doxygen made of the headers, OUT the
// folder of generated pages. One page for each header that has public names; their text is the
// headers' own comments.

import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {XMLParser} from 'fast-xml-parser';

/// The headers by rooms, each room a group. One that has no public names has no page.
const rooms = JSON.parse(readFileSync(new URL('../../include/rooms.json', import.meta.url), 'utf8'));
const without_names = {
    'voicecfg.hpp': 'Includes everything, for those who do not want to choose.',
    'src.hpp': 'The source of Boost.JSON, for a program that does not link it: included in exactly one file.',
};
const is_public = scope => /^voicecfg(::(dialects|envelopes|json|laws|provider_catalog))?$/.test(scope);

const parser = new XMLParser({
    preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false,
});

// An element of the parsed XML: {tag: [children], ':@': attributes}.
const tag_of = element => Object.keys(element).find(key => key !== ':@');
const inside = element => element[tag_of(element)];
const all = (children, tag) => children.filter(child => tag in child);
const one = (children, tag) => all(children, tag)[0]?.[tag] ?? [];
const attribute = (element, name) => element[':@']?.[name];
const plain = children => children.map(child => '#text' in child ? String(child['#text']) : plain(inside(child))).join('');
const tidy = text => text.replace(/\s+/g, ' ').trim();
const in_markdown = text => text.replace(/[<>{}|*_[\]]/g, letter => `&#${letter.charCodeAt(0)};`);

function read(folder, file) {
    return inside(inside(parser.parse(readFileSync(join(folder, file), 'utf8')).find(each => 'doxygen' in each))
        .find(each => 'compounddef' in each));
}

/// A comment as Markdown.
function prose(children) {
    return children.map(child => {
        if ('#text' in child) return in_markdown(String(child['#text']).replace(/\s+/g, ' '));
        const text = inside(child);
        switch (tag_of(child)) {
        case 'para': return prose(text).trim() + '\n\n';
        case 'computeroutput': return '`' + tidy(plain(text)) + '`';
        case 'emphasis': return '*' + prose(text) + '*';
        case 'ulink': return `[${prose(text)}](${attribute(child, 'url')})`;
        case 'itemizedlist': return '\n' + all(text, 'listitem').map(item => '- ' + prose(item.listitem).trim()).join('\n') + '\n\n';
        case 'sp': return ' ';
        case 'nonbreakablespace': return ' ';
        case 'ndash': return '–';
        case 'mdash': return '—';
        case 'lsquo': case 'rsquo': return '’';
        case 'hellip': return '…';
        case 'ref': return prose(text);
        default: throw new Error(`a comment with <${tag_of(child)}>`);
        }
    }).join('');
}

const comment = children => (prose(one(children, 'briefdescription')) + prose(one(children, 'detaileddescription'))).trim();
const code_cell = text => text ? '`' + text.replace(/\|/g, '\\|') + '`' : '';
const cpp = text => '```cpp\n' + text + '\n```\n\n';

/// A declaration as people write it, its parameters below each other where they don't fit.
function laid_out(text) {
    const tidied = tidy(text).replace(/< /g, '<').replace(/ >/g, '>').replace(/ ([*&]+) ?/g, '$1 ')
        .replace(/([*&]) ([,)])/g, '$1$2').replace(/ const ([*&])/g, ' const$1').replace(/=(?! )/g, '= ').replace(/(?<! )= /g, ' = ')
        .replace(/operator = = /, 'operator==').replace(/\( /g, '(');
    if (tidied.length <= 76) return tidied;
    const open = tidied.indexOf('(');
    const close = tidied.lastIndexOf(')');
    if (open < 0 || close < 0) return tidied;
    let depth = 0;
    const parameters = [''];
    for (const letter of tidied.slice(open + 1, close)) {
        if ('(<{'.includes(letter)) ++depth;
        if (')>}'.includes(letter)) --depth;
        if (letter === ',' && depth === 0) parameters.push('');
        else parameters[parameters.length - 1] += letter;
    }
    return `${tidied.slice(0, open)}(\n${parameters.map(each => '    ' + each.trim()).join(',\n')}${tidied.slice(close)}`;
}

function template_of(children) {
    const parameters = all(one(children, 'templateparamlist'), 'param').map(({param}) =>
        tidy([plain(one(param, 'type')), plain(one(param, 'declname'))].filter(Boolean).join(' ')) +
        (all(param, 'defval').length ? ' = ' + tidy(plain(one(param, 'defval'))) : ''));
    return parameters.length ? `template <${parameters.join(', ')}>\n` : '';
}

/// What the pages say of one member of a namespace or class.
function read_member(element) {
    const children = element.memberdef;
    const location = all(children, 'location')[0];
    const of = {
        kind: attribute(element, 'kind'), name: tidy(plain(one(children, 'name'))), comment: comment(children),
        type: tidy(plain(one(children, 'type'))), arguments: tidy(plain(one(children, 'argsstring'))),
        initializer: tidy(plain(one(children, 'initializer'))), file: attribute(location, 'file'),
        line: Number(attribute(location, 'line')), prot: attribute(element, 'prot'),
        is_static: attribute(element, 'static') === 'yes', is_constexpr: attribute(element, 'constexpr') === 'yes', is_explicit: attribute(element, 'explicit') === 'yes',
        template: template_of(children), strong: attribute(element, 'strong') === 'yes',
    };
    if (of.kind === 'enum')
        of.values = all(children, 'enumvalue').map(({enumvalue}) => ({name: tidy(plain(one(enumvalue, 'name'))), comment: comment(enumvalue)}));
    return of;
}

const members_of = children => all(children, 'sectiondef').flatMap(({sectiondef}) => all(sectiondef, 'memberdef')).map(read_member)
    .filter(member => member.prot === 'public' && member.kind !== 'friend' && !/= ?(delete|default)/.test(member.arguments) && !/^[@~]/.test(member.name))
    .sort((a, b) => a.line - b.line);

function declaration(member) {
    const type = member.type.replace(/^constexpr\b ?/, '');
    const words = [member.is_static ? 'static' : '', member.is_explicit ? 'explicit' : '', member.is_constexpr || /^constexpr\b/.test(member.type) ? 'constexpr' : '', type].filter(Boolean).join(' ');
    if (member.kind === 'function') return member.template + laid_out(`${words} ${member.name}${member.arguments}`) + ';';
    if (member.kind === 'typedef') return member.template + laid_out(`using ${member.name} = ${type}`) + ';';
    const value = member.initializer.length <= 80 && !member.initializer.includes('member{') ? ' ' + member.initializer.replace(/^=? ?/, '= ') : '';
    return laid_out(`${words} ${member.name}${member.arguments}${member.initializer ? value : ''}`) + ';';
}

/// The part of a URL that leads to a name; what an operator is made of is told by its codes.
const anchor = name => name.toLowerCase().replace(/(?<=operator)\W+$/, signs => [...signs].map(sign => '-' + sign.charCodeAt(0).toString(16)).join('')).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/// A table of the data members or enumerators.
function table(heads, rows) {
    const line = cells => `| ${cells.join(' | ')} |\n`;
    return rows.length ? `<div class="fields">\n\n${[heads, heads.map(() => '---'), ...rows].map(line).join('')}\n</div>\n\n` : '';
}

const cell = text => text.replace(/\n+/g, ' ').trim();

/// A deduction guide stands below its class, under the heading of that.
const is_guide = member => member.kind === 'function' && member.type === '' && member.arguments.includes(' -> ');

function functions(members, level, scope) {
    let out = '';
    let last = null;
    for (const member of members) {
        const again = last?.name === member.name || is_guide(member);
        if (!again) out += `${'#'.repeat(level)} \`${member.name}\` {#${scope}${anchor(member.name)}}\n\n`;
        out += cpp(declaration(member));
        if (member.comment) out += member.comment + '\n\n';
        last = member;
    }
    return out;
}

function enumeration(member) {
    return `## \`${member.name}\` {#${anchor(member.name)}}\n\n` + cpp(`enum ${member.strong ? 'class ' : ''}${member.name}${member.type ? ' : ' + member.type : ''};`) +
        (member.comment ? member.comment + '\n\n' : '') +
        table(['enumerator', 'meaning'], member.values.map(each => [code_cell(each.name), cell(each.comment)]));
}

/// The type of a data member, with what it holds where nothing is said.
function typed(member) {
    const type = laid_out(member.type + member.arguments).replace(/\s+/g, ' ').replace(/ $/, '');
    const value = member.initializer.replace(/^= ?/, '');
    return /^(\{\}|)$/.test(value) ? type : `${type} = ${value}`;
}

/// A class or struct: its data members as a table, its functions below.
function structure(of) {
    const name = of.name.replace(/^voicecfg::/, '');
    const data = of.members.filter(member => member.kind === 'variable' && !member.is_static);
    const others = of.members.filter(member => !data.includes(member));
    return `## \`${name}\` {#${anchor(name)}}\n\n` + cpp(`${of.template}${of.kind} ${name};`) + (of.comment ? of.comment + '\n\n' : '') +
        table(['member', 'type', ''], data.map(member => [code_cell(member.name), code_cell(typed(member)), cell(member.comment)])) +
        others.filter(member => member.kind === 'enum').map(enumeration).join('') +
        functions(others.filter(member => member.kind !== 'enum'), 3, anchor(name) + '--');
}

/// All public names: by header, in their order.
function read_all(folder) {
    const found = new Map();
    const put = (file, line, text) => {
        const header = file.replace(/^(include\/)?voicecfg\//, '');
        if (!found.has(header)) found.set(header, []);
        found.get(header).push({line, text});
    };
    const scope_of = name => name.slice(0, name.lastIndexOf('::'));
    for (const file of readdirSync(folder).filter(each => /^(namespace|class|struct)voicecfg.*\.xml$/.test(each))) {
        const children = read(folder, file);
        const name = tidy(plain(one(children, 'compoundname')));
        if (file.startsWith('namespace')) {
            if (is_public(name))
                for (const group of grouped(members_of(children)))
                    put(group[0].file, group[0].line, group[0].kind === 'enum' ? enumeration(group[0]) : functions(group, 2, ''));
            continue;
        }
        if (!is_public(scope_of(name))) continue;
        const location = all(children, 'location')[0];
        put(attribute(location, 'file'), Number(attribute(location, 'line')), structure({
            name, kind: file.startsWith('class') ? 'class' : 'struct', comment: comment(children), template: template_of(children), members: members_of(children),
        }));
    }
    return found;
}

/// Overloads in one header.
function grouped(members) {
    const out = [];
    for (const member of members.sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)) {
        const overloads = out.find(([first]) => first.name === member.name && first.file === member.file && first.kind === 'function');
        if (overloads) overloads.push(member);
        else out.push([member]);
    }
    return out;
}

const [xml, to] = process.argv.slice(2);
const found = read_all(xml);
const groups = rooms.map(({title, headers}) => [title, headers.filter(header => found.has(header))]).filter(([, headers]) => headers.length).reverse();
const listed = groups.flatMap(([, headers]) => headers);
const forgotten = [...found.keys()].filter(header => !listed.includes(header));
if (forgotten.length) throw new Error(`public names, and no room in include/rooms.json: ${forgotten.join(', ')}`);

const page = header => header.replace(/\.hpp$/, '').replaceAll('/', '-');
rmSync(join(to, 'api'), {recursive: true, force: true});
mkdirSync(join(to, 'api'), {recursive: true});
for (const header of listed) {
    const parts = found.get(header).sort((a, b) => a.line - b.line);
    writeFileSync(join(to, 'api', page(header) + '.md'),
        `---\noutline: [2, 3]\n---\n\n# ${header}\n\n\`#include <voicecfg/${header}>\`\n\n` + parts.map(part => part.text).join(''));
}
const headings = header => [...found.get(header).map(part => part.text).join('').matchAll(/^## (`.+`) \{#(\S+)\}/gm)]
    .map(([, name, at]) => `[${name}](./${page(header)}#${at})`);
writeFileSync(join(to, 'api', 'index.md'),
    '# API reference\n\nOne page for each header that has public names, made from the comments in the headers. What is in `voicecfg::detail` is not here: it may ' +
    'change in any version ([compatibility](/compatibility)).\n\n' +
    Object.entries(without_names).map(([header, what]) => `- \`<voicecfg/${header}>\`: ${what}\n`).join('') + '\n' +
    groups.map(([title, headers]) => `## ${title}\n\n` + table(['header', 'names'], headers.map(header => [`[${header}](./${page(header)})`, headings(header).join(', ')]))).join(''));
writeFileSync(join(to, 'api.json'), JSON.stringify(
    groups.map(([text, headers]) => ({text, collapsed: true, items: headers.map(header => ({text: header, link: `/api/${page(header)}`}))}))));
