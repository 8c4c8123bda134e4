// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/export_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int dialogWidth = 480;
constexpr auto formatKey = "export/format"_L1;
constexpr auto allFieldsKey = "export/allFields"_L1;
constexpr ExportFormat formats[] = {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::JsonLines};

} // namespace

ExportDialog::ExportDialog(const ListInView &list, const QString &countText, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_grid(new FormGrid)
    , m_format(new QComboBox(this))
    , m_content(new QComboBox(this))
    , m_onlyWhatIsThere(new QCheckBox(tr("&Only what is loaded so far"), this))
    , m_note(new QLabel(this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export List"));
    auto *count = new QLabel(countText, this);
    count->setObjectName(u"exportCount"_s);
    count->setWordWrap(true);
    addFormats();
    m_content->setObjectName(u"exportContent"_s);
    m_content->setAccessibleName(tr("Content"));
    m_content->addItem(tr("The columns in view"), false);
    m_content->addItem(tr("All fields, to be imported again"), true);
    if (!m_list.members.empty() && QSettings().value(allFieldsKey).toBool())
        m_content->setCurrentIndex(1);
    m_onlyWhatIsThere->setObjectName(u"exportOnlyLoaded"_s);
    m_onlyWhatIsThere->setAccessibleName(tr("Only what is loaded so far"));
    m_note->setObjectName(u"exportNote"_s);
    m_note->setWordWrap(true);
    makeMuted(m_note);
    m_grid->addRow(tr("&Format"), m_format, m_format);
    m_grid->addRow(tr("&Content"), m_content, m_content);
    m_grid->addRow(QString(), m_onlyWhatIsThere);
    m_grid->setRowVisible(m_onlyWhatIsThere, !m_list.complete);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *choose = buttons->addButton(tr("Choose &File\u2026"), QDialogButtonBox::AcceptRole);
    choose->setObjectName(u"exportChooseFile"_s);
    choose->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addWidget(count);
    column->addLayout(m_grid);
    column->addWidget(m_note);
    column->addWidget(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::choiceChanged);
    connect(m_content, &QComboBox::currentIndexChanged, this, &ExportDialog::choiceChanged);
    connect(m_onlyWhatIsThere, &QCheckBox::toggled, this, &ExportDialog::choiceChanged);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    choiceChanged();
}

void ExportDialog::addFormats()
{
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    const QString last = QSettings().value(formatKey).toString();
    for (const ExportFormat format : formats) {
        if (format == ExportFormat::JsonLines && !m_list.hasResources())
            continue;
        m_format->addItem(exportFormatName(format), int(format));
        if (exportSuffix(format) == last)
            m_format->setCurrentIndex(m_format->count() - 1);
    }
}

ExportForm ExportDialog::form() const
{
    const auto format = ExportFormat(m_format->currentData().toInt());
    const bool hasChoice = format != ExportFormat::JsonLines && !m_list.members.empty();
    return {format, hasChoice && m_content->currentData().toBool(),
            !m_list.complete && m_onlyWhatIsThere->isChecked()};
}

QString ExportDialog::note(const ExportForm &form) const
{
    QStringList sentences;
    switch (form.format) {
    case ExportFormat::Csv:
        sentences.append(tr("A text that a spreadsheet would run as a formula gets an apostrophe in front."));
        break;
    case ExportFormat::Xlsx:
        sentences.append(tr("Telephone numbers are text, dates are dates in local time."));
        break;
    case ExportFormat::JsonLines:
        sentences.append(tr("One line for each row, with all there is to it."));
        break;
    }
    if (!m_list.complete && !form.onlyWhatIsThere)
        sentences.append(tr("The rest of the list is fetched first."));
    const bool isWhole = form.allFields || form.format == ExportFormat::JsonLines;
    if (isWhole && m_list.fetchResources) {
        const auto time = m_list.timeToFetch ? m_list.timeToFetch() : std::nullopt;
        sentences.append(time ? tr("All fields are fetched from the gateway first, which takes %1.")
                                    .arg(durationText(*time))
                              : tr("All fields are fetched from the gateway first."));
    }
    return sentences.join(u' ');
}

void ExportDialog::choiceChanged()
{
    const bool isTable = ExportFormat(m_format->currentData().toInt()) != ExportFormat::JsonLines;
    m_grid->setRowVisible(m_content, isTable && !m_list.members.empty());
    m_note->setText(note(form()));
    fit();
}

bool ExportDialog::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QDialog::event(event);
}

void ExportDialog::fit()
{
    // Wrapped texts do not tell a window how high they are.
    layout()->activate();
    setFixedSize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
}

void ExportDialog::choose()
{
    const ExportForm chosenForm = form();
    QSettings settings;
    settings.setValue(formatKey, exportSuffix(chosenForm.format));
    if (chosenForm.format != ExportFormat::JsonLines && !m_list.members.empty())
        settings.setValue(allFieldsKey, chosenForm.allFields);
    accept();
    Q_EMIT chosen(chosenForm);
}

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        break;
    case ExportFormat::Xlsx:
        return u"xlsx"_s;
    case ExportFormat::JsonLines:
        return u"jsonl"_s;
    }
    return u"csv"_s;
}

QString exportFormatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        break;
    case ExportFormat::Xlsx:
        return ExportDialog::tr("Excel workbook");
    case ExportFormat::JsonLines:
        return ExportDialog::tr("JSON lines");
    }
    return ExportDialog::tr("CSV");
}

} // namespace acg
