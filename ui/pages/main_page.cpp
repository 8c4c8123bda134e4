// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/main_page.h"

#include "ui/widgets/list_stack.h"

namespace acg {

void MainPage::focusHome()
{
    if (auto *stack = qobject_cast<ListStack *>(m_home->parentWidget()))
        stack->focus();
    else
        m_home->setFocus();
}

} // namespace acg
