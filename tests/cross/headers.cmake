# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Boost and nlohmann_json from their headers alone, compiled into what uses them: for machines and
# standard libraries that Debian has no such libraries for, and for other versions of Boost. A
# dependency provider, for CMAKE_PROJECT_TOP_LEVEL_INCLUDES.
set(VOICECFG_BOOST_HEADERS /usr/include CACHE PATH "The folder with Boost's boost/")

# The host's /usr/include itself would bring the host's C library.
function(voicecfg_link_headers name folder)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/headers)
    file(CREATE_LINK ${folder}/${name} ${CMAKE_BINARY_DIR}/headers/${name} SYMBOLIC)
endfunction()

function(voicecfg_provide_boost)
    voicecfg_link_headers(boost ${VOICECFG_BOOST_HEADERS})
    set(test_framework compiler_log_formatter debug decorator execution_monitor framework
        junit_log_formatter plain_report_formatter progress_monitor results_collector
        results_reporter test_framework_init_observer test_tools test_tree unit_test_log
        unit_test_main unit_test_monitor unit_test_parameters xml_log_formatter
        xml_report_formatter)
    list(TRANSFORM test_framework REPLACE "(.+)" "#include <boost/test/impl/\\1.ipp>\n")
    list(JOIN test_framework "" test_framework)
    set(json "#include <boost/json/src.hpp>\n")
    set(url "#include <boost/url/src.hpp>\n")
    set(unit_test_framework "#define BOOST_TEST_SOURCE\n${test_framework}")
    foreach(name json url unit_test_framework)
        set(source ${CMAKE_BINARY_DIR}/headers/boost_${name}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "${${name}}" @ONLY)
        add_library(boost_${name} STATIC EXCLUDE_FROM_ALL ${source})
        target_include_directories(boost_${name} SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/headers)
        target_compile_features(boost_${name} PUBLIC cxx_std_20)
        add_library(Boost::${name} ALIAS boost_${name})
    endforeach()
endfunction()

function(voicecfg_provide_nlohmann_json)
    voicecfg_link_headers(nlohmann /usr/include)
    add_library(nlohmann_json INTERFACE)
    target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/headers)
    add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
endfunction()

macro(voicecfg_provide method package)
    if("${package}" STREQUAL "Boost")
        if(NOT TARGET Boost::json)
            voicecfg_provide_boost()
        endif()
        set(Boost_FOUND TRUE)
    elseif("${package}" STREQUAL "nlohmann_json")
        voicecfg_provide_nlohmann_json()
        set(nlohmann_json_FOUND TRUE)
    endif()
endmacro()
cmake_language(SET_DEPENDENCY_PROVIDER voicecfg_provide SUPPORTED_METHODS FIND_PACKAGE)
