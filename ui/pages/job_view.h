// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_rows_model.h"
#include "models/domain/api_error.h"
#include "ui/widgets/inline_message.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace acg {

class BulkJob;
class ColumnChooser;
class ElidedLabel;
class EmptyState;
class IconLabel;
class JobRowBar;
class JobRowDetails;
class ListStack;
struct ListCount;

/// One bulk job: how it stands, its rows, and what can be done with it now. What is to be done is the page's
/// matter.
class JobView : public QWidget
{
    Q_OBJECT
public:
    /// After this time the gateway is asked again before a plan is run.
    static constexpr std::chrono::minutes freshFor{10};
    static constexpr int rowsInARequest = 100; ///< at most (contract: Operations)

    /// What is under way with the job.
    struct Work
    {
        enum class Kind { None, Comparing, Running };
        Kind kind = Kind::None;
        qint64 done = 0;
        qint64 total = 0; ///< 0: not known
        QString text; ///< beneath the bar
        friend bool operator==(const Work &, const Work &) = default;
    };
    /// Why something cannot be done; empty: it can.
    struct Hindrances
    {
        QString compare;
        QString run;
    };

    explicit JobView(QWidget *parent = nullptr);
    ~JobView() override;

    void setJob(BulkJob *job); ///< null: none is chosen
    [[nodiscard]] BulkJob *job() const;
    /// What stands here while none is chosen.
    [[nodiscard]] EmptyState &nothing() const { return *m_nothing; }
    void setWork(const Work &work);
    void setHindrances(const Hindrances &hindrances);
    /// Why comparing or running ended; stays until something is under way again.
    void setFailure(const ApiError &error);

    [[nodiscard]] BulkRowsModel &rows() const { return *m_rows; }
    [[nodiscard]] QList<int> visibleColumns() const;
    [[nodiscard]] QString countText() const;
    void focusFilter();
    void copySelected() const;

    /// Whether its comparison is too old to be run, or there is none.
    [[nodiscard]] static bool isStale(const JobInfo &job);

Q_SIGNALS:
    void compareRequested();
    void stopComparingRequested();
    void runRequested(); ///< also to go on
    void pauseRequested();
    void cancelRequested();
    void undoRequested();
    void saveRequested();
    void removeRequested();
    void countTextChanged();

private:
    QWidget *makeContent();
    QWidget *makeHeader();
    QWidget *makeWork();
    QWidget *makeRows();
    void makeTable();
    QPushButton *makeButton(const QString &objectName, const QString &iconName, const QString &text,
                            void (JobView::*requested)());
    void showJob();
    void showButtons();
    void showMessage();
    void showPlanMessage(const JobInfo &job);
    void say(InlineMessage::Severity severity, const QString &title, const QString &text,
             const QList<InlineMessage::Button> &buttons = {});
    void showRow();
    void keepCurrent();
    [[nodiscard]] ListCount count() const;
    void updateCount();

    QPointer<BulkJob> m_job;
    Work m_work;
    Hindrances m_hindrances;
    std::optional<ApiError> m_failure;
    QString m_said; ///< in the message: it is told to those who listen, so once
    BulkRowsModel *m_rows;
    qint64 m_current = 0; ///< the row in the details
    QTimer m_clock; ///< ages are said anew

    EmptyState *m_nothing;
    IconLabel *m_icon = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_stand = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_undo = nullptr;
    QToolButton *m_more = nullptr;
    QWidget *m_workBox = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_workText = nullptr;
    QPushButton *m_stop = nullptr;
    InlineMessage *m_message = nullptr;
    JobRowBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    ColumnChooser *m_columns = nullptr;
    ListStack *m_list = nullptr;
    JobRowDetails *m_details = nullptr;
    QStackedLayout *m_stack;
};

} // namespace acg
