#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What the new catalog deprecates, and that no assistant breaks today.
# region call
voicecfg diff --dialect lumenia --format text catalog.json catalog-next.json assistants
# endregion call
