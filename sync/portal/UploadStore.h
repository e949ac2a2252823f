// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "sync/portal/ArrivedUpload.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>

namespace bantin::portal {

struct UploadInfo {
    QString id;          ///< 32 hex digits
    qint64 length = 0;   ///< bytes promised
    qint64 offset = 0;   ///< bytes on disk
    QByteArray metadata; ///< Upload-Metadata as it came
    QDateTime expiresAt; ///< UTC; a week after the last byte
    QByteArray sha512;   ///< 64 raw bytes once complete and handed over; empty before

    bool isComplete() const { return offset == length; }
};

class UploadWriter;

/// The uploads in a folder: ID.bin holds the bytes, ID.json what was promised. The offset *is* the size of ID.bin, so a
/// program killed at any moment continues from what reached the disk. Complete files go to the handover exactly once per
/// content; of what nobody finished in a week the beginning does, since some of it may be of use. Thread-safe, and among several programs over one folder. Reasons: "upload-unknown" (NotFound), "upload-expired" (NotFound), "upload-offset" (Conflict,
/// argument: offset on disk), "upload-busy" (Conflict), "upload-altered" (Tampered: what arrived is not what Upload-Metadata promised; it is gone),
/// "portal-storage", "portal-no-space".
class UploadStore
{
public:
    /// Takes the file over (moves or deletes it). "upload-altered": it is not what it should be, and is dropped.
    using Handover = std::function<Result<void>(const QString &file, const ArrivedUpload &upload)>;

    UploadStore(const QString &folder, const Clock &clock, Handover handover);
    ~UploadStore();

    /// Hands over what was complete when the program ended, deletes what has expired. Call once before serving.
    Result<void> resume();
    /// An empty upload; one of length 0 is complete at once. "portal-no-space" already when the disk has no room for the whole.
    Result<UploadInfo> create(qint64 length, const QByteArray &metadata);
    /// What is complete and could not be handed over before (disk full) is offered once more.
    Result<UploadInfo> info(const QString &id) const;
    /// The only writer of the upload, in whichever program, until it is destroyed or interrupted. "portal-no-space" already when the
    /// disk has no room for the `coming` bytes.
    Result<std::unique_ptr<UploadWriter>> append(const QString &id, qint64 offset, qint64 coming = 0);
    /// Takes the upload away from a writer whose connection may be dead without our knowing: it will not write another
    /// byte, and the offset stands still.
    void interrupt(const QString &id);
    Result<void> remove(const QString &id);

private:
    friend class UploadWriter;
    struct Private;
    std::shared_ptr<Private> m_d;
};

/// Appends to one upload. Destruction keeps, syncs and – when the last byte is there – hands over, like finish().
class UploadWriter
{
public:
    struct Private;
    explicit UploadWriter(std::unique_ptr<Private> d);
    ~UploadWriter();

    enum class Written {
        All,
        NotOurs, ///< interrupted, or more than was promised
        Failed,  ///< disk full, for instance; finish() says why
    };
    Written write(QByteArrayView bytes);
    /// Bytes are on the disk when it returns; also those that came before a write failed, and then with why it did.
    Result<UploadInfo> finish();

private:
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
