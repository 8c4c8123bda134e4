// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/await.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/mainwindow/export_controller.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
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
        QSettings().clear();
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

    ExportDialog *formDialog() { return window.findChild<ExportDialog *>(u"exportDialog"_s); }
    template <typename Child>
    Child &inDialog(const char *name)
    {
        return *formDialog()->findChild<Child *>(QLatin1StringView(name));
    }
    void pickFormat(ExportFormat format)
    {
        auto &box = inDialog<QComboBox>("exportFormat");
        box.setCurrentIndex(box.findData(int(format)));
    }

    QFileDialog *fileDialog() { return window.findChild<QFileDialog *>(u"exportFileDialog"_s); }

    void choose(const QString &file)
    {
        if (formDialog() != nullptr)
            inDialog<QPushButton>("exportChooseFile").click();
        ASSERT_NE(fileDialog(), nullptr);
        Q_EMIT fileDialog()->fileSelected(file);
        delete fileDialog();
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

TEST_F(ExportControllerTest, FetchesTheRestOfAListUnlessOnlyWhatIsThereIsWanted)
{
    ListInView list = listOf(3, false);
    auto state = std::make_shared<ListLoad::Progress>(ListLoad::Progress{LoadState::Loading, 3, 900});
    std::function<void()> changed;
    list.load = {[state] { return *state; },
                 [&changed](QObject *, std::function<void()> told) { changed = std::move(told); }, [] {}};
    controller.start(list, u"loaded 3 of 900"_s);
    EXPECT_TRUE(inDialog<QLabel>("exportCount").text().contains(u"loaded 3 of 900"_s));
    EXPECT_TRUE(inDialog<QLabel>("exportNote").text().contains(u"rest of the list is fetched"_s));
    EXPECT_FALSE(inDialog<QCheckBox>("exportOnlyLoaded").isHidden());
    choose(dir.filePath(u"whole.csv"_s));
    EXPECT_TRUE(noticeText().contains(u"Fetching 3 of 900 for whole.csv"_s)) << noticeText().toStdString();
    state->state = LoadState::Complete;
    changed();
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"3 rows were written to whole.csv"_s); }));

    state->state = LoadState::Loading;
    controller.start(list, u"loaded 3 of 900"_s);
    inDialog<QCheckBox>("exportOnlyLoaded").click();
    EXPECT_FALSE(inDialog<QLabel>("exportNote").text().contains(u"fetched"_s));
    choose(dir.filePath(u"part.csv"_s));
    EXPECT_TRUE(eventually([&] { return noticeText().contains(u"3 rows were written to part.csv"_s); }));
}

TEST_F(ExportControllerTest, OffersWhatTheListHas)
{
    controller.start(listOf(3), u"3 rows"_s);
    EXPECT_EQ(inDialog<QComboBox>("exportFormat").findData(int(ExportFormat::JsonLines)), -1)
        << "there are no resources behind the rows";
    EXPECT_TRUE(inDialog<QComboBox>("exportContent").isHidden());
    EXPECT_TRUE(inDialog<QCheckBox>("exportOnlyLoaded").isHidden());
    formDialog()->close();
    ASSERT_TRUE(eventually([&] { return formDialog() == nullptr; }));

    ListInView list = listOf(3);
    list.members = accountMembers();
    list.holdsResources = true;
    controller.start(list, u"3 rows"_s);
    EXPECT_FALSE(inDialog<QComboBox>("exportContent").isHidden());
    pickFormat(ExportFormat::JsonLines);
    EXPECT_TRUE(inDialog<QComboBox>("exportContent").isHidden()) << "a resource has all its fields";
}

TEST_F(ExportControllerTest, SaysWhatHasToBeFetchedAndHowLongItTakes)
{
    ListInView list = listOf(3);
    list.members = numberMembers();
    list.fetchResources = [](std::span<const FlatMember>) { return std::unique_ptr<RowSource>(); };
    list.timeToFetch = [] { return std::chrono::minutes(10); };
    controller.start(list, u"3 rows"_s);
    EXPECT_FALSE(inDialog<QLabel>("exportNote").text().contains(u"gateway"_s));
    inDialog<QComboBox>("exportContent").setCurrentIndex(1);
    EXPECT_TRUE(inDialog<QLabel>("exportNote").text().contains(u"about 10 minutes"_s));
}

TEST_F(ExportControllerTest, RemembersTheFormatAndGoesByTheEndingOfTheName)
{
    controller.start(listOf(3), u"3 rows"_s);
    pickFormat(ExportFormat::Xlsx);
    inDialog<QPushButton>("exportChooseFile").click();
    EXPECT_EQ(fileDialog()->defaultSuffix(), u"xlsx"_s);
    const auto startOf = [this](const QString &name) {
        QFile file(dir.filePath(name));
        return eventually([&] { return file.exists(); }) && file.open(QIODevice::ReadOnly) ? file.read(2)
                                                                                           : QByteArray();
    };
    choose(dir.filePath(u"a.xlsx"_s));
    EXPECT_EQ(startOf(u"a.xlsx"_s), "PK");
    ASSERT_TRUE(eventually([&] { return !controller.isRunning(); }));

    controller.start(listOf(3), u"3 rows"_s);
    EXPECT_EQ(inDialog<QComboBox>("exportFormat").currentData().toInt(), int(ExportFormat::Xlsx));
    choose(dir.filePath(u"b.csv"_s));
    EXPECT_EQ(startOf(u"b.csv"_s), "\xEF\xBB");
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
    controller.start({&model, {0}, u"numbers"_s}, u"20,000 numbers"_s);
    EXPECT_TRUE(noticeText().contains(u"still being written"_s));
    ASSERT_TRUE(eventually([&] { return noticeText().contains(u"20,000 rows were written"_s); }));
}

} // namespace
