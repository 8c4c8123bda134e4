// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/domain/request_for_information.h"
#include "ui/widgets/answer_fields.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>

class QPushButton;

namespace acg {

class BusyIndicator;
class Drafts;
class ElidedLabel;
class InlineMessage;
class ResourceService;

/// The operator's answer to a request for information: status and comment. What was typed belongs to its
/// request and is kept until it is saved or discarded, whatever else is looked at meanwhile, and beyond the
/// end of the program.
class RelationshipForm : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    RelationshipForm(ResourceService &resources, Drafts &drafts, QWidget *parent = nullptr);

    /// Shows what is known of it and asks the gateway for the newest, which brings the ETag to save with.
    void show(const RequestForInformation &rfi);
    /// Nothing is selected.
    void showNothing();
    /// The list has learnt something new about a request.
    void update(const RequestForInformation &rfi);
    /// Fills in what this makes of the answer on the gateway, read afresh, as if it had been typed; unless
    /// something is typed that is not saved.
    using Proposal = std::function<AnswerFields::Answer(const AnswerFields::Answer &held)>;
    void propose(Proposal proposal);
    /// Empty: may be written. Else why not.
    void setReadOnly(const QString &why);
    [[nodiscard]] AnswerFields &fields() const { return *m_fields; }

    [[nodiscard]] QSet<QString> unsaved() const; ///< tenant ids

    void focusStatus();

Q_SIGNALS:
    void unsavedChanged();
    void saved(const acg::RequestForInformation &rfi);

private:
    using Answer = AnswerFields::Answer;

    /// What was typed and not saved.
    struct Unsaved
    {
        Answer typed;
        Answer base; ///< what was on the gateway when typing began, or when the person was told of a change
        QDateTime since{}; ///< of an earlier time: when it was typed; else invalid
    };

    void buildForm();
    void takeDrafts();
    void dropDiscarded();
    void keep(const Unsaved &answer);
    void drop(const QString &tenantId);
    void fetch();
    void takeProposal();
    void fetched(Result<Versioned<RequestForInformation>> &&result);
    void save();
    void saveDone(const QString &tenantId, Result<Versioned<RequestForInformation>> &&result);
    void conflict(const QString &tenantId);
    void showConflict();
    void discard();
    void edited();
    void fill();
    void updateState();
    [[nodiscard]] Answer onServer() const { return AnswerFields::of(m_rfi); }

    ResourceService &m_resources;
    Drafts &m_drafts;
    RequestForInformation m_rfi;
    QByteArray m_etag;
    QString m_tenantId; ///< empty: nothing is shown
    QHash<QString, Unsaved> m_unsaved; ///< by tenant id; each has its draft
    Proposal m_proposal; ///< for what is shown, until it was read
    QString m_readOnlyReason;
    CallHandle m_fetch;
    bool m_fetching = false;
    bool m_saving = false;

    AnswerFields *m_fields;
    ElidedLabel *m_state;
    InlineMessage *m_message;
    BusyIndicator *m_busy;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace acg
