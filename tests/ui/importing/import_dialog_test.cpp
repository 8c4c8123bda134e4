// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/job_store.h"
#include "models/import/import_table_model.h"
#include "tests/ui/with_session.h"
#include "ui/importing/import_dialog.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstCell = ImportTableModel::firstCell;

class ImportDialogTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret, QString(), nullptr, QString(),
                                            folder.filePath(u"jobs"_s));
        ASSERT_TRUE(loadAccounts());
        dialog = new ImportDialog(*session, {}, nullptr);
        QObject::connect(dialog, &ImportDialog::jobMade, dialog, [this](const QUuid &id) { made = id; });
        dialog->show();
    }

    void TearDown() override { delete dialog; }

    void open(const QByteArray &csv)
    {
        QFile file(folder.filePath(u"numbers.csv"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        dialog->openFile(file.fileName());
        ASSERT_TRUE(isChecked());
    }

    [[nodiscard]] bool isChecked() const
    {
        return eventually([this] {
            const QString status = child<ElidedLabel>(*dialog, u"importStatus"_s).text();
            return status.contains(u"to compare"_s) && !status.contains(u"still"_s);
        });
    }

    [[nodiscard]] QTableView &table() const { return child<QTableView>(*dialog, u"importTable"_s); }
    [[nodiscard]] QString textOf(const QString &button) const
    {
        return child<QPushButton>(*dialog, button).text();
    }

    void edit(int row, int column, const QString &text)
    {
        const QModelIndex index = table().model()->index(row, firstCell + column);
        table().setCurrentIndex(index);
        table().edit(index);
        const QPointer<QLineEdit> editor = table().findChild<QLineEdit *>();
        ASSERT_NE(editor, nullptr);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(eventually([&] { return editor.isNull(); }));
    }

    QStringList wishesOf(BulkJob &job)
    {
        std::optional<QStringList> names;
        job.ask(
            dialog ? static_cast<QObject *>(dialog) : session.get(),
            [](JobFile &file) {
                QStringList found;
                for (const auto &[id, wish] : file.uncompared(1, 1000).value_or(QList<JobFile::WishedRow>()))
                    found.append(wish.subject.accountName + u'/' + wish.subject.name);
                return found;
            },
            [&names](const QStringList &found) { names = found; });
        EXPECT_TRUE(eventually([&] { return names.has_value(); }));
        return names.value_or(QStringList());
    }

    QTemporaryDir folder;
    QPointer<ImportDialog> dialog;
    QUuid made;
};

TEST_F(ImportDialogTest, AFileBecomesAJobThatSendsNothing)
{
    const qsizetype before = arrived("POST", u"Numbers"_s) + arrived("PUT", u"."_s);
    open("telephoneNumber,accountName,customSipHeader\n+442079460000-0002,contoso,a\n+442079460010,contoso,"
         "b\n");
    EXPECT_EQ(textOf(u"importShowAll"_s), u"All rows  2"_s);
    EXPECT_EQ(table().model()->index(0, 0).data().toString(), u"3 numbers"_s);

    click(*dialog, u"importCompare"_s);

    ASSERT_TRUE(eventually([&] { return !made.isNull(); }));
    ASSERT_TRUE(eventually([&] { return dialog.isNull(); })) << "it closes without asking";
    BulkJob *job = session->jobs()->open(made);
    ASSERT_NE(job, nullptr);
    EXPECT_EQ(job->info().title, u"Import of numbers.csv"_s);
    EXPECT_FALSE(job->info().deletesLacking);
    EXPECT_EQ(wishesOf(*job),
              QStringList({u"contoso/+442079460000"_s, u"contoso/+442079460001"_s, u"contoso/+442079460002"_s,
                           u"contoso/+442079460010"_s}));
    EXPECT_EQ(arrived("POST", u"Numbers"_s) + arrived("PUT", u"."_s), before);
}

TEST_F(ImportDialogTest, ProblemsAreShownMendedAndTheMendingUndone)
{
    open("number,account\n+442079460000,contoso\nwrong,contoso\n+442079460001,nobody\n");
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  2"_s);
    click(*dialog, u"importShowErrors"_s);
    ASSERT_EQ(table().model()->rowCount(), 2);

    edit(0, 0, u"+442079460002"_s);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  1"_s);
    EXPECT_FALSE(dialog->unsavedChanges().isEmpty());

    click(*dialog, u"importUndo"_s);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  2"_s);
    EXPECT_TRUE(dialog->unsavedChanges().isEmpty());

    table().selectAll();
    click(*dialog, u"importTakeOut"_s);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowAll"_s), u"All rows  1"_s);
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  0"_s);
}

TEST_F(ImportDialogTest, RowsWithErrorsAreLeftOutOnlyWhenThatIsMeant)
{
    open("number,account\n+442079460000,contoso\nwrong,contoso\n");
    auto &deleteLacking = child<QCheckBox>(*dialog, u"importDeleteLacking"_s);

    deleteLacking.click();
    click(*dialog, u"importCompare"_s);
    EXPECT_FALSE(child<InlineMessage>(*dialog, u"importMessage"_s).text().isEmpty())
        << "their numbers would be deleted";
    EXPECT_EQ(dialog->findChild<QMessageBox *>(u"importErrorsQuestion"_s), nullptr);

    deleteLacking.click();
    click(*dialog, u"importCompare"_s);
    auto *question = dialog->findChild<QMessageBox *>(u"importErrorsQuestion"_s);
    ASSERT_NE(question, nullptr);
    click(*question, u"importErrorsQuestionYes"_s);

    ASSERT_TRUE(eventually([&] { return !made.isNull(); }));
    EXPECT_EQ(wishesOf(*session->jobs()->open(made)), QStringList({u"contoso/+442079460000"_s}));
}

TEST_F(ImportDialogTest, PastedNumbersAloneTakeTheAccountForAllRows)
{
    QGuiApplication::clipboard()->setText(u"+442079460000\n+442079460001\n"_s);
    click(*dialog, u"importPaste"_s);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  2"_s) << "no account is said";

    auto &account = child<QComboBox>(*dialog, u"importAccount"_s);
    ASSERT_TRUE(account.isVisible());
    retype(account.lineEdit(), u"contoso"_s);
    QTest::keyClick(account.lineEdit(), Qt::Key_Return);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  0"_s);
    child<QCheckBox>(*dialog, u"importDeleteLacking"_s).click();
    click(*dialog, u"importCompare"_s);

    ASSERT_TRUE(eventually([&] { return !made.isNull(); }));
    BulkJob *job = session->jobs()->open(made);
    EXPECT_TRUE(job->info().deletesLacking);
    EXPECT_EQ(wishesOf(*job), QStringList({u"contoso/+442079460000"_s, u"contoso/+442079460001"_s}));
}

TEST_F(ImportDialogTest, WhatWasPastedIsNotLostWithoutAsking)
{
    QGuiApplication::clipboard()->setText(u"+442079460000\n"_s);
    click(*dialog, u"importPaste"_s);
    ASSERT_TRUE(isChecked());

    dialog->close();
    auto *question = dialog->findChild<QMessageBox *>(u"importDiscardQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    click(*question, u"importDiscardQuestionYes"_s);
    EXPECT_TRUE(eventually([&] { return dialog.isNull(); }));
}

TEST_F(ImportDialogTest, ColumnsAreMappedByHandAndRememberedForTheNextFile)
{
    const QByteArray csv = "Rufnummer;Kunde\n+442079460000;contoso\n";
    open(csv);
    auto &key = child<QComboBox>(*dialog, u"importColumn0"_s);
    auto &account = child<QComboBox>(*dialog, u"importColumn1"_s);
    EXPECT_FALSE(child<QPushButton>(*dialog, u"importCompare"_s).isEnabled());
    key.setCurrentIndex(1);
    Q_EMIT key.activated(1);
    account.setCurrentIndex(2);
    Q_EMIT account.activated(2);
    ASSERT_TRUE(isChecked());
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  0"_s);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>(*dialog, u"importCompare"_s).isEnabled(); }));
    click(*dialog, u"importCompare"_s);
    ASSERT_TRUE(eventually([&] { return dialog.isNull(); }));

    dialog = new ImportDialog(*session, {}, nullptr);
    dialog->show();
    open(csv);
    EXPECT_EQ(textOf(u"importShowErrors"_s), u"Errors  0"_s);
}

TEST_F(ImportDialogTest, HowItIsWrittenCanBeOverruled)
{
    open("number;account\n+442079460000;contoso\n");
    auto &separator = child<QComboBox>(*dialog, u"importSeparator"_s);
    EXPECT_EQ(separator.currentData().toInt(), int(';'));
    separator.setCurrentIndex(0);
    Q_EMIT separator.activated(0);
    EXPECT_TRUE(eventually([&] { return table().model()->columnCount() == firstCell + 1; }));
}

TEST_F(ImportDialogTest, ProblemsAreExportedWithAColumnThatSaysThem)
{
    open("number,account\n+442079460000,contoso\nwrong,contoso\n");
    ListInView list;
    QObject::connect(dialog, &ImportDialog::exportRequested, dialog,
                     [&list](const ListInView &asked) { list = asked; });
    click(*dialog, u"importExportProblems"_s);
    ASSERT_NE(list.model, nullptr);
    ASSERT_EQ(list.model->rowCount(), 1);
    EXPECT_EQ(list.model->headerData(list.columns.last(), Qt::Horizontal).toString(), u"Problem"_s);
    EXPECT_EQ(list.model->index(0, list.columns.first()).data().toString(), u"wrong"_s);
    EXPECT_TRUE(list.model->index(0, list.columns.last()).data().toString().contains(u"number"_s));
}

} // namespace
