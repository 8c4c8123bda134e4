// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/model_rows.h"

#include "models/domain/change_record.h"
#include "models/items/csv_rows.h"
#include "models/items/export_roles.h"
#include "models/items/rows_on_demand.h"

#include <algorithm>
#include <utility>

namespace acg {

namespace {

constexpr int rowsByCells = 1000;
constexpr int rowsOfSource = 2000;
constexpr int rowsOfResources = 200;
/// What a slice of a source needs, as a rule.
constexpr qsizetype sliceBytes = qsizetype{1} << 18;

} // namespace

ModelRows::ModelRows(QAbstractItemModel &model)
    : m_model(model)
    , m_total(model.rowCount())
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { rowsCame(first); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ModelRows::listChanged);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &ModelRows::listChanged);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ModelRows::listChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &ModelRows::listChanged);
}

void ModelRows::setGrowing(bool on)
{
    m_isGrowing = on;
    if (std::exchange(m_isWaitedFor, false))
        next();
}

void ModelRows::rowsCame(int first)
{
    if (!m_isGrowing || first < m_total)
        return listChanged();
    m_total = m_model.rowCount();
    if (std::exchange(m_isWaitedFor, false))
        next();
}

void ModelRows::listChanged()
{
    if (m_isGrowing || m_next < m_total)
        Q_EMIT failed(tr("The list changed while it was being written. Please export again."));
}

int ModelRows::rowsOfBlock() const
{
    return rowsOfResources;
}

void ModelRows::next()
{
    if (m_next >= m_total) {
        m_isWaitedFor = m_isGrowing;
        if (!m_isGrowing)
            Q_EMIT ended();
        return;
    }
    const int last = std::min(m_next + rowsOfBlock(), m_total);
    auto *onDemand = dynamic_cast<RowsOnDemand *>(&m_model);
    if (onDemand == nullptr)
        return readBlock(last);
    onDemand->fetchRows(m_next, last, this, [this, last](const std::optional<QString> &problem) {
        if (problem)
            Q_EMIT failed(*problem);
        else
            readBlock(last);
    });
}

void ModelRows::readBlock(int last)
{
    const RowBlock rows = block(m_next, last);
    m_next = last;
    Q_EMIT ready(rows);
}

CellRows::CellRows(QAbstractItemModel &model, QList<int> columns, As as)
    : ModelRows(model)
    , m_columns(std::move(columns))
    , m_as(as)
{
    const auto *source = dynamic_cast<const CsvSource *>(&model);
    if (source != nullptr && as == As::Texts)
        m_csv = source->csvRows(m_columns);
}

CellRows::~CellRows() = default;

QStringList CellRows::header() const
{
    QStringList texts;
    for (const int column : m_columns)
        texts.append(model().headerData(column, Qt::Horizontal).toString());
    return texts;
}

int CellRows::rowsOfBlock() const
{
    return m_csv ? rowsOfSource : rowsByCells;
}

RowBlock CellRows::block(int first, int last)
{
    RowBlock block{.rows = last - first};
    if (m_csv) {
        block.text.reserve(sliceBytes);
        m_csv->append(first, last, block.text);
        return block;
    }
    block.cells.reserve(last - first);
    for (int row = first; row < last; ++row) {
        QVariantList cells;
        cells.reserve(m_columns.size());
        for (const int column : m_columns) {
            const QModelIndex index = model().index(row, column);
            const QVariant value = m_as == As::Values ? index.data(ValueRole) : QVariant();
            cells.append(value.isValid() ? value : index.data());
        }
        block.cells.append(cells);
    }
    return block;
}

ResourceRows::ResourceRows(QAbstractItemModel &model, std::span<const FlatMember> members)
    : ModelRows(model)
    , m_members(members)
{
}

QStringList ResourceRows::header() const
{
    return memberNames(m_members);
}

RowBlock ResourceRows::block(int first, int last)
{
    RowBlock block;
    for (int row = first; row < last; ++row) {
        const QByteArray json = model().index(row, 0).data(ResourceRole).toByteArray();
        if (!json.isEmpty())
            appendResource(json, m_members, block);
    }
    return block;
}

QStringList memberNames(std::span<const FlatMember> members)
{
    QStringList names;
    for (const FlatMember &member : members)
        names.append(QString::fromLatin1(member.name));
    return names;
}

void appendResource(const QByteArray &json, std::span<const FlatMember> members, RowBlock &block)
{
    ++block.rows;
    if (members.empty()) {
        block.text += json + '\n';
        return;
    }
    const QJsonObject resource = objectFromJson(json);
    QVariantList cells;
    for (const FlatMember &member : members)
        cells.append(flatText(resource, member));
    block.cells.append(cells);
}

} // namespace acg
