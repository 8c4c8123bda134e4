// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/drafts_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

QString draftTitle(const Draft &draft)
{
    switch (draft.of) {
    case Draft::Of::Rfi:
        return DraftsDialog::tr("Answer to %1").arg(draft.title);
    case Draft::Of::Number:
        return draft.isNew() ? DraftsDialog::tr("New number %1").arg(draft.title).trimmed()
                             : DraftsDialog::tr("Number %1").arg(draft.title);
    case Draft::Of::Account:
        break;
    }
    return draft.isNew() ? DraftsDialog::tr("New account %1").arg(draft.title).trimmed()
                         : DraftsDialog::tr("Account %1").arg(draft.title);
}

DraftsDialog::DraftsDialog(Drafts &drafts, QWidget *parent)
    : QDialog(parent)
    , m_drafts(drafts)
    , m_list(new QTreeWidget(this))
    , m_resume(new QPushButton(tr("&Go On"), this))
    , m_discard(new QPushButton(tr("&Discard"), this))
{
    setObjectName(u"draftsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unfinished Forms"));
    resize(560, 360);
    auto *title = new QLabel(tr("Unfinished forms"), this);
    makeHeading(title, 1.3);
    auto *text
        = new QLabel(tr("What was typed and not saved. It is kept on this computer, for this connection, "
                        "until it is saved or discarded; nothing of it is on the gateway."),
                     this);
    text->setWordWrap(true);
    makeMuted(text);
    m_list->setObjectName(u"drafts"_s);
    m_list->setAccessibleName(tr("Unfinished forms"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Form"), tr("Last typed in")});
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 320);
    m_resume->setObjectName(u"resumeDraft"_s);
    m_resume->setDefault(true);
    m_discard->setObjectName(u"discardDraft"_s);
    m_discard->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    buttons->addWidget(m_resume);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    connect(m_list, &QTreeWidget::itemActivated, this, &DraftsDialog::resume);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DraftsDialog::updateButtons);
    connect(m_resume, &QPushButton::clicked, this, &DraftsDialog::resume);
    connect(m_discard, &QPushButton::clicked, this, &DraftsDialog::discard);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&drafts, &Drafts::changed, this, &DraftsDialog::fill);
    fill();
    m_list->setFocus();
}

void DraftsDialog::fill()
{
    m_list->clear();
    const QList<Draft> drafts = m_drafts.all();
    for (const Draft &draft : drafts) {
        auto *row
            = new QTreeWidgetItem(m_list, {draftTitle(draft), momentText(draft.changedAt.toLocalTime())});
        row->setData(0, idRole, draft.id);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

std::optional<Draft> DraftsDialog::current() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    const QList<Draft> drafts = m_drafts.all();
    const auto found = std::ranges::find_if(drafts, [row](const Draft &draft) {
        return row != nullptr && draft.id == row->data(0, idRole).toString();
    });
    return found == drafts.end() ? std::nullopt : std::optional(*found);
}

void DraftsDialog::resume()
{
    const std::optional<Draft> draft = current();
    if (!draft)
        return;
    accept();
    Q_EMIT resumeRequested(*draft);
}

void DraftsDialog::discard()
{
    if (const std::optional<Draft> draft = current())
        m_drafts.discard(draft->id);
}

void DraftsDialog::updateButtons()
{
    const bool any = m_list->currentItem() != nullptr;
    m_resume->setEnabled(any);
    m_discard->setEnabled(any);
}

} // namespace acg
