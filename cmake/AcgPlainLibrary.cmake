# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

include(FindPackageHandleStandardArgs)

# For a find module: acg_find_plain_library(<package> <header> <library> [VARS needed...] [LIBS targets...])
# defines <package>::<package> of a library that comes without a CMake package and a pkg-config file.
macro(acg_find_plain_library package header library)
    cmake_parse_arguments(plain "" "" "VARS;LIBS" ${ARGN})
    find_path(${package}_INCLUDE_DIR ${header})
    find_library(${package}_LIBRARY ${library})
    mark_as_advanced(${package}_INCLUDE_DIR ${package}_LIBRARY)
    find_package_handle_standard_args(${package}
        REQUIRED_VARS ${package}_LIBRARY ${package}_INCLUDE_DIR ${plain_VARS})
    if(${package}_FOUND AND NOT TARGET ${package}::${package})
        add_library(${package}::${package} UNKNOWN IMPORTED)
        set_target_properties(${package}::${package} PROPERTIES
            IMPORTED_LOCATION "${${package}_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${${package}_INCLUDE_DIR}"
            INTERFACE_LINK_LIBRARIES "${plain_LIBS}")
    endif()
endmacro()
