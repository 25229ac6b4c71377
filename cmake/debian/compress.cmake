# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Compresses changelogs and manual pages, as Debian has them, before the packages are made.
file(GLOB_RECURSE documents
    ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/changelog ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.1)
if(documents)
    execute_process(COMMAND gzip -9nf ${documents} COMMAND_ERROR_IS_FATAL ANY)
endif()
