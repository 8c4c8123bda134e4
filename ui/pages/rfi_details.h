// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/request_for_information.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace acg {

/// Everything a request for information says: the company, where it consented to service, whom to talk to.
class RfiDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit RfiDetails(QWidget *parent = nullptr);

    void show(const RequestForInformation &rfi);

Q_SIGNALS:
    /// Something went to the clipboard; says what.
    void copied(const QString &text);

private:
    void addFact(const QString &name, const QString &value, bool copyable = false);
    void addContact(const RfiContact &contact);
    QWidget *makeLine(const QString &iconName, const QString &text, const QString &html, const QString &what);

    QVBoxLayout *m_column;
    QLabel *m_company;
    QLabel *m_state;
    QFormLayout *m_facts;
    QLabel *m_contactsTitle;
    QVBoxLayout *m_contacts;
    RequestForInformation m_shown;
};

/// "United States, Germany" from "US", "DE"; a code nobody knows stays as it is.
[[nodiscard]] QString countryNames(const QStringList &codes);

} // namespace acg
