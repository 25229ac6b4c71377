# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# What cpack makes: libvoicecfg-dev, for any architecture.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "the voicecfg authors")
set(CPACK_PACKAGE_CONTACT "the voicecfg authors <voicecfg@voicecfg.invalid>" CACHE STRING
    "Who answers for the package: a name and an address")
set(CPACK_DEBIAN_PACKAGE_NAME libvoicecfg-dev)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libboost-json1.81-dev | libboost-json-dev (>= 1.81)")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "A header-only C++20 library that judges and merges partial updates: the
merged assistant, or a report of everything that is wrong.")
set(CPACK_STRIP_FILES OFF)

# Debian's own documents. The license is the copyright file, and nowhere else.
set(debian_dir ${PROJECT_BINARY_DIR}/debian)
file(READ LICENSE license)
string(STRIP "${license}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
string(TIMESTAMP debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(cmake/debian/copyright.in ${debian_dir}/copyright @ONLY)
configure_file(cmake/debian/changelog.in ${debian_dir}/changelog @ONLY)
execute_process(COMMAND gzip -9nf ${debian_dir}/changelog)
install(FILES ${debian_dir}/copyright ${debian_dir}/changelog.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_PACKAGE_NAME}
    COMPONENT debian EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS
    "${PROJECT_BINARY_DIR};voicecfg;Unspecified;/;${PROJECT_BINARY_DIR};voicecfg;debian;/")

include(CPack)
