// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/conflict_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

enum Column { Field, Base, Theirs, Mine, Outcome, ColumnCount };
enum Choice { Undecided, TakeTheirs, TakeMine };

QJsonValue valueAt(const QJsonObject &json, const QStringList &path)
{
    if (!json.contains(path.first()))
        return QJsonValue::Undefined;
    const QJsonValue value = json.value(path.first());
    return path.size() == 1 ? value : valueAt(value.toObject(), path.mid(1));
}

} // namespace

ConflictDialog::ConflictDialog(const QString &kind, const ThreeVersions &versions, QWidget *parent)
    : QDialog(parent)
    , m_rows(new QTreeWidget(this))
    , m_collisions(json::merge(versions.base, versions.theirs, versions.mine).collisions)
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Changed Meanwhile"));
    resize(860, 360);
    auto *title = new QLabel(tr("Someone else changed this %1 while you edited it").arg(kind), this);
    title->setObjectName(u"conflictTitle"_s);
    makeHeading(title, 1.2);
    auto *text = new QLabel(m_collisions.isEmpty()
                                ? tr("Nothing of it is the same field: both changes can be kept.")
                                : tr("Where both of you changed a field, choose whose value is kept."),
                            this);
    text->setWordWrap(true);
    makeMuted(text);

    m_rows->setObjectName(u"conflictRows"_s);
    m_rows->setAccessibleName(tr("Fields that were changed"));
    m_rows->setRootIsDecorated(false);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setHeaderLabels(
        {tr("Field"), tr("As you opened it"), tr("Theirs, now"), tr("Yours"), tr("Will be")});

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save Both"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveMerged"_s);
    m_save->setDefault(true);
    auto *theirs = buttons->addButton(tr("&Take All Theirs"), QDialogButtonBox::DestructiveRole);
    theirs->setObjectName(u"takeTheirs"_s);
    buttons->addButton(tr("&Keep Editing"), QDialogButtonBox::RejectRole)->setObjectName(u"keepEditing"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        reject();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::small);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_rows, 1);
    column->addWidget(buttons);

    for (const json::Collision &collision : std::as_const(m_collisions))
        addCollision(collision);
    const auto collides = [this](const QStringList &path) {
        return std::ranges::any_of(m_collisions, [&](const json::Collision &one) {
            return one.path == path.first(std::min(one.path.size(), path.size()));
        });
    };
    const QList<json::Change> mine = json::changes(versions.base, versions.mine);
    for (const json::Change &change : mine) {
        if (!collides(change.path))
            addRow(change.path, change.before, valueAt(versions.theirs, change.path), change.after,
                   memberText(change.after));
    }
    const QList<json::Change> fromThem = json::changes(versions.base, versions.theirs);
    for (const json::Change &change : fromThem) {
        const bool isMineToo = std::ranges::find(mine, change.path, &json::Change::path) != mine.end();
        if (!collides(change.path) && !isMineToo)
            addRow(change.path, change.before, change.after, valueAt(versions.mine, change.path),
                   memberText(change.after));
    }
    for (int i = 0; i < ColumnCount; ++i) {
        m_rows->resizeColumnToContents(i);
        m_rows->setColumnWidth(i, std::clamp(m_rows->columnWidth(i), 110, 220));
    }
    updateSave();
}

void ConflictDialog::addRow(const QStringList &path, const QJsonValue &base, const QJsonValue &theirs,
                            const QJsonValue &mine, const QString &outcome)
{
    const QStringList texts{memberLabel(path), memberText(base), memberText(theirs), memberText(mine),
                            outcome};
    auto *row = new QTreeWidgetItem(m_rows, texts);
    for (int i = 0; i < texts.size(); ++i)
        row->setToolTip(i, texts.at(i));
}

void ConflictDialog::addCollision(const json::Collision &collision)
{
    addRow(collision.path, collision.base, collision.theirs, collision.mine, {});
    QTreeWidgetItem *row = m_rows->topLevelItem(m_rows->topLevelItemCount() - 1);
    QFont bold = m_rows->font();
    bold.setBold(true);
    row->setFont(Field, bold);
    auto *choice = new QComboBox;
    choice->setObjectName(u"choice:"_s + collision.path.join(u'.'));
    choice->setAccessibleName(tr("Value of %1").arg(memberLabel(collision.path)));
    choice->addItems({tr("Choose\u2026"), tr("Theirs"), tr("Yours")});
    m_rows->setItemWidget(row, Outcome, choice);
    m_choices.append(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ConflictDialog::updateSave);
}

QList<json::Collision> ConflictDialog::chosenMine() const
{
    QList<json::Collision> chosen;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i)->currentIndex() == TakeMine)
            chosen.append(m_collisions.at(i));
    }
    return chosen;
}

void ConflictDialog::updateSave()
{
    const auto open = std::ranges::count_if(
        m_choices, [](const QComboBox *choice) { return choice->currentIndex() == Undecided; });
    m_save->setEnabled(open == 0);
    m_save->setToolTip(open == 0 ? QString() : tr("Fields still to be chosen: %1").arg(open));
}

} // namespace acg
