// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number.h"
#include "models/domain/number_key.h"
#include "models/items/csv_rows.h"
#include "models/items/load_state.h"
#include "models/items/phone_key.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace acg {

struct NumberConditions; // models/items/number_conditions.h
class PhoneNeedle; // models/items/phone_key.h
struct NumberPage; // models/items/number_page.h: one decoded page in columns
class NumberRanges; // models/items/number_ranges.h
class NumberStore; // models/items/number_store.h

/// The numbers of one account or of all of them, as a table that sorts and filters itself.
///
/// Rows live in columns with dictionaries (NumberStore), texts are made when they are asked for. Sort and
/// filter work on an index of rows, never by a proxy, and stay right while pages still arrive.
class NumberTableModel : public QAbstractTableModel, public CsvSource
{
    Q_OBJECT
public:
    enum Column {
        TelephoneNumber,
        AccountName,
        Services, ///< short names, e.g. "OC, DR"
        Status,
        Assignment,
        Usage,
        EmergencyAddress, ///< civicAddressId
        SipHeader,
        ColumnCount,
    };
    enum Role {
        StatusRole = Qt::UserRole, ///< int(ProvisioningStatus)
        ServicesRole, ///< int: bit n set when allServices[n] is enabled
        AccountNameRole, ///< QString, any column
        TelephoneNumberRole, ///< QString, any column
        ProblemRole, ///< QString: first serviceProvisioningErrors message, empty when none
    };

    explicit NumberTableModel(QObject *parent = nullptr);
    ~NumberTableModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Stable. Column -1 restores the order of arrival.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows the rows that meet the conditions. A text that looks like (part of) a telephone number also
    /// matches however it is written: "425 555" finds +1425555....
    void setConditions(const NumberConditions &conditions);
    [[nodiscard]] const NumberConditions &conditions() const;
    void setFilterText(const QString &text); ///< changes the text of the conditions only
    [[nodiscard]] QString filterText() const;

    /// The words, as the API spells them, that rows have or had since the list was empty; sorted. An empty
    /// one stands for rows that have none.
    [[nodiscard]] QStringList distinctStatuses() const;
    [[nodiscard]] QStringList distinctAssignments() const;
    [[nodiscard]] QStringList distinctUsages() const;

    /// Loading, in this order: startLoading, append for each page, then one of the ends. Rows stay: those
    /// that come again are changed in place, those that did not are removed by finishLoading(), and
    /// failLoading() removes nothing.
    /// A page that is small beside the list may take a tenth of a second to show up, so that pages are merged
    /// and painted a few at a time; the ends, and everything below, show what is there at once.
    void startLoading();
    void append(NumberPage &&page);
    void setTotalCount(std::optional<qint64> total); ///< from x-ms-record-count
    /// So many rows are to come, in all. Need not be true: it saves time and memory where it is.
    void reserve(qint64 rows);
    void finishLoading();
    void failLoading();
    /// Drops all rows: another list is to come.
    void clear();

    /// Rows of a snapshot, to be shown until loading brings what is true now; in as many pages as are
    /// wanted. A number that is held already stays as it is; a complete list takes none.
    void showEarlier(NumberPage &&page, const QDateTime &takenAt);
    /// When the snapshot was taken, while there are rows of it that have not been refreshed.
    [[nodiscard]] std::optional<QDateTime> earlierFrom() const;
    /// For a snapshot: rows by their place in memory, in the order of arrival, whatever is shown. A place
    /// stays the same until clear().
    [[nodiscard]] quint32 storedEnd() const;
    [[nodiscard]] NumberPage copyOf(quint32 first, quint32 last) const; ///< last excluded; no removed rows

    /// A resource that was read or written meanwhile: its row is changed in place or added; removed.
    void upsert(const Number &number);
    void remove(const QString &telephoneNumber);
    void removeAccount(const QString &accountName);

    /// All rows as they are now, for another thread. Up to 30 ms for a million.
    [[nodiscard]] std::shared_ptr<const NumberStore> copy() const;
    /// The telephone numbers of the rows shown, in their order.
    [[nodiscard]] std::vector<PhoneKey> shownKeys() const;
    /// The account of all rows shown; empty when they are of several, or none.
    [[nodiscard]] QString commonAccount() const;
    /// The rows shown, folded into ranges.
    [[nodiscard]] NumberRanges ranges(quint64 gapLimit) const;
    [[nodiscard]] std::unique_ptr<CsvRows> csvRows(const QList<int> &columns) const override;

    [[nodiscard]] LoadState loadState() const;
    [[nodiscard]] qint64 loadedCount() const; ///< rows held, shown or not
    [[nodiscard]] qint64 refreshedCount() const; ///< rows that came in the present (or last) loading
    [[nodiscard]] std::optional<qint64> totalCount() const;
    /// What comes is shown behind what is there: in the order of arrival, and no row came in an earlier
    /// loading.
    [[nodiscard]] bool growsAtEnd() const;
    [[nodiscard]] QModelIndex indexOf(const QString &telephoneNumber) const; ///< invalid when not shown
    /// The account of a number that is held, shown or not; empty when it is not held.
    [[nodiscard]] QString accountOf(const QString &telephoneNumber) const;
    /// The first numbers held, shown or not, that the needle is in; in the order of arrival.
    [[nodiscard]] QList<NumberKey> numbersWith(const PhoneNeedle &needle, qsizetype limit) const;
    [[nodiscard]] qint64 bytesHeld() const; ///< by the rows: columns, dictionaries, order and filter

Q_SIGNALS:
    void loadStateChanged(); ///< state, loadedCount, refreshedCount or totalCount changed

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace acg
