// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/column_mapper.h"

#include "models/import/column_mappings.h"
#include "ui/filters/name_dialog.h"
#include "ui/importing/field_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// A name is no mnemonic.
QString menuText(const QString &name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

} // namespace

ColumnMapper::ColumnMapper(QWidget *parent)
    : Section(tr("Columns"), parent)
    , m_target(new QComboBox(this))
    , m_saved(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_grid(new QGridLayout)
    , m_choices(new QStandardItemModel(this))
{
    setObjectName(u"importColumns"_s);
    m_target->setObjectName(u"importTarget"_s);
    m_target->setAccessibleName(tr("What the rows are"));
    m_target->addItem(tr("Numbers"), int(ImportTarget::Numbers));
    m_target->addItem(tr("Accounts"), int(ImportTarget::Accounts));
    connect(m_target, &QComboBox::activated, this, [this] { setTarget(target()); });
    auto *label = new QLabel(tr("&Rows are"), this);
    label->setBuddy(m_target);
    m_saved->setObjectName(u"importMappings"_s);
    m_saved->setText(tr("Saved"));
    m_saved->setAccessibleName(tr("Saved mappings of columns"));
    m_saved->setToolTip(m_saved->accessibleName());
    m_saved->setIcon(icon(u"save"_s));
    m_saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setFocusPolicy(Qt::TabFocus);
    m_saved->setAutoRaise(true);
    m_saved->setMenu(m_menu);
    m_menu->setObjectName(u"importMappingsMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnMapper::fillMenu);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    row->addWidget(m_saved);
    m_grid->setHorizontalSpacing(metrics::small);
    m_grid->setVerticalSpacing(metrics::tight);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    body().addLayout(row);
    body().addLayout(m_grid);
}

ImportTarget ColumnMapper::target() const
{
    return static_cast<ImportTarget>(m_target->currentData().toInt());
}

void ColumnMapper::setColumns(const QStringList &columns)
{
    m_columns = columns;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    const auto labels = findChildren<ElidedLabel *>();
    qDeleteAll(labels);
    for (int column = 0; column < columns.size(); ++column) {
        auto *label = new ElidedLabel(columns.at(column), this);
        label->setElideMode(Qt::ElideMiddle); // long names differ at their ends
        auto *box = new QComboBox(this);
        box->setObjectName(u"importColumn%1"_s.arg(column));
        box->setAccessibleName(tr("Field for the column %1").arg(columns.at(column)));
        box->setModel(m_choices);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setMaxVisibleItems(20);
        connect(box, &QComboBox::activated, this,
                [this, column, box](int index) { choose(column, box->itemData(index).toInt()); });
        m_grid->addWidget(label, column, 0);
        m_grid->addWidget(box, column, 1);
        m_boxes.append(box);
    }
    const auto before = columnMappings::remembered(columns);
    const ImportTarget guess = targetOf(columns);
    if (before)
        show(before->target, before->fields);
    else
        show(guess, fieldsOfColumns(guess, columns));
}

void ColumnMapper::setTarget(ImportTarget target)
{
    show(target, fieldsOfColumns(target, m_columns));
    Q_EMIT mappingChanged();
}

void ColumnMapper::show(ImportTarget target, const QList<int> &fields)
{
    m_target->setCurrentIndex(m_target->findData(int(target)));
    m_fields = fields;
    // A table of one column without a name is most likely one of numbers.
    if (m_fields.size() == 1 && m_fields.first() < 0)
        m_fields.first() = 0;
    offerFields();
}

void ColumnMapper::offerFields()
{
    const QList<ImportField> &fields = importFields(target());
    m_choices->clear();
    auto *none = new QStandardItem(tr("Not imported"));
    none->setData(-1, Qt::UserRole);
    m_choices->appendRow(none);
    for (int i = 0; i < fields.size(); ++i) {
        auto *item = new QStandardItem(fieldLabel(target(), fields.at(i)));
        item->setData(i, Qt::UserRole);
        item->setToolTip(fields.at(i).kind == ImportField::Kind::Configured
                             ? tr("Of Operator Connect or Teams Phone Mobile, whichever the number uses")
                             : fields.at(i).name);
        m_choices->appendRow(item);
    }
    for (int column = 0; column < m_boxes.size(); ++column)
        m_boxes.at(column)->setCurrentIndex(m_fields.value(column, -1) + 1);
}

void ColumnMapper::choose(int column, int field)
{
    for (int other = 0; other < m_fields.size(); ++other) {
        if (other != column && field >= 0 && m_fields.at(other) == field) {
            m_fields[other] = -1;
            m_boxes.at(other)->setCurrentIndex(0);
        }
    }
    m_fields[column] = field;
    Q_EMIT mappingChanged();
}

ImportSettings ColumnMapper::settings() const
{
    ImportSettings settings;
    settings.target = target();
    settings.fields = m_fields;
    return settings;
}

void ColumnMapper::remember() const
{
    columnMappings::remember(m_columns, settings());
}

void ColumnMapper::fillMenu()
{
    m_menu->clear();
    const QStringList names = columnMappings::names();
    for (const QString &name : names) {
        m_menu->addAction(menuText(name), this, [this, name] {
            const auto loaded = columnMappings::load(name, m_columns);
            if (!loaded)
                return;
            show(loaded->target, loaded->fields);
            Q_EMIT mappingChanged();
        });
    }
    m_menu->addSeparator();
    QAction *saving = m_menu->addAction(icon(u"save"_s), tr("&Save As\u2026"), this, &ColumnMapper::save);
    saving->setObjectName(u"saveMapping"_s);
    saving->setEnabled(!m_columns.isEmpty());
    QMenu *remove = m_menu->addMenu(tr("R&emove"));
    remove->setEnabled(!names.isEmpty());
    for (const QString &name : names)
        remove->addAction(menuText(name), this, [name] { columnMappings::remove(name); });
}

void ColumnMapper::save()
{
    auto *dialog
        = new NameDialog(tr("Save Mapping"), tr("Kept: which column is for which field, by their names"), {},
                         columnMappings::names(), window());
    connect(dialog, &NameDialog::named, this,
            [this](const QString &name) { columnMappings::save(name, m_columns, settings()); });
    dialog->open();
}

} // namespace acg
