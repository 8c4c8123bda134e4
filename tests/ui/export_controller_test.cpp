// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/await.h"
#include "ui/mainwindow/export_controller.h"
#include "ui/widgets/notice.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class ExportControllerTest : public ::testing::Test
{
protected:
    ExportControllerTest()
        : notices(&window)
        , controller(notices, &window)
    {
        window.show();
    }

    ListInView listOf(int rows, bool complete = true)
    {
        model.setRowCount(0);
        model.setHorizontalHeaderLabels({u"Number"_s, u"Hidden"_s, u"Account"_s});
        for (int row = 0; row < rows; ++row)
            model.appendRow({new QStandardItem(u"+1425%1"_s.arg(row)), new QStandardItem(u"x"_s),
                             new QStandardItem(u"contoso, inc"_s)});
        return {&model, {2, 0}, u"numbers"_s, complete};
    }

    QFileDialog *fileDialog() { return window.findChild<QFileDialog *>(u"exportFileDialog"_s); }

    void choose(const QString &file)
    {
        ASSERT_NE(fileDialog(), nullptr);
        Q_EMIT fileDialog()->fileSelected(file);
    }

    [[nodiscard]] QString noticeText() const
    {
        QStringList texts;
        for (const Notice *notice : notices.notices())
            texts.append(notice->text());
        return texts.join(u'\n');
    }

    QPushButton *button(const char *name)
    {
        for (QPushButton *candidate : window.findChildren<QPushButton *>(QLatin1StringView(name))) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    QTemporaryDir dir;
    QWidget window;
    NoticeBar notices;
    QStandardItemModel model;
    ExportController controller;
};

TEST_F(ExportControllerTest, WritesTheColumnsShownAndSaysHowManyRows)
{
    const QString file = dir.filePath(u"out.csv"_s);
    controller.start(listOf(3), u"3 numbers"_s);
    choose(file);
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"3 rows were written to out.csv"_s); }));
    EXPECT_TRUE(eventually([&] { return button("exportOpenFolder") != nullptr; }));
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    EXPECT_TRUE(text.contains("Account,Number\r\n\"contoso, inc\",+14250\r\n")) << text.toStdString();
    EXPECT_FALSE(text.contains("Hidden"));
}

TEST_F(ExportControllerTest, AsksBeforeItExportsAPart)
{
    controller.start(listOf(3, false), u"loaded 3 of 900"_s);
    EXPECT_EQ(fileDialog(), nullptr);
    auto *question = window.findChild<QMessageBox *>(u"exportPartQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->informativeText().contains(u"loaded 3 of 900"_s));
    button("exportPart")->click();
    EXPECT_NE(fileDialog(), nullptr);
}

TEST_F(ExportControllerTest, CanBeCancelledAndLeavesNoFile)
{
    const QString file = dir.filePath(u"big.csv"_s);
    controller.start(listOf(20'000), u"20,000 numbers"_s);
    choose(file);
    ASSERT_TRUE(controller.isRunning());
    ASSERT_TRUE(eventually([&] { return window.findChild<QProgressBar *>()->isVisible(); }));
    QPushButton *cancel = button("exportCancel");
    ASSERT_NE(cancel, nullptr);
    cancel->click();
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"cancelled"_s); }));
    EXPECT_FALSE(controller.isRunning());
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(ExportControllerTest, SaysWhenTheFileCannotBeWritten)
{
    controller.start(listOf(3), u"3 numbers"_s);
    choose(dir.filePath(u"no/such/folder/out.csv"_s));
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"out.csv could not be written"_s); }));
    EXPECT_EQ(notices.notices().constLast()->kind(), NoticeBar::Kind::Error);
    EXPECT_FALSE(controller.isRunning());
}

TEST_F(ExportControllerTest, OneAtATime)
{
    controller.start(listOf(20'000), u"20,000 numbers"_s);
    choose(dir.filePath(u"a.csv"_s));
    controller.start({&model, {0}, u"numbers"_s, true}, u"20,000 numbers"_s);
    EXPECT_TRUE(noticeText().contains(u"still being written"_s));
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"20,000 rows were written"_s); }));
}

} // namespace
