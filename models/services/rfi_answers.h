// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/domain/request_for_information.h"

#include <QList>
#include <QObject>

namespace acg {

class ResourceService;

/// Gives several requests for information the same answer, one after the other. Each is fetched anew and
/// written on its ETag, the members of the patch only. What somebody else has answered since it was shown is
/// not overwritten.
class RfiAnswers : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        enum class Kind {
            Saved,
            SaidSoAlready, ///< nothing was sent
            AnsweredElsewhere, ///< somebody else was quicker: `rfi` is what they answered
            Failed,
        };
        Kind kind = Kind::Failed;
        RequestForInformation rfi{}; ///< as the gateway holds it now, where that is known
        ApiError error{}; ///< of Failed
    };

    /// The service must outlive it.
    explicit RfiAnswers(ResourceService &resources, QObject *parent = nullptr);

    /// The requests as they were shown. Not while it is running.
    void start(const QList<RequestForInformation> &shown, const RelationshipPatch &patch);
    /// What has been sent takes its course; the others are left alone.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void began(const QString &tenantId);
    void answered(const QString &tenantId, const acg::RfiAnswers::Outcome &outcome);
    void finished();

private:
    void next();
    void fetch(int attempt);
    void write(const Versioned<RequestForInformation> &latest, int attempt);
    void end(const Outcome &outcome);

    ResourceService &m_resources;
    QList<RequestForInformation> m_waiting; ///< the first one is under way
    RelationshipPatch m_patch;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace acg
