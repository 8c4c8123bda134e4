// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inline_message.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace acg {

class BusyIndicator;
class IconLabel;

/// Asks before something is deleted, and carries it out: names what goes, shows progress and what went wrong.
/// The destructive button is never the default one. Opened with open(); deletes itself when it is closed.
class DeleteDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteDialog(const QString &objectName, QWidget *parent);

    void open() override;
    void reject() override;

    /// Why nothing can be deleted, as long as it cannot; empty: it can.
    void setForbidden(const QString &why);

Q_SIGNALS:
    void deleted(const QString &sentence); ///< what was deleted, for a notice

protected:
    bool event(QEvent *event) override;
    virtual void load() = 0;
    virtual void carryOut() = 0;
    /// Escape while it is being carried out.
    virtual void stop() { }

    void setQuestion(const QString &title, const QString &text);
    void setButtonText(const QString &text);
    /// The button is disabled while there is a reason.
    void setHindrance(const QString &reason);
    void setBusy(const QString &text); ///< empty: no longer busy
    void setProgress(int done, int total);
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }
    [[nodiscard]] InlineMessage &message() const { return *m_message; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void finish(const QString &sentence);

private:
    void fit();
    void updateButton();
    [[nodiscard]] const QString &hindrance() const
    {
        return m_forbidden.isEmpty() ? m_hindrance : m_forbidden;
    }

    bool m_isBusy = false;
    QString m_hindrance;
    QString m_forbidden;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;
    InlineMessage *m_message;
    BusyIndicator *m_busy;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace acg
