// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Compares what a platform's schema and the engine say of many bodies.

import { Bodies, dice, entryNames } from './bodies.mjs';
import { pointerOf } from './read.mjs';
import { spoil } from './spoil.mjs';

/// How many bodies are tried to get through a place, and how much each has besides.
const densities = [0, 0.3, 0.6, 1];
const again = Array(6).fill([0.05, 0.3, 1, 3]).flat(); // where none of those is accepted
const atOnce = 40; // places, so that memory is bounded

/// A place without what has no name of its own: indices and names of entries.
const general = (pointer) =>
    pointer.replace(new RegExp(`/(\\d+|${entryNames.join('|')})(?=/|$)`, 'g'), '/*');

/// Whether a place is one that a pattern names; `*` is a token, `**` any number of them.
function fits(pattern, place) {
    const within = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    const expression = within
        .replaceAll('/**', '(?:/@)#')
        .replaceAll('*', '[^/]#')
        .replaceAll('@', '[^/]*')
        .replaceAll('#', '*');
    return new RegExp(`^${expression}$`).test(place);
}

/// What the verdicts differ in: [{ code, at }]; nothing where they agree. What only the engine accepts
/// differs at the place that was spoiled, or at the deepest one that the schema complains of.
function differences(validate, body, { ok, errors }, at, change) {
    const valid = validate(body);
    if (valid === ok) return [];
    if (!ok) return errors.map(({ code, pointer }) => ({ code, at: general(pointer) }));
    const depth = (error) => error.instancePath.split('/').length;
    const deepest = [...validate.errors].sort((a, b) => depth(b) - depth(a))[0].instancePath;
    return [{ code: 'accepted', at: general(change === 'none' ? deepest : pointerOf(at)) }];
}

/// What is left of a value where one member or item in it is taken out, the most first.
function lessIn(value) {
    if (value === null || typeof value !== 'object') return [];
    const keys = Object.keys(value);
    const without = (key) =>
        Array.isArray(value)
            ? value.filter((_, i) => `${i}` !== key)
            : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    const withLess = (key) =>
        lessIn(value[key]).map((less) => Object.assign(structuredClone(value), { [key]: less }));
    return [...keys.map(without), ...keys.flatMap(withLess)];
}

export class Comparison {
    constructor(published, validate, ask, reasons) {
        Object.assign(this, { validate, ask, reasons });
        this.bodies = new Bodies(published, 20261129);
        this.dice = dice(20261130);
        this.counts = { bodies: 0, accepted: 0, refused: 0, differing: 0 };
        this.groups = new Map();
        this.used = new Set();
    }

    /// Compares bodies through every place, or through one of so many, until there is enough.
    run(oneOf, enough = () => false) {
        const schemas = [...this.bodies.routes.keys()].filter((_, i) => i % oneOf === 0);
        this.counts.places = schemas.length;
        this.unreached = 0;
        for (let first = 0; first < schemas.length && !enough(); first += atOnce)
            this.compare(schemas.slice(first, first + atOnce));
    }

    compare(schemas) {
        const good = this.through(schemas, densities);
        const missed = schemas.filter((schema) => !good.has(schema));
        for (const [schema, found] of this.through(missed, again)) good.set(schema, found);
        this.unreached += schemas.length - good.size;
        const spoiled = [...good.values()].flatMap((found) => [
            ...spoil(found[0].body, found[0].target, this.dice),
            ...this.placesIn(found.at(-1)).flatMap((place) =>
                spoil(found.at(-1).body, place, this.dice),
            ),
        ]);
        this.judge(spoiled);
    }

    /// Places of a body that are spoiled besides the one that it was made for: the object or list
    /// around that one, and any other.
    placesIn({ places, target }) {
        const around = places.findLast(
            ({ at }) => at.length < target.at.length && at.every((token, i) => token === target.at[i]),
        );
        return [around ?? target, this.dice.pick(places)];
    }

    /// Judges bodies through schemas; gives those that both accept, by schema.
    through(schemas, tried) {
        const bodies = schemas.flatMap((schema) =>
            tried.map((density) => {
                const made = this.bodies.through(schema, density);
                return { ...made, schema, change: 'none', at: made.target.at };
            }),
        );
        const filled = bodies.filter(({ body }) => Object.keys(body ?? {}).length > 0);
        const good = new Map();
        for (const each of this.judge(filled))
            good.set(each.schema, [...(good.get(each.schema) ?? []), each]);
        return good;
    }

    /// Judges bodies; gives those that both accept.
    judge(asked) {
        const answers = this.ask(asked.map(({ body }) => body));
        return asked.filter((each, i) => {
            const { ok } = answers[i];
            const found = differences(this.validate, each.body, answers[i], each.at, each.change);
            for (const one of found) this.note(one, each);
            this.counts.bodies += 1;
            this.counts.differing += found.length > 0 ? 1 : 0;
            this.counts.accepted += found.length === 0 && ok ? 1 : 0;
            this.counts.refused += found.length === 0 && !ok ? 1 : 0;
            return found.length === 0 && ok;
        });
    }

    note({ code, at }, { change, body }) {
        const key = `${code} ${at} ${change}`;
        const text = JSON.stringify(body);
        const group = this.groups.get(key) ?? { code, at, change, count: 0, text };
        this.groups.set(key, group);
        group.count += 1;
        if (text.length < group.text.length) group.text = text;
    }

    /// The differences that no reason explains, by code and place, the smallest body first.
    unlisted() {
        const found = new Map();
        for (const group of this.groups.values()) {
            if (this.explain(group)) continue;
            const { code, at, change, count, text } = group;
            const one = found.get(code + at) ?? { code, at, changes: [], count: 0, text };
            found.set(code + at, one);
            one.changes.push(change);
            one.count += count;
            if (text.length < one.text.length) one.text = text;
        }
        return [...found.values()].sort((a, b) => a.text.length - b.text.length);
    }

    /// The least body that still differs in the same way, as members and items are taken out.
    least({ code, at, text }) {
        const same = (body, { ok, errors }) =>
            code === 'accepted'
                ? ok && !this.validate(body)
                : errors.some((each) => each.code === code && general(each.pointer) === at) &&
                  this.validate(body);
        for (let body = JSON.parse(text); ; ) {
            const fewer = lessIn(body);
            const answers = this.ask(fewer);
            const found = fewer.find((each, i) => same(each, answers[i]));
            if (found === undefined) return JSON.stringify(body);
            body = found;
        }
    }

    explain({ code, at, change }) {
        const explains = (reason) =>
            (reason.code === undefined || reason.code.includes(code)) &&
            (reason.change === undefined || reason.change.includes(change)) &&
            reason.at.some((pattern) => fits(pattern, at));
        const found = this.reasons.filter(explains);
        for (const each of found) this.used.add(each);
        return found.length > 0;
    }
}
