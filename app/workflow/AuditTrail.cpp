// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AuditTrail.h"

#include "app/base/Logging.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/store/AuditMirror.h"
#include "app/store/AuditRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

namespace {

constexpr qint64 entriesAPiece = 64;

/// The mirror may lag behind the log: only one that is ahead of it says that something was taken away.
void mirror(const QDir &workspace, const store::SignedAuditCheckpoint &checkpoint)
{
    if (const auto written = store::writeAuditMirror(workspace, checkpoint); !written)
        qCWarning(logStore, "the audit checkpoint was not mirrored: %ls", qUtf16Printable(written.error().reason));
}

/// Signed at a time at which its signer's certificate holds, whatever became of the machine's clock.
QDateTime sealingTime(const Clock &clock, const crypto::Certificate &certificate, const QDateTime &previous)
{
    const QDateTime now = std::clamp(clock.nowUtc(), certificate.notBefore(), certificate.notAfter());
    return wholeSeconds(previous.isValid() ? std::max(now, previous) : now);
}

} // namespace

AuditTrail::AuditTrail(store::Store &store, const WorkspaceId &workspace, crypto::Certificate certificate,
                       crypto::SigningKey key)
    : m_store(store)
    , m_workspace(workspace)
    , m_certificate(std::move(certificate))
    , m_key(std::move(key))
{
}

AuditTrail::~AuditTrail()
{
    if (m_store.isReadOnly())
        return;
    if (const auto sealed = seal(); !sealed)
        qCWarning(logStore, "the audit log was not sealed: %ls", qUtf16Printable(sealed.error().reason));
}

Result<void> AuditTrail::record(AuditAction action, const QString &subject, const QJsonObject &detail)
{
    return store::atomically(m_store.content(), [&]() -> Result<void> {
        const auto appended = store::AuditRepository(m_store).append(action, subject, detail);
        if (!appended)
            return appended.error();
        return appended->sequence % entriesAPiece == 0 ? seal() : Result<void>();
    });
}

Result<void> AuditTrail::seal()
{
    return store::atomically(m_store.content(), [&]() -> Result<void> {
        store::AuditRepository log(m_store);
        const auto tail = log.last();
        const auto before = log.lastCheckpoint();
        if (!tail || !before)
            return tail ? before.error() : tail.error();
        if (!*tail || (*before && (*before)->sequence >= (*tail)->sequence))
            return {};
        const auto earlier = *before ? auditCheckpointFromJson((*before)->json) : AuditCheckpoint();
        const auto checkpoint = log.counted({
            .workspace = m_workspace,
            .sequence = (*tail)->sequence,
            .hash = (*tail)->hash,
            .previousSha256 = *before ? crypto::sha256((*before)->signature) : QByteArray(),
            .certificateSha256 = m_certificate.fingerprint(),
            .at = sealingTime(m_store.clock(), m_certificate, earlier ? earlier->at : QDateTime()),
        });
        if (!checkpoint)
            return checkpoint.error();
        const QByteArray json = toJson(*checkpoint);
        const store::SignedAuditCheckpoint sealed{checkpoint->sequence, json,
                                                  crypto::signDetached(json, m_certificate, m_key)};
        if (const auto put = log.putCheckpoint(sealed); !put)
            return put;
        m_store.content().afterCommit([workspace = m_store.workspace(), sealed] { mirror(workspace, sealed); });
        return {};
    });
}

} // namespace bantin::workflow
