// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Compares what a platform's schema and the engine say of many bodies.

import { Bodies, dice, entryNames } from './bodies.mjs';
import { pointerOf } from './read.mjs';
import { spoil } from './spoil.mjs';

/// How many bodies are tried to get through a place, and how much each has besides.
const densities = [0, 0, 0.3, 0.3, 0.6, 0.6, 1, 1];
const others = 3; // places of a body that are spoiled besides the one that it was made for

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

/// What the verdicts differ in: [{ code, at }]; nothing where they agree.
function differences(valid, { ok, errors }, at) {
    if (valid === ok) return [];
    if (ok) return [{ code: 'accepted', at: general(pointerOf(at)) }];
    return errors.map(({ code, pointer }) => ({ code, at: general(pointer) }));
}

export class Comparison {
    constructor(name, published, validate, ask, reasons) {
        Object.assign(this, { name, validate, ask, reasons });
        this.bodies = new Bodies(published, 20261129);
        this.dice = dice(20261130);
        this.counts = { bodies: 0, accepted: 0, refused: 0, differing: 0 };
        this.groups = new Map();
        this.used = new Set();
    }

    /// Compares bodies through every place, or through one of so many.
    run(oneOf = 1) {
        const schemas = [...this.bodies.routes.keys()].filter((_, i) => i % oneOf === 0);
        this.schemas = schemas.length;
        const whole = schemas.flatMap((schema) =>
            densities.map((density) => ({
                ...this.bodies.through(schema, density),
                schema,
                change: 'none',
                at: [],
            })),
        );
        const good = this.judge(whole.filter(({ body }) => Object.keys(body ?? {}).length > 0));
        const first = new Map();
        for (const each of good) if (!first.has(each.schema)) first.set(each.schema, each);
        this.unreached = schemas.filter((schema) => !first.has(schema) && schema !== this.bodies.root);
        const last = new Map(good.map((each) => [each.schema, each]));
        const spoiled = [...first.values()].flatMap((each) =>
            spoil(each.body, each.target, this.dice),
        );
        for (const each of last.values())
            for (let i = 0; i < others; ++i)
                spoiled.push(...spoil(each.body, this.dice.pick(each.places), this.dice));
        this.judge(spoiled);
    }

    /// Judges bodies; gives those that both accept.
    judge(asked) {
        const answers = this.ask(asked.map(({ body }) => ({ patch: body })));
        return asked.filter((each, i) => {
            const valid = this.validate(each.body);
            this.count(valid, answers[i].ok);
            const found = differences(valid, answers[i], each.at);
            if (found.length > 0) this.counts.differing += 1;
            for (const one of found) this.note(one, each);
            return valid && answers[i].ok;
        });
    }

    count(valid, ok) {
        this.counts.bodies += 1;
        if (valid && ok) this.counts.accepted += 1;
        if (!valid && !ok) this.counts.refused += 1;
    }

    note({ code, at }, { change, body }) {
        const key = `${code} ${at} ${change}`;
        const text = JSON.stringify(body);
        const group = this.groups.get(key) ?? { code, at, change, count: 0, text };
        this.groups.set(key, group);
        group.count += 1;
        if (text.length < group.text.length) group.text = text;
    }

    /// The groups that no reason explains.
    unlisted() {
        return [...this.groups.values()].filter((group) => !this.explain(group));
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
