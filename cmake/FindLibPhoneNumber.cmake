# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# libphonenumber as Debian and Ubuntu ship it, without a CMake package of its own. Its headers are made by
# protoc, so whoever uses them links the protocol buffers too.
#   LibPhoneNumber::LibPhoneNumber
find_package(Protobuf QUIET)
find_path(LibPhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(LibPhoneNumber_LIBRARY phonenumber)
mark_as_advanced(LibPhoneNumber_INCLUDE_DIR LibPhoneNumber_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibPhoneNumber
    REQUIRED_VARS LibPhoneNumber_LIBRARY LibPhoneNumber_INCLUDE_DIR Protobuf_FOUND)

if(LibPhoneNumber_FOUND AND NOT TARGET LibPhoneNumber::LibPhoneNumber)
    add_library(LibPhoneNumber::LibPhoneNumber UNKNOWN IMPORTED)
    set_target_properties(LibPhoneNumber::LibPhoneNumber PROPERTIES
        IMPORTED_LOCATION "${LibPhoneNumber_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LibPhoneNumber_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES protobuf::libprotobuf)
endif()
