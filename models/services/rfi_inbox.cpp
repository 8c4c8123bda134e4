// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/rfi_inbox.h"

#include "models/items/rfi_table_model.h"
#include "models/services/resource_feed.h"
#include "models/storage/note_store.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

const QString markNotes = u"rfi-mark"_s; ///< the kind of note
const QString readMember = u"read"_s;
const QString starredMember = u"starred"_s;

} // namespace

RfiInbox::RfiInbox(ApiClient &client, const ResourceFeed &feed, RfiTableModel &rfis, NoteStore *notes)
    : m_rfis(rfis)
    , m_loader(client)
{
    connect(&feed, &ResourceFeed::rfiSeen, &rfis, &RfiTableModel::upsert);
    connect(&m_loader, &ListLoader::finished, &rfis, &RfiTableModel::finishLoading);
    connect(&m_loader, &ListLoader::failed, this, [this](const ApiError &error) {
        m_rfis.failLoading();
        Q_EMIT failed(error);
    });
    if (notes != nullptr)
        keepMarks(*notes);
    else
        rfis.setMarks({});
}

void RfiInbox::keepMarks(NoteStore &notes)
{
    notes.read(markNotes, this, [this](const NoteStore::Notes &kept) {
        RfiTableModel::Marks marks;
        for (auto note = kept.begin(); note != kept.end(); ++note) {
            const QString read = note->value(readMember).toString();
            marks.insert(note.key(), {read.toLatin1(), note->value(starredMember).toBool()});
        }
        m_rfis.setMarks(marks);
    });
    connect(&m_rfis, &RfiTableModel::marked, &notes, [&notes](const QString &tenantId, const RfiMark &mark) {
        notes.write(markNotes, tenantId,
                    {{readMember, QString::fromLatin1(mark.read)}, {starredMember, mark.starred}});
    });
}

void RfiInbox::reload()
{
    load({});
}

void RfiInbox::lookForNew()
{
    if (!m_loader.isRunning())
        load(Priority::Background);
}

void RfiInbox::load(std::optional<Priority> first)
{
    api::ListRequestsForInformation request;
    request.page.countRecords = true;
    m_rfis.startLoading();
    m_loader.start(
        request,
        [this](Page<RequestForInformation> &&page) {
            if (page.recordCount)
                m_rfis.setTotalCount(page.recordCount);
            m_rfis.append(page.items);
        },
        first);
}

} // namespace acg
