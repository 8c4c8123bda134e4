// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/resource_description.h"

#include <QTextBrowser>

namespace acg {

/// Groups of labelled values as one text: it wraps anywhere, and can be selected and copied across rows.
class DetailText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit DetailText(QWidget *parent = nullptr);

    /// Keeps the scroll position: the same resource may have been read again.
    void setGroups(const QList<DetailGroup> &groups);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    QList<DetailGroup> m_groups;
};

} // namespace acg
