// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/numbers_editor.h"

#include "ui/editors/number_field_set.h"
#include "ui/errortext/error_text.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/service_words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int readsAtOnce = 4;
constexpr qsizetype listedNumbers = 6;
constexpr qsizetype listedFailures = 8;

QString listed(const QStringList &texts, qsizetype most, const QString &separator)
{
    QString text = texts.mid(0, most).join(separator);
    if (const qsizetype more = texts.size() - most; more > 0)
        text += separator + NumbersEditor::tr("and %1 more").arg(more);
    return text;
}

QString failureText(const NumbersUpdate::Failure &failure)
{
    if (failure.collisions.isEmpty())
        return u"%1: %2"_s.arg(failure.telephoneNumber, errorLine(failure.error));
    QStringList fields;
    for (const QStringList &path : failure.collisions)
        fields.append(memberLabel(path));
    return NumbersEditor::tr("%1: somebody else changed this meanwhile: %2")
        .arg(failure.telephoneNumber, fields.join(u", "_s));
}

} // namespace

NumbersEditor::NumbersEditor(ResourceService &resources, const QString &accountName,
                             const QStringList &telephoneNumbers, QWidget *parent)
    : EditorDialog(u"numbersEditor"_s, u"numbers"_s, parent)
    , m_resources(resources)
    , m_accountName(accountName)
    , m_wanted(telephoneNumbers)
    , m_fields(new NumberFieldSet(resources))
{
    setHeader(tr("Edit %1").arg(numbersText(m_wanted.size())),
              tr("Account %1: %2").arg(accountName, listed(m_wanted, listedNumbers, u", "_s)));
    m_fields->addSipHeaderTo(addGroup(tr("Numbers"), u"numbersGroup"_s), tr("SIP &header"));
    form().addWidget(m_fields);
    form().addStretch();
    const QList<std::pair<FieldRow *, QString>> fields = m_fields->fields();
    for (const auto &[row, member] : fields)
        addField(row, member);
    connect(m_fields, &NumberFieldSet::edited, this, &EditorDialog::formChanged);
}

void NumbersEditor::reject()
{
    if (!m_update)
        return EditorDialog::reject();
    m_update->stop();
    showProgress();
}

void NumbersEditor::load()
{
    m_loading = std::make_unique<QObject>();
    m_numbers.clear();
    m_gone.clear();
    m_next = 0;
    m_running = 0;
    showLoading(tr("Loading account %1\u2026").arg(m_accountName));
    m_resources.fetchAccount(m_accountName, m_loading.get(),
                             [this](const Result<Versioned<Account>> &account) {
                                 if (!account)
                                     return showLoadFailed(account.error());
                                 m_account = account->value;
                                 fetchMore();
                             });
}

void NumbersEditor::fetchMore()
{
    showLoading(
        tr("Loading %1 of %2\u2026").arg(m_numbers.size() + m_gone.size()).arg(numbersText(m_wanted.size())));
    while (m_running < readsAtOnce && m_next < m_wanted.size()) {
        const QString number = m_wanted.at(m_next++);
        ++m_running;
        m_resources.fetchNumber(
            m_accountName, number, m_loading.get(),
            [this, number](const Result<Versioned<Number>> &answer) { fetched(number, answer); });
    }
    if (m_running == 0)
        start();
}

void NumbersEditor::fetched(const QString &telephoneNumber, const Result<Versioned<Number>> &answer)
{
    --m_running;
    if (answer) {
        m_numbers.append(*answer);
    } else if (answer.error().isNotFound()) {
        m_gone.append(telephoneNumber);
    } else {
        showLoadFailed(answer.error());
        m_loading.reset(); // the others are not waited for
        return;
    }
    fetchMore();
}

void NumbersEditor::start()
{
    QList<Number> numbers;
    QStringList existing;
    for (const Versioned<Number> &one : std::as_const(m_numbers)) {
        numbers.append(one.value);
        existing.append(one.value.telephoneNumber());
    }
    m_fields->fill(numbers);
    m_fields->setExisting(existing);
    m_fields->setAccount(m_account);
    showForm();
    if (!m_gone.isEmpty())
        message().showText(InlineMessage::Severity::Warning, tr("Some of the numbers are no longer there."),
                           listed(m_gone, listedNumbers, u", "_s));
}

QList<NumbersUpdate::Change> NumbersEditor::changes() const
{
    QList<NumbersUpdate::Change> changes;
    for (const Versioned<Number> &one : m_numbers) {
        if (Number after = m_fields->applied(one.value); after != one.value)
            changes.append({one, std::move(after)});
    }
    return changes;
}

QList<json::Change> NumbersEditor::pendingChanges() const
{
    QList<json::Change> pending;
    const QList<NumbersUpdate::Change> numbers = changes();
    for (const NumbersUpdate::Change &one : numbers)
        pending += json::changes(one.before.value.toRequestBody(), one.after.toRequestBody());
    return pending;
}

void NumbersEditor::save()
{
    m_update = new NumbersUpdate(m_resources, this);
    connect(m_update, &NumbersUpdate::written, this, [this](const Versioned<Number> &now) {
        const auto held = std::ranges::find_if(m_numbers, [&now](const Versioned<Number> &one) {
            return one.value.telephoneNumber() == now.value.telephoneNumber();
        });
        if (held != m_numbers.end())
            *held = now;
    });
    connect(m_update, &NumbersUpdate::progressed, this, &NumbersEditor::showProgress);
    connect(m_update, &NumbersUpdate::finished, this, &NumbersEditor::updateDone);
    connect(m_update, &NumbersUpdate::finished, m_update, &QObject::deleteLater);
    const QList<NumbersUpdate::Change> wanted = changes();
    showSaving();
    m_update->start(wanted);
    showProgress();
}

void NumbersEditor::showProgress()
{
    if (m_update)
        setSavingText(tr("Saving: %1 of %2 answered. Cancel sends no more.")
                          .arg(m_update->answered())
                          .arg(numbersText(m_update->total())));
}

void NumbersEditor::updateDone()
{
    const NumbersUpdate *update = std::exchange(m_update, nullptr);
    if (update->writtenCount() > 0)
        Q_EMIT saved(update->writtenCount());
    const int left = update->total() - update->writtenCount();
    if (left == 0)
        return saveDone();
    QStringList lines;
    for (const NumbersUpdate::Failure &failure : update->failures())
        lines.append(failureText(failure));
    if (const int unsent = update->total() - update->answered(); unsent > 0)
        lines.append(tr("%1 were not sent.").arg(unsent));
    saveFailed(InlineMessage::Severity::Warning,
               tr("%1 of %2 were not saved.").arg(left).arg(numbersText(update->total())),
               listed(lines, listedFailures, u"\n"_s),
               {{tr("&Load Them Again"), u"loadAgain"_s, [this] { load(); }}});
}

QString NumbersEditor::kind() const
{
    return tr("selection");
}

} // namespace acg
