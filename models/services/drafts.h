// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number_key.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace acg {

class NoteStore;

/// A form that is not saved yet: what the gateway held when it was filled in, and what it would become.
struct Draft
{
    enum class Of : quint8 { Account, Number, Rfi };

    QString id{}; ///< names it for good
    Of of = Of::Account;
    NumberKey resource{}; ///< of an account without the number; of a new one empty
    QString tenantId{}; ///< of a request for information
    QString title{}; ///< for people: a company, or what a new one is called so far
    QDateTime changedAt{}; ///< UTC
    QByteArray etag{}; ///< of `base`
    QJsonObject base{};
    QJsonObject mine{};

    [[nodiscard]] bool isNew() const;
    [[nodiscard]] bool isOfSame(const Draft &other) const;
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// What was typed and not saved over one connection. It is on disk half a second after it was typed, so that
/// neither a closed window nor a killed program loses it, and stays until it is saved or discarded.
class Drafts : public QObject
{
    Q_OBJECT
public:
    /// The store must outlive it. Without one, or when it fails, drafts are in memory only.
    explicit Drafts(NoteStore *store);
    ~Drafts() override;

    /// Whether they survive this program.
    [[nodiscard]] bool areKept() const { return m_store != nullptr && !m_failed; }
    [[nodiscard]] bool areLoaded() const { return m_loaded; }
    [[nodiscard]] QList<Draft> all() const; ///< the newest first
    /// The newest of the same resource, other than this one itself.
    [[nodiscard]] std::optional<Draft> earlierOf(const Draft &draft) const;

    [[nodiscard]] static QString newId();
    /// Replaces what was kept under its id; it gets the present time.
    void keep(Draft draft);
    void discard(const QString &id);

Q_SIGNALS:
    void loaded(); ///< those of an earlier time are there
    void changed();

private:
    void write();

    NoteStore *m_store;
    bool m_failed = false;
    bool m_loaded = false;
    QList<Draft> m_drafts;
    QSet<QString> m_unwritten; ///< ids
    QTimer m_soon;
};

} // namespace acg
