// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/drafts.h"

#include "models/storage/note_store.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

const QString draftNotes = u"draft"_s; ///< the kind of note
constexpr std::chrono::milliseconds writingPause{500}; ///< not at every key

// These words are in the files.
QString wordOf(Draft::Of of)
{
    switch (of) {
    case Draft::Of::Number:
        return u"number"_s;
    case Draft::Of::Rfi:
        return u"rfi"_s;
    case Draft::Of::Account:
        break;
    }
    return u"account"_s;
}

Draft::Of ofWord(const QString &word)
{
    for (const Draft::Of of : {Draft::Of::Number, Draft::Of::Rfi}) {
        if (word == wordOf(of))
            return of;
    }
    return Draft::Of::Account;
}

QJsonObject toNote(const Draft &draft)
{
    return {{"of"_L1, wordOf(draft.of)},
            {"accountName"_L1, draft.resource.accountName},
            {"telephoneNumber"_L1, draft.resource.telephoneNumber},
            {"tenantId"_L1, draft.tenantId},
            {"title"_L1, draft.title},
            {"changedAt"_L1, draft.changedAt.toString(Qt::ISODateWithMs)},
            {"etag"_L1, QString::fromLatin1(draft.etag)},
            {"base"_L1, draft.base},
            {"mine"_L1, draft.mine}};
}

Draft fromNote(const QString &id, const QJsonObject &note)
{
    return {.id = id,
            .of = ofWord(note.value("of"_L1).toString()),
            .resource
            = {note.value("accountName"_L1).toString(), note.value("telephoneNumber"_L1).toString()},
            .tenantId = note.value("tenantId"_L1).toString(),
            .title = note.value("title"_L1).toString(),
            .changedAt = QDateTime::fromString(note.value("changedAt"_L1).toString(), Qt::ISODateWithMs),
            .etag = note.value("etag"_L1).toString().toLatin1(),
            .base = note.value("base"_L1).toObject(),
            .mine = note.value("mine"_L1).toObject()};
}

} // namespace

bool Draft::isNew() const
{
    switch (of) {
    case Of::Number:
        return resource.telephoneNumber.isEmpty();
    case Of::Rfi:
        return false;
    case Of::Account:
        break;
    }
    return resource.accountName.isEmpty();
}

bool Draft::isOfSame(const Draft &other) const
{
    return of == other.of && resource == other.resource && tenantId == other.tenantId;
}

Drafts::Drafts(NoteStore *store)
    : m_store(store)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(writingPause);
    connect(&m_soon, &QTimer::timeout, this, &Drafts::write);
    if (store == nullptr) {
        m_loaded = true;
        return;
    }
    connect(store, &NoteStore::failed, this, [this] { m_failed = true; });
    store->read(draftNotes, this, [this](const NoteStore::Notes &notes) {
        for (auto note = notes.begin(); note != notes.end(); ++note)
            m_drafts.append(fromNote(note.key(), note.value()));
        m_loaded = true;
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

Drafts::~Drafts()
{
    write();
}

QList<Draft> Drafts::all() const
{
    QList<Draft> sorted = m_drafts;
    std::ranges::stable_sort(sorted, std::greater(), &Draft::changedAt);
    return sorted;
}

std::optional<Draft> Drafts::earlierOf(const Draft &draft) const
{
    const QList<Draft> newestFirst = all();
    const auto found = std::ranges::find_if(
        newestFirst, [&draft](const Draft &other) { return other.isOfSame(draft) && other.id != draft.id; });
    return found == newestFirst.end() ? std::nullopt : std::optional(*found);
}

QString Drafts::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void Drafts::keep(Draft draft)
{
    draft.changedAt = QDateTime::currentDateTimeUtc();
    const QString id = draft.id;
    const auto held = std::ranges::find(m_drafts, id, &Draft::id);
    if (held == m_drafts.end())
        m_drafts.append(std::move(draft));
    else
        *held = std::move(draft);
    m_unwritten.insert(id);
    if (!m_soon.isActive())
        m_soon.start();
    Q_EMIT changed();
}

void Drafts::discard(const QString &id)
{
    m_unwritten.remove(id);
    if (m_drafts.removeIf([&id](const Draft &draft) { return draft.id == id; }) == 0)
        return;
    if (m_store != nullptr)
        m_store->remove(draftNotes, id);
    Q_EMIT changed();
}

void Drafts::write()
{
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (m_store != nullptr && m_unwritten.contains(draft.id))
            m_store->write(draftNotes, draft.id, toNote(draft));
    }
    m_unwritten.clear();
}

} // namespace acg
