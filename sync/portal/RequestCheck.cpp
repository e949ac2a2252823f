// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/RequestCheck.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/PortalRequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

Error denied(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::Denied, reason, Retry::AfterCorrection, arguments, {}};
}

} // namespace

RequestCheck::RequestCheck(const UnitRegistry &units, const PublicationRecords &records, const QByteArray &portal,
                           const Clock &clock)
    : m_units(units)
    , m_records(records)
    , m_portal(portal)
    , m_clock(clock)
{
}

Result<crypto::Certificate> RequestCheck::check(const HttpRequest &request, const QString &target,
                                                const QByteArray &unitFingerprint) const
{
    const QDateTime at = fromTimestamp(QString::fromLatin1(request.header("bantin-time")));
    const QByteArray signature = QByteArray::fromBase64(request.header("bantin-signature"));
    if (!at.isValid() || signature.isEmpty())
        return denied(u"request-unsigned"_s);
    const QDateTime now = m_clock.nowUtc();
    if (std::abs(at.secsTo(now)) > requestWindowSeconds)
        return denied(u"request-time"_s, {toTimestamp(now)});
    const UnitCertificates units = m_units.certificates();
    const auto unit = std::ranges::find(units.known, unitFingerprint, &crypto::Certificate::fingerprint);
    if (unit == units.known.cend())
        return units.fault.value_or(denied(u"request-denied"_s));
    const QByteArray method = request.method == "HEAD" ? "GET"_ba : request.method;
    const QByteArray body = request.body.isEmpty() ? QByteArray() : crypto::sha512(request.body);
    auto signer =
        crypto::verifyDetached(signature, toJson(PortalRequest{target, m_portal, at, method, body}), {*unit}, at);
    if (!signer)
        return denied(u"request-denied"_s);
    if (const auto serves = checkMember(unitFingerprint, *signer, now); !serves)
        return serves.error();
    return signer;
}

// Whom the list does not know yet has joined after the last package; whom it knows must still be serving.
Result<void> RequestCheck::checkMember(const QByteArray &unit, const crypto::Certificate &signer,
                                       const QDateTime &now) const
{
    const auto kept = m_records.roster(unit);
    if (!kept)
        return kept.error();
    const QByteArray fingerprint = signer.fingerprint();
    const bool isListed = *kept && std::ranges::any_of((*kept)->roster.entries, [&](const RosterEntry &entry) {
        return entry.certificateSha256 == fingerprint;
    });
    if (isListed && !(*kept)->roster.find(fingerprint, now))
        return denied(u"request-denied"_s);
    return {};
}

} // namespace bantin::portal
