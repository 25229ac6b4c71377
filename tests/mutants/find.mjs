// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Finds what can be changed in a header: mutants. Each has the range that it replaces, an
// expression or a statement in code that runs, any text in a constant table.

import { createHash } from 'node:crypto';

const pattern = new RegExp(
    [
        String.raw`(?<skip>\s+|//[^\n]*|/\*[^]*?\*/|(?<=^|\n)[ ]*#(?:\\\n|[^\n])*)`,
        String.raw`(?<string>R"(?<mark>[^(\s]*)\([^]*?\)\k<mark>"\w*|"(?:\\.|[^"\\])*"\w*)`,
        String.raw`(?<letter>'(?:\\x?\w+|\\.|[^'\\])')`,
        String.raw`(?<number>\d(?:'?[\w.])*)`,
        String.raw`(?<name>[A-Za-z_]\w*)`,
        String.raw`(?<sign><=>|<<=|->\*|\.\.\.|::|->|==|!=|<=|>=|&&|\|\||\+\+|--|[-+*/%&|^]=|<<|[^])`,
    ].join('|'),
    'g',
);

/// The tokens of a text. An angle bracket that no spaces set apart is part of a name's arguments;
/// `.format` says that a header is laid out so.
function tokensOf(text) {
    const tokens = [];
    for (const match of text.matchAll(pattern)) {
        const { skip, string, letter, number, name } = match.groups;
        if (skip !== undefined) continue;
        const kind = string ? 'string' : letter ? 'letter' : number ? 'number' : name ? 'name' : 'sign';
        const from = match.index;
        const to = from + match[0].length;
        const apart = /\s/.test(text[from - 1]) && /\s/.test(text[to]);
        const angle = (match[0] === '<' || match[0] === '>') && !apart;
        tokens.push({ text: match[0], kind: angle ? 'angle' : kind, from, to });
    }
    return tokens;
}

/// For each bracket the index of its partner.
function partners(tokens) {
    const open = [];
    const partner = new Map();
    tokens.forEach((token, index) => {
        const { text, kind } = token;
        token.within = open.at(-1);
        if (kind !== 'sign') return;
        if ('([{'.includes(text)) open.push(index);
        if (')]}'.includes(text)) {
            const first = open.pop();
            partner.set(first, index).set(index, first);
        }
    });
    return partner;
}

const ranks = [
    ['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<', '<=', '>', '>='], ['<<', '>>'],
    ['+', '-'], ['*', '/', '%'],
];
const rankOf = (text) => ranks.findIndex((each) => each.includes(text));
const words = new Set(['return', 'case', 'else', 'throw', 'do', 'in']);
const assigns = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=']);
const ends = new Set([';', ',', '?', ':', '(', ')', '[', ']', '{', '}']);

class reader {
    constructor(text, enumerators) {
        this.text = text;
        this.enumerators = enumerators;
        this.tokens = tokensOf(text);
        this.partner = partners(this.tokens);
        this.found = [];
    }
    at(index) {
        return this.tokens[index] ?? { text: '', kind: 'end', from: this.text.length, to: this.text.length };
    }
    is(index, ...texts) {
        const { text, kind } = this.at(index);
        return kind !== 'string' && kind !== 'letter' && texts.includes(text);
    }
    isBinary(index) {
        const before = this.at(index - 1);
        if (this.at(index).kind !== 'sign' || rankOf(this.at(index).text) < 0) return false;
        if (before.kind === 'name') return !words.has(before.text) && before.text !== 'operator';
        return ['number', 'letter', 'string', 'angle'].includes(before.kind) || [')', ']', '}'].includes(before.text);
    }
    bounds(index, rank, includesEqual) {
        const { text, kind } = this.at(index);
        if (kind === 'end' || (kind === 'name' && words.has(text))) return true;
        if (kind !== 'sign') return false;
        if (ends.has(text) || assigns.has(text)) return true;
        if (!this.isBinary(index)) return false;
        return includesEqual ? rankOf(text) <= rank : rankOf(text) < rank;
    }
    /// The first token of the operand on the left of an operator, and the last one of that on the right.
    left(index, rank) {
        let at = index - 1;
        for (; at >= 0; --at) {
            if (this.is(at, ')', ']', '}')) at = this.partner.get(at);
            else if (this.bounds(at, rank, false)) break;
        }
        return at + 1;
    }
    right(index, rank) {
        let at = index + 1;
        for (; at < this.tokens.length; ++at) {
            if (this.is(at, '(', '[', '{')) at = this.partner.get(at);
            else if (this.bounds(at, rank, true)) break;
        }
        return at - 1;
    }
    /// The last token of an operand of `!`.
    operand(index) {
        let at = index + 1;
        while (this.is(at, '!', '*', '-', '&')) ++at;
        for (;; ++at) {
            if (this.is(at, '(', '[', '{')) at = this.partner.get(at);
            if (this.at(at + 1).kind === 'angle' && this.at(at + 1).text === '<')
                while (!(this.at(at).kind === 'angle' && this.at(at).text === '>')) ++at;
            const next = this.at(at + 1);
            if (this.is(at + 1, '(', '[') || this.is(at + 1, '.', '->', '::') || this.is(at, '.', '->', '::')) continue;
            if (next.kind === 'angle') continue;
            return at;
        }
    }
    slice(first, last) {
        return this.text.slice(this.at(first).from, this.at(last).to);
    }
    add(operator, first, last, now, form = 'expression', site = first) {
        const { from } = this.at(first);
        const { to } = this.at(last);
        this.found.push({ operator, from, to, was: this.text.slice(from, to), now, form, site: this.at(site).from });
    }
}

/// Whether a token stands where only constants may: a label, a condition of the compiler, an assertion.
function isConstant(code, index) {
    for (let at = index - 1; at >= 0 && !code.is(at, ';', '{', '}'); --at)
        if (code.is(at, 'case', 'static_assert', 'template', 'using', 'enum', 'requires', 'noexcept', 'constexpr', 'concept'))
            return true;
    return false;
}

const flips = {
    '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'],
    '==': ['!='], '!=': ['=='], '&&': ['||'], '||': ['&&'], '+': ['-'], '-': ['+'],
};
const operatorOf = (was, now) =>
    was === '&&' || was === '||' ? 'logic'
    : was === '+' || was === '-' ? 'arithmetic'
    : was[0] === now[0] && was !== '==' && was !== '!=' && now !== '!=' ? 'boundary'
    : 'comparison';

function addBinary(code, index) {
    const sign = code.at(index).text;
    if (!code.isBinary(index) || !flips[sign]) return;
    const rank = rankOf(sign);
    const first = code.left(index, rank);
    const last = code.right(index, rank);
    for (const now of flips[sign])
        code.add(operatorOf(sign, now), first, last,
            `${code.slice(first, index - 1)} ${now} ${code.slice(index + 1, last)}`, 'expression', index);
}

function addNot(code, index) {
    if (!code.is(index, '!')) return;
    const last = code.operand(index);
    code.add('not', index, last, `!!${code.slice(index + 1, last)}`);
}

/// Conditions that are no comparison: those have mutants of their own.
function addCondition(code, index) {
    if (!code.is(index, 'if', 'while') || !code.is(index + 1, '(')) return;
    let first = index + 2;
    const last = code.partner.get(index + 1) - 1;
    let plain = true;
    for (let at = first; at <= last; ++at) {
        if (code.is(at, '(', '[', '{')) at = code.partner.get(at);
        else if (code.is(at, ';')) [first, plain] = [at + 1, true];
        else if (code.is(at, '=', '!') || flips[code.at(at).text]) plain = false;
    }
    if (plain) code.add('condition', first, last, `!(${code.slice(first, last)})`);
}

function addChoice(code, index) {
    if (!code.is(index, '?')) return;
    const first = code.left(index, -1);
    for (let at = first; at < index; ++at) {
        if (code.is(at, '(', '[', '{')) at = code.partner.get(at);
        else if (code.is(at, '!') || flips[code.at(at).text]) return;
    }
    code.add('condition', first, index - 1, `!(${code.slice(first, index - 1)})`);
}

function addConstant(code, index) {
    const { text, kind } = code.at(index);
    if (code.is(index, 'true')) code.add('boolean', index, index, 'false');
    if (code.is(index, 'false')) code.add('boolean', index, index, 'true');
    if (kind === 'letter') code.add('character', index, index, `static_cast<char>(${text} + 1)`);
    if (kind !== 'number' || /^\d[\d']*\.|^\d[^xX]*[eE]/.test(text)) return;
    code.add('constant', index, index, `${text} + 1`);
    if (!/^0[uUlLzZ]*$/.test(text)) code.add('constant', index, index, `${text} - 1`);
}

/// The next word of an enumeration in the place of one: `origin::patch` of `origin::stored`.
function addWord(code, index) {
    if (!code.is(index + 1, '::') || code.is(index - 1, '::')) return;
    const all = code.enumerators.get(code.at(index).text);
    const place = all?.indexOf(code.at(index + 2).text) ?? -1;
    if (place < 0) return;
    const now = `${code.at(index).text}::${all[(place + 1) % all.length]}`;
    code.add('word', index, index + 2, now, 'expression');
}

function addStatement(code, index) {
    const opens = code.is(index - 1, ';', '{', '}', 'else') || code.is(index - 1, ')');
    const { kind, text, within } = code.at(index);
    if (!opens || !code.is(within, '{') || (kind !== 'name' && !code.is(index, '++', '--'))) return;
    const stays = ['return', 'if', 'for', 'while', 'switch', 'case', 'default', 'else', 'do', 'using', 'namespace',
        'struct', 'class', 'enum', 'template', 'friend', 'public', 'private', 'constexpr', 'inline', 'auto', 'const',
        'static', 'static_assert', 'noexcept', 'explicit', 'throw', 'bool', 'unsigned', 'int', 'char', 'void', 'double',
        'typename', 'virtual', 'mutable', 'union', 'concept', 'extern'];
    if (stays.includes(text)) return;
    if (code.is(index - 1, ')')) {
        const head = code.partner.get(index - 1) - 1;
        if (!code.is(head, 'if', 'for', 'while')) return;
    }
    let at = index;
    let acts = code.is(index, 'break', 'continue', '++', '--');
    for (; at < code.tokens.length && !code.is(at, ';', '}'); ++at) {
        // Two names in a row declare something.
        const next = code.at(at + 1);
        if (code.at(at).kind === 'name' && next.kind === 'name') return;
        if (code.at(at).kind === 'angle' && code.at(at).text === '>' && next.kind === 'name') return;
        if (code.is(at, '&', '*') && !code.is(at - 1, '(', ',') && next.kind === 'name' && at === index + 1) return;
        if (code.is(at, '(') || assigns.has(code.at(at).text) || code.is(at, '++', '--')) acts = true;
        if (code.is(at, '(', '[', '{')) at = code.partner.get(at);
    }
    if (acts && code.is(at, ';')) code.add('statement', index, at, '', 'statement');
}

// ---------------------------------------------------------------------------------------- tables

/// The elements of a list in braces, as ranges of tokens.
function elements(code, open) {
    const close = code.partner.get(open);
    const found = [];
    let first = open + 1;
    for (let at = open + 1; at <= close; ++at) {
        if (at === close || code.is(at, ',')) {
            if (first < at) found.push([first, at - 1]);
            first = at + 1;
        }
        else if (code.is(at, '(', '[', '{')) at = code.partner.get(at);
    }
    return found;
}

function addElements(code, open) {
    const all = elements(code, open);
    all.forEach(([first, last], index) => {
        const designated = code.is(first, '.');
        const row = code.is(first + 1, '{') || (code.at(first).kind === 'string' && all.length > 1 && first === last);
        if (code.is(first + 1, 'name', 'type', 'key', 'platform') && designated) return;
        if (!designated && !row) return;
        const end = code.is(last + 1, ',') ? last + 1 : last;
        code.add(designated ? 'attribute' : 'row', first, end, '', 'table');
        const next = all[index + 1];
        if (row && next)
            code.add('order', first, next[1], `${code.slice(...next)}, ${code.slice(first, last)}`, 'table');
    });
}

function addTable(code, first, last) {
    for (let at = first; at <= last; ++at) {
        const { text, kind } = code.at(at);
        if (code.is(at, '{')) addElements(code, at);
        if (kind === 'string') code.add('name', at, at, text.replace(/"(\w*)$/, 'z"$1'), 'table');
        const count = code.found.length;
        addConstant(code, at);
        addWord(code, at);
        if (kind === 'number' && text.includes('.')) {
            const step = 10 ** -(text.split('.')[1].length);
            for (const sign of [1, -1])
                code.add('constant', at, at, (Number(text) + sign * step).toFixed(text.split('.')[1].length), 'table');
        }
        for (const each of code.found.slice(count)) each.form = 'table';
    }
}

/// A number that has a name: `inline constexpr std::size_t most = 8;`.
function addDefinition(code, first, last) {
    const { text, kind } = code.at(first);
    if (kind !== 'number' || last !== first + 1) return;
    let start = first;
    while (!code.is(start, 'constexpr')) --start;
    const head = code.slice(start + 1, first - 1);
    for (const sign of ['+', '-']) code.add('constant', start, first, `const ${head} ${text} ${sign} 1`, 'definition', first);
}

/// Constants at namespace scope: `inline constexpr … = …;` or `…{…};`, as ranges of tokens.
function tables(code) {
    const found = [];
    for (let at = 0; at < code.tokens.length; ++at) {
        if (!code.is(at, 'inline') || !code.is(at + 1, 'constexpr')) continue;
        let end = at;
        let call = false;
        for (; !code.is(end, ';') && !call; ++end) {
            if (code.is(end, '(') && code.at(end - 1).kind === 'name' && !code.is(end - 1, 'well_formed')) call = true;
            if (code.is(end, '(', '[', '{')) end = code.partner.get(end);
        }
        let first = at;
        while (first < end && !code.is(first, '=', '{')) ++first;
        if (!call) found.push([code.is(first, '=') ? first + 1 : first, end]);
    }
    return found;
}

/// What the compiler alone runs: bodies of `consteval` functions.
function immediate(code) {
    const found = [];
    code.tokens.forEach((_, at) => {
        if (!code.is(at, 'consteval')) return;
        let open = at;
        while (!code.is(open, '{', ';')) open = code.is(open, '(') ? code.partner.get(open) + 1 : open + 1;
        if (code.is(open, '{')) found.push([open, code.partner.get(open)]);
    });
    return found;
}

// ------------------------------------------------------------------------------------------- all

/// The words of every `enum class` of these texts.
export function enumeratorsOf(texts) {
    const found = new Map();
    for (const text of texts)
        for (const [, name, body] of text.matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)) {
            const bare = body.replace(/\/\/[^\n]*/g, '').split(',');
            found.set(name, bare.map((each) => each.split('=')[0].trim()).filter((each) => each));
        }
    return found;
}

/// All mutants of a header: `{operator, from, to, was, now, form, line, text}`. `hasTables` says that
/// its constants are tables, each of which is changed alone.
export function mutantsOf(text, enumerators, hasTables) {
    const code = new reader(text, enumerators);
    const constants = tables(code);
    const within = (index, ranges) => ranges.some(([first, last]) => first <= index && index <= last);
    const compiled = immediate(code);
    for (const range of constants) (hasTables ? addTable : addDefinition)(code, ...range);
    for (let at = 0; at < code.tokens.length; ++at) {
        if (within(at, constants) || within(at, compiled) || isConstant(code, at)) continue;
        for (const add of [addBinary, addNot, addCondition, addChoice, addConstant, addWord, addStatement]) add(code, at);
    }
    const lines = text.split('\n');
    for (const each of code.found) {
        each.line = text.slice(0, each.site).split('\n').length;
        each.text = lines[each.line - 1].trim();
    }
    return code.found;
}

/// A number for a mutant that other lines do not change: what a seed chooses by.
export function lot(seed, file, { operator, text, was, now }) {
    return createHash('sha256').update(JSON.stringify([seed, file, operator, text, was, now])).digest('hex');
}
