// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/background_file.h"

namespace acg {

BackgroundFile::BackgroundFile(std::unique_ptr<RowFile> file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_thread(QStringLiteral("BackgroundFile"))
{
    there([this] { return m_file->open(); }, [] {});
}

BackgroundFile::~BackgroundFile() = default;

void BackgroundFile::there(std::function<RowFile::Outcome()> work, std::function<void()> after)
{
    m_thread.post([this, work = std::move(work), after = std::move(after)] {
        if (m_file == nullptr)
            return; // it failed, and that was said
        const RowFile::Outcome outcome = work();
        std::function<void()> tell = after;
        if (!outcome) {
            m_file.reset();
            tell = [this, reason = outcome.error()] { Q_EMIT failed(reason); };
        }
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
    });
}

void BackgroundFile::write(RowBlock block)
{
    ++m_backlog;
    there([this, block = std::move(block)] { return m_file->write(block); },
          [this] {
              --m_backlog;
              Q_EMIT written();
          });
}

void BackgroundFile::commit()
{
    const auto rename = [this] {
        if (m_isAbandoned)
            return;
        m_isCommitted = true;
        there([this] { return m_file->commit(); }, [this] { Q_EMIT committed(); });
    };
    there([this] { return m_file->finish(); }, rename);
}

void BackgroundFile::abandon()
{
    m_isAbandoned = true;
    m_thread.post([this] {
        m_file.reset();
        QMetaObject::invokeMethod(this, &BackgroundFile::abandoned, Qt::QueuedConnection);
    });
}

} // namespace acg
