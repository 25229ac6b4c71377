// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Spoils bodies: one change each, at one place.

import { entryNames } from './bodies.mjs';

const junk = { type: [true, 1.5, 'x', ['x'], { any: 1 }], empty: ['', [], {}], null: [null] };

const longest = 5000; // letters of a text

/// A body with another value at a place.
export function withValue(body, at, value) {
    if (at.length === 0) return value;
    const copy = structuredClone(body);
    const last = at.at(-1);
    const around = at.slice(0, -1).reduce((each, token) => each[token], copy);
    around[last] = value;
    return copy;
}

const aroundBounds = (integer, bound) =>
    integer
        ? [bound - 1, bound, bound + 1, bound + 0.5]
        : [bound - 0.01, bound, bound + 0.01, bound - 1, bound + 1];

function numbersAt(schema, value) {
    const integer = schema.type === 'integer';
    const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
    const found = bounds
        .filter((word) => word in schema)
        .flatMap((word) => aroundBounds(integer, schema[word]).map((each) => ['bound', each]));
    return [...found, ['fraction', value + 0.5], ['number', -7], ['number', 1e15]];
}

function stringsAt(schema, value) {
    const found = [
        ['text', `${value}x`],
        ['text', value.toUpperCase()],
        ['text', ` ${value}`],
        ['text', `${value}\n`],
        ['text', 'grüße 😀'],
    ];
    for (const word of ['minLength', 'maxLength'])
        if (word in schema)
            for (const letter of ['a', '😀'])
                for (const length of [schema[word] - 1, schema[word], schema[word] + 1])
                    if (length >= 0 && length <= longest) found.push(['length', letter.repeat(length)]);
    return found;
}

function arraysAt(schema, value) {
    const found = value.length > 0 ? [['twice', [...value, value[0]]]] : [];
    const item = value[0] ?? 'abc';
    for (const word of ['minItems', 'maxItems'])
        if (word in schema)
            for (const length of [schema[word] - 1, schema[word], schema[word] + 1])
                if (length >= 0 && length <= longest) found.push(['items', Array(length).fill(item)]);
    return [...found, ['items', [...value, null]]];
}

function objectsAt(schema, value) {
    const found = [];
    for (const name of Object.keys(value)) {
        const { [name]: gone, ...rest } = value;
        found.push(['missing', rest], ['misspelt', { ...rest, [`${name}s`]: gone }]);
        found.push(['null', { ...value, [name]: null }]);
    }
    found.push(['unknown', { ...value, unknownMember: 1 }]);
    found.push(['unknown', { ...value, unknownMember: null }]);
    if (typeof schema.additionalProperties === 'object')
        found.push(['entry', { ...value, [entryNames[1]]: null }]);
    return found;
}

function ownSpoils(schema, value) {
    if (typeof value === 'number') return numbersAt(schema, value);
    if (typeof value === 'string') return stringsAt(schema, value);
    if (Array.isArray(value)) return arraysAt(schema, value);
    return value === null || typeof value !== 'object' ? [] : objectsAt(schema, value);
}

const words = (schema, dice) =>
    [...(schema.enum ?? [])]
        .sort(() => dice.below(3) - 1)
        .slice(0, 3)
        .concat(schema.enum ? ['no-such-word'] : []);

/// The bodies that differ from one at a place: [{ change, body }].
export function spoil(body, { at, schema }, dice) {
    const value = at.reduce((each, token) => each?.[token], body);
    const changes = [
        ...Object.entries(junk).flatMap(([change, values]) => values.map((each) => [change, each])),
        ...words(schema, dice).map((word) => ['word', word]),
        ...ownSpoils(schema, value),
    ];
    return changes
        .filter(([, each]) => at.length > 0 || (each !== null && Object.keys(each).length > 0))
        .map(([change, each]) => ({ change, at, body: withValue(body, at, each) }));
}
