// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Whether each platform's published schema and the engine say the same of an update's body:
// node main.mjs SOURCES PUBLISHED-SCHEMAS FOLDER-WITH-AJV PROGRAM [--only NAME] [--sample]
// [--broken].

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openEngine } from './ask.mjs';
import { Comparison } from './compare.mjs';
import { readPublished } from './read.mjs';

const [sources, schemas, modules, program, ...flags] = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : undefined;
const sample = flags.includes('--sample');
const shown = Number(process.env.SHOWN ?? 20); // unlisted groups of a platform

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
    .filter((file) => file.endsWith('.json') && file !== 'everywhere.json')
    .map((file) => ({ name: file.replace('.json', ''), ...readJson(join(here, file)) }))
    .filter(({ name }) => only === undefined || name === only);
const everywhere = readJson(join(here, 'everywhere.json'));

function open(platform) {
    const document = readJson(join(schemas, platform.file));
    const published = readPublished(document, platform);
    const ajv = new Ajv({ strict: false, formats });
    ajv.addSchema(document, 'published');
    return { published, validate: ajv.getSchema(`published#${platform.schema}`) };
}

const columns = ['platform', 'places', 'bodies', 'both accept', 'both refuse', 'differ', 'reasons'];
const row = (cells) =>
    cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(16) : `${cell}`.padStart(12))).join('');

const engine = openEngine(program);
const faults = [];
const rows = [];

function compare(platform) {
    const { published, validate } = open(platform);
    const dialect = join(sources, 'docs/dialects', `${platform.name}.json`);
    const member = platform.asked ?? 'patch';
    const ask = (bodies) =>
        engine.ask(
            dialect,
            bodies.map((body) => ({ [member]: body, options: { unknown: 'reject' } })),
        );
    const reasons = [...everywhere, ...platform.differences];
    const comparison = new Comparison(platform.name, published, validate, ask, reasons);
    comparison.run(sample ? 20 : 1);
    return comparison;
}

function report(platform, comparison) {
    const { counts, unreached, used } = comparison;
    const unlisted = comparison.unlisted();
    for (const { code, at, changes, count, text } of unlisted.slice(0, shown))
        console.log(`${platform.name} ${code} ${at} (${[...changes]}), ${count} bodies: ${text}`);
    if (unlisted.length > 0)
        faults.push(`${platform.name}: ${unlisted.length} differences without a reason`);
    const idle = platform.differences.filter((each) => !used.has(each));
    if (!sample)
        for (const each of idle)
            faults.push(`${platform.name}: nothing differs at ${each.at} any more: ${each.why}`);
    rows.push([platform.name, counts.places, counts.bodies, counts.accepted, counts.refused]);
    rows.at(-1).push(counts.differing, used.size);
    if (process.env.UNREACHED)
        for (const s of unreached)
            console.log('unreached', JSON.stringify(comparison.bodies.routes.get(s)));
    if (unreached.length > 0) console.log(`${platform.name}: no body through ${unreached.length}`);
}

for (const platform of platforms) report(platform, compare(platform));
engine.close();
console.log([columns, ...rows].map(row).join('\n'));
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
