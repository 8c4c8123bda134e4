// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>
#include <functional>

class QVBoxLayout;

namespace acg {

struct ErrorText;
class Notice;

/// Messages above the page that ask for nothing and hold up nobody. Problems stay until they are closed,
/// what went well goes by itself.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Error };
    static constexpr std::chrono::milliseconds successLifetime{6000};

    explicit NoticeBar(QWidget *parent = nullptr);

    /// The same text again renews the notice that is there. Success and Info go after a while.
    Notice *post(Kind kind, const QString &text, const QString &details = {});
    /// Title and advice, with the rest under "Details". A cancelled request is not an error: nothing shown.
    Notice *post(const ErrorText &error);
    /// Stays until closed, with one button.
    Notice *postWithButton(Kind kind, const QString &title, const QString &text, const QString &buttonText,
                           std::function<void()> action);

    void clear();
    /// Whether a notice is open whose text begins so.
    [[nodiscard]] bool has(const QString &beginning) const;
    [[nodiscard]] QList<Notice *> notices() const;

private:
    Notice *add(Kind kind, const QString &title, const QString &text, const QString &details);

    QVBoxLayout *m_column;
};

} // namespace acg
