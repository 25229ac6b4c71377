// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Makes bodies that a JSON Schema accepts, through each of its places in turn.

import { within } from './read.mjs';

/// Random numbers that are the same in each run (xorshift32).
export function dice(seed) {
    let state = seed;
    const next = () => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) / 2 ** 32;
    };
    const below = (bound) => Math.floor(next() * bound);
    return { chance: (odds) => next() < odds, below, pick: (list) => list[below(list.length)] };
}

/// Texts that formats, patterns and bounds of prose ask for.
const texts = [
    'abc',
    'https://example.com/hook',
    'wss://example.com/socket',
    'Europe/Berlin',
    '+14155550123',
    '30s',
    '0.384s',
    '10:30',
    '2026-01-31T10:20:30Z',
    '123e4567-e89b-42d3-a456-426614174000',
    'en',
    'en-US',
    'A1',
    '0f',
    '12',
    'ABC_D',
    'a',
    'a@example.com',
    'tunnel_0123456789abcdef0123456789abcdef',
    'grüße:3',
    'customer.speech.timeout',
    'customer.speech.timeout[timeout=7]',
];
const numbers = [1, 0, 0.5, 2, 10, 50, 100, 600, 1000, 10000, 100000, -1];
const samples = { uuid: texts[9], 'date-time': texts[8] };

const most = 60; // places of a body, from which on it gets nothing more than it needs

/// Names of entries of maps.
export const entryNames = ['entry0', 'entry1'];

export class Bodies {
    constructor({ schema, resolve }, seed) {
        this.resolve = resolve;
        this.dice = dice(seed);
        this.flattened = new Map();
        this.root = this.flat(schema);
        this.reach();
        this.measure();
    }

    /// A schema without references and without `allOf`.
    flat(schema) {
        const found = this.resolve(schema);
        if (!('allOf' in found)) return found;
        if (this.flattened.has(found)) return this.flattened.get(found);
        const { allOf, ...one } = found;
        this.flattened.set(found, one);
        for (const part of allOf.map((each) => this.flat(each)))
            for (const [word, value] of Object.entries(part))
                if (word === 'properties') one.properties = { ...one.properties, ...value };
                else if (word === 'required') one.required = [...(one.required ?? []), ...value];
                else if (!['if', 'then', 'else'].includes(word)) one[word] = value;
        return one;
    }

    /// The edges from a flat schema, each with the flat schema that it leads to.
    edges(schema) {
        const leading = ['properties', 'items', 'additionalProperties', 'anyOf', 'oneOf'];
        return within(schema)
            .filter(([[word]]) => leading.includes(word))
            .map(([edge, inner]) => [edge, this.flat(inner)]);
    }

    /// Finds a shortest way from the root to each schema.
    reach() {
        this.routes = new Map([[this.root, []]]);
        for (const [schema, route] of this.routes)
            for (const [edge, inner] of this.edges(schema))
                if (!this.routes.has(inner)) this.routes.set(inner, [...route, edge]);
    }

    /// Finds how deep the least value of each schema is.
    measure() {
        this.heights = new Map([...this.routes.keys()].map((schema) => [schema, Infinity]));
        for (let changed = true; changed; ) {
            changed = false;
            for (const [schema, before] of this.heights) {
                const height = this.heightOf(schema);
                changed ||= height !== before;
                this.heights.set(schema, height);
            }
        }
    }

    heightOf(schema) {
        const of = (inner) => this.heights.get(this.flat(inner)) ?? 0;
        const branches = schema.anyOf ?? schema.oneOf;
        if (branches) return 1 + Math.min(...branches.map(of));
        if (schema.minItems > 0) return 1 + of(schema.items ?? {});
        if (schema.minProperties > 0) return 1 + of(schema.additionalProperties ?? {});
        const needed = (schema.required ?? []).map((name) => of(schema.properties?.[name] ?? {}));
        return needed.length === 0 ? 0 : 1 + Math.max(...needed);
    }

    /// A body that goes through a schema, with more or less beside it, and the places that it has:
    /// { body, places: [{ at, schema }], target }.
    through(schema, density) {
        this.density = density;
        this.places = [];
        this.target = undefined;
        const body = this.make(this.root, this.routes.get(schema), []);
        return { body, places: this.places, target: this.target };
    }

    /// A value of a schema at a place; the rest of the route leads through it, where there is one.
    make(schema, route, at) {
        schema = this.flat(schema);
        const place = { at, schema };
        this.places.push(place);
        if (route?.length === 0) this.target ??= place;
        const branches = schema.anyOf ?? schema.oneOf;
        const inBranch = !route?.length || ['anyOf', 'oneOf'].includes(route[0][0]);
        if (branches && inBranch) return this.makeBranch(schema, branches, route, at);
        if ('const' in schema) return schema.const;
        if (schema.enum) return this.dice.pick(schema.enum.filter((word) => word !== null));
        switch (this.typeOf(schema, route)) {
            case 'object':
                return this.makeObject(schema, route, at);
            case 'array':
                return this.makeArray(schema, route, at);
            case 'string':
                return this.makeString(schema);
            case 'number':
                return this.makeNumber(schema, false);
            case 'integer':
                return this.makeNumber(schema, true);
            case 'boolean':
                return this.dice.chance(0.5);
            case 'null':
                return null;
        }
        return this.dice.pick(['abc', 1, true, { any: 1 }, ['a']]);
    }

    typeOf(schema, route) {
        const next = route?.[0]?.[0];
        if (next === 'items') return 'array';
        if (next || schema.properties || schema.additionalProperties) return 'object';
        const types = [schema.type ?? []].flat();
        const filled = types.filter((type) => type !== 'null');
        return this.dice.pick(filled.length > 0 ? filled : types);
    }

    makeBranch(schema, branches, route, at) {
        const [edge, ...rest] = route ?? [];
        let picked = edge?.[1];
        if (edge === undefined) {
            const heights = branches.map((each) => this.heights.get(this.flat(each)));
            const least = Math.min(...heights.filter((_, i) => branches[i].type !== 'null'));
            const low = [...branches.keys()].filter(
                (i) => heights[i] <= least + (at.length > 8 ? 0 : 20 * this.density),
            );
            const filled = low.filter((i) => branches[i].type !== 'null');
            picked = this.dice.pick(filled.length > 0 ? filled : low);
        }
        return this.make(branches[picked], edge && rest, at);
    }

    makeObject(schema, route, at) {
        const [edge, ...rest] = route ?? [];
        const object = {};
        const odds = this.places.length > most ? 0 : this.density / (1 + at.length);
        const member = edge?.[0] === 'properties' ? edge[1] : undefined;
        for (const name of this.namesOf(schema, member, odds)) {
            const inner = schema.properties?.[name] ?? {};
            object[name] = this.make(inner, name === member ? rest : undefined, [...at, name]);
        }
        const more = schema.additionalProperties;
        if (typeof more !== 'object') return object;
        const needed = edge?.[0] === 'additionalProperties' || schema.minProperties > 0;
        if (!needed && !this.dice.chance(odds)) return object;
        const names = schema.propertyNames && this.flat(schema.propertyNames).enum;
        const name = this.dice.pick(names ?? entryNames.slice(0, 1));
        object[name] = this.make(more, edge?.[0] === 'additionalProperties' ? rest : undefined, [...at, name]);
        return object;
    }

    /// The members of an object: those that it needs, one more, and others at random.
    namesOf(schema, member, odds) {
        const names = Object.keys(schema.properties ?? {});
        const taken = new Set(schema.required);
        if (member !== undefined) taken.add(member);
        for (const name of names) if (this.dice.chance(odds)) taken.add(name);
        for (const name of taken)
            for (const needed of schema.dependentRequired?.[name] ?? []) taken.add(needed);
        return names.filter((name) => taken.has(name));
    }

    makeArray(schema, route, at) {
        const [edge, ...rest] = route ?? [];
        const least = Math.max(schema.minItems ?? 0, edge || this.dice.chance(this.density) ? 1 : 0);
        const array = [];
        for (let i = 0; i < least; ++i)
            array.push(this.make(schema.items ?? {}, i === 0 && edge ? rest : undefined, [...at, i]));
        return array;
    }

    makeString({ format, pattern, minLength = 0, maxLength = Infinity }) {
        if (format in samples) return samples[format];
        const fit = texts.filter(
            (text) =>
                text.length >= minLength &&
                text.length <= maxLength &&
                (pattern === undefined || new RegExp(pattern, 'u').test(text)),
        );
        if (fit.length > 0) return this.density === 0 ? fit[0] : this.dice.pick(fit);
        if (pattern !== undefined) throw new Error(`no sample for the pattern ${pattern}`);
        return 'a'.repeat(Math.min(Math.max(minLength, 3), maxLength));
    }

    makeNumber(schema, integer) {
        const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
        const fits = (number) =>
            !(number < minimum) &&
            !(number > maximum) &&
            !(number <= exclusiveMinimum) &&
            !(number >= exclusiveMaximum) &&
            (!integer || Number.isInteger(number));
        const fit = [...numbers, minimum, maximum].filter((each) => each !== undefined && fits(each));
        if (fit.length > 0) return this.density === 0 ? fit[0] : this.dice.pick(fit);
        return (minimum ?? exclusiveMinimum ?? 0) + (integer ? 1 : 0.01);
    }
}
