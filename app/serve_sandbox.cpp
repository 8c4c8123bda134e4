// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/serve_sandbox.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace acg::app {

using namespace Qt::StringLiterals;

namespace {

/// SIGTERM and SIGINT as a readable file descriptor. They are blocked before the gateway starts its thread,
/// which inherits that: otherwise the signal would end the process through that thread.
class EndingSignals
{
public:
    EndingSignals()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals, &m_before);
        m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }
    ~EndingSignals()
    {
        // A second signal that is still waiting must not end the process now that it ends cleanly.
        signalfd_siginfo waiting{};
        while (read(m_descriptor, &waiting, sizeof waiting) > 0) { }
        close(m_descriptor);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    EndingSignals(const EndingSignals &) = delete;
    EndingSignals &operator=(const EndingSignals &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    sigset_t m_before{};
    int m_descriptor = -1;
};

} // namespace

int serveSandbox(sandbox::EmbeddedGateway &gateway)
{
    const EndingSignals signals;
    if (!gateway.start()) {
        QTextStream(stderr) << "sandbox: "_L1 << gateway.errorText() << Qt::endl;
        return 1;
    }
    QSocketNotifier ended(signals.descriptor(), QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    QTextStream(stdout) << "sandbox: listening on "_L1 << gateway.baseUrl().toString() << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace acg::app
