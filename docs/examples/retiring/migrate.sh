#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What a migration would do, on the day from which on the voices are gone.
# region call
voicecfg migrate --dialect lumenia --catalog catalog-next.json --today 2026-03-01 --format text assistants
# endregion call
