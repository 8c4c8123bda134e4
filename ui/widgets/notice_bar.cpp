// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/errortext/error_text.h"
#include "ui/widgets/notice.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// More would push the page out of the window; the activity panel has them all.
constexpr int maximumNotices = 3;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"noticeBar"_s);
    setAccessibleName(tr("Messages"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

Notice *NoticeBar::post(Kind kind, const QString &text, const QString &details)
{
    Notice *notice = add(kind, {}, text, details);
    if (kind == Kind::Success || kind == Kind::Info)
        notice->closeAfter(successLifetime);
    return notice;
}

Notice *NoticeBar::post(const ErrorText &error)
{
    if (error.title.isEmpty())
        return nullptr;
    QStringList sentences{error.explanation, error.advice};
    sentences.removeAll(QString());
    return add(Kind::Error, error.title, sentences.join(u' '), error.details);
}

Notice *NoticeBar::postWithButton(Kind kind, const QString &title, const QString &text,
                                  const QString &buttonText, std::function<void()> action)
{
    Notice *notice = add(kind, title, text, {});
    notice->addButton(buttonText, [notice, action = std::move(action)] {
        notice->close();
        if (action)
            action();
    });
    return notice;
}

void NoticeBar::clear()
{
    for (Notice *notice : notices())
        notice->close();
}

bool NoticeBar::has(const QString &beginning) const
{
    const QList<Notice *> open = notices();
    return std::any_of(open.begin(), open.end(),
                       [&](const Notice *notice) { return notice->text().startsWith(beginning); });
}

QList<Notice *> NoticeBar::notices() const
{
    QList<Notice *> open;
    for (Notice *notice : findChildren<Notice *>(Qt::FindDirectChildrenOnly)) {
        if (!notice->isHidden())
            open.append(notice);
    }
    return open;
}

Notice *NoticeBar::add(Kind kind, const QString &title, const QString &text, const QString &details)
{
    auto *fresh = new Notice(kind, title, text, details, this);
    fresh->hide();
    for (Notice *notice : notices()) {
        if (notice->kind() == kind && notice->text() == fresh->text())
            notice->close();
    }
    QList<Notice *> closable = notices();
    closable.removeIf([](const Notice *notice) { return notice->isKeptOpen(); });
    if (closable.size() >= maximumNotices)
        closable.constFirst()->close();
    m_column->addWidget(fresh);
    fresh->show();
    return fresh;
}

} // namespace acg
