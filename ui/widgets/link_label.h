// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace acg {

/// A label with links that opens them. A QLabel colours its links when the text is set; this one does so
/// again when the appearance changes.
class LinkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(const QString &html, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace acg
