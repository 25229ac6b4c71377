// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Reads what a platform publishes, repaired as its file here says, as plain JSON Schema.

const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (token) => token.replaceAll('~1', '/').replaceAll('~0', '~');

/// What a JSON pointer names in a document, undefined where it names nothing.
export function lookUp(document, pointer) {
    const tokens = pointer.split('/').slice(1).map(unescaped);
    return tokens.reduce((value, token) => value?.[token], document);
}

const merged = (target, patch) => {
    for (const [name, value] of Object.entries(patch))
        if (value === null) delete target[name];
        else if (typeof value !== 'object' || Array.isArray(value)) target[name] = value;
        else target[name] = merged(target[name] ?? {}, value);
    return target;
};

/// Puts right one place: its words are changed as a JSON merge patch says (RFC 7396).
function repair(document, { at, words }) {
    const schema = lookUp(document, at);
    if (typeof schema !== 'object') throw new Error(`nothing to repair at ${at}`);
    merged(schema, words);
}

const addNull = (schema) => {
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
    if ('type' in schema && !('$ref' in schema)) schema.type = [schema.type, 'null'].flat();
    else {
        const kept = { ...schema };
        for (const name of Object.keys(schema)) delete schema[name];
        schema.anyOf = [kept, { type: 'null' }];
    }
};

/// What is published wrongly in many places: a platform's file names those that it has.
export const manners = {
    nullable(schema) {
        const is = schema.nullable === true;
        delete schema.nullable;
        if (is) addNull(schema);
    },
    closed(schema) {
        if (Object.keys(schema.properties ?? {}).length > 0) schema.additionalProperties ??= false;
    },
    enumOfItems(schema) {
        if (schema.type !== 'array' || !('enum' in schema)) return;
        schema.items = { ...schema.items, enum: schema.enum };
        delete schema.enum;
    },
    objectsByMembers(schema) {
        if ('properties' in schema) schema.type ??= 'object';
    },
    emptyEnum(schema) {
        if (schema.enum?.length === 0) delete schema.enum;
    },
    twiceInEnum(schema) {
        if ('enum' in schema) schema.enum = [...new Set(schema.enum)];
    },
    anyOfForOneOf(schema) {
        if (!('oneOf' in schema)) return;
        schema.anyOf = schema.oneOf;
        delete schema.oneOf;
    },
    tagRequired(schema, resolve) {
        const objects = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
            .map(resolve)
            .filter((branch) => 'properties' in branch);
        if (objects.length < 2) return;
        const isWord = (value) => 'const' in value || value.enum?.length === 1;
        const isTag = (name) =>
            objects.every(({ properties }) => name in properties && isWord(resolve(properties[name])));
        for (const tag of Object.keys(objects[0].properties).filter(isTag))
            for (const each of objects)
                each.required = [...new Set([...(each.required ?? []), tag])];
    },
    slashedPattern(schema) {
        const inner = /^\/(.*)\/u?$/.exec(schema.pattern ?? '');
        if (inner) schema.pattern = inner[1];
    },
    enumOfStrings(schema) {
        if (schema.type === 'object' && schema.enum?.every((word) => typeof word === 'string'))
            schema.type = 'string';
    },
};

/// The schemas directly within a schema, with the edges that lead to them.
export function within(schema) {
    const found = [];
    const add = (value, ...edge) => {
        if (value !== null && typeof value === 'object') found.push([edge, value]);
    };
    for (const [name, value] of Object.entries(schema.properties ?? {}))
        add(value, 'properties', name);
    for (const word of ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else'])
        add(schema[word], word);
    for (const word of ['anyOf', 'oneOf', 'allOf'])
        (schema[word] ?? []).forEach((value, index) => add(value, word, index));
    return found;
}

const asserted = ['uuid', 'date-time'];

/// Reads the schema of an update's body from a document that is changed: { schema, resolve }, where
/// `resolve` follows references.
export function readPublished(document, platform) {
    for (const each of platform.repairs) repair(document, each);
    const resolve = (schema) => {
        while ('$ref' in schema) schema = lookUp(document, schema.$ref.slice(1));
        return schema;
    };
    const seen = new Set();
    const waiting = [lookUp(document, platform.schema)];
    while (waiting.length > 0) {
        const schema = waiting.pop();
        if (seen.has(schema)) continue;
        seen.add(schema);
        if ('$ref' in schema) waiting.push(resolve(schema));
        for (const name of Object.keys(platform.manners)) manners[name](schema, resolve);
        if (!asserted.includes(schema.format)) delete schema.format;
        waiting.push(...within(schema).map(([, inner]) => inner));
    }
    return { schema: lookUp(document, platform.schema), resolve };
}

/// A pointer of tokens.
export const pointerOf = (place) => place.map((token) => `/${escaped(String(token))}`).join('');
