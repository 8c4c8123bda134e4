// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the numbers page is put together.

#include "models/items/number_conditions.h"
#include "models/items/number_table_model.h"
#include "models/services/resource_feed.h"
#include "models/services/session.h"
#include "ui/delegates/services_delegate.h"
#include "ui/delegates/status_delegate.h"
#include "ui/filters/number_filter_bar.h"
#include "ui/pages/numbers_page.h"
#include "ui/pages/ranges_view.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/detail_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/list_beside_detail.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto splitterKey = "numbersPage/splitter"_L1;

struct Width
{
    int column;
    int pixels;
};
constexpr Width widths[] = {
    {NumberTableModel::TelephoneNumber, 135},  {NumberTableModel::AccountName, 130},
    {NumberTableModel::Services, 110},         {NumberTableModel::Status, 95},
    {NumberTableModel::Assignment, 100},       {NumberTableModel::Usage, 180},
    {NumberTableModel::EmergencyAddress, 180}, {NumberTableModel::SipHeader, 140},
};

QToolButton *makeButton(const QString &objectName, const QString &text, const QString &iconName,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

} // namespace

NumbersPage::NumbersPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_addresses(new AddressBook(session.resources(), session.snapshot(), this))
    , m_dialogs(new ResourceDialogs(session, this))
{
    setObjectName(u"numbersPage"_s);
    m_detail = new DetailView(session.resources(), session.feed(), *m_addresses, this);
    m_detail->setMinimumWidth(300);
    auto *splitter
        = new ListBesideDetail(u"numbersSplitter"_s, splitterKey, makeList(), m_detail, {740, 372}, this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    setHome(m_table);
    connectModel();
    connect(m_dialogs, &ResourceDialogs::notice, this, &MainPage::notice);
    updateCount();
    selectionChanged();
}

NumbersPage::~NumbersPage()
{
    m_columns->save();
    // The table outlives this part of the page by a moment, and what it tells then nobody can hear.
    m_table->selectionModel()->disconnect(this);
}

QWidget *NumbersPage::makeList()
{
    makeTable();
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_stack = new ListStack(m_table,
                            {u"numbers"_s, tr("Loading numbers\u2026"), tr("No numbers yet"),
                             tr("The numbers of your customers are listed here."), tr("&New Number\u2026"),
                             tr("No number matches \u201c%1\u201d")},
                            list);
    m_ranges = new RangesView(m_session.numbers(), list);
    m_views = new QStackedWidget(list);
    m_views->addWidget(m_stack);
    m_views->addWidget(m_ranges);
    column->addWidget(m_views, 1);
    connect(m_ranges, &RangesView::rangeActivated, this, &NumbersPage::showRange);
    connect(m_stack, &ListStack::retryRequested, this, &NumbersPage::refresh);
    connect(m_stack, &ListStack::createRequested, this, &NumbersPage::createNumber);
    connect(m_stack, &ListStack::clearFilterRequested, this, [this] {
        setConditions({});
        m_filter->setFocus();
    });
    return list;
}

QWidget *NumbersPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_scope = new AccountChooser(m_session.accounts(), tr("All accounts"), bar);
    m_scope->setObjectName(u"numbersScope"_s);
    m_scope->setAccessibleName(tr("Account whose numbers are shown"));
    m_scope->setToolTip(tr("Shows the numbers of one account, or of all. Type part of its name."));
    m_scope->setAccount(m_session.numbersScope());
    auto *scopeLabel = new QLabel(tr("Acc&ount"), bar);
    scopeLabel->setBuddy(m_scope);

    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"numbersFilter"_s);
    m_filter->setAccessibleName(tr("Filter numbers"));
    m_filter->setPlaceholderText(tr("Filter by number, account\u2026"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);

    m_columnsButton = makeButton(u"numbersColumns"_s, tr("&Columns"), u"columns"_s, bar);
    m_asRanges = makeButton(u"numbersAsRanges"_s, tr("R&anges"), u"list"_s, bar);
    m_asRanges->setCheckable(true);
    m_asRanges->setToolTip(tr("Folds the numbers shown into ranges, and says where numbers are free"));

    m_conditions = new NumberFilterBar(m_session.numbers(), bar);
    m_count = new ElidedLabel({}, bar);
    m_count->setObjectName(u"numbersCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(scopeLabel);
    row->addWidget(m_scope);
    row->addWidget(m_filter, 1);
    row->addWidget(m_columnsButton);
    row->addWidget(m_asRanges);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::small);
    column->setSpacing(metrics::tight);
    column->addLayout(row);
    column->addWidget(m_conditions);
    column->addWidget(m_count);

    connect(m_columnsButton, &QToolButton::clicked, this,
            [this] { m_columns->popup(m_columnsButton->mapToGlobal(m_columnsButton->rect().bottomLeft())); });
    connect(m_asRanges, &QToolButton::toggled, this, [this] {
        updateView();
        Q_EMIT capabilitiesChanged();
    });
    connect(m_scope, &AccountChooser::accountChosen, &m_session, &Session::setNumbersScope);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        NumberConditions conditions = m_session.numbers().conditions();
        conditions.text = text.trimmed();
        setConditions(conditions);
    });
    connect(m_conditions, &NumberFilterBar::conditionsChosen, this, &NumbersPage::setConditions);
    return bar;
}

void NumbersPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"numbersTable"_s);
    m_table->setAccessibleName(tr("Numbers"));
    m_table->setModel(&m_session.numbers());
    setUpRowTable(*m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(NumberTableModel::Services,
                                      new ServicesDelegate(NumberTableModel::ServicesRole, m_table));
    m_table->setItemDelegateForColumn(NumberTableModel::Status,
                                      new StatusDelegate(NumberTableModel::StatusRole, m_table));

    QHeaderView *header = m_table->horizontalHeader();
    for (const Width &width : widths)
        m_table->setColumnWidth(width.column, width.pixels);
    // As they come, until somebody asks for an order.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_columns = new ColumnChooser(header, u"numbersPage/columns"_s,
                                  {NumberTableModel::EmergencyAddress, NumberTableModel::SipHeader}, this);
    m_columns->setObjectName(u"numbersColumnsMenu"_s);

    connect(m_table, &QAbstractItemView::activated, this, &NumbersPage::editSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, &NumbersPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NumbersPage::selectionChanged);
}

void NumbersPage::connectModel()
{
    NumberTableModel &model = m_session.numbers();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &NumbersPage::updateCount);
    connect(&model, &NumberTableModel::loadStateChanged, this, &NumbersPage::updateCount);
    connect(&model, &NumberTableModel::loadStateChanged, this, &NumbersPage::revealWanted);
    connect(&m_session, &Session::numbersFailed, m_stack, &ListStack::setFailure);
    connect(&m_session, &Session::numbersScopeChanged, this,
            [this] { m_scope->setAccount(m_session.numbersScope()); });
    connect(&m_session, &Session::rolesChanged, this, [this] {
        m_stack->setMayCreate(capabilities().canCreateNumber);
        Q_EMIT capabilitiesChanged();
    });
    connect(m_dialogs, &ResourceDialogs::numberCreated, this,
            [this](const Number &number) { reveal(number.telephoneNumber()); });
}

} // namespace acg
