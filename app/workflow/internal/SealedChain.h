// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditCheckpoint.h"
#include "app/domain/AuditEntry.h"
#include "app/domain/AuditReport.h"
#include "app/domain/Roster.h"
#include "app/store/SignedAuditCheckpoint.h"
#include "app/workflow/Session.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace bantin::workflow {

/// Reads the audit log from its first entry to its last, against its own hashes and the signed checkpoints, and keeps what
/// the entries said of frozen rows. On the store thread.
class SealedChain
{
public:
    /// Reads what signs the log. Store reasons.
    Result<void> begin(Session &session);
    /// Goes on by at most `entries`; false once the end was reached and compared with the checkpoint beside the database.
    /// Entries may be appended between two calls. Store reasons.
    Result<bool> walk(Session &session, int entries);

    /// What an intact entry recorded of one row, taken out; nothing when none did. `key` as keyOf() makes it.
    struct Record {
        qint64 entry = 0;
        QByteArray digest; ///< SHA-256 of the canonical detail; empty when the entry itself was altered
        QString subject;
        qint64 number = 0;
    };
    static QString keyOf(const QString &subject, const QJsonObject &binding);
    static QByteArray digestOf(const QJsonObject &binding);
    std::optional<Record> take(const QString &key);
    /// The two kinds a row that is there can be found as.
    struct RowKinds {
        AuditFinding::Kind altered;
        AuditFinding::Kind unrecorded;
    };
    /// Reports a row that is not what was recorded of it. An empty subject is not compared.
    void compare(const RowKinds &kinds, const QString &subject, qint64 number, const QJsonObject &binding);
    /// Whether an entry recorded such a row, and no row was found for it yet.
    bool knows(const QString &subject, const QJsonObject &binding) const;
    /// What no row was found for.
    const QHash<QString, Record> &left() const { return m_records; }

    void report(AuditFinding finding);
    /// The most articles an intact checkpoint counted, and when.
    std::pair<qint64, QDateTime> mostArticles() const { return m_mostArticles; }
    AuditReport &counts() { return m_report; }
    /// The findings by entry, each with the times of the checkpoints around it.
    AuditReport conclude();

private:
    struct Sealed {
        AuditCheckpoint checkpoint;
        bool matches = false; ///< the entry at its place has the hash it signed
    };

    Result<void> readCheckpoints(Session &session);
    std::optional<AuditFinding::Kind> problemOf(const Session &session, const AuditCheckpoint &checkpoint,
                                                const store::SignedAuditCheckpoint &row,
                                                const std::optional<QByteArray> &previous) const;
    void check(const AuditEntry &entry);
    void keep(const AuditEntry &entry, bool isIntact);
    void weighRollback(const AuditEntry &entry);
    Result<void> compareMirror(Session &session);
    void expectEnd();

    AuditReport m_report;
    QList<Roster> m_rosters;
    QMap<qint64, Sealed> m_sealed;
    QHash<QString, Record> m_records;
    std::pair<qint64, QDateTime> m_mostArticles;
    qint64 m_last = 0;
    QByteArray m_lastHash;
    std::optional<AuditFinding> m_rollback; ///< waits for an entry that explains it
};

} // namespace bantin::workflow
