// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_checks.h"
#include "models/import/import_reader.h"
#include "models/jobs/list_in_view.h"

#include <QDialog>
#include <QTimer>
#include <QUuid>

#include <functional>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QPushButton;
class QStackedLayout;
class QTableView;
class QUndoStack;

namespace acg {

class BulkJob;
class BusyIndicator;
class ColumnMapper;
class ElidedLabel;
class EmptyState;
class FormatBar;
class ImportFactsLoader;
class ImportTableModel;
class InlineMessage;
class Session;
class SharedValues;

/// The way in for many numbers or accounts: a file or pasted cells, how they are understood, and every row
/// with what is wrong with it, to be mended. Ends in a bulk job; nothing is sent from here. Deletes itself
/// when closed.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session outlives it. Rows that name no account are for this one, if any.
    ImportDialog(Session &session, const QString &account, QWidget *parent);
    ~ImportDialog() override;

    void openFile(const QString &fileName);
    void pasteCells();
    /// What would be lost with it, in a sentence; empty: nothing.
    [[nodiscard]] QString unsavedChanges() const;

public Q_SLOTS:
    void reject() override; ///< asks when something would be lost

Q_SIGNALS:
    void jobMade(const QUuid &job);
    void exportRequested(const acg::ListInView &list, const QString &countText);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // How it is put together: import_dialog_setup.cpp
    QHBoxLayout *makeSource();
    QWidget *makeSettings();
    QWidget *makePreview();
    QHBoxLayout *makeShow();
    void makeTable();
    QHBoxLayout *makeButtons();
    void connectParts();

    void chooseFile();
    void read(const ImportSource &source);
    void showRead(const ReadTable &read);
    void showNothing(const QString &problem);
    void applySettings();
    void loadFacts();
    void passFacts();
    void showCounts();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString whyNotCompare() const;
    [[nodiscard]] std::vector<ImportTable::Row> selectedTableRows() const;
    void takeOutSelected();
    void exportProblems();
    /// Asks if something would be lost, then goes on.
    void afterUnsaved(const std::function<void()> &proceed);
    void compare();
    void makeJob();

    Session &m_session;
    ImportSource m_source;
    ImportReader *m_reader;
    ImportChecks *m_checks;
    ImportTableModel *m_model;
    ImportFactsLoader *m_facts;
    QTimer m_passFacts; ///< every account answers for itself: not each starts the checks anew
    QUndoStack *m_edits;

    ElidedLabel *m_sourceName;
    FormatBar *m_format;
    ColumnMapper *m_columns;
    SharedValues *m_shared;
    QCheckBox *m_deleteLacking;
    QButtonGroup *m_show;
    BusyIndicator *m_busy;
    ElidedLabel *m_status;
    QPushButton *m_takeOut;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    InlineMessage *m_message;
    QPushButton *m_export;
    QPushButton *m_compare;
    QWidget *m_body;
    QWidget *m_settings = nullptr; ///< of the table: there when it is
    QWidget *m_preview = nullptr;
    BulkJob *m_job = nullptr; ///< that is being filled
    quint32 m_checked = 0; ///< rows, of the walk under way
    bool m_isDone = false; ///< the job has it all: nothing would be lost
};

} // namespace acg
