#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What a pipeline runs where configurations are kept in a repository. voicecfg is on the PATH. A
# pipeline would stop at the first command that finds something; this one shows them all.
set -u
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp -r "$(dirname "$0")/." "$room"
cd "$room" || exit

echo "For people:"
# region text
voicecfg check --dialect lumenia --catalog catalog.json --format text assistants
# endregion text
printf 'exit status %s\n\n' $?

echo "For GitHub Actions:"
# region github
voicecfg check --dialect lumenia --catalog catalog.json --format github assistants
# endregion github
printf 'exit status %s\n\n' $?

echo "What the workflow runs:"
sed -n 's/^ *run: \(voicecfg .*\)/\1/p' assistants.yml | sh
printf 'exit status %s\n\n' $?

echo "For code scanning:"
# region sarif
voicecfg check --dialect lumenia --catalog catalog.json --format sarif assistants >findings.sarif
# endregion sarif
printf 'exit status %s, %s results\n\n' $? "$(grep -c '"ruleId"' findings.sarif)"

echo "Before a new catalog goes live:"
# region diff
voicecfg diff --dialect lumenia --format text catalog.json catalog-next.json assistants
# endregion diff
printf 'exit status %s\n' $?
