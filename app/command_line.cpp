// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace acg::app {

namespace {

constexpr int usageError = 2;

constexpr auto sandboxOption = "sandbox"_L1;
constexpr auto serveOption = "serve-sandbox"_L1;
constexpr auto screenshotsOption = "screenshots"_L1;
constexpr auto databaseOption = "database"_L1;
constexpr auto portOption = "port"_L1;
constexpr auto rateLimitOption = "rate-limit"_L1;
constexpr auto latencyOption = "latency"_L1;
constexpr auto numbersOption = "numbers"_L1;
constexpr auto accountsOption = "accounts"_L1;
constexpr auto tlsOption = "tls"_L1;
constexpr auto helpOption = "help"_L1;
constexpr auto versionOption = "version"_L1;

// Which of the two gateway modes an option goes with.
enum class Goes { Alone, WithSandbox, WithServe, WithEither };

struct Option
{
    QLatin1StringView name;
    const char *value; ///< placeholder for the help text; null for a switch
    Goes goes;
    const char *description;
};

// The order of this table is the order of the help text and of the manual page.
constexpr std::array optionTable{
    Option{sandboxOption, nullptr, Goes::Alone,
           QT_TRANSLATE_NOOP("CommandLine", "Open the console on the embedded gateway with demo data.")},
    Option{serveOption, nullptr, Goes::Alone,
           QT_TRANSLATE_NOOP("CommandLine",
                             "Run only the embedded gateway, without a window, until interrupted.")},
    Option{screenshotsOption, "DIR", Goes::WithSandbox,
           QT_TRANSLATE_NOOP("CommandLine", "Write pictures of the pages to DIR and end.")},
    Option{databaseOption, "FILE", Goes::WithEither,
           QT_TRANSLATE_NOOP("CommandLine", "Keep the gateway's data in FILE instead of in memory.")},
    Option{portOption, "N", Goes::WithServe,
           QT_TRANSLATE_NOOP("CommandLine",
                             "Listen on port N of the loopback address; 0, the default, takes a free one.")},
    Option{rateLimitOption, "N", Goes::WithEither,
           QT_TRANSLATE_NOOP("CommandLine", "Answer 429 beyond N requests a minute.")},
    Option{latencyOption, "MS", Goes::WithEither,
           QT_TRANSLATE_NOOP("CommandLine", "Delay each answer by MS milliseconds.")},
    Option{
        numbersOption, "N", Goes::WithEither,
        QT_TRANSLATE_NOOP("CommandLine",
                          "Fill a new database with N numbers instead of the demo data (with --accounts).")},
    Option{accountsOption, "N", Goes::WithEither,
           QT_TRANSLATE_NOOP("CommandLine", "Spread the numbers over N accounts (with --numbers).")},
    Option{tlsOption, nullptr, Goes::WithServe,
           QT_TRANSLATE_NOOP("CommandLine", "Serve HTTPS with a self-signed certificate.")},
    Option{helpOption, nullptr, Goes::Alone, QT_TRANSLATE_NOOP("CommandLine", "Show this help and end.")},
    Option{versionOption, nullptr, Goes::Alone,
           QT_TRANSLATE_NOOP("CommandLine", "Show the version and end.")},
};

QString text(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

// "--port N"
QString spelled(const Option &option)
{
    QString result = "--"_L1 + option.name;
    if (option.value)
        result += u' ' + QLatin1StringView(option.value);
    return result;
}

// Written here rather than taken from QCommandLineParser, whose help text needs an application object to
// know the program's name.
QString helpText()
{
    QStringList lines{
        text(QT_TRANSLATE_NOOP("CommandLine", "Usage: acg-console [options]")),
        text(QT_TRANSLATE_NOOP("CommandLine", "Desktop console for Azure Communications Gateway.")),
        QString(),
        text(QT_TRANSLATE_NOOP("CommandLine",
                               "Without options it opens the last connection, or the welcome page.")),
        QString(),
        text(QT_TRANSLATE_NOOP("CommandLine", "Options:"))};
    qsizetype width = 0;
    for (const Option &option : optionTable)
        width = std::max(width, spelled(option).size());
    for (const Option &option : optionTable)
        lines += "  "_L1 + spelled(option).leftJustified(width + 2) + text(option.description);
    return lines.join(u'\n');
}

EarlyExit refusal(const QString &sentence)
{
    const QString hint = text(QT_TRANSLATE_NOOP("CommandLine", "Run acg-console --help for the options."));
    return EarlyExit{usageError, "acg-console: "_L1 + sentence + u'\n' + hint};
}

struct Range
{
    qint64 lowest;
    qint64 highest;
};
constexpr Range portRange{0, std::numeric_limits<quint16>::max()};
constexpr Range rateLimitRange{1, 1'000'000};
constexpr Range latencyRange{0, 60'000};
constexpr Range numbersRange{1, 10'000'000};
constexpr Range accountsRange{1, 1'000'000};

// Reads option values one after the other and keeps the first complaint.
class Values
{
public:
    explicit Values(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    // Digits only: QString::toLongLong would also take " 7", "+7" and "07" with a locale's group separators.
    std::optional<qint64> number(QLatin1StringView name, Range range)
    {
        if (!m_parser.isSet(name))
            return std::nullopt;
        const QString given = m_parser.value(name);
        const bool digits = !given.isEmpty()
            && std::all_of(given.cbegin(), given.cend(),
                           [](QChar character) { return character >= u'0' && character <= u'9'; });
        bool fits = false;
        const qint64 value = given.toLongLong(&fits);
        if (digits && fits && value >= range.lowest && value <= range.highest)
            return value;
        complain(text(QT_TRANSLATE_NOOP("CommandLine", "--%1 takes a whole number from %2 to %3, not '%4'."))
                     .arg(name, QString::number(range.lowest), QString::number(range.highest), given));
        return std::nullopt;
    }

    // A path that is there and not empty: an empty one would silently mean "in memory" or "here".
    QString path(QLatin1StringView name)
    {
        if (!m_parser.isSet(name))
            return {};
        QString given = m_parser.value(name);
        if (given.isEmpty())
            complain(text(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs a path, which must not be empty."))
                         .arg(name));
        return given;
    }

    void complain(const QString &sentence)
    {
        if (m_complaint.isEmpty())
            m_complaint = sentence;
    }
    [[nodiscard]] QString complaint() const { return m_complaint; }

private:
    const QCommandLineParser &m_parser;
    QString m_complaint;
};

// The sentence for an option without the mode it belongs to, or an empty one.
QString combinationProblem(const QCommandLineParser &parser)
{
    const bool sandbox = parser.isSet(sandboxOption);
    const bool serve = parser.isSet(serveOption);
    if (sandbox && serve) {
        return text(QT_TRANSLATE_NOOP("CommandLine",
                                      "--sandbox opens a window and --serve-sandbox does without one: "
                                      "give one of them, not both."));
    }
    for (const Option &option : optionTable) {
        if (!parser.isSet(option.name))
            continue;
        if (option.goes == Goes::WithSandbox && !sandbox)
            return text(QT_TRANSLATE_NOOP("CommandLine", "--%1 works together with --sandbox only."))
                .arg(option.name);
        if (option.goes == Goes::WithServe && !serve) {
            return text(QT_TRANSLATE_NOOP("CommandLine", "--%1 works together with --serve-sandbox only."))
                .arg(option.name);
        }
        if (option.goes == Goes::WithEither && !sandbox && !serve) {
            return text(QT_TRANSLATE_NOOP("CommandLine",
                                          "--%1 works together with --sandbox or --serve-sandbox only."))
                .arg(option.name);
        }
    }
    if (parser.isSet(numbersOption) != parser.isSet(accountsOption)) {
        return text(QT_TRANSLATE_NOOP("CommandLine",
                                      "--numbers and --accounts go together: a generated database needs "
                                      "both."));
    }
    return {};
}

CommandLine launchFrom(const QCommandLineParser &parser)
{
    if (const QString problem = combinationProblem(parser); !problem.isEmpty())
        return refusal(problem);

    Values values(parser);
    Launch launch;
    if (parser.isSet(serveOption))
        launch.mode = Mode::ServeSandbox;
    else if (parser.isSet(sandboxOption))
        launch.mode = Mode::Sandbox;
    launch.screenshotsDirectory = values.path(screenshotsOption);
    launch.gateway.databaseFile = values.path(databaseOption);
    launch.gateway.port = static_cast<quint16>(values.number(portOption, portRange).value_or(0));
    if (const auto limit = values.number(rateLimitOption, rateLimitRange))
        launch.gateway.requestsPerMinute = static_cast<int>(*limit);
    launch.gateway.latency
        = std::chrono::milliseconds(values.number(latencyOption, latencyRange).value_or(0));
    launch.gateway.generatedNumbers = values.number(numbersOption, numbersRange).value_or(0);
    launch.gateway.generatedAccounts = values.number(accountsOption, accountsRange).value_or(0);
    launch.gateway.tls = parser.isSet(tlsOption);
    if (!values.complaint().isEmpty())
        return refusal(values.complaint());
    return launch;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const Option &option : optionTable) {
        QStringList names{QString(option.name)};
        if (option.name == helpOption || option.name == versionOption)
            names += QString(option.name.front());
        parser.addOption(QCommandLineOption(names, {}, QLatin1StringView(option.value)));
    }
    const bool understood = parser.parse(arguments);

    // Somebody who asks for help gets it, whatever else is wrong on the line.
    if (parser.isSet(helpOption))
        return EarlyExit{0, helpText()};
    if (parser.isSet(versionOption))
        return EarlyExit{0, u"acg-console " ACG_VERSION ""_s};
    if (!understood)
        return refusal(parser.errorText());
    if (!parser.positionalArguments().isEmpty()) {
        return refusal(text(QT_TRANSLATE_NOOP("CommandLine",
                                              "'%1' is not an option, and there is nothing else to name."))
                           .arg(parser.positionalArguments().constFirst()));
    }
    return launchFrom(parser);
}

} // namespace acg::app
