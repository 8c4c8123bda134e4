// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/finder.h"

#include "models/domain/field_rules.h"
#include "models/domain/telephone_number_reader.h"
#include "models/items/account_tree_model.h"
#include "models/items/number_page.h"
#include "models/items/number_table_model.h"
#include "models/services/session.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int wholeNumberDigits = 7; ///< fewer, without '+', are rather a part of a number

int digitsIn(QStringView text)
{
    return static_cast<int>(std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; }));
}

bool looksWhole(QStringView text)
{
    return text.startsWith(u'+') || digitsIn(text) >= wholeNumberDigits;
}

bool isAccountName(QStringView text)
{
    return !check(Field::AccountName, text);
}

/// The names that contain the text, those that begin with it first, of these the shortest first.
QList<Suggestion> accountsLike(const AccountTreeModel &accounts, const QString &text)
{
    QStringList beginning;
    QStringList containing;
    for (int row = 0; row < accounts.rowCount(); ++row) {
        const QString name
            = accounts.index(row, AccountTreeModel::Name).data(AccountTreeModel::AccountNameRole).toString();
        const qsizetype at = name.indexOf(text, 0, Qt::CaseInsensitive);
        if (at == 0)
            beginning.append(name);
        else if (at > 0 && containing.size() < Finder::maximumSuggestions)
            containing.append(name);
    }
    std::ranges::stable_sort(beginning, {}, &QString::size);
    QList<Suggestion> found;
    for (const QString &name : beginning + containing) {
        if (found.size() == Finder::maximumSuggestions)
            break;
        found.append(Suggestion{{name, {}}});
    }
    return found;
}

QList<Suggestion> numbersLike(const NumberTableModel &numbers, const QString &text)
{
    const auto needle = PhoneNeedle::fromText(text);
    if (!needle || digitsIn(text) == 0)
        return {};
    QList<Suggestion> found;
    for (const NumberKey &number : numbers.numbersWith(*needle, Finder::maximumSuggestions))
        found.append(Suggestion{number});
    return found;
}

/// A whole number: international, or as one dials it where this computer is.
std::optional<PhoneKey> wholeNumber(const QString &text)
{
    if (const auto phone = packWrittenPhone(text))
        return phone;
    if (!text.startsWith(u'0') && !text.startsWith("(0"_L1))
        return {};
    const ReadNumber read = readTelephoneNumber(text, QLocale::territoryToCode(QLocale().territory()));
    return read.isPossible() ? packPhone(read.e164) : std::nullopt;
}

/// What the text names if it is meant to be complete.
QList<NumberKey> exactTargets(const QString &text)
{
    QList<NumberKey> targets;
    if (const auto phone = wholeNumber(text); phone && looksWhole(text))
        targets.append({{}, phoneText(*phone)});
    if (isAccountName(text))
        targets.append({text, {}});
    const QString account = text.section(u' ', 0, 0);
    const auto phone = wholeNumber(text.mid(account.size()).trimmed());
    if (phone && isAccountName(account) && !PhoneNeedle::fromText(text))
        targets.append({account, phoneText(*phone)});
    return targets;
}

/// What the answer to a GET of the target means.
auto finding(const NumberKey &target, const Reply<Finder::Finding> &done)
{
    return [target, done](const auto &answer) {
        using Kind = Finder::Finding::Kind;
        if (answer)
            done(Finder::Finding{Kind::Found, target});
        else if (answer.error().isNotFound())
            done(Finder::Finding{Kind::NotFound, target});
        else
            done(failure(answer.error()));
    };
}

} // namespace

Finder::Finder(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

Finder::~Finder()
{
    cancel();
}

QList<Suggestion> Finder::suggestions(const QString &text) const
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return {};
    const AccountTreeModel &accounts = m_session.accounts();
    const NumberTableModel &numbers = m_session.numbers();
    QList<Suggestion> found = numbersLike(numbers, typed) + accountsLike(accounts, typed);
    found.resize(std::min(found.size(), maximumSuggestions));
    const bool allNumbers = numbers.loadState() == LoadState::Complete && m_session.numbersScope().isEmpty();

    QList<Suggestion> first;
    QList<Suggestion> last;
    for (NumberKey target : exactTargets(typed)) {
        const bool isAccount = target.telephoneNumber.isEmpty();
        const QString owner = isAccount ? QString() : numbers.accountOf(target.telephoneNumber);
        const bool isLoaded = isAccount
            ? accounts.indexOf(target.accountName).isValid()
            : !owner.isEmpty() && (target.accountName.isEmpty() || target.accountName == owner);
        if (isLoaded) {
            if (!isAccount)
                target.accountName = owner;
            found.removeAll(Suggestion{target});
            first.append(Suggestion{target});
            continue;
        }
        const bool isListed = isAccount ? accounts.loadState() == LoadState::Complete : allNumbers;
        (isListed && !found.isEmpty() ? last : first).append(Suggestion{target, false});
    }
    return first + found + last;
}

void Finder::ask(const NumberKey &target, const Reply<Finding> &done)
{
    cancel();
    m_asking = std::make_unique<QObject>();
    if (!target.telephoneNumber.isEmpty()) {
        return target.accountName.isEmpty() ? askWithoutAccount(target.telephoneNumber, {}, done)
                                            : askForNumber(target, done);
    }
    m_call = m_session.resources().fetchAccount(target.accountName, m_asking.get(), finding(target, done));
}

void Finder::cancel()
{
    m_asking.reset(); // first: nobody shall hear that it was cancelled
    m_call.cancel();
    m_call = {};
}

void Finder::askWithoutAccount(const QString &telephoneNumber, const QUrl &link, const Reply<Finding> &done)
{
    const NumberKey target{{}, telephoneNumber};
    api::ListNumbers request;
    request.page.maxPageSize = 1;
    request.page.filter = u"telephoneNumber eq '%1'"_s.arg(telephoneNumber);
    request.page.link = link;
    m_call = m_session.client().send(request, m_asking.get(), [=, this](Result<NumberPage> page) {
        if (!page) {
            if (page.error().kind == ApiError::Kind::Http && page.error().httpStatus == 400)
                return done(Finding{Finding::Kind::AccountNeeded, target});
            return done(failure(page.error()));
        }
        if (page->size() > 0) {
            // A gateway that passes over the filter answers with any number.
            if (page->rows.keys()[0] != packPhone(telephoneNumber))
                return done(Finding{Finding::Kind::AccountNeeded, target});
            return askForNumber({page->rows.account(0), telephoneNumber}, done);
        }
        if (page->nextLink.isEmpty() || page->nextLink == link)
            return done(Finding{Finding::Kind::NotFound, target});
        askWithoutAccount(telephoneNumber, page->nextLink, done);
    });
}

void Finder::askForNumber(const NumberKey &target, const Reply<Finding> &done)
{
    m_call = m_session.resources().fetchNumber(target.accountName, target.telephoneNumber, m_asking.get(),
                                               finding(target, done));
}

} // namespace acg
