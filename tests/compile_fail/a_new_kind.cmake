# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Adds a kind of value to the vocabulary, in a copy of its header below BINARY, and compiles SOURCES
# with COMPILER. Each place that owes an answer for each kind must be an error, and be named in
# PLACES, a line each: the file and how many such places it has.
cmake_minimum_required(VERSION 3.25)

file(READ ${ROOT}/include/voicecfg/schema/value_type.hpp header)
string(REPLACE "object_of, described>;" "object_of, described, strings>;" longer "${header}")
string(REPLACE "struct object_of {" "struct strings {};\n\nstruct object_of {" longer "${longer}")
string(LENGTH "${header}" before)
string(LENGTH "${longer}" after)
math(EXPR grown "${after} - ${before}")
if(NOT grown EQUAL 29)
    message(FATAL_ERROR "value_type.hpp names its kinds in another way: ${grown}")
endif()
file(WRITE ${BINARY}/voicecfg/schema/value_type.hpp "${longer}")

set(all -ferror-limit=0 -fno-caret-diagnostics)
if(NOT COMPILER MATCHES "clang")
    set(all -fmax-errors=0 -fno-diagnostics-show-caret)
endif()
set(found "")
foreach(source IN LISTS SOURCES)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${COMPILER} -std=c++20 -fsyntax-only ${all} -I${BINARY} -I${ROOT}/include ${source}
        OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX MATCHALL "[^\n]+:[0-9]+:[0-9]+: error: no matching function for call to .ask[^\n]*"
        errors "${said}")
    foreach(error IN LISTS errors)
        string(REGEX REPLACE "^([^:]*:[0-9]+):.*$" "\\1" place "${error}")
        string(REPLACE "${ROOT}/" "" place "${place}")
        list(APPEND found ${place})
    endforeach()
endforeach()
list(REMOVE_DUPLICATES found)
list(TRANSFORM found REPLACE ":[0-9]+$" "")
list(SORT found)

file(STRINGS ${PLACES} lines REGEX "^[^#]")
set(expected "")
foreach(line IN LISTS lines)
    string(REPLACE " " ";" line "${line}")
    list(GET line 0 file)
    list(GET line 1 count)
    foreach(each RANGE 1 ${count})
        list(APPEND expected ${file})
    endforeach()
endforeach()
list(SORT expected)
if(NOT found STREQUAL expected)
    list(JOIN found "\n" found)
    message(FATAL_ERROR "${COMPILER} refuses these places, and not those of ${PLACES}:\n${found}")
endif()
