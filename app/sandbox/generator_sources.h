// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/generator_dictionaries.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <random>

namespace sandbox {

/// Always the same sequence for a seed: the distributions of <random> differ between libraries, so none is
/// used.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    quint64 bits() { return m_engine(); }
    quint64 below(quint64 bound) { return m_engine() % bound; }
    bool percent(quint64 chance) { return below(100) < chance; }
    template <class Array>
    const auto &oneOf(const Array &array)
    {
        return array[below(array.size())];
    }
    QString guid()
    {
        // Statements of their own: the order within an expression is the compiler's choice.
        const QByteArray first = QByteArray::number(bits(), 16).rightJustified(16, '0');
        const QByteArray hex = first + QByteArray::number(bits(), 16).rightJustified(16, '0');
        return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-8"
                                   + hex.mid(17, 3) + '-' + hex.mid(20));
    }
    QString etag() { return u'"' + QString::number(bits(), 16) + u'"'; }

private:
    std::mt19937_64 m_engine;
};

/// Hands out the numbers of the blocks, each once and scattered.
class NumberSource
{
public:
    QByteArray next(Dice &dice)
    {
        const std::size_t block = dice.below(dictionaries::numberBlocks.size());
        const auto &wanted = dictionaries::numberBlocks.at(block);
        qint64 capacity = 1;
        for (int i = 0; i < wanted.digits; ++i)
            capacity *= 10;
        if (m_used.at(block) < capacity)
            return number(wanted, capacity, m_used.at(block)++);
        return number(dictionaries::overflowBlock, 100'000'000, m_overflow++);
    }

private:
    /// The step has no factor in common with a power of ten, so every value comes once before one comes
    /// again.
    static QByteArray number(const dictionaries::NumberBlock &block, qint64 capacity, qint64 index)
    {
        constexpr qint64 step = 38'196'601;
        const QByteArray digits = QByteArray::number((index * step + 4711) % capacity);
        return QByteArray(block.prefix.data(), block.prefix.size())
            + digits.rightJustified(block.digits, '0');
    }

    std::array<qint64, dictionaries::numberBlocks.size()> m_used{};
    qint64 m_overflow = 0;
};

} // namespace sandbox
