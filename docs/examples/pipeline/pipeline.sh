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
# [text]
voicecfg check --dialect lumenia --catalog catalog.json --format text assistants
# [text]
printf 'exit status %s\n\n' $?

echo "For GitHub Actions:"
# [github]
voicecfg check --dialect lumenia --catalog catalog.json --format github assistants
# [github]
printf 'exit status %s\n\n' $?

echo "For code scanning:"
# [sarif]
voicecfg check --dialect lumenia --catalog catalog.json --format sarif assistants >findings.sarif
# [sarif]
printf 'exit status %s, %s results\n\n' $? "$(grep -c '"ruleId"' findings.sarif)"

echo "Before a new catalog goes live:"
# [diff]
voicecfg diff --dialect lumenia --format text catalog.json catalog-next.json assistants
# [diff]
printf 'exit status %s\n' $?
