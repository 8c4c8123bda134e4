// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/wish.h"
#include "ui/widgets/address_book.h"

#include <QDialog>
#include <QStringList>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace acg {

class AddressPicker;
class FormGrid;

/// Asks what is to become of many numbers: fields to be set, or that they are to be deleted. What is not
/// touched stays as it is. Nothing is sent: it answers with a wish, for a plan. Deletes itself when closed.
class BulkChangeDialog : public QDialog
{
    Q_OBJECT
public:
    struct Numbers
    {
        qint64 selected = 0;
        qint64 shown = 0; ///< as filtered
        bool areAllLoaded = true;
        QString accountOfSelected = {}; ///< empty: they are of several
        QString accountOfShown = {}; ///< the same
        QStringList usages = {}; ///< that are known
        /// The addresses of an account, perhaps twice: at once those seen last, and later those that are
        /// true.
        std::function<void(const QString &accountName, QObject *guard, AddressBook::Answer done)> addressesOf
            = {};
        QString whyNotDelete = {}; ///< the role that is missing; empty: they may be deleted
    };
    BulkChangeDialog(const Numbers &numbers, QWidget *parent);

Q_SIGNALS:
    /// The wish has no subject. `title` names the job.
    void chosen(const acg::Wish &wish, bool allShown, const QString &title);

protected:
    bool event(QEvent *event) override;

private:
    /// A text that is left, set or removed.
    struct TextField
    {
        QComboBox *choice;
        QLineEdit *text;
    };

    void addField(const QString &label, QWidget *field, QWidget *buddy);
    QComboBox *addChoice(const QString &objectName, const QString &label, const QString &yes,
                         const QString &no);
    TextField addText(const QString &objectName, const QString &label);
    void makeFields();
    void offerAddresses();
    void insertAddress(QJsonObject &configuration) const;
    [[nodiscard]] bool isDelete() const;
    [[nodiscard]] bool isAllShown() const;
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] Wish wish() const;
    void update();
    void fit();

    const Numbers m_numbers;
    QComboBox *m_which;
    QComboBox *m_action;
    FormGrid *m_form;
    QList<QWidget *> m_fields; ///< hidden when the numbers are to be deleted
    QList<QComboBox *> m_services; ///< in the order of allServices
    TextField m_usage{};
    AddressPicker *m_address = nullptr;
    std::optional<QString> m_account; ///< whose addresses are offered; empty: they are of several
    QComboBox *m_mayChange = nullptr;
    TextField m_sipHeader{};
    QLabel *m_note;
    QPushButton *m_plan;
};

} // namespace acg
