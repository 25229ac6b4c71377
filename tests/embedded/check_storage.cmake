# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Fails if an object file has code that runs before main, or tables that can be written to.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${OBJDUMP} -h ${OBJECT} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
foreach(section init_array ctors)
    if(sections MATCHES "\\.${section}")
        message(FATAL_ERROR "a .${section}:\n${sections}")
    endif()
endforeach()
string(REGEX MATCHALL "[.][a-z.]+[.]_ZN(4acme|5cases)[^ ]+" tables "${sections}")
list(LENGTH tables count)
if(count LESS 20)
    message(FATAL_ERROR "hardly any tables:\n${sections}")
endif()
list(FILTER tables EXCLUDE REGEX "^[.](rodata|data[.]rel[.]ro|text|rela[.])")
if(tables)
    message(FATAL_ERROR "writable: ${tables}")
endif()
