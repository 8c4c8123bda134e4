// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include <QFile>
#include <QRegularExpression>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace acg::app;
using namespace std::chrono_literals;

namespace {

CommandLine parse(const QString &line)
{
    return parseCommandLine(QStringList{u"acg-console"_s} + line.split(u' ', Qt::SkipEmptyParts));
}

Launch launch(const QString &line)
{
    const CommandLine result = parse(line);
    if (const auto *early = std::get_if<EarlyExit>(&result))
        ADD_FAILURE() << line.toStdString() << " was refused: " << early->text.toStdString();
    return std::holds_alternative<Launch>(result) ? std::get<Launch>(result) : Launch{};
}

EarlyExit early(const QString &line)
{
    const CommandLine result = parse(line);
    if (!std::holds_alternative<EarlyExit>(result)) {
        ADD_FAILURE() << line.toStdString() << " was accepted";
        return {-1, {}};
    }
    return std::get<EarlyExit>(result);
}

// The first line of an error; every error exits with 2 and points to --help.
std::string error(const QString &line)
{
    const EarlyExit result = early(line);
    EXPECT_EQ(result.code, 2);
    EXPECT_TRUE(result.text.startsWith("acg-console: "_L1));
    EXPECT_TRUE(result.text.contains("--help"_L1));
    return result.text.section(u'\n', 0, 0).toStdString();
}

TEST(CommandLineParsing, NothingOpensTheConsole)
{
    const Launch result = launch(u""_s);
    EXPECT_EQ(result.mode, Mode::Console);
    EXPECT_TRUE(result.screenshotsDirectory.isEmpty());
}

TEST(CommandLineParsing, SandboxWithItsOptions)
{
    const Launch plain = launch(u"--sandbox"_s);
    EXPECT_EQ(plain.mode, Mode::Sandbox);
    EXPECT_TRUE(plain.gateway.databaseFile.isEmpty());
    EXPECT_EQ(plain.gateway.requestsPerMinute, std::nullopt);
    EXPECT_EQ(plain.gateway.latency, 0ms);
    EXPECT_EQ(plain.gateway.generatedNumbers, 0);

    const Launch full = launch(u"--sandbox --database my.db --rate-limit 100 --latency=250 --numbers 100000 "
                               "--accounts 500 --screenshots shots"_s);
    EXPECT_EQ(full.mode, Mode::Sandbox);
    EXPECT_EQ(full.gateway.databaseFile, u"my.db"_s);
    EXPECT_EQ(full.gateway.requestsPerMinute, 100);
    EXPECT_EQ(full.gateway.latency, 250ms);
    EXPECT_EQ(full.gateway.generatedNumbers, 100'000);
    EXPECT_EQ(full.gateway.generatedAccounts, 500);
    EXPECT_EQ(full.screenshotsDirectory, u"shots"_s);
}

TEST(CommandLineParsing, ServeSandboxWithItsOptions)
{
    const Launch plain = launch(u"--serve-sandbox"_s);
    EXPECT_EQ(plain.mode, Mode::ServeSandbox);
    EXPECT_EQ(plain.gateway.port, 0);
    EXPECT_FALSE(plain.gateway.tls);

    const Launch full
        = launch(u"--serve-sandbox --port 65535 --database my.db --rate-limit 1 --latency 0 --tls"_s);
    EXPECT_EQ(full.gateway.port, 65535);
    EXPECT_EQ(full.gateway.databaseFile, u"my.db"_s);
    EXPECT_EQ(full.gateway.requestsPerMinute, 1);
    EXPECT_TRUE(full.gateway.tls);
}

TEST(CommandLineParsing, BadValueNamesTheOptionAndTheRange)
{
    EXPECT_THAT(error(u"--serve-sandbox --port 65536"_s),
                testing::HasSubstr("--port takes a whole number from 0 to 65535, not '65536'"));
    for (const auto *bad : {"--serve-sandbox --port=", "--serve-sandbox --port -1",
                            "--serve-sandbox --port 0x50", "--serve-sandbox --port +80",
                            "--serve-sandbox --port 80a", "--serve-sandbox --port 99999999999999999999"})
        EXPECT_THAT(error(QString::fromLatin1(bad)),
                    testing::HasSubstr("--port takes a whole number from 0 to 65535"))
            << bad;
    EXPECT_THAT(error(u"--sandbox --rate-limit 0"_s),
                testing::HasSubstr("--rate-limit takes a whole number from 1 to 1000000, not '0'"));
    EXPECT_THAT(error(u"--sandbox --latency 60001"_s),
                testing::HasSubstr("--latency takes a whole number from 0 to 60000"));
    EXPECT_THAT(error(u"--sandbox --numbers 0 --accounts 1"_s),
                testing::HasSubstr("--numbers takes a whole number from 1 to 10000000"));
    EXPECT_THAT(error(u"--sandbox --numbers 1 --accounts x"_s),
                testing::HasSubstr("--accounts takes a whole number from 1 to 1000000, not 'x'"));
    EXPECT_THAT(error(u"--sandbox --database="_s), testing::HasSubstr("--database needs a path"));
    EXPECT_THAT(error(u"--sandbox --screenshots="_s), testing::HasSubstr("--screenshots needs a path"));
}

TEST(CommandLineParsing, UnknownOptionsAndStrayWordsAreNamed)
{
    EXPECT_THAT(error(u"--sandbx"_s), testing::HasSubstr("sandbx"));
    EXPECT_THAT(error(u"--serve-sandbox --port"_s), testing::HasSubstr("port"));
    EXPECT_THAT(error(u"--sandbox demo.db"_s), testing::HasSubstr("'demo.db'"));
}

TEST(CommandLineParsing, CombinationsWithoutMeaningAreRefused)
{
    EXPECT_THAT(error(u"--sandbox --serve-sandbox"_s), testing::HasSubstr("not both"));
    EXPECT_THAT(error(u"--screenshots shots"_s),
                testing::HasSubstr("--screenshots works together with --sandbox only"));
    EXPECT_THAT(error(u"--serve-sandbox --screenshots shots"_s),
                testing::HasSubstr("--screenshots works together with --sandbox only"));
    EXPECT_THAT(error(u"--sandbox --port 80"_s),
                testing::HasSubstr("--port works together with --serve-sandbox only"));
    EXPECT_THAT(error(u"--sandbox --tls"_s),
                testing::HasSubstr("--tls works together with --serve-sandbox only"));
    for (const auto *option :
         {"--database f", "--rate-limit 5", "--latency 5", "--numbers 5", "--accounts 5"})
        EXPECT_THAT(error(QString::fromLatin1(option)),
                    testing::HasSubstr("works together with --sandbox or --serve-sandbox only"))
            << option;
    EXPECT_THAT(error(u"--sandbox --numbers 5"_s),
                testing::HasSubstr("--numbers and --accounts go together"));
    EXPECT_THAT(error(u"--serve-sandbox --accounts 5"_s),
                testing::HasSubstr("--numbers and --accounts go together"));
}

TEST(CommandLineParsing, HelpAndVersionWinOverMistakes)
{
    for (const auto *line : {"--help", "-h", "--nonsense --help", "--port x --help"}) {
        const EarlyExit result = early(QString::fromLatin1(line));
        EXPECT_EQ(result.code, 0) << line;
        EXPECT_TRUE(result.text.startsWith("Usage: acg-console"_L1)) << line;
    }
    for (const auto *line : {"--version", "-v"}) {
        const EarlyExit result = early(QString::fromLatin1(line));
        EXPECT_EQ(result.code, 0) << line;
        EXPECT_EQ(result.text, u"acg-console " ACG_VERSION ""_s) << line;
    }
}

// Every option that follows one of these beginnings.
QStringList optionsIn(const QString &text, const QString &beginning)
{
    QStringList names;
    const QRegularExpression option(beginning + u"(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    for (auto it = option.globalMatch(text); it.hasNext();)
        names += it.next().captured(1);
    return names;
}

TEST(CommandLineParsing, ManualPageHasTheSameOptionsInTheSameOrder)
{
    QFile page(QStringLiteral(ACG_MANUAL_PAGE));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    // In roff a literal hyphen is written \-
    const QString manual = QString::fromUtf8(page.readAll()).replace("\\-"_L1, "-"_L1);
    const QStringList inHelp = optionsIn(early(u"--help"_s).text, u"^  "_s);
    ASSERT_EQ(inHelp.size(), 12);
    EXPECT_EQ(optionsIn(manual, uR"(^\.TP\n\.B[RI]* )"_s), inHelp);
}

} // namespace
