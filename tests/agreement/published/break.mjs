// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Spoils dialect documents: one word each, so that the comparison has something to notice.

import { within } from './read.mjs';

const onlyOf = (schema, ...words) => Object.keys(schema).every((word) => words.includes(word));

/// What can be wrong in a schema of a document: each gives what it changed, or nothing.
const kinds = {
    'a bound is higher': (schema) => {
        if (!('maximum' in schema)) return undefined;
        schema.maximum += 1;
        return schema;
    },
    'a word is missing': (schema) => {
        if (!(schema.enum?.length > 2)) return undefined;
        schema.enum.splice(1, 1);
        return schema;
    },
    'a required member is not': (schema) => {
        const tag = schema.required?.findIndex((name) => !('const' in schema.properties[name]));
        if (!(tag >= 0)) return undefined;
        schema.required.splice(tag, 1);
        return schema;
    },
    'a text is a number': (schema) => {
        if (schema.type !== 'string' || !onlyOf(schema, 'type')) return undefined;
        schema.type = 'number';
        return schema;
    },
    'a text may be empty': (schema) => {
        if (schema.minLength !== 1) return undefined;
        schema.minLength = 0;
        return schema;
    },
    'a list may be null': (schema) => {
        if (schema.type !== 'array') return undefined;
        schema.type = ['array', 'null'];
        return schema;
    },
};

/// The schemas of a document, with their places; `$defs` last.
function* schemasOf(schema, place) {
    yield [place, schema];
    for (const [edge, inner] of within(schema))
        yield* schemasOf(inner, `${place}/${edge.join('/')}`);
    for (const [name, inner] of Object.entries(schema.$defs ?? {}))
        yield* schemasOf(inner, `${place}/$defs/${name}`);
}

/// Documents that are wrong in one place, one for each kind of fault: [{ kind, place, document }].
export function* broken(text, dice) {
    for (const [kind, change] of Object.entries(kinds)) {
        const places = [...schemasOf(JSON.parse(text), '')]
            .filter(([place]) => !/(anyOf|oneOf)\/\d+$/.test(place)) // alternatives might overlap
            .filter(([, schema]) => change(structuredClone(schema)))
            .map(([place]) => place);
        if (places.length === 0) continue;
        const place = dice.pick(places);
        const document = JSON.parse(text);
        for (const [each, schema] of schemasOf(document, '')) if (each === place) change(schema);
        yield { kind, place, document };
    }
}
