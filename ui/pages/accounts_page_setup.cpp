// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the accounts page is put together.

#include "models/items/account_tree_model.h"
#include "models/services/session.h"
#include "ui/delegates/services_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/pages/account_filter_model.h"
#include "ui/pages/accounts_page.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/detail_view.h"
#include "ui/widgets/list_beside_detail.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/status_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto splitterKey = "accountsPage/splitter"_L1;
constexpr auto columnsKey = "accountsPage/columns"_L1;

} // namespace

AccountsPage::AccountsPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_addresses(new AddressBook(session.resources(), session.snapshot(), this))
    , m_dialogs(new ResourceDialogs(session, this))
    , m_model(new AccountFilterModel(this))
{
    setObjectName(u"accountsPage"_s);
    m_model->setSourceModel(&session.accounts());
    m_detail = new DetailView(session.resources(), session.feed(), *m_addresses, this);
    m_detail->setMinimumWidth(320);
    m_detail->showRfisOf(session.rfis());
    connect(m_detail, &DetailView::rfiRequested, this, &MainPage::rfiRequested);
    connect(m_detail, &DetailView::exportRequested, this, &MainPage::exportRequested);
    auto *splitter
        = new ListBesideDetail(u"accountsSplitter"_s, splitterKey, makeList(), m_detail, {560, 560}, this);
    splitter->setStretchFactor(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    setHome(m_tree);
    connectModel();
    connect(m_dialogs, &ResourceDialogs::notice, this, &MainPage::notice);
    updateCount();
    currentChanged();
}

AccountsPage::~AccountsPage()
{
    QSettings().setValue(columnsKey, m_tree->header()->saveState());
    // The tree outlives this part of the page by a moment, and what it tells then nobody can hear.
    m_tree->selectionModel()->disconnect(this);
    m_model->disconnect(this);
}

QWidget *AccountsPage::makeList()
{
    makeTree();
    auto *list = new QWidget(this);
    list->setMinimumWidth(360);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_stack = new ListStack(m_tree,
                            {u"accounts"_s, tr("Loading accounts\u2026"), tr("No accounts yet"),
                             tr("An account stands for a customer and the services it may use."),
                             tr("&New Account\u2026"), tr("No account matches \u201c%1\u201d")},
                            list);
    column->addWidget(m_stack, 1);
    connect(m_stack, &ListStack::retryRequested, this, &AccountsPage::refresh);
    connect(m_stack, &ListStack::createRequested, this, &AccountsPage::createAccount);
    connect(m_stack, &ListStack::clearFilterRequested, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
    return list;
}

QWidget *AccountsPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"accountsFilter"_s);
    m_filter->setAccessibleName(tr("Filter accounts"));
    m_filter->setPlaceholderText(tr("Filter by name or tenant ID\u2026"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);

    m_showNumbers = new QToolButton(bar);
    m_showNumbers->setObjectName(u"showNumbers"_s);
    m_showNumbers->setText(tr("Show Numbers in &Table"));
    m_showNumbers->setAccessibleName(tr("Show numbers in table"));
    m_showNumbers->setToolTip(tr("Lists the numbers of the selected account on the numbers page"));
    m_showNumbers->setIcon(icon(u"numbers"_s));
    m_showNumbers->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showNumbers->setFocusPolicy(Qt::TabFocus);
    m_showNumbers->setAutoRaise(true);

    m_count = new QLabel(bar);
    m_count->setObjectName(u"accountsCount"_s);
    makeMuted(m_count);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(m_filter, 1);
    row->addWidget(m_showNumbers);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::small);
    column->setSpacing(metrics::tight);
    column->addLayout(row);
    column->addWidget(m_count);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilterText(text);
        updateCount();
    });
    connect(m_showNumbers, &QToolButton::clicked, this, &AccountsPage::showNumbers);
    return bar;
}

void AccountsPage::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"accountsTree"_s);
    m_tree->setAccessibleName(tr("Accounts and their numbers"));
    m_tree->setUniformRowHeights(true);
    m_tree->setModel(m_model);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false); // it opens the editor
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setItemDelegateForColumn(AccountTreeModel::Services,
                                     new ServicesDelegate(AccountTreeModel::ServicesRole, m_tree));
    m_tree->setItemDelegateForColumn(AccountTreeModel::Status,
                                     new StatusDelegate(AccountTreeModel::StatusRole, m_tree));
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(AccountTreeModel::Name, 225);
    header->resizeSection(AccountTreeModel::Services, 200);
    header->restoreState(QSettings().value(columnsKey).toByteArray());

    connect(m_tree, &QAbstractItemView::activated, this, &AccountsPage::activated);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &AccountsPage::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AccountsPage::currentChanged);
    // What can be seen is known only after the view has laid out its rows.
    connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, this, &AccountsPage::fetchSeen,
            Qt::QueuedConnection);
    connect(m_tree->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AccountsPage::fetchSeen,
            Qt::QueuedConnection);
}

void AccountsPage::connectModel()
{
    AccountTreeModel &accounts = m_session.accounts();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        updateCount();
        restoreCurrent();
        QMetaObject::invokeMethod(this, &AccountsPage::fetchSeen, Qt::QueuedConnection);
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &AccountsPage::updateCount);
    connect(&accounts, &AccountTreeModel::loadStateChanged, this, &AccountsPage::updateCount);
    connect(&m_session, &Session::accountsFailed, m_stack, &ListStack::setFailure);
    connect(&m_session, &Session::rolesChanged, this, [this] {
        m_stack->setMayCreate(capabilities().canCreateAccount);
        Q_EMIT capabilitiesChanged();
    });
    connect(m_dialogs, &ResourceDialogs::accountCreated, this,
            [this, &accounts](const Account &account) { reveal(accounts.indexOf(account.name())); });
    connect(m_dialogs, &ResourceDialogs::numberCreated, this, [this, &accounts](const Number &number) {
        reveal(accounts.indexOf(number.accountName(), number.telephoneNumber()));
    });
}

} // namespace acg
