// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QStackedLayout;
class QTabWidget;
class QToolButton;

namespace acg {

class AddressBook;
class AddressList;
class DetailText;
class EmptyState;
class IconLabel;
class InlineMessage;
struct ListInView;
class LinkLabel;
class ResourceFeed;
class RfiTableModel;

/// Everything the API says about the selected account or number, fetched fresh when it is selected.
class DetailView : public QWidget
{
    Q_OBJECT
public:
    /// Moving on within this time asks for nothing: keys run quickly through a list.
    static constexpr std::chrono::milliseconds settleTime{150};

    /// Service, feed and address book must outlive the view.
    DetailView(ResourceService &resources, ResourceFeed &feed, AddressBook &addresses,
               QWidget *parent = nullptr);

    /// An account is shown with the request for information it came of. The list must outlive the view.
    void showRfisOf(const RfiTableModel &rfis);
    void showAccount(const QString &accountName);
    void showNumber(const QString &accountName, const QString &telephoneNumber);
    void showNothing(const QString &iconName, const QString &title, const QString &text = {});
    /// Asks for the resource again; what is shown stays until the answer comes.
    void reload();

Q_SIGNALS:
    void rfiRequested(const QString &tenantId);
    void exportRequested(const acg::ListInView &list, const QString &countText);

private:
    struct Key
    {
        QString accountName;
        QString telephoneNumber; ///< empty for an account
        [[nodiscard]] bool isNumber() const { return !telephoneNumber.isEmpty(); }
        friend bool operator==(const Key &, const Key &) = default;
    };

    QWidget *makeContent();
    QWidget *makeJson();
    void listen(ResourceFeed &feed);
    void select(const Key &key);
    void fetch();
    void failed(const ApiError &error);
    void render(const Account &account);
    void render(const Number &number);
    void renderCommon(const Provisioning &provisioning, const QJsonObject &json);
    void renderNumber();
    void renderRfi();

    ResourceService &m_resources;
    AddressBook &m_addresses;
    Key m_key;
    QTimer m_settle;
    CallHandle m_call;
    quint64 m_round = 0; ///< answers of earlier rounds are late
    const RfiTableModel *m_rfis = nullptr;
    Account m_account; ///< as shown: its request for information may become known after it
    Number m_number; ///< as shown: its address may become known after it
    QJsonObject m_shown; ///< what is shown now; empty: nothing

    QStackedLayout *m_stack;
    EmptyState *m_state;
    QWidget *m_content;
    IconLabel *m_icon;
    QLabel *m_title;
    IconLabel *m_statusIcon;
    QLabel *m_status;
    LinkLabel *m_rfi; ///< the request for information an account came of
    InlineMessage *m_message;
    QTabWidget *m_tabs;
    DetailText *m_text;
    AddressList *m_addressList;
    QToolButton *m_jsonToggle;
    QToolButton *m_jsonCopy;
    QPlainTextEdit *m_json;
    QSplitter *m_jsonSplitter;
};

} // namespace acg
