// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window without a mouse.

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_store.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/pages/main_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>

namespace acg {

namespace {

using namespace Qt::StringLiterals;
using testing::child;
using testing::eventually;

/// What may have the focus and Tab does not come to from what has it now. Scroll bars and such take none.
QStringList outOfReach(const QWidget &part)
{
    QSet<const QWidget *> reached;
    const QWidget *first = QApplication::focusWidget();
    for (int i = 0; i < 500 && QApplication::focusWidget() != nullptr; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == first)
            break;
    }
    QStringList missed;
    const auto widgets = part.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr
            && widget->isVisible() && widget->isEnabled() && !reached.contains(widget))
            missed.append(widget->objectName() + u' '
                          + QString::fromLatin1(widget->metaObject()->className()));
    }
    return missed;
}

class KeyboardTest : public testing::WithWindow
{
protected:
    void SetUp() override
    {
        WithWindow::SetUp();
        ConnectionProfile profile = testing::profileFor(gateway);
        profile.id = QUuid::createUuid();
        window.openSession(std::make_unique<Session>(profile, testing::sandboxSecret, QString(), nullptr,
                                                     QString(), jobs.path()));
        ASSERT_TRUE(eventually([&] {
            return window.session()->jobs()->isLoaded() && !window.session()->roles().names.isEmpty();
        }));
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    void TearDown() override { window.closeSession(); }

    /// With its first row selected, where it has rows.
    void show(int index)
    {
        window.showPage(index);
        ASSERT_TRUE(eventually([&] {
            const QAbstractItemModel *rows = window.currentPage()->listInView().model;
            return rows != nullptr && rows->rowCount() > 0;
        }));
        window.currentPage()->focusHome();
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
        ASSERT_NE(list, nullptr) << "a page begins at its list";
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Home);
    }

    QTemporaryDir jobs;
};

TEST_F(KeyboardTest, TabComesToEverythingOnEachPage)
{
    BulkJob *job = window.session()->jobs()->create(u"Import of a.csv"_s);
    job->addWishes({{.subject = {ChangedKind::Number, u"contoso"_s, u"+4930123456"_s}}});
    window.showPage(window.pages()->jobsPage());
    window.currentPage()->goToJob(job->info().id);
    for (const int index : {0, 1, 2, window.pages()->jobsPage()}) {
        show(index);
        EXPECT_EQ(outOfReach(*window.currentPage()).join(u", "_s).toStdString(), std::string())
            << window.currentPage()->title().toStdString();
    }
}

TEST_F(KeyboardTest, ReturnPressesTheButtonThatHasTheFocus)
{
    show(1);
    auto &ranges = child<QAbstractButton>(*window.currentPage(), u"numbersAsRanges"_s);
    ranges.setFocus();
    ASSERT_FALSE(ranges.isChecked());
    QTest::keyClick(&ranges, Qt::Key_Return);
    EXPECT_TRUE(ranges.isChecked());
}

} // namespace
} // namespace acg
