// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/delete_dialog.h"

#include "ui/theme/console_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/status_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int dialogWidth = 520;

QLabel *makeWrapping(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

DeleteDialog::DeleteDialog(const QString &objectName, QWidget *parent)
    : QDialog(parent)
    , m_icon(new IconLabel(icon(u"warning"_s), metrics::toolIconSize + metrics::tight, this))
    , m_title(makeWrapping(u"deleteTitle"_s, this))
    , m_text(makeWrapping(u"deleteText"_s, this))
    , m_body(new QVBoxLayout)
    , m_message(new InlineMessage(u"deleteMessage"_s, this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_status(makeWrapping(u"deleteStatus"_s, this))
    , m_progress(new QProgressBar(this))
    , m_delete(new QPushButton(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    makeHeading(m_title, 1.2);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeMuted(m_status);
    m_progress->setObjectName(u"deleteProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_delete->setObjectName(u"delete"_s);
    m_delete->setAutoDefault(false);
    markAsDangerous(m_delete);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setDefault(true);

    m_body->setSpacing(metrics::small);
    m_body->addWidget(m_title);
    m_body->addWidget(m_text);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::medium);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(m_body, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_cancel);
    auto *status = new QHBoxLayout;
    status->setSpacing(metrics::small);
    status->addWidget(m_busy);
    status->addWidget(m_status, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addLayout(status);
    column->addLayout(buttons);
    fit();

    connect(m_cancel, &QPushButton::clicked, this, &DeleteDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        m_message->clear();
        carryOut();
    });
}

void DeleteDialog::open()
{
    QDialog::open();
    m_cancel->setFocus();
    load();
}

bool DeleteDialog::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QDialog::event(event);
}

void DeleteDialog::fit()
{
    // Exactly as high as its texts need at this width: wrapped texts do not tell a window by themselves.
    layout()->activate();
    setFixedSize(dialogWidth,
                 std::max(layout()->totalHeightForWidth(dialogWidth), layout()->totalSizeHint().height()));
}

void DeleteDialog::reject()
{
    if (m_isBusy)
        stop();
    else
        QDialog::reject();
}

void DeleteDialog::setQuestion(const QString &title, const QString &text)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_text->setText(text);
}

void DeleteDialog::setButtonText(const QString &text)
{
    m_delete->setText(text);
}

void DeleteDialog::setHindrance(const QString &reason)
{
    m_hindrance = reason;
    updateButton();
}

void DeleteDialog::setForbidden(const QString &why)
{
    m_forbidden = why;
    updateButton();
}

void DeleteDialog::setBusy(const QString &text)
{
    m_isBusy = !text.isEmpty();
    m_busy->setRunning(m_isBusy);
    updateButton();
    m_status->setText(text.isEmpty() ? hindrance() : text);
    m_status->setVisible(!m_status->text().isEmpty());
}

void DeleteDialog::setProgress(int done, int total)
{
    m_progress->setVisible(total > 0);
    m_progress->setMaximum(total);
    m_progress->setValue(done);
}

void DeleteDialog::finish(const QString &sentence)
{
    m_isBusy = false;
    Q_EMIT deleted(sentence);
    accept();
}

void DeleteDialog::updateButton()
{
    m_delete->setEnabled(!m_isBusy && hindrance().isEmpty());
    m_delete->setToolTip(hindrance());
    if (!m_isBusy)
        m_status->setText(hindrance());
    m_status->setVisible(!m_status->text().isEmpty());
}

} // namespace acg
