// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/HeldUploads.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/TusUpload.h"

namespace bantin::sync {

HeldUploads::HeldUploads(const DeliveryJournal &journal, PortalApi &api, TusUpload &tus)
    : m_journal(journal)
    , m_api(api)
    , m_tus(tus)
{
}

void HeldUploads::terminate(const Delivery &held)
{
    QList<QUrl> uploads;
    for (const DeliveryPart &part : held.parts) {
        const QUrl upload(part.uploadUrl);
        if (!upload.isEmpty() && !part.isThere && !uploads.contains(upload))
            uploads.append(upload);
    }
    unlessArrived(held, [this, held, uploads] { terminateNext(held, uploads); });
}

/// One after the other; the first that cannot be reached leaves the rest.
void HeldUploads::terminateNext(const Delivery &held, QList<QUrl> uploads)
{
    // Asked once more: the last byte may have arrived just before.
    if (uploads.isEmpty())
        return unlessArrived(held, [this, held] { release(held.id); });
    const QUrl upload = uploads.takeFirst();
    m_tus.terminate(upload).then(this, [this, held, uploads](const Result<void> &gone) {
        if (gone)
            terminateNext(held, uploads);
    });
}

void HeldUploads::release(const DeliveryId &held)
{
    m_journal.release(held).then(this, [this](const Result<Delivery> &kept) {
        if (kept)
            Q_EMIT released(*kept);
    });
}

void HeldUploads::unlessArrived(const Delivery &held, std::function<void()> next)
{
    m_api.package(held.portalDigest()).then(this, [this, id = held.id, next](const Result<PackageStatus> &status) {
        if (!status)
            return;
        const bool isWhole = status->state != PackageState::Unknown && status->state != PackageState::Incomplete;
        if (isWhole)
            Q_EMIT arrived(id);
        else
            next();
    });
}

} // namespace bantin::sync
