// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/list_export.h"

#include "models/jobs/model_rows.h"
#include "models/jobs/text_file.h"
#include "models/jobs/xlsx_file.h"

#include <QTimer>

#include <utility>

namespace acg {

namespace {

/// Blocks that may wait for the disk.
constexpr int fullBacklog = 3;

} // namespace

ListExport::ListExport(ListInView list, ExportForm form, const QString &fileName, QObject *parent)
    : QObject(parent)
    , m_list(std::move(list))
    , m_form(form)
    , m_fileName(fileName)
{
}

ListExport::~ListExport() = default;

void ListExport::start()
{
    Q_ASSERT(m_list.model != nullptr);
    m_isRunning = true;
    connect(m_list.model, &QObject::destroyed, this, [this] { stop(tr("The list is gone.")); });
    if (m_list.load.progress && !m_form.onlyWhatIsThere)
        waitForRest();
    else
        begin();
}

void ListExport::waitForRest()
{
    if (m_list.load.progress().state != LoadState::Complete)
        m_list.load.fetchRest();
    m_waiting = std::make_unique<QObject>();
    m_list.load.watch(m_waiting.get(), [this] {
        if (!m_waiting)
            return; // there is nothing more to wait for
        if (m_list.load.progress().state == LoadState::NotLoaded)
            stop(tr("The list gave way to another one before its end was there. Please export again."));
        else
            look();
    });
    look();
}

void ListExport::look()
{
    const ListLoad::Progress progress = m_list.load.progress();
    if (progress.state == LoadState::Failed)
        return stop(tr("The list could not be fetched to its end."));
    if (progress.state != LoadState::Complete) {
        if (canGrow())
            begin();
        Q_EMIT fetched(progress.rows, progress.total);
        return;
    }
    m_waiting.release()->deleteLater(); // it is what has called
    if (m_growing != nullptr)
        return std::exchange(m_growing, nullptr)->setGrowing(false);
    // Later: others who hear the same may still have rows to show.
    QTimer::singleShot(0, this, &ListExport::begin);
}

bool ListExport::canGrow() const
{
    return !m_file && !m_hasStartedOver && !m_form.allFields && m_form.format != ExportFormat::JsonLines
        && m_list.load.growsAtEnd && m_list.load.growsAtEnd();
}

void ListExport::begin()
{
    if (!m_isRunning || m_ending || m_file)
        return;
    m_source = makeSource();
    m_growing = m_waiting ? static_cast<ModelRows *>(m_source.get()) : nullptr;
    if (m_growing != nullptr)
        m_growing->setGrowing(true);
    connect(m_source.get(), &RowSource::fetched, this, &ListExport::fetched);
    connect(m_source.get(), &RowSource::ready, this, &ListExport::take);
    connect(m_source.get(), &RowSource::failed, this, [this](const QString &reason) {
        if (m_growing != nullptr)
            startOver();
        else
            stop(reason);
    });
    connect(m_source.get(), &RowSource::refused, this, [this](const ApiError &error) {
        m_refusal = error;
        stop(error.message);
    });
    connect(m_source.get(), &RowSource::ended, this, [this] {
        m_file->commit();
        Q_EMIT finishing();
    });

    m_file = std::make_unique<BackgroundFile>(makeFile());
    connect(m_file.get(), &BackgroundFile::written, this, [this] {
        if (std::exchange(m_isHeldUp, false))
            pull();
    });
    connect(m_file.get(), &BackgroundFile::committed, this, [this] {
        m_isRunning = false;
        Q_EMIT finished(m_rows);
    });
    connect(m_file.get(), &BackgroundFile::abandoned, this, [this] {
        if (m_ending)
            return end();
        m_file.release()->deleteLater();
        if (!m_waiting)
            begin(); // the list was completed meanwhile
    });
    connect(m_file.get(), &BackgroundFile::failed, this, [this](const QString &reason) {
        if (m_ending)
            return; // abandoned() follows
        m_isRunning = false;
        Q_EMIT failed(reason);
    });
    QTimer::singleShot(0, this, &ListExport::pull);
}

void ListExport::startOver()
{
    m_hasStartedOver = true;
    m_growing = nullptr;
    m_source->disconnect(this);
    m_source.release()->deleteLater(); // it is what has called
    m_rows = 0;
    m_isHeldUp = false;
    m_file->abandon();
}

std::unique_ptr<RowSource> ListExport::makeSource() const
{
    const bool isJson = m_form.format == ExportFormat::JsonLines;
    if (!isJson && !m_form.allFields) {
        const auto as = m_form.format == ExportFormat::Csv ? CellRows::As::Texts : CellRows::As::Values;
        return std::make_unique<CellRows>(*m_list.model, m_list.columns, as);
    }
    const auto members = isJson ? std::span<const FlatMember>() : m_list.members;
    if (m_list.fetchResources)
        return m_list.fetchResources(members);
    return std::make_unique<ResourceRows>(*m_list.model, members);
}

std::unique_ptr<RowFile> ListExport::makeFile() const
{
    if (m_form.format == ExportFormat::Xlsx)
        return std::make_unique<XlsxFile>(m_fileName, m_source->header());
    return std::make_unique<TextFile>(m_fileName, m_source->header());
}

void ListExport::cancel()
{
    stop({});
}

void ListExport::stop(const QString &reason)
{
    if (!m_isRunning || m_ending || (m_file && m_file->isCommitted()))
        return;
    m_ending = reason;
    if (m_waiting)
        m_waiting.release()->deleteLater();
    if (m_file)
        m_file->abandon();
    else
        QTimer::singleShot(0, this, &ListExport::end);
}

void ListExport::end()
{
    if (!std::exchange(m_isRunning, false))
        return;
    if (m_refusal)
        Q_EMIT refused(*m_refusal);
    else if (m_ending->isEmpty())
        Q_EMIT cancelled();
    else
        Q_EMIT failed(*m_ending);
}

void ListExport::pull()
{
    if (m_isRunning && !m_ending && m_source)
        m_source->next();
}

void ListExport::take(const RowBlock &block)
{
    if (!m_isRunning || m_ending)
        return;
    m_file->write(block);
    m_rows += block.rows;
    if (m_growing == nullptr)
        Q_EMIT progressed(m_rows, m_source->total());
    if (m_file->backlog() < fullBacklog)
        QTimer::singleShot(0, this, &ListExport::pull);
    else
        m_isHeldUp = true;
}

} // namespace acg
