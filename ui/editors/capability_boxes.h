// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace acg {

class MixedCheckBox;

/// What is offered to a number of some usage.
struct OfferedCapabilities
{
    QStringList mandatory; ///< every number of that usage has them
    QStringList choosable;
    QStringList available; ///< to these numbers, by any usage; empty: not known
    friend bool operator==(const OfferedCapabilities &, const OfferedCapabilities &) = default;
};

/// The capabilities a number may have, as check boxes; for several numbers partly ticked where they differ.
/// What they have is always among them; the mandatory ones are ticked and fixed.
class CapabilityBoxes : public QWidget
{
    Q_OBJECT
public:
    explicit CapabilityBoxes(QWidget *parent = nullptr);

    /// What each number has before anybody clicks.
    void setBefore(const QList<QStringList> &before);
    /// Ticks that were made stay.
    void setOffered(const OfferedCapabilities &offered);
    /// Those of `before` in their order, less those unticked, then those newly ticked.
    [[nodiscard]] QStringList applied(const QStringList &before) const;

Q_SIGNALS:
    void edited();

private:
    void rebuild();
    void addBox(const QString &capability);

    QList<QStringList> m_before;
    OfferedCapabilities m_offered;
    QMap<QString, bool> m_touched;
    QList<MixedCheckBox *> m_boxes;
    QGridLayout *m_grid;
};

} // namespace acg
