// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QTimer;

namespace acg {

/// How often to look for new requests for information, as the person likes it. It says when it is time.
class RfiRefreshChooser : public QWidget
{
    Q_OBJECT
public:
    explicit RfiRefreshChooser(QWidget *parent = nullptr);

Q_SIGNALS:
    void due();

private:
    void choose(int minutes);

    QComboBox *m_interval;
    QTimer *m_timer;
};

} // namespace acg
