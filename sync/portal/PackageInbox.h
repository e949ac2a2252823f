// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/domain/Receipt.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace bantin::portal {

/// What the portal answers about one package.
struct PackageStatus {
    enum class State { Verifying, Scheduled, Published, Withdrawn, Refused };
    State state = State::Verifying;
    QByteArray receiptJson;     ///< canonical; empty while verifying or scheduled
    QByteArray signature;       ///< CMS detached over receiptJson, DER
    QDateTime publishFrom = {}; ///< UTC; of a scheduled one: when its embargo ends
};

/// What became of one package: an answer, or a time before which there is none.
struct Verdict {
    std::optional<Receipt> receipt;
    QDateTime notBefore = {}; ///< UTC; valid without a receipt
};

/// Packages between complete arrival and receipt, by the SHA-512 of their bytes: incoming/ waits, packages/ is published,
/// receipts/ holds the answers, so the state survives any kill. One worker thread decides, in order of arrival; what may
/// not be answered before a time waits in incoming/ and is decided anew when the clock has reached it, so that everything is
/// verified again at the moment it counts. A package
/// that is published is never decided twice; a refused one is when it arrives again, since its unit may be registered by now.
class PackageInbox
{
public:
    /// Called on the worker thread only. An Error is tried again after a minute.
    using Decide = std::function<Result<Verdict>(const QByteArray &zip, const QByteArray &sha512)>;
    using Sign = std::function<QByteArray(const QByteArray &content)>;

    PackageInbox(const QString &folder, const Clock &clock, Decide decide, Sign sign);
    /// Ends the worker after the package at hand.
    ~PackageInbox();

    /// Makes the folders; before anything else.
    Result<void> prepare();
    /// Starts the worker with what was left waiting.
    void start();
    /// Moves the complete file in, or deletes it when its content is known. Any thread.
    Result<void> take(const QString &file, const QByteArray &sha512);
    /// Nothing for a package that never arrived. Any thread.
    std::optional<PackageStatus> status(const QByteArray &sha512) const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
