#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What the catalog of the page on catalogs answers: codes, places and what is offered instead.
voicecfg batch --dialect lumenia --catalog catalog.json --today 2026-03-01 <requests.ndjson |
    grep -o '"\(id\|code\|pointer\|suggestion\)":"[^"]*"\|"successors":\[[^]]*\]'
