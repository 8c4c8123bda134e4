// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/delete_numbers_dialog.h"

#include "ui/errortext/error_text.h"
#include "ui/widgets/service_words.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qsizetype listedNumbers = 10;
constexpr qsizetype listedAccounts = 8;
constexpr qsizetype listedFailures = 3;

/// The first ones by name, and how many more.
QString listed(const QStringList &numbers, qsizetype byName)
{
    QString text = numbers.mid(0, byName).join(u", "_s);
    if (const qsizetype more = numbers.size() - byName; more > 0)
        text += DeleteNumbersDialog::tr(" and %1 more").arg(QLocale().toString(more));
    return text;
}

QMap<QString, QStringList> byAccount(const QList<NumberKey> &numbers)
{
    QMap<QString, QStringList> result;
    for (const NumberKey &number : numbers)
        result[number.accountName].append(number.telephoneNumber);
    return result;
}

} // namespace

DeleteNumbersDialog::DeleteNumbersDialog(ResourceService &resources, QList<NumberKey> numbers,
                                         QWidget *parent)
    : DeleteDialog(u"deleteNumbersDialog"_s, parent)
    , m_resources(resources)
    , m_numbers(std::move(numbers))
{
    if (isSingle()) {
        setQuestion(tr("Delete number %1?").arg(m_numbers.first().telephoneNumber),
                    tr("Of the account %1.").arg(m_numbers.first().accountName));
        setButtonText(tr("&Delete number %1").arg(m_numbers.first().telephoneNumber));
    } else {
        showList();
    }
}

void DeleteNumbersDialog::showList()
{
    const QMap<QString, QStringList> accounts = byAccount(m_numbers);
    QStringList lines;
    qsizetype byName = listedNumbers;
    for (auto it = accounts.begin(); it != accounts.end() && lines.size() < listedAccounts; ++it) {
        const QString numbers = byName > 0 ? listed(*it, byName) : numbersText(it->size());
        lines.append(tr("%1: %2").arg(it.key(), numbers));
        byName -= it->size();
    }
    if (const qsizetype more = accounts.size() - lines.size(); more == 1)
        lines.append(tr("and those of 1 more account"));
    else if (more > 1)
        lines.append(tr("and those of %1 more accounts").arg(QLocale().toString(more)));
    lines.append(QString());
    lines.append(tr("Those that are assigned will be unassigned from their users first. What they were stays "
                    "in the history."));
    setQuestion(tr("Delete %1?").arg(numbersText(m_numbers.size())), lines.join(u'\n'));
    setButtonText(tr("&Delete %1").arg(numbersText(m_numbers.size())));
}

void DeleteNumbersDialog::load()
{
    if (!isSingle())
        return;
    message().clear();
    setBusy(tr("Looking up the number\u2026"));
    const NumberKey &key = m_numbers.first();
    m_resources.fetchNumber(
        key.accountName, key.telephoneNumber, this, [this](Result<Versioned<Number>> answer) {
            if (!answer)
                return showFailure(answer.error());
            m_number = std::move(*answer);
            setBusy({});
            setHindrance({});
            const Number &number = m_number.value;
            QStringList lines{tr("Of the account %1.").arg(number.accountName())};
            const bool isAssigned = std::ranges::any_of(allServices, [&number](Service service) {
                return number.assignmentStatus(service) == "assigned"_L1;
            });
            if (isAssigned)
                lines.append(tr("It is assigned: it will be unassigned from its user first."));
            lines.append(tr("What it was stays in the history."));
            setQuestion(tr("Delete number %1?").arg(number.telephoneNumber()), lines.join(u'\n'));
        });
}

void DeleteNumbersDialog::carryOut()
{
    if (isSingle())
        return deleteOne();
    makeBatches();
    m_left.clear();
    m_failures.clear();
    m_deleted = 0;
    m_isStopping = false;
    m_remembered.clear();
    setBusy(tr("Deleting\u2026"));
    nextBatch();
}

void DeleteNumbersDialog::stop()
{
    if (isSingle())
        return;
    m_isStopping = true; // what was sent is carried out; the rest is not sent
    setBusy(tr("Stopping\u2026"));
}

void DeleteNumbersDialog::deleteOne()
{
    setBusy(tr("Deleting\u2026"));
    const NumberKey key = m_numbers.first();
    m_resources.deleteNumber(key.accountName, key.telephoneNumber, m_number.etag, this,
                             [this, key](const Result<api::Done> &answer) {
                                 if (!answer)
                                     return showFailure(answer.error());
                                 finish(tr("Number %1 deleted.").arg(key.telephoneNumber));
                             });
}

void DeleteNumbersDialog::showFailure(const ApiError &error)
{
    setBusy({});
    setHindrance(tr("Look again first"));
    const QList<InlineMessage::Button> again{{tr("&Look Again"), u"lookAgain"_s, [this] { load(); }}};
    if (error.isConflict())
        message().showText(InlineMessage::Severity::Warning, tr("Someone changed the number meanwhile."),
                           tr("Nothing was deleted."), again);
    else
        message().showError(error, again);
}

void DeleteNumbersDialog::makeBatches()
{
    m_batches.clear();
    const QMap<QString, QStringList> accounts = byAccount(m_numbers);
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        for (qsizetype from = 0; from < it->size(); from += batchSize)
            m_batches.append({it.key(), it->mid(from, batchSize)});
    }
}

void DeleteNumbersDialog::rememberNumbers(const QString &accountName)
{
    m_resources.rememberNumbers(accountName, this, [this, accountName](const Result<int> &) {
        m_remembered = accountName; // where that failed, deleting says why
        nextBatch();
    });
}

void DeleteNumbersDialog::nextBatch()
{
    const auto total = static_cast<int>(m_numbers.size());
    setProgress(m_deleted + static_cast<int>(m_left.size()), total);
    if (m_batches.isEmpty() || m_isStopping)
        return allDone();
    if (const QString &account = m_batches.constFirst().accountName; account != m_remembered)
        return rememberNumbers(account);
    const Batch batch = m_batches.takeFirst();
    m_resources.deleteNumbers(batch.accountName, batch.numbers, this,
                              [this, batch](const Result<api::Done> &answer) { batchDone(batch, answer); });
}

void DeleteNumbersDialog::batchDone(const Batch &batch, const Result<api::Done> &answer)
{
    if (answer) {
        m_deleted += static_cast<int>(batch.numbers.size());
    } else {
        for (const QString &number : batch.numbers)
            m_left.append({batch.accountName, number});
        m_failures.append(tr("%1: %2").arg(errorLine(answer.error()), listed(batch.numbers, listedNumbers)));
    }
    nextBatch();
}

void DeleteNumbersDialog::allDone()
{
    if (m_left.isEmpty() && m_batches.isEmpty())
        return finish(tr("%1 deleted.").arg(numbersText(m_deleted)));
    for (const Batch &batch : std::as_const(m_batches)) {
        for (const QString &number : batch.numbers)
            m_left.append({batch.accountName, number});
    }
    m_batches.clear();
    setBusy({});
    setProgress(0, 0);
    QStringList failures = m_failures.mid(0, listedFailures);
    if (const qsizetype more = m_failures.size() - listedFailures; more > 0)
        failures.append(tr("and %1 more requests that failed").arg(QLocale().toString(more)));
    const QString title = tr("%1 deleted, %2 not.").arg(numbersText(m_deleted), numbersText(m_left.size()));
    message().showText(m_failures.isEmpty() ? InlineMessage::Severity::Information
                                            : InlineMessage::Severity::Error,
                       title, failures.join(u'\n'));
    m_numbers = m_left; // what is asked about now
    if (!isSingle())
        return showList();
    setButtonText(tr("&Delete number %1").arg(m_numbers.first().telephoneNumber));
    setQuestion(tr("Delete number %1?").arg(m_numbers.first().telephoneNumber),
                tr("Of the account %1.").arg(m_numbers.first().accountName));
}

} // namespace acg
