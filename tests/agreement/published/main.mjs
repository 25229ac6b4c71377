// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether each platform's published schema and the engine say the same of an update's body:
// node main.mjs SOURCES PUBLISHED-SCHEMAS FOLDER-WITH-AJV PROGRAM [--only NAME] [--sample | --broken].
// What a platform's schema needs before it can be asked, and where the two differ, is in NAME.json.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openEngine } from './ask.mjs';
import { dice } from './bodies.mjs';
import { broken } from './break.mjs';
import { Comparison } from './compare.mjs';
import { readPublished } from './read.mjs';

const [sources, schemas, modules, program, ...flags] = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const sample = flags.includes('--sample');
const everyOne = 25; // place is one of the sample
const shown = 20; // unlisted groups of a platform

if (!existsSync(schemas)) {
    console.log(`skipped: the platforms' published schemas are not here (${schemas})`);
    process.exit(0);
}

const load = createRequire(join(resolve(modules), 'package.json'));
const Ajv = load('ajv/dist/2020').default;
const formats = {
    uuid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    'date-time': (text) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) &&
        !Number.isNaN(Date.parse(text)),
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const here = dirname(fileURLToPath(import.meta.url));

/// The platforms, as the files beside this one have them.
const platforms = readdirSync(here)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file.replace('.json', ''), ...readJson(join(here, file)) }))
    .filter(({ name }) => only === undefined || name === only);

if (platforms.length === 0) {
    console.log(`no platform ${only}`);
    process.exit(1);
}

function open(platform) {
    const document = readJson(join(schemas, platform.file));
    const published = readPublished(document, platform);
    const ajv = new Ajv({ strict: false, formats });
    ajv.addSchema(document, 'published');
    return { published, validate: ajv.getSchema(`published#${platform.schema}`) };
}

const seedOfFaults = 20261201;
const columns = ['platform', 'places', 'bodies', 'both accept', 'both refuse', 'differ', 'reasons'];
const row = (cells) =>
    cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(16) : `${cell}`.padStart(12))).join('');

const engine = openEngine(program);
const faults = [];
const rows = [];

function comparisonOf(platform, dialect) {
    const { published, validate } = open(platform);
    const member = platform.asked ?? 'patch';
    const ask = (bodies) =>
        engine.ask(
            dialect,
            bodies.map((body) => ({ [member]: body, options: { unknown: 'reject' } })),
        );
    return new Comparison(published, validate, ask, platform.differences);
}

const documentOf = ({ name }) => join(sources, 'docs/dialects', `${name}.json`);

function report(platform, comparison) {
    const { name } = platform;
    const { counts, unreached, used } = comparison;
    const unlisted = comparison.unlisted();
    for (const each of unlisted.slice(0, shown)) {
        const how = `${each.code} at "${each.at}" (${each.changes.join(', ')})`;
        console.log(`${name}: ${how}, ${each.count} bodies: ${comparison.least(each)}`);
    }
    if (unlisted.length > 0)
        faults.push(`${name}: ${unlisted.length} differences without a reason`);
    for (const each of sample ? [] : platform.differences)
        if (!used.has(each)) console.log(`${name}: nothing differs at ${each.at}: ${each.why}`);
    if (20 * unreached > counts.places)
        faults.push(`${name}: no body that both accept through ${unreached} places`);
    const { places, bodies, accepted, refused, differing } = counts;
    rows.push([name, places, bodies, accepted, refused, differing, used.size]);
}

function compareAll() {
    for (const platform of platforms) {
        const comparison = comparisonOf(platform, documentOf(platform));
        comparison.run(sample ? everyOne : 1);
        report(platform, comparison);
    }
    const sums = rows.reduce((sum, each) => sum.map((cell, i) => (i === 0 ? cell : cell + each[i])));
    console.log([columns, ...rows, ['all', ...sums.slice(1)]].map(row).join('\n'));
}

/// Whether documents that are wrong in one place are noticed.
function breakAll() {
    let noticed = 0;
    let all = 0;
    const random = dice(seedOfFaults);
    for (const platform of platforms)
        for (const { kind, place, document } of broken(readFileSync(documentOf(platform), 'utf8'), random)) {
            const file = join(engine.folder, 'broken.json');
            writeFileSync(file, JSON.stringify(document));
            const comparison = comparisonOf(platform, file);
            comparison.run(1, () => comparison.unlisted().length > 0);
            const [found] = comparison.unlisted();
            all += 1;
            noticed += found ? 1 : 0;
            console.log(`${platform.name}${place}: ${kind}: ${found ? comparison.least(found) : 'NOT NOTICED'}`);
        }
    console.log(`${noticed} of ${all} wrong documents noticed`);
    if (5 * noticed < 4 * all) faults.push('less than four of five');
}

try {
    if (flags.includes('--broken')) breakAll();
    else compareAll();
} finally {
    engine.close();
}
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
