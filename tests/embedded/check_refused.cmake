# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Configures a project for each call of voicecfg_embed_catalog or voicecfg_embed_dialect that CMake
# must refuse, with what it must say. Nothing is compiled.
cmake_minimum_required(VERSION 3.25)

set(sdk "TARGET sdk CATALOG c.json DIALECT lumenia")
set(own "CATALOG c.json DIALECT_HEADER own.hpp")

# Configures a project that makes some calls, and fails unless CMake says a text: "" for nothing.
function(expect said)
    set(calls "")
    foreach(words IN LISTS ARGN)
        set(call catalog)
        if(words MATCHES "DOCUMENT")
            set(call dialect)
        endif()
        string(APPEND calls "voicecfg_embed_${call}(${words})\n")
    endforeach()
    file(REMOVE_RECURSE ${BUILD})
    file(WRITE ${BUILD}/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)
project(refused LANGUAGES NONE)
set(VOICECFG_EMBED_CATALOG_EXECUTABLE none)
set(VOICECFG_EMBED_DIALECT_EXECUTABLE none)
include(${VOICECFG}/cmake/embed_dialect.cmake)
add_library(sdk INTERFACE)
add_library(sdk_a INTERFACE)
${calls}")
    execute_process(COMMAND ${CMAKE_COMMAND} -S ${BUILD} -B ${BUILD}/build -G ${GENERATOR}
        RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE printed)
    string(REGEX REPLACE "[ \n]+" " " printed "${printed}")
    string(FIND "${printed}" "${said}" at)
    if(said STREQUAL "" AND failed)
        message(SEND_ERROR "${calls}is refused:\n${printed}")
    elseif(NOT said STREQUAL "" AND (NOT failed OR at EQUAL -1))
        message(SEND_ERROR "${calls}ends with ${failed}, without \"${said}\":\n${printed}")
    endif()
endfunction()

foreach(name IN ITEMS acme acme::voicecfg acme::std stdx a::_b a::b_ acme::classes final voicecfgs)
    expect("" "${sdk} NAMESPACE ${name}")
endforeach()
expect("" "${sdk} NAMESPACE acme" "${sdk} NAMESPACE acme::more" "${sdk} NAMESPACE ACME")
expect("" "${sdk} NAMESPACE a_b" "TARGET sdk_a CATALOG c.json DIALECT edmo NAMESPACE b")

foreach(name IN ITEMS class acme::class xor_eq::a acme::co_await::b)
    string(REGEX MATCH "class|xor_eq|co_await" keyword ${name})
    expect("NAMESPACE can't be ${name}: ${keyword} is a keyword of C++" "${sdk} NAMESPACE ${name}")
endforeach()
foreach(name IN ITEMS 1a a-b a:b a:: ::a a::::b "\"a b\"" ä)
    string(REPLACE "\"" "" plain ${name})
    expect("NAMESPACE can't be ${plain}: it is no name in C++" "${sdk} NAMESPACE ${name}")
endforeach()
foreach(name IN ITEMS a__b acme::a__ acme::_Offer _acme _ std::acme std std2 posix::a)
    string(REGEX REPLACE "^acme::|::[a-z]+$" "" word ${name})
    expect("NAMESPACE can't be ${name}: ${word} is reserved" "${sdk} NAMESPACE ${name}")
endforeach()
expect("NAMESPACE can't be voicecfg: the namespace voicecfg is the library's own"
    "${sdk} NAMESPACE voicecfg")
expect("NAMESPACE can't be voicecfg::acme: " "${sdk} NAMESPACE voicecfg::acme")
expect("DIALECT can't be own::new: new is a keyword of C++"
    "TARGET sdk ${own} NAMESPACE acme DIALECT own::new")

set(taken "NAMESPACE acme of the target sdk is taken by CATALOG c.json DIALECT lumenia in ")
expect("${taken}${BUILD}/CMakeLists.txt; another catalog needs another namespace"
    "${sdk} NAMESPACE acme" "${sdk} NAMESPACE acme")
expect("${taken}" "${sdk} NAMESPACE acme" "TARGET sdk CATALOG d.json DIALECT edmo NAMESPACE acme")
expect("${taken}" "${sdk} NAMESPACE acme" "TARGET sdk ${own} DIALECT own::platform NAMESPACE acme")

set(document "TARGET sdk DOCUMENT d.json")
expect("" "${document} NAMESPACE acme" "${document} NAMESPACE acme NAME more"
    "${document} NAMESPACE acme::dialect" "TARGET sdk_a DOCUMENT d.json NAMESPACE acme")
expect("" "${document} NAMESPACE acme"
    "TARGET sdk ${own} NAMESPACE acme DIALECT acme::dialect")
expect("voicecfg_embed_dialect: NAMESPACE is missing" "${document}")
expect("voicecfg_embed_dialect: what is CATALOG;c.json?" "${document} NAMESPACE a CATALOG c.json")
expect("NAMESPACE can't be acme::class: class is a keyword" "${document} NAMESPACE acme::class")
expect("NAMESPACE can't be voicecfg: the namespace voicecfg is" "${document} NAMESPACE voicecfg")
foreach(name IN ITEMS catalog tables a::b)
    expect("NAME can't be ${name}: it is a name in NAMESPACE"
        "${document} NAMESPACE acme NAME ${name}")
endforeach()
expect("NAME can't be new: new is a keyword of C++" "${document} NAMESPACE acme NAME new")
expect("NAME can't be a-b: it is no name in C++" "${document} NAMESPACE acme NAME a-b")
expect("acme::dialect of the target sdk is taken by DOCUMENT d.json in ${BUILD}/CMakeLists.txt;"
    "${document} NAMESPACE acme" "TARGET sdk DOCUMENT e.json NAMESPACE acme NAME dialect")
