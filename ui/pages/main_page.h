// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"
#include "models/domain/number_key.h"
#include "models/jobs/list_in_view.h"

#include <QUuid>
#include <QWidget>

namespace acg {

struct ChangeRecord;

struct Draft;

/// What a page can do with what is selected in it now. The window enables its actions by it.
struct PageCapabilities
{
    bool canCreateAccount = false;
    bool canCreateNumber = false;
    bool canImport = false;
    bool canEdit = false;
    bool canChangeMany = false;
    bool canDelete = false;
    bool canRevert = false;
    bool canDiagnose = false;
    QString whyNotEdit = {}; ///< what is selected cannot be edited together; empty: it can, or nothing is
    QString whyNotChangeMany = {}; ///< beside a missing role
    // Which role is missing; empty when none is.
    QString whyNotRead = {};
    QString whyNotWrite = {};
    QString whyNotDelete = {};
    QString whyNotRevert = {}; ///< or what else is in the way
};

/// One main view of the window (Page<T> is one answer of a list: models/domain/page.h). The window's actions
/// act on the current page.
class MainPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual PageCapabilities capabilities() const { return {}; }
    /// "312 numbers", "loaded 2,000 of 10,000": shown in the status bar.
    [[nodiscard]] virtual QString countText() const = 0;
    /// What was typed on the page and would be lost with it, in a sentence; empty when nothing would.
    [[nodiscard]] virtual QString unsavedChanges() const { return {}; }
    /// The list to export or copy: as filtered, sorted, with the columns shown. Null model: none.
    [[nodiscard]] virtual ListInView listInView() const { return {}; }

    /// When the page comes into view: its list gets the focus. (Not by a focus proxy: Tab would come to the
    /// page, jump to the list, and never reach what is before it.)
    void focusHome();
    virtual void refresh() = 0; ///< asks the gateway again
    virtual void focusFilter() = 0; ///< Ctrl+F
    /// Selects an account (no telephone number) or a number and brings it into view, on the page meant for
    /// it. What hides it there gives way, with a notice.
    virtual void goTo(const NumberKey & /*target*/) { }
    /// The same for a request for information.
    virtual void goToRfi(const QString & /*tenantId*/) { }
    /// The same for a bulk job; what has not been compared with the gateway yet is.
    virtual void goToJob(const QUuid & /*id*/) { }
    /// Fills in the answer to a request for information as it was before a change.
    virtual void revertAnswer(const ChangeRecord & /*change*/) { }
    /// Goes on with what was typed in a form and not saved, on the page where that form is opened.
    virtual void resume(const Draft & /*draft*/) { }
    virtual void createAccount() { }
    virtual void createNumber() { }
    virtual void editSelected() { }
    virtual void changeMany() { }
    virtual void deleteSelected() { }
    virtual void copySelected() { }
    virtual void revertSelected() { }
    virtual void diagnoseSelected() { }

Q_SIGNALS:
    void capabilitiesChanged();
    void countTextChanged();
    /// A short sentence for the person, shown as a notice that goes away by itself.
    void notice(const QString &text);
    /// Something did not work; shown as a notice that stays until it is closed.
    void problem(const acg::ApiError &error);
    /// The numbers of an account (all of them when empty) are to be shown on the numbers page.
    void numbersRequested(const QString &accountName);
    /// An account or a number is to be shown on the page meant for it.
    void goToRequested(const acg::NumberKey &target);
    void rfiRequested(const QString &tenantId);
    /// A bulk job is to be shown on the page meant for it.
    void jobRequested(const QUuid &id);
    /// A list beside the one in view is to be exported.
    void exportRequested(const acg::ListInView &list, const QString &countText);
    /// A change of an answer to a request for information is to be taken back on the page meant for it.
    void answerRevertRequested(const acg::ChangeRecord &change);

protected:
    void setHome(QWidget *home) { m_home = home; }

private:
    QWidget *m_home = this;
};

} // namespace acg
