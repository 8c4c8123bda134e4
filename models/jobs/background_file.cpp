// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/background_file.h"

#include <QSaveFile>

namespace acg {

BackgroundFile::BackgroundFile(const QString &fileName, QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("BackgroundFile"));
    m_context.moveToThread(&m_thread);
    m_thread.start();
    there([this, fileName] {
        m_file = std::make_unique<QSaveFile>(fileName);
        if (!m_file->open(QIODevice::WriteOnly))
            giveUp();
    });
}

BackgroundFile::~BackgroundFile()
{
    m_thread.quit();
    m_thread.wait();
}

void BackgroundFile::there(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

void BackgroundFile::here(std::function<void()> tell)
{
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

void BackgroundFile::write(const QByteArray &block)
{
    ++m_backlog;
    there([this, block] {
        if (m_file != nullptr && m_file->write(block) < 0)
            giveUp();
        here([this] {
            --m_backlog;
            Q_EMIT written();
        });
    });
}

void BackgroundFile::commit()
{
    there([this] {
        if (m_file == nullptr)
            return; // it failed, and that was said
        if (!m_file->commit())
            return giveUp();
        m_file.reset();
        here([this] { Q_EMIT committed(); });
    });
}

void BackgroundFile::abandon()
{
    there([this] {
        m_file.reset();
        here([this] { Q_EMIT abandoned(); });
    });
}

void BackgroundFile::giveUp()
{
    const QString reason = m_file->errorString();
    m_file.reset();
    here([this, reason] { Q_EMIT failed(reason); });
}

} // namespace acg
