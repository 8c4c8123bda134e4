// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/screenshots.h"

#include "ui/mainwindow/main_window.h"
#include "ui/screenshots/scenes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

Q_LOGGING_CATEGORY(log, "acg.screenshots")

constexpr int lookEveryMs = 20;
constexpr qint64 patienceMs = 20'000;
constexpr QSize pictureSize(1280, 800);

/// A dialog stands over its window, as on a screen.
QPixmap pictureOf(MainWindow &window)
{
    QPixmap picture = window.grab();
    if (QDialog *dialog = openDialog(window)) {
        QPainter painter(&picture);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 110));
        const QPixmap front = dialog->grab();
        QRect place(QPoint(), dialog->size());
        place.moveCenter(window.rect().center());
        painter.drawPixmap(place, front);
    }
    return picture;
}

class Photographer : public QObject
{
public:
    Photographer(MainWindow &window, const QString &dir, std::function<void(bool)> done)
        : QObject(&window)
        , m_window(window)
        , m_dir(dir)
        , m_done(std::move(done))
        , m_scenes(scenesOf(window))
        , m_before(window.theme().appearance())
    {
        m_timer.setInterval(lookEveryMs);
        connect(&m_timer, &QTimer::timeout, this, &Photographer::look);
    }

    void start()
    {
        m_ok = QDir().mkpath(m_dir);
        m_window.resize(pictureSize);
        m_window.theme().setAppearance(Appearance::Light);
        m_waiting.start();
        m_timer.start();
    }

private:
    enum class Step { Enter, Settle, Dark, Light, Leave };

    void look()
    {
        if (!m_ok || m_scene >= m_scenes.size())
            return finish();
        const Scene &scene = m_scenes.at(m_scene);
        switch (m_step) {
        case Step::Enter:
            if (!scene.canEnter())
                break;
            m_window.notices().clear();
            scene.enter();
            return next(Step::Settle);
        case Step::Settle:
            if (!scene.isReady())
                break;
            m_window.theme().setAppearance(Appearance::Dark);
            return next(Step::Dark);
        // Each a turn of the event loop after the palette was set: widgets hear of it by events.
        case Step::Dark:
            take(scene.name + "-dark"_L1);
            m_window.theme().setAppearance(Appearance::Light);
            return next(Step::Light);
        case Step::Light:
            take(scene.name + "-light"_L1);
            scene.leave();
            return next(Step::Leave);
        case Step::Leave:
            if (openDialog(m_window) != nullptr)
                break;
            ++m_scene;
            return next(Step::Enter);
        }
        if (m_waiting.elapsed() > patienceMs) {
            qCWarning(log) << "gave up on" << scene.name << "at step" << int(m_step);
            m_ok = false;
        }
    }

    void next(Step step)
    {
        m_step = step;
        m_waiting.restart();
    }

    void take(const QString &name)
    {
        const QString file = QDir(m_dir).filePath(name + ".png"_L1);
        if (!pictureOf(m_window).save(file)) {
            qCWarning(log) << "cannot write" << file;
            m_ok = false;
        }
    }

    void finish()
    {
        m_timer.stop();
        m_window.theme().setAppearance(m_before);
        const auto done = std::move(m_done);
        const bool ok = m_ok;
        deleteLater();
        done(ok);
    }

    MainWindow &m_window;
    const QString m_dir;
    std::function<void(bool)> m_done;
    const QList<Scene> m_scenes;
    const Appearance m_before;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    Step m_step = Step::Enter;
    qsizetype m_scene = 0;
    bool m_ok = true;
};

} // namespace

void takeScreenshots(MainWindow &window, const QString &dir, std::function<void(bool ok)> done)
{
    (new Photographer(window, dir, std::move(done)))->start();
}

} // namespace acg
