// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/saved_filters_button.h"

#include "models/items/number_table_model.h"
#include "ui/filters/name_dialog.h"
#include "ui/theme/console_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/question.h"

#include <QMenu>
#include <QPushButton>
#include <QStyleOptionToolButton>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

SavedFiltersButton::SavedFiltersButton(const NumberTableModel &numbers, QWidget *parent)
    : QToolButton(parent)
    , m_numbers(numbers)
    , m_menu(new QMenu(this))
    , m_rename(new QMenu(tr("&Rename"), this))
    , m_remove(new QMenu(tr("R&emove"), this))
    , m_filters(u"numbersPage/filters"_s)
{
    setObjectName(u"savedFilters"_s);
    setIcon(acg::icon(u"filter"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    m_menu->setObjectName(u"savedFiltersMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_rename->setObjectName(u"renameFilter"_s);
    m_remove->setObjectName(u"removeFilter"_s);
    connect(this, &QToolButton::clicked, this, &SavedFiltersButton::open);
    showConditions();
}

void SavedFiltersButton::showConditions()
{
    // The icon has to do while the conditions need the room.
    setText(m_numbers.conditions().isEmpty() ? tr("Filters") : QString());
    const QString name = inUse();
    setAccessibleName(name.isEmpty() ? tr("Saved filters") : tr("Saved filters: %1 in use").arg(name));
    setToolTip(accessibleName());
}

void SavedFiltersButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->features |= QStyleOptionToolButton::HasMenu; // the arrow; Qt would wait within its own menu
}

void SavedFiltersButton::open()
{
    m_menu->clear();
    const QString current = inUse();
    const QStringList names = m_filters.names();
    for (const QString &name : names) {
        QAction *action = m_menu->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(name == current);
        action->setToolTip(m_filters.conditions(name).describe());
        connect(action, &QAction::triggered, this,
                [this, name] { Q_EMIT conditionsChosen(m_filters.conditions(name)); });
    }
    m_menu->addSeparator();
    QAction *saving
        = m_menu->addAction(acg::icon(u"save"_s), tr("&Save As…"), this, &SavedFiltersButton::save);
    saving->setObjectName(u"saveFilter"_s);
    saving->setEnabled(!m_numbers.conditions().isEmpty());
    saving->setToolTip(saving->isEnabled() ? QString() : tr("Nothing is filtered now."));
    for (const auto &[each, act] : {std::pair(m_rename, &SavedFiltersButton::rename),
                                    std::pair(m_remove, &SavedFiltersButton::remove)}) {
        each->clear();
        each->setEnabled(!names.isEmpty());
        for (const QString &name : names)
            each->addAction(menuText(name), this, [this, name, act = act] { (this->*act)(name); });
        m_menu->addMenu(each);
    }
    m_menu->popup(mapToGlobal(rect().bottomLeft()));
}

void SavedFiltersButton::save()
{
    auto *dialog = new NameDialog(tr("Save Filter"), tr("Kept: %1").arg(m_numbers.conditions().describe()),
                                  {}, m_filters.names(), window());
    connect(dialog, &NameDialog::named, this,
            [this, conditions = m_numbers.conditions()](const QString &name) {
                m_filters.save(name, conditions);
                showConditions();
            });
    dialog->open();
}

void SavedFiltersButton::rename(const QString &name)
{
    QStringList taken = m_filters.names();
    taken.removeAll(name);
    auto *dialog
        = new NameDialog(tr("Rename Filter"), m_filters.conditions(name).describe(), name, taken, window());
    connect(dialog, &NameDialog::named, this, [this, name](const QString &next) {
        m_filters.rename(name, next);
        showConditions();
    });
    dialog->open();
}

void SavedFiltersButton::remove(const QString &name)
{
    ask(this,
        {u"removeFilterQuestion"_s, tr("Remove Filter"), tr("Remove the filter “%1”?").arg(name),
         m_filters.conditions(name).describe(), tr("&Remove"), tr("&Keep It")},
        [this, name] {
            m_filters.remove(name);
            showConditions();
        });
}

QString SavedFiltersButton::inUse() const
{
    const NumberConditions &now = m_numbers.conditions();
    if (now.isEmpty())
        return {};
    const QStringList names = m_filters.names();
    const auto found
        = std::ranges::find_if(names, [&](const QString &name) { return m_filters.conditions(name) == now; });
    return found == names.end() ? QString() : *found;
}

} // namespace acg
