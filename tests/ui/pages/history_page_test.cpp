// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/change_list_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/resource_service.h"
#include "models/storage/change_history.h"
#include "tests/ui/hands.h"
#include "tests/ui/with_window.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/delete_account_dialog.h"
#include "ui/dialogs/delete_numbers_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/number_editor.h"
#include "ui/pages/main_page.h"
#include "ui/widgets/detail_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/member_words.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto route = Service::TeamsDirectRouting;

class HistoryPageTest : public WithWindow
{
protected:
    void SetUp() override
    {
        WithWindow::SetUp();
        openAs(u"sandbox-admin"_s);
    }

    void TearDown() override { window.closeSession(); }

    void openAs(const QString &clientId)
    {
        profile.baseUrl = profile.authority = gateway.baseUrl();
        profile.clientId = clientId;
        window.openSession(std::make_unique<Session>(profile, sandboxSecret, QString(), &history));
        window.actions()[ActionId::GoToHistory]->trigger();
        ASSERT_EQ(window.currentPage()->objectName(), u"historyPage"_s);
    }

    static ConnectionProfile profileOfTest()
    {
        ConnectionProfile chosen = ConnectionProfile::create(u"Of the Test"_s);
        chosen.tenant = u"sandbox"_s;
        chosen.requestsPerMinute = 0;
        chosen.keepsSnapshot = false;
        return chosen;
    }

    ResourceService &resources() { return window.session()->resources(); }
    [[nodiscard]] QTableView &table() const { return child<QTableView>(window, u"historyTable"_s); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, ChangeListModel::Column column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton &revertButton() const { return child<QPushButton>(window, u"historyRevert"_s); }
    [[nodiscard]] QString details() const
    {
        return child<DetailText>(window, u"historyText"_s).toPlainText();
    }

    template <typename T>
    Versioned<T> done(Answer<Versioned<T>> &answer)
    {
        EXPECT_TRUE(answer.wait()) << answer.wait().error().message.toStdString();
        return *answer.wait();
    }

    Versioned<Account> account(const QString &name)
    {
        Answer<Versioned<Account>> answer;
        resources().fetchAccount(name, qApp, answer.take());
        return done(answer);
    }

    Versioned<Account> save(const Versioned<Account> &value)
    {
        Answer<Versioned<Account>> answer;
        resources().updateAccount(value, qApp, answer.take());
        return done(answer);
    }

    /// Changes contoso's correlation ID, which is then the newest change.
    void change(const QString &correlationId)
    {
        const int before = rows();
        Versioned<Account> held = account(u"contoso"_s);
        held.value.setCorrelationId(correlationId);
        save(held);
        ASSERT_TRUE(settled(before + 1));
    }

    Versioned<Number> createNumber(const QString &telephoneNumber)
    {
        Number number(u"contoso"_s, telephoneNumber);
        number.setEnabled(route, true);
        number.setCustomSipHeader(u"kept"_s);
        Answer<Versioned<Number>> answer;
        resources().createNumber(number, qApp, answer.take());
        return done(answer);
    }

    /// So many changes are listed, and the newest one's outcome is known.
    bool settled(int count)
    {
        return eventually(
            [&] { return rows() == count && cell(0, ChangeListModel::Outcome) != u"No answer"_s; });
    }

    void select(int row) { table().setCurrentIndex(table().model()->index(row, 0)); }

    template <typename Dialog>
    Dialog *openDialog()
    {
        Dialog *found = nullptr;
        EXPECT_TRUE(eventually([&] { return (found = window.findChild<Dialog *>()) != nullptr; }));
        return found;
    }

    template <typename Editor>
    Editor *openEditor()
    {
        Editor *editor = openDialog<Editor>();
        EXPECT_TRUE(
            eventually([&] { return editor == nullptr || editor->state() == EditorDialog::State::Editing; }));
        return editor;
    }

    [[nodiscard]] static QStringList preview(const EditorDialog &editor)
    {
        const auto &changes = child<QTreeWidget>(editor, u"changes"_s);
        QStringList lines;
        for (int row = 0; row < changes.topLevelItemCount(); ++row) {
            const QTreeWidgetItem *item = changes.topLevelItem(row);
            lines.append(item->text(0) + u'|' + item->text(1) + u'|' + item->text(2));
        }
        return lines;
    }

    QTemporaryDir folder;
    ChangeHistory history{folder.filePath(u"history"_s)};
    ConnectionProfile profile = profileOfTest();
};

TEST_F(HistoryPageTest, ListsWhatWasWrittenNewestFirstWithItsFields)
{
    const auto &empty = child<EmptyState>(*window.currentPage(), u"listEmpty"_s);
    ASSERT_TRUE(eventually([&] { return empty.title() == u"No changes yet"_s; }));
    change(u"one"_s);
    change(u"two"_s);
    EXPECT_EQ(cell(0, ChangeListModel::Action), u"Changed");
    EXPECT_EQ(cell(0, ChangeListModel::Resource), u"contoso");
    EXPECT_EQ(cell(0, ChangeListModel::Fields), u"Correlation ID: one \u2192 two");
    EXPECT_EQ(cell(0, ChangeListModel::Outcome), u"Done");
    EXPECT_EQ(cell(0, ChangeListModel::ClientId), u"sandbox-admin");
    select(0);
    EXPECT_EQ(child<QLabel>(window, u"historyTitle"_s).text(), u"Account contoso");
    EXPECT_TRUE(details().contains(u"one \u2192 two"_s)) << details().toStdString();
    EXPECT_TRUE(details().contains(cell(0, ChangeListModel::RequestId)));
}

TEST_F(HistoryPageTest, AnUpdateIsTakenBackThroughThePreviewOnTheNewestState)
{
    change(u"one"_s);
    change(u"two"_s);
    // Somebody else changes something else since; that stays.
    Versioned<Account> held = account(u"contoso"_s);
    held.value.setSyncEnabled(route, !held.value.isSyncEnabled(route));
    save(held);
    ASSERT_TRUE(settled(3));
    const bool sync = held.value.isSyncEnabled(route);
    select(1);
    window.actions()[ActionId::Revert]->trigger();
    auto *editor = openEditor<AccountEditor>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(preview(*editor), QStringList(u"Correlation ID|two|one"_s));
    gateway.requests().clear();
    click(*editor, u"save"_s);
    ASSERT_TRUE(settled(4));
    const Account now = account(u"contoso"_s).value;
    EXPECT_EQ(now.correlationId(), u"one");
    EXPECT_EQ(now.isSyncEnabled(route), sync);
    EXPECT_EQ(cell(0, ChangeListModel::Fields), u"Correlation ID: two \u2192 one") << "it is a change itself";
    bool conditional = false;
    for (const sandbox::RequestRecord &request : gateway.requests().records()) {
        for (const sandbox::Header &header : request.headers)
            conditional = conditional || (request.method == "PUT" && header.name.toLower() == "if-match");
    }
    EXPECT_TRUE(conditional);
}

TEST_F(HistoryPageTest, ACreationIsTakenBackByDeleting)
{
    Account made(u"tests-new"_s);
    Answer<Versioned<Account>> answer;
    resources().createAccount(made, qApp, answer.take());
    done(answer);
    ASSERT_TRUE(settled(1));
    select(0);
    EXPECT_EQ(cell(0, ChangeListModel::Action), u"Created");
    revertButton().click();
    auto *dialog = openDialog<DeleteAccountDialog>();
    ASSERT_NE(dialog, nullptr);
    auto &remove = child<QPushButton>(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return remove.isEnabled(); }));
    remove.click();
    ASSERT_TRUE(settled(2));
    EXPECT_EQ(cell(0, ChangeListModel::Action), u"Deleted");
}

TEST_F(HistoryPageTest, ADeletionIsTakenBackByCreatingItAgainAsItWas)
{
    const Versioned<Number> number = createNumber(u"+12065550199"_s);
    Answer<api::Done> deleted;
    resources().deleteNumber(u"contoso"_s, u"+12065550199"_s, number.etag, qApp, deleted.take());
    ASSERT_TRUE(deleted.wait());
    ASSERT_TRUE(settled(2));
    select(0);
    revertButton().click();
    auto *editor = openEditor<NumberEditor>();
    ASSERT_NE(editor, nullptr);
    EXPECT_TRUE(editor->isNew());
    auto &saveButton = child<QPushButton>(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return saveButton.isEnabled(); }));
    saveButton.click();
    ASSERT_TRUE(settled(3));
    Answer<Versioned<Number>> answer;
    resources().fetchNumber(u"contoso"_s, u"+12065550199"_s, qApp, answer.take());
    EXPECT_EQ(done(answer).value.toRequestBody(), number.value.toRequestBody());
}

TEST_F(HistoryPageTest, NumbersDeletedTogetherAreTakenBackOneByOne)
{
    const Versioned<Number> first = createNumber(u"+12065550198"_s);
    createNumber(u"+12065550199"_s);
    auto *dialog = new DeleteNumbersDialog(
        resources(), {{u"contoso"_s, u"+12065550198"_s}, {u"contoso"_s, u"+12065550199"_s}}, &window);
    dialog->open();
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(settled(4));
    EXPECT_EQ(gateway.requests().count("POST", QRegularExpression(u"deleteNumbers"_s)), 1);
    select(1);
    EXPECT_EQ(cell(1, ChangeListModel::Resource), first.value.telephoneNumber());
    revertButton().click();
    auto *editor = openEditor<NumberEditor>();
    ASSERT_NE(editor, nullptr);
    auto &saveButton = child<QPushButton>(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return saveButton.isEnabled(); }));
    saveButton.click();
    ASSERT_TRUE(settled(5));
    Answer<Versioned<Number>> answer;
    resources().fetchNumber(u"contoso"_s, first.value.telephoneNumber(), qApp, answer.take());
    EXPECT_EQ(done(answer).value.toRequestBody(), first.value.toRequestBody());
}

TEST_F(HistoryPageTest, AnAnswerToARequestIsTakenBackInItsForm)
{
    const RfiTableModel &rfis = window.session()->rfis();
    ASSERT_TRUE(eventually([&] { return rfis.loadState() == LoadState::Complete; }));
    const QString tenant = rfis.at(0)->tenantId();
    Answer<Versioned<RequestForInformation>> answer;
    resources().fetchRfi(tenant, qApp, answer.take());
    const Versioned<RequestForInformation> before = done(answer);
    Answer<Versioned<RequestForInformation>> changed;
    resources().updateRfi(tenant, before.etag, {.comment = u"said by mistake"_s}, qApp, changed.take());
    done(changed);
    ASSERT_TRUE(settled(1));
    select(0);
    EXPECT_TRUE(revertButton().isEnabled()) << revertButton().toolTip().toStdString();
    revertButton().click();
    EXPECT_EQ(window.currentPage()->objectName(), u"rfiPage");
    auto &saveButton = child<QPushButton>(window, u"rfiSave"_s);
    ASSERT_TRUE(eventually([&] { return saveButton.isEnabled(); }));
    EXPECT_EQ(child<QPlainTextEdit>(window, u"rfiComment"_s).toPlainText(),
              before.value.customerRelationship().comment);
    saveButton.click();
    window.actions()[ActionId::GoToHistory]->trigger();
    ASSERT_TRUE(settled(2));
    EXPECT_EQ(cell(0, ChangeListModel::Fields),
              u"Comment: said by mistake \u2192 "_s
                  + memberText(before.value.customerRelationship().comment));
}

TEST_F(HistoryPageTest, SaysWhyAChangeCannotBeTakenBack)
{
    change(u"one"_s);
    Versioned<Account> stale = account(u"contoso"_s);
    change(u"two"_s);
    stale.value.setCorrelationId(u"late"_s);
    Answer<Versioned<Account>> refused;
    resources().updateAccount(stale, qApp, refused.take());
    ASSERT_FALSE(refused.wait());
    ASSERT_TRUE(settled(3));
    select(0);
    EXPECT_TRUE(cell(0, ChangeListModel::Outcome).startsWith(u"Refused: 412"_s));
    EXPECT_FALSE(revertButton().isEnabled());
    EXPECT_TRUE(revertButton().toolTip().contains(u"not carried out"_s));
    EXPECT_FALSE(window.actions()[ActionId::Revert]->isEnabled());
    EXPECT_TRUE(window.actions()[ActionId::Revert]->toolTip().contains(u"not carried out"_s));
    select(1);
    EXPECT_TRUE(revertButton().isEnabled());

    openAs(u"sandbox-reader"_s);
    ASSERT_TRUE(eventually([&] { return rows() == 3; })) << "of the same connection";
    select(1);
    EXPECT_TRUE(eventually([&] { return !revertButton().isEnabled(); }));
    EXPECT_TRUE(revertButton().toolTip().contains(u"ProvisioningAPI.Write"_s));
}

TEST_F(HistoryPageTest, IsSearchedOverConnectionsAndExported)
{
    change(u"one"_s);
    createNumber(u"+12065550199"_s);
    ASSERT_TRUE(settled(2));
    auto &filter = child<QLineEdit>(window, u"historyFilter"_s);
    type(&filter, u"206555"_s);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(window.currentPage()->countText(), u"1 of 2 shown");
    filter.clear();

    profile = profileOfTest();
    openAs(u"sandbox-admin"_s);
    auto &everywhere = child<QCheckBox>(window, u"historyEverywhere"_s);
    ASSERT_TRUE(eventually([&] { return !window.currentPage()->countText().isEmpty(); }));
    EXPECT_EQ(rows(), 0) << "nothing was written over this connection";
    everywhere.click();
    EXPECT_TRUE(eventually([&] { return rows() == 2; }));
    select(0);
    EXPECT_TRUE(revertButton().toolTip().contains(u"Open that one"_s));

    window.actions()[ActionId::Export]->trigger();
    const QString path = folder.filePath(u"history.csv"_s);
    auto *form = openDialog<ExportDialog>();
    ASSERT_NE(form, nullptr);
    click(*form, u"exportChooseFile"_s);
    auto *dialog = openDialog<QFileDialog>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(path);
    ASSERT_TRUE(eventually([&] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(text.contains(u"+12065550199"_s) && text.contains(u"\u2192 one"_s)) << text.toStdString();
}

TEST_F(HistoryPageTest, LeadsToTheResource)
{
    createNumber(u"+12065550199"_s);
    ASSERT_TRUE(settled(1));
    select(0);
    click(window, u"historyGoTo"_s);
    EXPECT_EQ(window.currentPage()->objectName(), u"numbersPage"_s);
}

} // namespace
