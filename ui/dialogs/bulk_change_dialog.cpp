// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/bulk_change_dialog.h"

#include "models/domain/field_rules.h"
#include "models/domain/service.h"
#include "ui/editors/address_picker.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/service_words.h"
#include "ui/widgets/status_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int dialogWidth = 560;

enum TextChoice { Leave, SetTo, Remove };

/// What a field's members become; nothing where it is left.
void insertText(QJsonObject &json, QLatin1StringView member, const QComboBox *choice, const QLineEdit *text)
{
    if (choice->currentIndex() == SetTo)
        json.insert(member, text->text().trimmed());
    else if (choice->currentIndex() == Remove)
        json.insert(member, QJsonValue::Null);
}

void insertFlag(QJsonObject &json, QLatin1StringView member, const QComboBox *choice)
{
    if (choice->currentData().isValid())
        json.insert(member, choice->currentData().toBool());
}

} // namespace

BulkChangeDialog::BulkChangeDialog(const Numbers &numbers, QWidget *parent)
    : QDialog(parent)
    , m_numbers(numbers)
    , m_which(new QComboBox(this))
    , m_action(new QComboBox(this))
    , m_form(new FormGrid)
    , m_note(new QLabel(this))
{
    setObjectName(u"bulkChangeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change Many Numbers"));
    m_which->setObjectName(u"bulkWhich"_s);
    m_which->setAccessibleName(tr("Numbers"));
    if (numbers.selected > 0)
        m_which->addItem(tr("%1, as selected").arg(numbersText(numbers.selected)), false);
    m_which->addItem(tr("%1, all that the list shows").arg(numbersText(numbers.shown)), true);
    m_action->setObjectName(u"bulkAction"_s);
    m_action->setAccessibleName(tr("Action"));
    m_action->addItem(tr("Set fields"), false);
    m_action->addItem(tr("Delete them"), true);
    if (!numbers.whyNotDelete.isEmpty()) {
        QStandardItem *item = qobject_cast<QStandardItemModel *>(m_action->model())->item(1);
        item->setEnabled(false);
        item->setToolTip(numbers.whyNotDelete);
    }
    m_note->setObjectName(u"bulkNote"_s);
    m_note->setWordWrap(true);
    makeMuted(m_note);

    m_form->addRow(tr("&Numbers"), m_which, m_which);
    m_form->addRow(tr("&Action"), m_action, m_action);
    makeFields();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_plan = buttons->addButton(tr("Make &Plan"), QDialogButtonBox::AcceptRole);
    m_plan->setObjectName(u"bulkPlan"_s);
    m_plan->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addLayout(m_form);
    column->addWidget(m_note);
    column->addWidget(buttons);

    connect(m_which, &QComboBox::currentIndexChanged, this, &BulkChangeDialog::update);
    connect(m_action, &QComboBox::currentIndexChanged, this, &BulkChangeDialog::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString title = isDelete() ? tr("Delete %1") : tr("Change %1");
        accept();
        Q_EMIT chosen(wish(), isAllShown(), title.arg(numbersText(count())));
    });
    update();
}

void BulkChangeDialog::makeFields()
{
    for (const Service service : allServices)
        m_services.append(addChoice(u"bulk-"_s + key(service), displayName(service), tr("On"), tr("Off")));
    m_usage = addText(u"bulkUsage"_s, tr("&Usage"));
    m_usage.text->setCompleter(new QCompleter(m_numbers.usages, m_usage.text));
    m_usage.choice->removeItem(Remove); // a number that can be used has one
    m_address = new AddressPicker(u"bulk"_s, this);
    m_address->addTo(*m_form);
    m_address->setPicked({}, {});
    m_fields += {m_address->addressRow(), m_address->locationRow()};
    connect(m_address, &AddressPicker::edited, this, &BulkChangeDialog::update);
    m_mayChange = addChoice(u"bulkMayChange"_s, tr("&Tenant may change the address"), tr("Yes"), tr("No"));
    m_sipHeader = addText(u"bulkSipHeader"_s, tr("SIP &header"));
}

/// An address is one of an account.
void BulkChangeDialog::offerAddresses()
{
    const QString account = isAllShown() ? m_numbers.accountOfShown : m_numbers.accountOfSelected;
    if (std::exchange(m_account, account) == account)
        return;
    m_address->setPicked({}, {});
    m_address->setAddresses({});
    if (account.isEmpty() || !m_numbers.addressesOf)
        return m_address->setNote(
            tr("An address is one of an account: choose numbers of one account to give them another."));
    m_address->setNote(tr("Fetching the addresses of %1\u2026").arg(account));
    m_numbers.addressesOf(account, this, [this, account](const Result<QList<CivicAddress>> &addresses) {
        if (m_account != account)
            return;
        m_address->setNote(addresses ? QString() : errorLine(addresses.error()));
        if (addresses)
            m_address->setAddresses(*addresses);
    });
}

void BulkChangeDialog::insertAddress(QJsonObject &configuration) const
{
    const auto valueOf = [](const QString &id) { return id.isEmpty() ? QJsonValue() : QJsonValue(id); };
    if (!m_address->isAddressTouched())
        return;
    configuration.insert("civicAddressId"_L1, valueOf(m_address->addressId().value_or(QString())));
    configuration.insert("locationId"_L1, valueOf(m_address->locationId().value_or(QString())));
}

void BulkChangeDialog::addField(const QString &label, QWidget *field, QWidget *buddy)
{
    m_form->addRow(label, field, buddy);
    m_fields.append(field);
}

QComboBox *BulkChangeDialog::addChoice(const QString &objectName, const QString &label, const QString &yes,
                                       const QString &no)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(QString(label).remove(u'&'));
    choice->addItem(tr("Leave as it is"));
    choice->addItem(yes, true);
    choice->addItem(no, false);
    addField(label, choice, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &BulkChangeDialog::update);
    return choice;
}

BulkChangeDialog::TextField BulkChangeDialog::addText(const QString &objectName, const QString &label)
{
    const TextField field{new QComboBox(this), new QLineEdit(this)};
    const QString name = QString(label).remove(u'&');
    field.choice->setObjectName(objectName + u"Choice"_s);
    field.choice->setAccessibleName(name);
    field.choice->addItems({tr("Leave as it is"), tr("Set to"), tr("Remove")});
    field.text->setObjectName(objectName);
    field.text->setAccessibleName(tr("%1: the new value").arg(name));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(field.choice);
    row->addWidget(field.text, 1);
    auto *both = new QWidget(this);
    row->setContentsMargins({});
    both->setLayout(row);
    addField(label, both, field.choice);
    connect(field.choice, &QComboBox::currentIndexChanged, this, [this, field] {
        update();
        if (field.choice->currentIndex() == SetTo)
            field.text->setFocus();
    });
    connect(field.text, &QLineEdit::textChanged, this, &BulkChangeDialog::update);
    return field;
}

bool BulkChangeDialog::isDelete() const
{
    return m_action->currentData().toBool();
}

bool BulkChangeDialog::isAllShown() const
{
    return m_which->currentData().toBool();
}

qint64 BulkChangeDialog::count() const
{
    return isAllShown() ? m_numbers.shown : m_numbers.selected;
}

Wish BulkChangeDialog::wish() const
{
    Wish wish{.subject = {}, .remove = isDelete(), .existingOnly = true};
    if (wish.remove)
        return wish;
    QJsonObject services;
    for (qsizetype i = 0; i < m_services.size(); ++i) {
        QJsonObject service;
        insertFlag(service, "enabled"_L1, m_services[i]);
        if (!service.isEmpty())
            services.insert(key(allServices[std::size_t(i)]), service);
    }
    QJsonObject header;
    insertText(header, "customSipHeader"_L1, m_sipHeader.choice, m_sipHeader.text);
    QJsonObject configuration;
    insertText(configuration, "usage"_L1, m_usage.choice, m_usage.text);
    insertAddress(configuration);
    insertFlag(configuration, "allowTenantAddressUpdate"_L1, m_mayChange);
    if (!services.isEmpty())
        wish.patch.insert("serviceDetails"_L1, services);
    if (!header.isEmpty())
        wish.patch.insert("configuration"_L1, header);
    if (!configuration.isEmpty())
        wish.configuredPatch.insert("configuration"_L1, configuration);
    return wish;
}

void BulkChangeDialog::update()
{
    for (QWidget *field : std::as_const(m_fields))
        m_form->setRowVisible(field, !isDelete());
    bool isComplete = true;
    for (const TextField &field : {m_usage, m_sipHeader}) {
        const bool isSet = field.choice->currentIndex() == SetTo;
        field.text->setEnabled(isSet);
        isComplete = isComplete && !(isSet && field.text->text().trimmed().isEmpty());
    }
    offerAddresses();
    const bool isHeaderSet = m_sipHeader.choice->currentIndex() == SetTo && !isDelete();
    const bool isHeaderWrong = isHeaderSet && !m_sipHeader.text->text().isEmpty()
        && check(Field::CustomSipHeader, m_sipHeader.text->text().trimmed()).has_value();
    isComplete = isComplete && !isHeaderWrong;
    const Wish wished = wish();
    const bool isSomething = wished.remove || !wished.patch.isEmpty() || !wished.configuredPatch.isEmpty();
    m_plan->setEnabled(isSomething && (isComplete || wished.remove) && count() > 0);
    QString note = tr("A plan is made first: you see what would change in each number, and nothing is sent "
                      "before you run it.");
    if (isAllShown() && !m_numbers.areAllLoaded)
        note = tr("The list is not loaded completely: only those it shows now are meant.") + u' ' + note;
    if (isHeaderWrong)
        note = tr("A SIP header has letters, digits, - and _, at most 100.");
    else if (!wished.configuredPatch.isEmpty())
        note += u' '
            + tr("Usage and address are set for the service that a number uses: Operator Connect or Phone "
                 "Mobile.");
    m_note->setText(note);
    fit();
}

bool BulkChangeDialog::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QDialog::event(event);
}

void BulkChangeDialog::fit()
{
    // Wrapped texts do not tell a window how high they are.
    layout()->activate();
    setFixedSize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
}

} // namespace acg
