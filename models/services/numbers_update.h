// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"

#include <QStringList>

namespace acg {

/// Writes several numbers, each alone on the ETag it was read with. What somebody else changed meanwhile is
/// merged where nobody touched the same field, and left alone where somebody did.
class NumbersUpdate : public QObject
{
    Q_OBJECT
public:
    struct Change
    {
        Versioned<Number> before;
        Number after;
    };
    struct Failure
    {
        QString telephoneNumber;
        ApiError error; ///< unless there are collisions
        QList<QStringList> collisions; ///< paths of the fields that somebody else changed too
    };

    /// The service must outlive it.
    explicit NumbersUpdate(ResourceService &resources, QObject *parent = nullptr);

    /// Once; finished() comes later.
    void start(QList<Change> changes);
    /// Sends no more. What was sent cannot be called back: finished() comes when it is answered.
    void stop();

    [[nodiscard]] const QList<Failure> &failures() const { return m_failures; }
    [[nodiscard]] int total() const { return static_cast<int>(m_changes.size()); }
    [[nodiscard]] int answered() const { return m_answered; } ///< well or not
    [[nodiscard]] int writtenCount() const { return m_answered - static_cast<int>(m_failures.size()); }

Q_SIGNALS:
    void written(const acg::Versioned<acg::Number> &now);
    void progressed();
    void finished();

private:
    void sendMore();
    void write(const Change &change, int meetings);
    /// Somebody else was quicker: brings both changes together and writes again.
    void meet(const Change &change, int meetings);
    void done(const Versioned<Number> &now);
    void failed(const Change &change, const ApiError &error, const QList<QStringList> &collisions = {});
    void oneAnswered();

    ResourceService &m_resources;
    QList<Change> m_changes;
    QList<Failure> m_failures;
    qsizetype m_next = 0;
    int m_running = 0;
    int m_answered = 0;
    bool m_stopped = false;
};

} // namespace acg
