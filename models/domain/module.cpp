// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/module.h"

#include <QCoreApplication>

#include <dlfcn.h>
#include <string>

namespace acg {

tl::expected<void *, QString> moduleEntry(const char *module, const char *entry)
{
    // Found by the program's run path: beside the build's programs, or in lib/acg-console where it is
    // installed. Not QLibrary, which would look along Qt's.
    void *opened = dlopen((std::string(module) + ".so").c_str(), RTLD_NOW | RTLD_LOCAL);
    void *address = opened != nullptr ? dlsym(opened, entry) : nullptr;
    if (address == nullptr) {
        return tl::unexpected(
            QCoreApplication::translate(
                "Module", "A part of this program cannot be opened; please install it again. (%1)")
                .arg(QString::fromLocal8Bit(dlerror())));
    }
    return address;
}

} // namespace acg
