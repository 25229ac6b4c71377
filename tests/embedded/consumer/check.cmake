# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Builds the project in this folder with VOICECFG in BUILD, and then: a changed catalog is embedded
# again, the same catalog gives the same bytes, and one that does not load fails the build with its
# file and pointer; so does a document. With CROSS, for another machine.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${BUILD})
file(MAKE_DIRECTORY ${BUILD})
set(header ${BUILD}/embedded/sdk/acme/catalog.hpp)
set(dialect_header ${BUILD}/embedded/sdk/acme/platform.hpp)

function(change file text)
    file(WRITE ${BUILD}/${file} "${text}")
    # A build sees no change within one tick of the clock.
    execute_process(COMMAND ${CMAKE_COMMAND} -E sleep 0.05)
endfunction()

function(catalog text)
    change(catalog.json "${text}")
endfunction()

# A document with a title and a type of its only member.
function(dialect title type)
    change(platform.json "{\"title\": \"${title}\", \"type\": \"object\",
\"x-voicecfg\": {\"catalog\": {\"\": {\"tones\": {\"plain\": true}}}},
\"properties\": {\"tone\": {\"type\": \"${type}\", \"x-voicecfg\": {\"list\": \"tones\"}}}}")
endfunction()

function(build expected_failure)
    execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD}
        RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(expected_failure STREQUAL "" AND failed)
        message(FATAL_ERROR "the build fails:\n${said}")
    elseif(NOT expected_failure STREQUAL "")
        string(FIND "${said}" "${expected_failure}" at)
        if(NOT failed OR at EQUAL -1)
            message(FATAL_ERROR "expected a failure with\n${expected_failure}\nnot\n${said}")
        endif()
    endif()
endfunction()

function(prints expected)
    execute_process(COMMAND ${BUILD}/app OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
    if(NOT printed STREQUAL expected)
        message(FATAL_ERROR "it prints\n${printed}expected\n${expected}")
    endif()
endfunction()

set(options -DVOICECFG=${VOICECFG} -DCMAKE_CXX_COMPILER=${COMPILER})
if(CROSS)
    set(options -DVOICECFG=${VOICECFG}
        -DCMAKE_TOOLCHAIN_FILE=${CMAKE_CURRENT_LIST_DIR}/other_machine.cmake)
endif()
catalog("{\"voice\": {\"providers\": {\"vapi\": {}}}}")
dialect(ours string)
execute_process(COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${BUILD} -G ${GENERATOR}
    ${options} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
build("")
prints("vapi\nours\n")
file(SHA256 ${header} first)
file(SHA256 ${dialect_header} first_dialect)

# The programs that embed, built for this machine, are built by what builds the project.
if(CROSS)
    set(builder "^CMAKE_(GENERATOR|MAKE_PROGRAM):")
    file(STRINGS ${BUILD}/CMakeCache.txt chosen REGEX ${builder})
    list(TRANSFORM chosen REPLACE ":[A-Z]+=" "=")
    file(GLOB caches ${BUILD}/voicecfg_embed-*/build/CMakeCache.txt)
    list(LENGTH caches count)
    if(NOT count EQUAL 4)
        message(FATAL_ERROR "not four programs that embed, but ${count}")
    endif()
    foreach(cache IN LISTS caches)
        file(STRINGS ${cache} used REGEX ${builder})
        list(TRANSFORM used REPLACE ":[A-Z]+=" "=")
        if(NOT used STREQUAL chosen)
            message(FATAL_ERROR "${cache} has ${used}, the project ${chosen}")
        endif()
    endforeach()
endif()

catalog("{\"voice\": {\"providers\": {\"vapi\": {}, \"azure\": {}}}}")
build("")
prints("vapi\nazure\nours\n")

catalog("{\"voice\": {\"providers\": [{\"value\": \"vapi\"}, {\"value\": 7}]}}")
build("${BUILD}/catalog.json: /voice/providers/1/value: must be a string.")
catalog("{\"voice\": {\"providers\": {\"vapi\": {}}}")
build("${BUILD}/catalog.json: The document is not valid JSON. Line 1, column 38: the text ends here")

catalog("{\"voice\": {\"providers\": {\"vapi\": {}}}}")
dialect(theirs string)
build("")
prints("vapi\ntheirs\n")

dialect("The One" strin)
build("${BUILD}/platform.json: /title: ")
build("${BUILD}/platform.json: /properties/tone/type: ")
change(platform.json "{")
build("${BUILD}/platform.json: The document is not valid JSON. Line 1, column 2: ")

dialect(ours string)
build("")
prints("vapi\nours\n")
file(SHA256 ${header} again)
file(SHA256 ${dialect_header} again_dialect)
if(NOT first STREQUAL again OR NOT first_dialect STREQUAL again_dialect)
    message(FATAL_ERROR "the same catalog or document gives another header")
endif()
