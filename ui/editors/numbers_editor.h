// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/numbers_update.h"
#include "ui/editors/editor_dialog.h"

#include <memory>

namespace acg {

class NumberFieldSet;

/// Edits several numbers of one account together: shows what they share, writes only what was touched, each
/// number alone. What could not be written stays in the form and is listed with the reason.
class NumbersEditor : public EditorDialog
{
    Q_OBJECT
public:
    /// Each is read and written alone, so more would take hours of the gateway's request budget.
    static constexpr qsizetype mostNumbers = 500;

    /// At least one number. The service must outlive the editor.
    NumbersEditor(ResourceService &resources, const QString &accountName, const QStringList &telephoneNumbers,
                  QWidget *parent);

    /// While numbers are being written it sends no more; else as any editor.
    void reject() override;

Q_SIGNALS:
    void saved(int numbers);

protected:
    void load() override;
    void save() override;
    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QList<json::Change> pendingChanges() const override;
    [[nodiscard]] bool createsNew() const override { return false; }
    [[nodiscard]] bool changesSeveral() const override { return true; }

private:
    void fetchMore();
    void fetched(const QString &telephoneNumber, const Result<Versioned<Number>> &answer);
    void start();
    [[nodiscard]] QList<NumbersUpdate::Change> changes() const;
    void showProgress();
    void updateDone();

    ResourceService &m_resources;
    QString m_accountName;
    QStringList m_wanted;
    Account m_account;
    std::unique_ptr<QObject> m_loading; ///< guards the answers of the current load
    qsizetype m_next = 0; ///< of those wanted, to be fetched
    int m_running = 0;
    QStringList m_gone;
    QList<Versioned<Number>> m_numbers; ///< as the gateway holds them
    NumberFieldSet *m_fields;
    NumbersUpdate *m_update = nullptr; ///< while numbers are being written
};

} // namespace acg
