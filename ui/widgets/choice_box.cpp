// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choice_box.h"

#include "ui/widgets/field_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

ChoiceBox::ChoiceBox(const QString &objectName, const QString &unknownText, Search search, QWidget *parent)
    : QComboBox(parent)
    , m_unknownText(unknownText)
{
    setObjectName(objectName);
    // Texts may be long: the field takes the room there is, the list shows them whole or cut in the middle.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    view()->setTextElideMode(Qt::ElideMiddle);
    connect(this, &QComboBox::activated, this, &ChoiceBox::showRow);
    if (search == Search::No)
        return;
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->setTextElideMode(Qt::ElideMiddle);
    // What was typed but is none of the entries picks nothing.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (findText(currentText(), Qt::MatchFixedString) < 0)
            showRow(currentIndex());
    });
}

void ChoiceBox::setBefore(const std::optional<QString> &id)
{
    m_before = id;
    rebuild(id);
}

void ChoiceBox::setEntries(const QList<Entry> &entries)
{
    const std::optional<QString> kept = picked();
    m_entries = entries;
    rebuild(kept);
}

void ChoiceBox::pick(const QString &id)
{
    rebuild(id);
}

std::optional<QString> ChoiceBox::picked() const
{
    const QVariant id = currentData();
    if (currentIndex() < 0)
        return m_before; // nothing was offered yet
    return id.isValid() ? std::optional(id.toString()) : std::nullopt;
}

void ChoiceBox::rebuild(const std::optional<QString> &picked)
{
    clear();
    if (!m_before)
        addItem(mixedText());
    for (const Entry &entry : std::as_const(m_entries)) {
        addItem(entry.text, entry.id);
        setItemData(count() - 1, entry.id.isEmpty() ? entry.text : entry.text + u'\n' + entry.id,
                    Qt::ToolTipRole);
    }
    if (picked && !picked->isEmpty() && findData(*picked) < 0)
        addItem(m_unknownText.arg(*picked), *picked);
    showRow(picked ? std::max(0, findData(*picked)) : 0);
}

void ChoiceBox::showRow(int row)
{
    setCurrentIndex(row);
    setToolTip(itemText(row));
    if (isEditable()) {
        setEditText(itemText(row));
        lineEdit()->setCursorPosition(0);
    }
}

} // namespace acg
