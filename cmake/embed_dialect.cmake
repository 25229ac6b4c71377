# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# voicecfg_embed_dialect(TARGET sdk DOCUMENT platform.json NAMESPACE acme)
# voicecfg_embed_dialect(TARGET sdk DOCUMENT platform.json NAMESPACE acme NAME platform)
#
# Writes a dialect document as a header of constant tables: <acme/dialect.hpp> with acme::dialect, or
# <acme/platform.hpp> with acme::platform, to TARGET and what links it; and writes it again when the
# document changes. A document with faults fails the build, which prints them all.
# The header lies in <binary dir>/embedded/<target>, for those who install it.
#
# A second call for the same target, namespace and name is an error. TARGET links voicecfg::voicecfg
# itself.
#
# The program that writes the header is built for the machine that builds, when cross-compiling by
# that machine's default compiler, which needs Boost there too. VOICECFG_EMBED_DIALECT_EXECUTABLE
# names one that was built before.
include(${CMAKE_CURRENT_LIST_DIR}/embed_catalog.cmake)

function(voicecfg_embed_dialect)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;DOCUMENT;NAMESPACE;NAME" "")
    if("${arg_NAME}" STREQUAL "")
        set(arg_NAME dialect)
    endif()
    voicecfg_check_arguments(voicecfg_embed_dialect "TARGET;DOCUMENT;NAMESPACE"
        "NAMESPACE;NAME")
    if(arg_NAME MATCHES "::|^(catalog|tables)$")
        message(FATAL_ERROR "voicecfg_embed_dialect: NAME can't be ${arg_NAME}: it is a name in "
            "NAMESPACE, beside catalog and tables of an embedded catalog")
    endif()
    set(name ${arg_NAMESPACE}::${arg_NAME})
    get_property(first TARGET ${arg_TARGET} PROPERTY "voicecfg_dialect_${name}")
    if(first)
        message(FATAL_ERROR "voicecfg_embed_dialect: ${name} of the target ${arg_TARGET} is taken by "
            "${first}; another dialect needs another NAME or NAMESPACE")
    endif()
    set_property(TARGET ${arg_TARGET} PROPERTY "voicecfg_dialect_${name}"
        "DOCUMENT ${arg_DOCUMENT} in ${CMAKE_CURRENT_LIST_FILE}")

    set(program ${VOICECFG_EMBED_DIALECT_EXECUTABLE})
    if(NOT program)
        set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
        voicecfg_build_program(program voicecfg_embed-dialects ${sources}/embed_dialect/main.cpp
            "${sources}/embed_dialect;${sources}/embed_catalog")
    endif()
    voicecfg_write_header(${arg_TARGET} ${name} ${arg_DOCUMENT} ${program}
        ${arg_NAMESPACE} ${arg_NAME})
    string(REPLACE "::" "." written voicecfg_embedded-${arg_TARGET}-${name})
    set_property(TARGET ${arg_TARGET} APPEND PROPERTY voicecfg_written_dialects ${written})
endfunction()
