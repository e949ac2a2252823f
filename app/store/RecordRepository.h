// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin::store {

class Store;

/// A signed paper of the unit that belongs to no article, as it is kept.
struct SignedRecord {
    qint64 number = 0;    ///< 1, 2, … in the order they were signed
    QString kind;         ///< such as "handover-minutes"
    QString subject;      ///< id of what it is about
    QByteArray json;      ///< canonical JSON, the signed content
    QByteArray signature; ///< CMS detached, DER
    QDateTime at;         ///< UTC
};

/// Append-only: triggers refuse to change or delete a row.
class RecordRepository
{
public:
    explicit RecordRepository(Store &store);

    /// Answers its number.
    Result<qint64> append(const SignedRecord &record);
    /// By number.
    Result<QList<SignedRecord>> all() const;
    /// Of that kind about that subject, by number.
    Result<QList<SignedRecord>> about(const QString &kind, const QString &subject) const;
    /// What the papers of `kind` are about whose number no paper of the kind `answer` is about; each once.
    Result<QStringList> unanswered(const QString &kind, const QString &answer) const;
    /// Of that kind, by number.
    Result<QList<SignedRecord>> ofKind(const QString &kind) const;
    /// The newest of that kind about that subject; nothing when there is none.
    Result<std::optional<SignedRecord>> latest(const QString &kind, const QString &subject) const;
    /// "record-not-found" (number)
    Result<SignedRecord> find(qint64 number) const;

private:
    Store &m_store;
};

} // namespace bantin::store
