// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace acg {

/// What the window shows while it is not connected: what this is, the sandbox, and the saved connections.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// When the page comes into view: what Return does is the most likely next step.
    void focusHome();
    void setConnections(const QList<ConnectionProfile> &connections);
    /// While a connection is being opened the buttons wait.
    void setBusy(const QString &text);

Q_SIGNALS:
    void sandboxRequested();
    void createRequested();
    void openRequested(const QUuid &id);
    void editRequested(const QUuid &id);
    void removeRequested(const QUuid &id);

private:
    [[nodiscard]] QWidget *makeIntroduction();
    [[nodiscard]] QWidget *makeStarts();
    [[nodiscard]] QWidget *makeConnections();
    [[nodiscard]] QUuid selected() const;
    void updateButtons();

    QPushButton *m_sandbox = nullptr;
    QPushButton *m_create = nullptr;
    QWidget *m_connections = nullptr;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_busy = nullptr;
};

} // namespace acg
