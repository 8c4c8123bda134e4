// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/list_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace acg {

class FormGrid;

/// Asks in which form a list is to be exported, and says what has to be fetched for it. Remembers the form
/// that was chosen last. Deletes itself when closed.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `countText` says how much of the list is there.
    ExportDialog(const ListInView &list, const QString &countText, QWidget *parent);

Q_SIGNALS:
    void chosen(const acg::ExportForm &form);

protected:
    bool event(QEvent *event) override;

private:
    void fit();
    void addFormats();
    [[nodiscard]] ExportForm form() const;
    [[nodiscard]] QString note(const ExportForm &form) const;
    void choiceChanged();
    void choose();

    const ListInView m_list;
    FormGrid *m_grid;
    QComboBox *m_format; ///< with the ExportFormat
    QComboBox *m_content; ///< with whether it is all fields
    QCheckBox *m_onlyWhatIsThere;
    QLabel *m_note;
};

/// "csv", "xlsx", "jsonl": the ending of a file.
[[nodiscard]] QString exportSuffix(ExportFormat format);
[[nodiscard]] QString exportFormatName(ExportFormat format);

} // namespace acg
