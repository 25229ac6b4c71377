// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Changes the headers in many places, one at a time, and counts what the tests notice:
// node run.mjs [--count N] [--sample N] [--seed S] [--home FOLDER] [FILE...]. docs/reliability.md
// says how.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enumeratorsOf, lot, mutantsOf } from './find.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const headers = 'include/voicecfg';
const isTable = (file) => /^(dialects|envelopes)\/(lumenia|autocalls|edmo|provider_catalog)/.test(file); // a platform's
const jobs = Number(process.env.JOBS ?? cpus().length);

/// Options, and the headers to look at: all but tables of another's making.
function readArguments(told) {
    const chosen = { count: 340, sample: 0, seed: 'voicecfg', home: join(root, 'build/mutants'), files: [] };
    for (let i = 0; i < told.length; ++i) {
        const option = /^--(count|sample|seed|home)$/.exec(told[i])?.[1];
        if (!option) chosen.files.push(told[i].replace(/^.*include\/voicecfg\//, ''));
        else chosen[option] = ['seed', 'home'].includes(option) ? told[++i] : Number(told[++i]);
    }
    return chosen;
}
const chosen = readArguments(process.argv.slice(2));
const home = resolve(chosen.home);
const tree = join(home, 'tree'); // a copy of the project, with mutants compiled into its headers
const built = join(home, 'built');

const sources = new Map();
for (const file of JSON.parse(readFileSync(join(root, 'include/rooms.json'), 'utf8')).flatMap((room) => room.headers).sort())
    if (!file.endsWith('/time_zones.hpp')) sources.set(file, readFileSync(join(root, headers, file), 'utf8'));
for (const file of chosen.files) if (!sources.has(file)) fail(`no header ${file}`);

function fail(why) {
    console.error(`mutants: ${why}`);
    process.exit(2);
}

// --------------------------------------------------------------------------------- what to change

const words = enumeratorsOf(sources.values());
const all = [];
for (const [file, text] of sources)
    for (const each of mutantsOf(text, words, isTable(file)))
        all.push({ file, ...each, lot: lot(chosen.seed, file, each) });
const order = ({ form, lot, from }) => (form === 'definition' ? ' ' : '') + lot + from;
all.sort((a, b) => (order(a) < order(b) ? -1 : 1));

const flat = (text) => text.replace(/\/\/\/?[^\n]*\n/g, ' ').replace(/\s+/g, ' ').trim();
const keyOf = ({ file, text, was, now }) => JSON.stringify([file, text, flat(was), flat(now)]);
const shown = ({ file, line, operator, was, now }) =>
    `${file}:${line}: ${operator}: ${flat(was)} -> ${flat(now) || 'nothing'}`;

/// What is known to change nothing; each must still be there.
const equivalents = new Map();
for (const each of JSON.parse(readFileSync(join(here, 'equivalent.json'), 'utf8'))) equivalents.set(keyOf(each), each);
const keys = new Set(all.map(keyOf));
const stale = [...equivalents].filter(([key]) => !keys.has(key)).map(([, each]) => each);

const wanted = all.filter(({ file }) => chosen.files.length === 0 || chosen.files.includes(file));
const ofTables = wanted.filter(({ form }) => form === 'table');
const ofCode = wanted.filter(({ form }) => form !== 'table');

// ------------------------------------------------------------------------------------ to run things

/// Runs a command; a limit is in seconds of processor time, so that a busy machine changes nothing.
function run(command, { env = {}, limit = 0, cwd = root } = {}) {
    const limited = limit
        ? ['bash', '-c', `ulimit -c 0 -t ${limit} -v 6000000; exec "$@"`, 'bash', ...command]
        : command;
    return new Promise((done) => {
        const child = spawn(limited[0], limited.slice(1), { cwd, env: { ...process.env, ...env } });
        let text = '';
        for (const stream of [child.stdout, child.stderr])
            stream.on('data', (part) => { if (text.length < 4e6) text += part; });
        child.on('close', (status, signal) => done({ status, signal, text }));
    });
}

async function runOrFail(command, options) {
    const ended = await run(command, options);
    if (ended.status !== 0) fail(`${command.join(' ')}\n${ended.text.slice(-4000)}`);
    return ended;
}

/// Stopped by an interrupt, a run tells of what it has judged.
let stopped = false;
process.once('SIGINT', () => { stopped = true; });

async function inParallel(tasks, act) {
    const left = [...tasks];
    const work = async () => { while (left.length > 0 && !stopped) await act(left.shift()); };
    await Promise.all(Array.from({ length: jobs }, work));
}

// ------------------------------------------------------------------- mutants of code: compiled in

const isWithin = (inner, outer) => outer.from <= inner.from && inner.to <= outer.to;
const overlaps = (a, b) => a.from < b.to && b.from < a.to && !isWithin(a, b) && !isWithin(b, a);

/// The text of a range with its mutants in it, each behind its switch, on as many lines as before.
function withSwitches(text, from, to, mutants) {
    let out = '';
    let at = from;
    const left = [...mutants];
    while (left.length > 0) {
        const outer = left.reduce((a, b) => (b.from < a.from || (b.from === a.from && b.to > a.to) ? b : a));
        const same = left.filter((each) => each.from === outer.from && each.to === outer.to);
        const inner = left.filter((each) => isWithin(each, outer) && !same.includes(each));
        for (const each of [...same, ...inner]) left.splice(left.indexOf(each), 1);
        let code = withSwitches(text, outer.from, outer.to, inner);
        if (same.some(({ form }) => form === 'statement'))
            code = `{ if (mutants::on(${same[0].number})) {} else { ${code} } }`;
        else if (same[0].form === 'definition') {
            // The compiler may not know the value, or it would not ask.
            const [, head, value] = /^constexpr ([^]*=)([^]*)$/.exec(code);
            const choices = same.map(({ number, now }) => `mutants::active == ${number} ?${/=([^]*)$/.exec(now)[1]} :`);
            code = `const ${head} ${choices.join(' ')} ${value}`;
        }
        else {
            if (same.some(({ operator }) => operator === 'condition')) code = `static_cast<bool>(${code})`;
            const choices = same.map(({ number, now }) => `mutants::on(${number}) ? (${flat(now)}) :`);
            code = `(${choices.join(' ')} (${code}))`;
        }
        out += text.slice(at, outer.from) + code;
        at = outer.to;
    }
    return out + text.slice(at, to);
}

function writeTree(mutants) {
    for (const [file, text] of sources) {
        const own = mutants.filter((each) => each.file === file);
        write(join(tree, headers, file), withSwitches(text, 0, text.length, own));
    }
}

/// Takes out the mutants on the lines that the compiler does not accept, and those of values that it
/// must know.
function withoutFaults(mutants, output) {
    const faulty = new Set();
    const needed = new Set([...output.matchAll(/(?:initializer of|variable) '(\w+)' is not/g)].map(([, name]) => name));
    for (const [, file, line] of output.matchAll(/include\/voicecfg\/(\S+?\.hpp):(\d+):\d+: (?:fatal )?error/g))
        faulty.add(`${file}:${line}`);
    const touches = ({ file, from, to, was, form }) => {
        if (form === 'definition' && needed.has(/(\w+) =/.exec(was)[1])) return true;
        const first = sources.get(file).slice(0, from).split('\n').length;
        const last = first + sources.get(file).slice(from, to).split('\n').length - 1;
        for (let line = first; line <= last; ++line) if (faulty.has(`${file}:${line}`)) return true;
        return false;
    };
    const left = mutants.filter((each) => !touches(each));
    if (left.length === mutants.length) fail(`the headers do not compile:\n${output.slice(0, 6000)}`);
    return left;
}

const flags = ['-std=c++20', '-O0', '-w', '-Wno-c++11-narrowing', '-ferror-limit=0'];

/// Writes a file unless it says that already: what is not touched is not compiled again.
function write(path, content) {
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
}

function copy(name) {
    if (basename(name) === 'node_modules') return;
    if (statSync(join(root, name)).isDirectory()) for (const each of readdirSync(join(root, name))) copy(join(name, each));
    else write(join(tree, name), readFileSync(join(root, name)));
}

/// Copies what the tests are built of and read, but for the headers.
function copyProject() {
    for (const name of ['CMakeLists.txt', 'cmake', 'tests', 'docs', 'README.md', 'CHANGELOG.md']) copy(name);
    for (const name of ['rooms.json', 'voicecfg/src.hpp', 'voicecfg/schema/time_zones.hpp']) copy(join('include', name));
}

/// What compiled the last time, so that a run after a change to a test is quicker.
const memory = join(home, 'compiled.json');
const idOf = ({ file, from, to, now }) => JSON.stringify([file, from, to, now]);
const state = (count) => lot(count, [...sources], { now: readFileSync(join(here, 'find.mjs'), 'utf8') });

function remembered(mutants, count) {
    const last = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
    if (last.state !== state(count)) return null;
    const numbers = new Map(last.numbers);
    const left = mutants.filter((each) => numbers.has(idOf(each)));
    for (const each of left) each.number = numbers.get(idOf(each));
    writeTree(left);
    return left;
}

function remember(mutants, count) {
    const numbers = mutants.map((each) => [idOf(each), each.number]);
    writeFileSync(memory, JSON.stringify({ state: state(count), numbers }));
    return mutants;
}

/// The mutants that compile, each with its number: about as many as are asked for.
async function compiling(mutants, count) {
    const all = join(home, 'all.cpp');
    const names = [...sources.keys()].filter((file) => file !== 'src.hpp');
    writeFileSync(all, names.map((file) => `#include <voicecfg/${file}>\n`).join(''));
    let left = [];
    for (const each of mutants) {
        if (left.length === count) break;
        if (!left.some((other) => other.file === each.file && overlaps(each, other))) left.push(each);
    }
    const check = (mutants) => {
        mutants.forEach((each, index) => { each.number = index + 1; });
        writeTree(mutants);
        return run(['clang++', ...flags, '-include', join(here, 'switch.hpp'), `-I${join(tree, 'include')}`,
            '-fsyntax-only', all]);
    };
    for (;;) {
        const checked = await check(left);
        if (checked.status === 0) return left;
        left = withoutFaults(left, checked.text);
    }
}

async function build(mutants, targets) {
    await runOrFail(['cmake', '-S', tree, '-B', built, '-G', 'Ninja', '-DCMAKE_CXX_COMPILER=clang++',
        '-DVOICECFG_BUILD_EXAMPLES=OFF', '-DVOICECFG_BUILD_FUZZERS=OFF',
        '-DVOICECFG_INSTALL=OFF', `-DVOICECFG_UNITY=${targets.length > 1 ? 'OFF' : 'ON'}`,
        `-DCMAKE_CXX_FLAGS=${flags.join(' ')} -include ${join(here, 'switch.hpp')}`]);
    let left = mutants;
    for (;;) {
        const ended = await run(['ninja', '-C', built, '-k', '0', `-j${jobs}`, ...targets]);
        if (ended.status === 0) return left;
        left = withoutFaults(left, ended.text);
        writeTree(left);
    }
}

// -------------------------------------------------------------------------- mutants of tables: linked

const objectsFolder = join(built, 'tests/CMakeFiles/voicecfg_tests.dir');
const libraries = ['-lboost_unit_test_framework', '-lboost_url', '-lboost_json', '-pthread'];

function objectsIn(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
        each.isDirectory() ? objectsIn(join(folder, each.name))
        : each.name.endsWith('.o') ? [join(folder, each.name)] : []);
}

/// Tables are constants in the tests' objects too, but each test reads them where the linker put
/// them, which is the first object that has them.
async function link(name, file, text, objects) {
    const folder = join(home, 'tables', name);
    mkdirSync(join(folder, 'voicecfg', dirname(file)), { recursive: true });
    writeFileSync(join(folder, 'voicecfg', file), text);
    const first = file.startsWith('envelopes/') ? 'envelopes' : 'dialects';
    const members = ['lumenia', 'autocalls', 'edmo'];
    writeFileSync(join(folder, 'tables.cpp'),
        members.map((each) => `#include <voicecfg/${first}/${each}.hpp>\n`).join('') +
        `[[gnu::used]] void const* const used[] = {${members.map((each) => `&voicecfg::${first}::${each}`)}};\n`);
    const compiled = await run(['clang++', ...flags, `-I${folder}`, `-I${join(root, 'include')}`, '-c',
        join(folder, 'tables.cpp'), '-o', join(folder, 'tables.o')]);
    if (compiled.status !== 0) return null;
    await runOrFail(['clang++', '-o', join(folder, 'tests'), join(folder, 'tables.o'), ...objects, ...libraries]);
    return join(folder, 'tests');
}

// ---------------------------------------------------------------------------------------- judging

/// How many seconds of a processor each suite takes where nothing is changed.
const seconds = new Map();

/// What kills a run; nothing does where all suites pass.
async function kills(program, suites, env) {
    const usual = suites.reduce((sum, suite) => sum + (seconds.get(suite) ?? 10), 0);
    const command = [program, '--catch_system_errors=no', '--log_level=nothing', '--report_level=no',
        `--run_test=${suites.map((suite) => `${suite}_test`).join(',')}`];
    const limit = Math.ceil(2 + 3 * usual);
    const { status, signal } = await run(command, { limit, env: { VOICECFG_SAMPLES: '3000', ...env } });
    if (signal === 'SIGXCPU' || signal === 'SIGKILL') return 'endless';
    return signal !== null ? 'crash' : status !== 0 ? 'tests' : null;
}

/// The suite that a file of tests has, by its path without an ending.
const suiteOf = (path) => path.replaceAll('/', '_');

/// The suites that may notice a change to a header, in groups, the likeliest and the quickest first.
function groups(file, suites) {
    const first = isTable(file) ? (file.startsWith('envelopes/') ? ['envelope'] : ['dialects', 'cases']) : [suiteOf(file.replace('detail/', '').replace(/\.hpp$/, ''))];
    const rest = suites.filter((each) => !first.includes(each)).sort((a, b) => seconds.get(a) - seconds.get(b));
    const quick = rest.filter((each) => seconds.get(each) <= 0.5);
    return [first.filter((each) => suites.includes(each)), quick, ...rest.slice(quick.length).map((each) => [each])]
        .filter((group) => group.length > 0);
}
const isSlow = (group) => group.some((suite) => seconds.get(suite) > 2);

/// Asks some groups of suites; says how far a mutant got that none of them noticed.
async function judge(mutant, program, groups, env) {
    for (const group of groups) {
        const how = await kills(program, group, env);
        if (how === null) continue;
        mutant.result = how;
        mutant.by = group.join(' ');
        return;
    }
    mutant.result = 'survived';
}

async function judgeTable(mutant, groups, objects) {
    if (groups.length === 0) return;
    const text = sources.get(mutant.file);
    const changed = text.slice(0, mutant.from) + mutant.now + text.slice(mutant.to);
    const name = `${mutant.lot.slice(0, 12)}-${mutant.from}`;
    const program = await link(name, mutant.file, changed, objects);
    if (program === null) mutant.result = 'compiler';
    else await judge(mutant, program, groups, {});
    rmSync(join(home, 'tables', name), { recursive: true });
}

/// Judges all, tables and code, in the order in which they were chosen: first by the suites that are
/// quick, then what is left by the others.
async function judgeAll(mutants, { program, reached, suites, objects }) {
    for (const round of [(each) => !isSlow(each), isSlow]) {
        const left = mutants.filter(({ result }) => result === undefined || result === 'survived');
        let judged = 0;
        await inParallel(left, async (each) => {
            const asking = groups(each.file, each.form === 'table' ? suites : reached.get(each.number)).filter(round);
            if (each.form !== 'table') await judge(each, program, asking, { VOICECFG_MUTANT: String(each.number) });
            else await judgeTable(each, asking, objects);
            judged += 1;
            if (judged % 20 === 0) console.error(`${judged} of ${left.length}`);
            if (each.result === 'survived') console.error(`${round === isSlow ? 'survived' : 'left'}: ${shown(each)}`);
        });
    }
}

/// The suites that ask each mutant, seen where none is on; which must pass.
async function reach(program, suites) {
    const reached = new Map();
    await inParallel(suites, async (suite) => {
        const list = join(home, `asked-${suite}`);
        const timed = ['bash', '-c', 'TIMEFORMAT=%U; time "$@"', 'bash', program, '--log_level=nothing', '--report_level=no',
            `--run_test=${suite}_test`];
        const { status, text } = await run(timed, { env: { VOICECFG_SAMPLES: '3000', VOICECFG_MUTANTS_ASKED: list } });
        if (status !== 0) fail(`${suite} fails where nothing is changed`);
        seconds.set(suite, Number(text.trim().split('\n').at(-1)));
        for (const number of readFileSync(list, 'utf8').split('\n').filter(Boolean).map(Number))
            reached.set(number, [...(reached.get(number) ?? []), suite]);
    });
    return reached;
}

/// That a run tells a change that matters from one that does not.
async function checkItself(suites, objects) {
    const file = 'dialects/lumenia.hpp';
    const text = sources.get(file);
    const survivor = await link('survivor', file, text.replace('\n/// ', '\n/// Once: '), objects);
    const victim = await link('victim', file, text.replace('text{1}', 'text{0}'), objects);
    if ((await kills(survivor, suites, {})) !== null) fail('another comment is noticed');
    if ((await kills(victim, suites, {})) !== 'tests') fail('an empty provider is not noticed');
}

// ---------------------------------------------------------------------------------------- telling

const results = ['compiler', 'tests', 'crash', 'endless', 'equivalent', 'survived'];

function table(mutants, title, groupOf) {
    const rows = new Map();
    for (const each of mutants)
        for (const group of [groupOf(each), 'all']) {
            const row = rows.get(group) ?? { made: 0, ...Object.fromEntries(results.map((name) => [name, 0])) };
            row.made += 1;
            row[each.result] += 1;
            rows.set(group, row);
        }
    const total = rows.get('all');
    rows.delete('all');
    console.log(`| ${title} | made | ${results.join(' | ')} |\n|${'---|'.repeat(results.length + 2)}`);
    for (const [name, row] of [...[...rows].sort(), ['all', total]])
        console.log(`| ${name} | ${row.made} | ${results.map((each) => row[each]).join(' | ')} |`);
    console.log();
    return total;
}

const groupOf = (file) =>
    file.includes('/') ? dirname(file)
    : /^(scan|number|unescape|special_bytes|node|quote|write|duplicates|location)\b/.test(file) ? 'reading and writing JSON'
    : /^(catalog|offers|settings|suggest|name_index|edit_distance)/.test(file) ? 'catalogs and what they offer'
    : /^(json_schema)/.test(file) ? 'JSON Schema'
    : /^(embedded|literal|judge_literal|write_literal|literal_offers)/.test(file) ? 'literals'
    : /^(judge|plan|findings|fix_ups|edits\b|formats|equal|schema|named|row_|facts|options)/.test(file) ? 'rules'
    : /^(message|problem|rendering|report|result|errc|envelope|version)/.test(file) ? 'reports and answers'
    : 'merging';

function tell(mutants) {
    for (const each of mutants) if (equivalents.has(keyOf(each))) each.result = 'equivalent';
    mutants = mutants.filter(({ result }) => result !== undefined);
    const total = table(mutants, 'operator', ({ operator }) => operator);
    table(mutants, 'headers', ({ file }) => groupOf(file));
    const survivors = mutants.filter(({ result }) => result === 'survived').sort((a, b) => (shown(a) < shown(b) ? -1 : 1));
    const real = total.made - total.equivalent;
    console.log(`${real - total.survived} of ${real} killed: ${((100 * (real - total.survived)) / real).toFixed(1)} %`);
    for (const each of survivors) console.log(`survived: ${shown(each)}`);
    for (const each of stale) console.log(`equivalent.json: no such mutant any more: ${shown({ ...each, line: 0 })}`);
    const kept = mutants.map(({ file, line, text, operator, was, now, result, by }) =>
        ({ file, line, operator, text, was: flat(was), now: flat(now), result, by }));
    writeFileSync(join(home, 'report.json'), JSON.stringify(kept, null, 1));
    return survivors.length === 0 && stale.length === 0;
}

// -------------------------------------------------------------------------------------------- all

mkdirSync(home, { recursive: true });
rmSync(join(home, 'tables'), { recursive: true, force: true });
const known = (each) => equivalents.has(keyOf(each));

/// A few rows of tables, which the cases alone must notice.
async function runSample() {
    copyProject();
    writeTree([]);
    const objects = ['main', 'cases_test', 'dialects_test'].map((each) => join(objectsFolder, `${each}.cpp.o`));
    await build([], objects.map((each) => each.slice(built.length + 1)));
    await checkItself(['dialects', 'cases'], objects);
    const mutants = ofTables.filter((each) => each.file.startsWith('dialects/') && !known(each)).slice(0, chosen.sample);
    await judgeAll(mutants, { suites: ['dialects', 'cases'], objects });
    return tell(mutants);
}

async function runAll() {
    copyProject();
    const tablesShare = chosen.files.length === 0 ? Math.round(chosen.count * 0.3) : chosen.count;
    const tables = ofTables.slice(0, tablesShare);
    const count = chosen.files.length === 0 ? chosen.count - tables.length : chosen.count;
    const many = Math.min(ofCode.length, Math.ceil(count * 1.2));
    const compiled = remember(
        await build(remembered(ofCode, many) ?? await compiling(ofCode, many), ['voicecfg_tests']), many);
    const program = join(built, 'tests/voicecfg_tests');
    const suites = readdirSync(join(tree, 'tests'), { recursive: true }).filter((each) => each.endsWith('_test.cpp'))
        .map((each) => suiteOf(each.slice(0, -'_test.cpp'.length))).filter((each) => each !== 'structure').sort();
    const reached = await reach(program, suites);
    const quick = suites.filter((each) => seconds.get(each) <= 0.5);
    if ((await kills(program, quick, {})) !== null) fail('suites fail together that pass alone');
    for (const { form, number } of compiled) if (form === 'definition') reached.set(number, suites);
    const asked = compiled.filter(({ number }) => reached.has(number));
    console.error(`${compiled.length} compiled in, of which ${compiled.length - asked.length} are asked by the compiler only`);
    const code = asked.slice(0, count);
    const objects = objectsIn(objectsFolder);
    objects.push(join(built, 'tests/libvoicecfg_laws.a'));
    await checkItself(['dialects', 'cases'], objects);
    const mutants = [...code, ...tables].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    await judgeAll(mutants.filter((each) => !known(each)), { program, reached, suites, objects });
    return tell(mutants);
}

process.exitCode = (await (chosen.sample > 0 ? runSample() : runAll())) ? 0 : 1;
