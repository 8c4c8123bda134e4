// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/flat_member.h"
#include "models/jobs/row_source.h"

#include <QAbstractItemModel>

#include <memory>
#include <span>

namespace acg {

class CsvRows;

/// The rows of a list as it is shown: as filtered and sorted. A list whose rows come, go or move meanwhile is
/// not written, because some would be written twice or not at all. Where the list is growing, rows may come
/// behind those there are, and are waited for.
class ModelRows : public RowSource
{
    Q_OBJECT
public:
    explicit ModelRows(QAbstractItemModel &model);

    void setGrowing(bool on);

    [[nodiscard]] qint64 total() const override { return m_total; }
    void next() override;

protected:
    /// Of the rows from first up to, but not including, last; their number may be less.
    [[nodiscard]] virtual RowBlock block(int first, int last) = 0;
    [[nodiscard]] virtual int rowsOfBlock() const; ///< a few milliseconds of the GUI thread
    [[nodiscard]] QAbstractItemModel &model() const { return m_model; }

private:
    void rowsCame(int first);
    void listChanged();
    void readBlock(int last);

    QAbstractItemModel &m_model;
    int m_total;
    int m_next = 0;
    bool m_isGrowing = false;
    bool m_isWaitedFor = false; ///< next() had nothing to give
};

/// Its cells, in some of its columns. A list that is a CsvSource is not asked for each cell where text will
/// do.
class CellRows : public ModelRows
{
public:
    enum class As { Texts, Values /**< ValueRole, where there is one */ };

    /// `columns`: logical columns of the model, in the order in which they are written.
    CellRows(QAbstractItemModel &model, QList<int> columns, As as);
    ~CellRows() override;

    [[nodiscard]] QStringList header() const override;

protected:
    [[nodiscard]] RowBlock block(int first, int last) override;
    [[nodiscard]] int rowsOfBlock() const override;

private:
    QList<int> m_columns;
    As m_as;
    std::unique_ptr<CsvRows> m_csv; ///< none: cell by cell
};

/// The resources that its rows stand for (ResourceRole): as lines of JSON, or member by member.
class ResourceRows : public ModelRows
{
public:
    /// No members: lines of JSON.
    ResourceRows(QAbstractItemModel &model, std::span<const FlatMember> members);

    [[nodiscard]] QStringList header() const override;

protected:
    [[nodiscard]] RowBlock block(int first, int last) override;

private:
    std::span<const FlatMember> m_members;
};

[[nodiscard]] QStringList memberNames(std::span<const FlatMember> members);
/// Adds a resource to a block: as a line when there are no members.
void appendResource(const QByteArray &json, std::span<const FlatMember> members, RowBlock &block);

} // namespace acg
