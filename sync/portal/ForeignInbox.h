// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "sync/portal/ArrivedUpload.h"
#include "sync/portal/ForeignUpload.h"

#include <functional>
#include <memory>

namespace bantin::portal {

struct ForeignInboxOptions {
    QString folder;              ///< in which the other server keeps its uploads
    QString scratch;             ///< of this portal: copies on their way and what was taken
    qint64 maximumSize = 0;      ///< bytes; larger uploads are left alone
    qint64 quietSeconds = 1;     ///< nothing may have changed for so long
    qint64 keptSeconds = 3600;   ///< after which a taken upload is deleted from the folder, unless it is a copy
    int pauseMilliseconds = 500; ///< between two looks
};

/// Takes finished uploads of another tus server out of its folder. Finished is what has the promised length and was the same at two
/// looks. It is copied, digested and synced as one, and the copy handed over, so that whatever happens to the original later
/// changes nothing; the original stays for a while, because a client that lost the last answer asks the other server for its
/// offset and must not send again. Where the folder is itself a copy of a bucket nothing is deleted, or it would be fetched
/// again and again. What is written after it was taken is taken anew: a program that copies may rest with the length already
/// there. Several portals may look into one folder when they share `scratch`: one of them looks at a time, and taking an upload
/// twice is harmless. A kill at any moment is mended by the next look.
class ForeignInbox
{
public:
    /// Takes the complete file over (moves or deletes it). "upload-altered": it is not what it should be; it is offered again
    /// only when it has been written anew.
    using Handover = std::function<Result<void>(const QString &file, const ArrivedUpload &upload)>;

    ForeignInbox(const ForeignInboxOptions &options, const Clock &clock, Handover handover);
    /// Ends the thread after the upload at hand.
    ~ForeignInbox();

    /// "portal-storage" when one of the folders cannot be used.
    Result<void> prepare();
    /// One look; how many were taken. On one thread at a time.
    int look();
    /// Looks again and again on a thread of its own.
    void start();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
