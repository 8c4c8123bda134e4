// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace acg {

/// The capabilities a number may have, as check boxes. What the number has is always among them.
class CapabilityBoxes : public QWidget
{
    Q_OBJECT
public:
    explicit CapabilityBoxes(QWidget *parent = nullptr);

    /// What is ticked before anybody clicks.
    void setChosen(const QStringList &chosen);
    /// What may be ticked as well; ticks that were made stay.
    void setOffered(const QStringList &offered);
    /// The ones there were, in their order, less those unticked, then those newly ticked.
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] bool isTouched() const { return chosen() != m_before; }

Q_SIGNALS:
    void edited();

private:
    void rebuild(const QStringList &ticked);

    QStringList m_before;
    QStringList m_offered;
    QList<QCheckBox *> m_boxes;
    QGridLayout *m_grid;
};

} // namespace acg
