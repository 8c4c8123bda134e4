// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"
#include "ui/widgets/list_count.h"

#include <QWidget>

#include <optional>

class QAbstractItemView;
class QStackedLayout;

namespace acg {

class EmptyState;
class InlineMessage;

/// What a list is about, in words.
struct ListWords
{
    QString iconName;
    QString loading; ///< "Loading numbers..."
    QString none; ///< "No numbers yet"
    QString noneText;
    QString create; ///< the button beneath; empty: none
    QString noMatch; ///< "No number matches %1"
};

/// A list, or what stands in its place while it is empty; and above it why it is not complete.
class ListStack : public QWidget
{
    Q_OBJECT
public:
    ListStack(QAbstractItemView *view, ListWords words, QWidget *parent = nullptr);

    void update(const ListCount &count);
    /// Why loading ended early; forgotten when it starts again.
    void setFailure(const ApiError &error);
    /// Whether the empty list offers to make the first one.
    void setMayCreate(bool may);
    void focus(); ///< the list, or what stands in its place until there is one
    [[nodiscard]] EmptyState &emptyState() const { return *m_empty; }

Q_SIGNALS:
    void retryRequested();
    void clearFilterRequested();
    void createRequested();

private:
    enum class Offer { None, Retry, ClearFilter, Create };
    void showView();
    void showEmpty();

    ListWords m_words;
    ListCount m_count;
    std::optional<ApiError> m_failure;
    bool m_mayCreate = true;
    Offer m_offer = Offer::None;
    InlineMessage *m_message;
    QStackedLayout *m_stack;
    QAbstractItemView *m_view;
    EmptyState *m_empty;
};

} // namespace acg
