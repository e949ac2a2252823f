// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/domain/Receipt.h"
#include "sync/portal/PictureBundle.h"
#include "sync/portal/UnreadableRecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace bantin::portal {

/// What the portal answers about one package.
struct PackageStatus {
    enum class State { Verifying, Incomplete, Scheduled, Published, Withdrawn, Refused };
    State state = State::Verifying;
    QByteArray receiptJson;     ///< canonical; empty while verifying or scheduled
    QByteArray signature;       ///< CMS detached over receiptJson, DER
    QDateTime publishFrom = {}; ///< UTC; of a scheduled one: when its embargo ends
    QList<int> lacking = {};    ///< of an incomplete one: the pictures it waits for, by position in its fetch.txt
};

/// What became of one package: an answer, a time before which there is none, or pictures without which there is none.
struct Verdict {
    std::optional<Receipt> receipt;
    QDateTime notBefore = {};           ///< UTC
    QList<AwaitedPicture> awaited = {}; ///< every picture of fetch.txt in its order, some of which are not there
    QByteArray archive = {};            ///< with a receipt: what to keep of the package instead of what arrived
};

/// Packages between complete arrival and receipt, by what `Identify` says they are: incoming/ waits, packages/ is published,
/// receipts/ holds the answers, so the state survives any kill. Pictures a waiting package lacks arrive as a PictureBundle and
/// go to the blobs; no others are kept there. One worker thread decides, in order of
/// arrival, and of several programs over one folder one at a time (publication.lock); what may
/// not be answered before a time waits in incoming/ and is decided anew when the clock has reached it, so that everything is
/// verified again at the moment it counts. A package
/// that is published is never decided twice; a refused one is when it arrives again, since its unit may be registered by now.
class PackageInbox
{
public:
    /// In the portal's folder: locked (FileLock) by whoever carries something out or writes the site.
    static inline const QString publicationLock = QStringLiteral("publication.lock");

    /// Called on the worker thread only. An Error is tried again after a minute.
    using Decide = std::function<Result<Verdict>(const QByteArray &zip, const QByteArray &digest)>;
    /// A complete upload as it is to be kept.
    struct Arrival {
        QByteArray name;     ///< package::bagDigest, 64 raw bytes; empty: it is called by the SHA-512 of its bytes
        QByteArray expanded; ///< of a compressed bag (package::expandBag) the zip; empty: as it came
    };
    /// Any thread.
    using Identify = std::function<Arrival(const QByteArray &bytes)>;
    using Sign = std::function<QByteArray(const QByteArray &content)>;

    PackageInbox(const QString &folder, const Clock &clock, const BlobStore &blobs, Identify identify, Decide decide,
                 Sign sign);
    /// Ends the worker after the package at hand.
    ~PackageInbox();

    /// Makes the folders; before anything else.
    Result<void> prepare();
    /// Starts the worker with what was left waiting.
    void start();
    /// Moves the complete file in, or deletes it when its content is known. Of an unfinished one the whole pictures are kept,
    /// nothing else. "upload-altered" when a picture is not what it should be; the others are kept. Any thread.
    Result<void> take(const QString &file, const ArrivedUpload &upload);
    /// Why this program could not carry out a package, once, since it was asked last; it tries again. A refusal is no failure. Any
    /// thread.
    std::optional<Error> takeFailure();
    /// Nothing for a package that never arrived. Any thread.
    std::optional<PackageStatus> status(const QByteArray &digest) const;
    /// The same, but while it is on its way or being verified waits so long for another answer. Any thread but that of the worker.
    std::optional<PackageStatus> awaitStatus(const QByteArray &digest, std::chrono::milliseconds patience) const;
    /// Of the portal in that folder. Any thread.
    static QList<UnreadableRecord> unreadableReceipts(const QString &folder);
    /// Nobody waits any longer, now or later: the program is about to end. Any thread.
    void endWaiting();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
