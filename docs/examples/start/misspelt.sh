#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What a terminal of 56 columns shows of a misspelt voice: the picture in README.md.
export COLUMNS=56
voicecfg check --dialect lumenia --catalog catalog.json --format text --color always reception.json
