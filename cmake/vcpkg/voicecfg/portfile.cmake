# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Not run by this project's tests.
# An overlay port of the source it lies in:
#     vcpkg install voicecfg --overlay-ports=path/to/voicecfg/cmake/vcpkg
cmake_path(ABSOLUTE_PATH CURRENT_PORT_DIR NORMALIZE OUTPUT_VARIABLE port_dir)
cmake_path(APPEND port_dir ../../.. OUTPUT_VARIABLE source_dir)
cmake_path(NORMAL_PATH source_dir)

# Headers only: a debug half would be the same.
set(VCPKG_BUILD_TYPE release)

vcpkg_cmake_configure(
    SOURCE_PATH "${source_dir}"
    OPTIONS
        -DVOICECFG_BUILD_TESTS=OFF
        -DVOICECFG_BUILD_EXAMPLES=OFF
        -DVOICECFG_BUILD_BENCHMARKS=OFF
        -DVOICECFG_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/voicecfg)
vcpkg_fixup_pkgconfig()

# vcpkg keeps the license as share/voicecfg/copyright.
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/doc")
vcpkg_install_copyright(FILE_LIST "${source_dir}/LICENSE")
