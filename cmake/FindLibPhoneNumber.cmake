# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# libphonenumber as Debian and Ubuntu ship it, without a CMake package of its own. Its headers are made by
# protoc, so whoever uses them links the protocol buffers too.
#   LibPhoneNumber::LibPhoneNumber
find_package(Protobuf QUIET)
include(AcgPlainLibrary)
acg_find_plain_library(LibPhoneNumber phonenumbers/phonenumberutil.h phonenumber
    VARS Protobuf_FOUND LIBS protobuf::libprotobuf)
