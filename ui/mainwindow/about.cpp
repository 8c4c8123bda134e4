// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/about.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class About
{
    Q_DECLARE_TR_FUNCTIONS(acg::About)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(About::tr("About ACG Console"));
    box->setIconPixmap(applicationIcon().pixmap(QSize(64, 64), box->devicePixelRatioF()));
    box->setText(About::tr("ACG Console %1").arg(QLatin1StringView(ACG_VERSION)));
    box->setInformativeText(
        About::tr(
            "A desktop console for the Provisioning API of Azure Communications Gateway.\n\nFree software "
            "under the GNU General Public License, version 3 or later. It comes without any warranty.\n\nQt "
            "%1")
            .arg(QLatin1StringView(qVersion())));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace acg
