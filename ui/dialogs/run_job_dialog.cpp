// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/run_job_dialog.h"

#include "ui/theme/console_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto limitKey = "bulk/confirmAbove"_L1;
constexpr int defaultLimit = 1000;
constexpr int textWidth = 460;

QLabel *makeText(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(textWidth);
    return label;
}

QString whatIsDone(const JobInfo &job, std::optional<std::chrono::milliseconds> time)
{
    QStringList lines{RunJobDialog::tr("%1.", "120 to create, 30 to update").arg(plannedText(job.counts))};
    const qint64 rest = job.counts.of(RowAction::Impossible) + job.counts.of(RowState::LeftOut);
    if (rest > 0)
        lines.append(rest == 1 ? RunJobDialog::tr("1 row is not sent: it is left out or impossible.")
                               : RunJobDialog::tr("%1 rows are not sent: they are left out or impossible.")
                                     .arg(QLocale().toString(rest)));
    if (time)
        lines.append(RunJobDialog::tr("Takes %1 at what the gateway grants.", "about 2 minutes")
                         .arg(durationText(*time)));
    return lines.join(u'\n');
}

} // namespace

RunJobDialog::RunJobDialog(const JobInfo &job, std::optional<std::chrono::milliseconds> time,
                           const QString &staleText, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_typeLabel(makeText(u"runTypeLabel"_s, {}, this))
    , m_typed(new QLineEdit(this))
    , m_limit(new QSpinBox(this))
    , m_run(new QPushButton(tr("&Run %1").arg(changesCountText(count())), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"runJobDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run the plan"));
    auto *title = makeText(u"runTitle"_s, tr("Run \u201c%1\u201d?").arg(job.title), this);
    makeHeading(title, 1.2);
    auto *stale = new InlineMessage(u"runStale"_s, this);
    if (!staleText.isEmpty())
        stale->showText(InlineMessage::Severity::Warning, tr("The gateway may hold something else by now."),
                        staleText, {{tr("&Compare Again"), u"runCompare"_s, [this] {
                                         Q_EMIT compareRequested();
                                         reject();
                                     }}});
    m_typeLabel->setBuddy(m_typed);
    m_typed->setObjectName(u"runTyped"_s);
    m_typed->setAccessibleName(tr("Count of changes"));
    m_typed->setMaximumWidth(textWidth / 2);
    m_limit->setObjectName(u"runLimit"_s);
    m_limit->setRange(0, std::numeric_limits<int>::max());
    m_limit->setGroupSeparatorShown(true);
    m_limit->setValue(QSettings().value(limitKey, defaultLimit).toInt());
    auto *limitLabel = new QLabel(tr("&Ask for the count above"), this);
    limitLabel->setBuddy(m_limit);
    makeMuted(limitLabel);
    m_run->setObjectName(u"runConfirm"_s);
    m_run->setAutoDefault(false);
    if (job.counts.openOf(RowAction::Delete) + job.counts.openOf(RowAction::Move) > 0)
        markAsDangerous(m_run);
    m_cancel->setObjectName(u"runCancel"_s);
    m_cancel->setAutoDefault(false);

    auto *body = new QVBoxLayout;
    body->setSpacing(metrics::small);
    body->addWidget(title);
    body->addWidget(makeText(u"runText"_s, whatIsDone(job, time), this));
    body->addWidget(stale);
    body->addSpacing(metrics::tight);
    body->addWidget(m_typeLabel);
    body->addWidget(m_typed);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::medium);
    top->addWidget(new IconLabel(icon(u"run"_s), metrics::toolIconSize + metrics::tight, this), 0,
                   Qt::AlignTop);
    top->addLayout(body, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::small);
    bottom->addWidget(limitLabel);
    bottom->addWidget(m_limit);
    bottom->addStretch(1);
    bottom->addWidget(m_run);
    bottom->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::large);
    column->addLayout(top);
    column->addLayout(bottom);
    column->setSizeConstraint(QLayout::SetFixedSize);

    connect(m_typed, &QLineEdit::textChanged, this, &RunJobDialog::update);
    connect(m_limit, &QSpinBox::valueChanged, this, [this](int limit) {
        QSettings().setValue(limitKey, limit);
        update();
    });
    connect(m_run, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    update();
    if (isLarge())
        m_typed->setFocus();
    else
        m_cancel->setFocus();
}

qint64 RunJobDialog::count() const
{
    return m_job.counts.of(RowState::Open);
}

bool RunJobDialog::isLarge() const
{
    return count() > m_limit->value();
}

void RunJobDialog::update()
{
    m_typeLabel->setText(
        tr("To confirm, type &how many changes these are: %1").arg(QLocale().toString(count())));
    m_typeLabel->setVisible(isLarge());
    m_typed->setVisible(isLarge());
    QString typed = m_typed->text();
    typed.removeIf([](QChar c) { return !c.isDigit(); });
    m_run->setEnabled(!isLarge() || typed == QString::number(count()));
    // Who has typed the count means it; a wrong one neither runs nor closes anything.
    m_run->setDefault(isLarge() && m_run->isEnabled());
    m_cancel->setDefault(!isLarge());
}

} // namespace acg
