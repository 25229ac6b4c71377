// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Asks the engine about bodies: through the command line, a request a line.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/// Opens the engine for documents: { ask(dialect, requests), close() }.
export function openEngine(program) {
    const folder = mkdtempSync(join(tmpdir(), 'voicecfg-agreement-'));
    const catalog = join(folder, 'catalog.json');
    writeFileSync(catalog, '{}');
    const ask = (dialect, requests) => {
        if (requests.length === 0) return [];
        const input = requests.map((each) => `${JSON.stringify(each)}\n`).join('');
        const words = ['batch', '--dialect', dialect, '--catalog', catalog];
        const ran = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
        const answers = (ran.stdout ?? '').split('\n').slice(0, -1);
        if (answers.length !== requests.length)
            throw new Error(
                `${answers.length} answers to ${requests.length} requests of ${dialect}: ` +
                    `${ran.error ?? ''}${ran.stderr}${answers[0]?.slice(0, 2000)}`,
            );
        return answers.map((line) => {
            const { ok, errors } = JSON.parse(line);
            return { ok, errors: errors ?? [] };
        });
    };
    return { folder, ask, close: () => rmSync(folder, { recursive: true }) };
}
