// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QTimer>

class QStringListModel;

namespace acg {

class AccountTreeModel;

/// Chooses one of the accounts by typing any part of its name. A name that is not in the list is taken too
/// while the list is not complete.
class AccountChooser : public QComboBox
{
    Q_OBJECT
public:
    /// With `allText` the first entry stands for all accounts (an empty name). The model must outlive this.
    AccountChooser(AccountTreeModel &accounts, const QString &allText, QWidget *parent = nullptr);

    [[nodiscard]] QString account() const { return m_account; }
    /// Does not emit accountChosen().
    void setAccount(const QString &accountName);

Q_SIGNALS:
    void accountChosen(const QString &accountName);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void readNames();
    void takeText();
    void choose(const QString &accountName);
    void showAccount();

    AccountTreeModel &m_accounts;
    QString m_allText; ///< empty: there is no such entry
    QString m_account;
    QStringListModel *m_names;
    QTimer m_reading; ///< accounts come in pages: their names are read once a while
};

} // namespace acg
