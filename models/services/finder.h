// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number_key.h"
#include "models/services/resource_service.h"

namespace acg {

class Session;

/// Where a person may want to go who typed (part of) a name or a number.
struct Suggestion
{
    NumberKey target; ///< no telephone number: an account. A number that is not loaded may lack its account
    bool isLoaded = true; ///< false: the gateway has to be asked whether there is such a thing
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// Finds accounts by name and numbers by digits: in the lists as far as they are loaded, else at the gateway.
class Finder : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maximumSuggestions = 20;

    /// The session must outlive it.
    explicit Finder(Session &session, QObject *parent = nullptr);
    ~Finder() override;

    /// Best first. What is loaded, at most maximumSuggestions; and what the text names exactly when that is
    /// not loaded: an account, a number however it is written, or "account +14255550100". The latter comes
    /// first unless the list is all there and holds something like it.
    [[nodiscard]] QList<Suggestion> suggestions(const QString &text) const;

    struct Finding
    {
        enum class Kind {
            Found, ///< the feed was told, so the lists hold it
            NotFound,
            AccountNeeded, ///< this gateway does not find a number without being told its account
        };
        Kind kind = Kind::NotFound;
        NumberKey target; ///< complete when found
    };
    /// Asks the gateway for a target of suggestions(). One at a time: the question before is dropped. Answers
    /// once, later, unless it is dropped or cancelled.
    void ask(const NumberKey &target, const Reply<Finding> &done);
    void cancel();

private:
    void askWithoutAccount(const QString &telephoneNumber, const QUrl &link, const Reply<Finding> &done);
    void askForNumber(const NumberKey &target, const Reply<Finding> &done);

    Session &m_session;
    std::unique_ptr<QObject> m_asking; ///< guards the question under way
    CallHandle m_call;
};

} // namespace acg
