// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

class QPushButton;

namespace acg {

class FieldEdit;
class InlineMessage;

/// Asks for a name, and whether what has that name already shall be replaced. Deletes itself when closed.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    /// `what` says what gets the name.
    NameDialog(const QString &title, const QString &what, const QString &name, QStringList taken,
               QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void edited();
    void save();

    QStringList m_taken;
    FieldEdit *m_name;
    InlineMessage *m_message;
    QPushButton *m_save;
    bool m_replacing = false; ///< the person was told what the name will replace
};

} // namespace acg
