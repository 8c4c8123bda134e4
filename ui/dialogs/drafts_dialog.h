// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/drafts.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace acg {

/// "Account contoso", "New number +14255550100", "Answer to Litware, Inc.".
[[nodiscard]] QString draftTitle(const Draft &draft);

/// The forms that were filled in and not saved: to go on with, or to discard. Deletes itself when it is
/// closed.
class DraftsDialog : public QDialog
{
    Q_OBJECT
public:
    /// The drafts must outlive it.
    DraftsDialog(Drafts &drafts, QWidget *parent);

Q_SIGNALS:
    void resumeRequested(const acg::Draft &draft);

private:
    void fill();
    void resume();
    void discard();
    void updateButtons();
    [[nodiscard]] std::optional<Draft> current() const;

    Drafts &m_drafts;
    QTreeWidget *m_list;
    QPushButton *m_resume;
    QPushButton *m_discard;
};

} // namespace acg
