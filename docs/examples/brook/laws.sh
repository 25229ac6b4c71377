#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
# region call
voicecfg dialect brook.json --laws 2000 --catalog catalog.json
# endregion call
