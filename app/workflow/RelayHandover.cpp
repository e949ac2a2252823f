// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RelayHandover.h"

#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/store/RelayRepository.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QByteArray ownFingerprint(const Session &session)
{
    return session.certificate.fingerprint();
}

/// Within the caller's transaction; the bytes are durable before the row names them.
Result<void> queue(Session &session, const HandoverOrder &order, const ExportedHandover &handover)
{
    RelayedHandover row;
    row.sha512 = crypto::sha512(handover.bytes);
    row.member = row.sender = ownFingerprint(session);
    row.size = handover.bytes.size();
    for (const crypto::Certificate &certificate : order.recipients)
        row.recipients.append(certificate.fingerprint());
    std::ranges::sort(row.recipients);
    const auto repeated = std::ranges::unique(row.recipients);
    row.recipients.erase(repeated.begin(), repeated.end());
    row.titles = handover.titles.join(u'\n');
    row.createdAt = row.updatedAt = session.clock.nowUtc();
    if (const auto put = store::AssetRepository(*session.store).putPackage(row.sha512, handover.bytes); !put)
        return put;
    return store::RelayRepository(*session.store).insert(row);
}

Result<RelayedHandover> rowOf(Session &session, const QByteArray &sha512)
{
    const auto row = store::RelayRepository(*session.store).find(sha512, ownFingerprint(session));
    if (!row)
        return row.error();
    if (!*row)
        return Error{Fault::NotFound, u"relayed-not-found"_s, Retry::Never, {QString::fromLatin1(sha512.toHex())}, {}};
    return **row;
}

Result<RelayedHandover> fetchedRow(Session &session, const QByteArray &sha512)
{
    auto row = rowOf(session, sha512);
    if (row && row->state != RelayState::Fetched)
        return Error{Fault::Conflict, u"relayed-not-fetched"_s, Retry::Later, {}, {}};
    return row;
}

/// The row first: without it nobody would look at the bytes again.
Result<void> noteImported(Session &session, RelayedHandover row, const QStringList &titles)
{
    store::RelayRepository relay(*session.store);
    row.state = RelayState::Imported;
    row.attempts = 0;
    row.nextAttemptAt = {};
    row.lastReason.clear();
    row.lastDetail.clear();
    if (!titles.isEmpty())
        row.titles = titles.join(u'\n');
    row.updatedAt = session.clock.nowUtc();
    const auto noted = relay.update(row);
    return noted ? relay.dropBytes(row.sha512) : noted;
}

} // namespace

Result<ExportedHandover> relayHandover(Session &session, const HandoverOrder &order,
                                       const RegulationCatalogue &regulations)
{
    return exportHandover(session, order, regulations,
                          [&](const ExportedHandover &handover) { return queue(session, order, handover); });
}

Result<QByteArray> fetchedHandover(Session &session, const QByteArray &sha512)
{
    const auto row = fetchedRow(session, sha512);
    return row ? store::RelayRepository(*session.store).bytes(sha512) : Result<QByteArray>(row.error());
}

Result<HandoverSummary> importRelayed(Session &session, const QByteArray &sha512,
                                      const RegulationCatalogue &regulations)
{
    const auto row = fetchedRow(session, sha512);
    if (!row)
        return row.error();
    const auto sealed = store::RelayRepository(*session.store).bytes(sha512);
    if (!sealed)
        return sealed.error();
    auto summary = importHandover(session, *sealed, regulations);
    if (!summary && summary.error().reason != "handover-known"_L1)
        return summary;
    QStringList titles;
    for (const HandoverFate &fate : summary ? summary->articles : QList<HandoverFate>())
        titles.append(fate.title);
    const auto noted = noteImported(session, *row, titles);
    return noted ? std::move(summary) : Result<HandoverSummary>(noted.error());
}

Result<QList<RelayedHandover>> relayedHandovers(Session &session)
{
    auto all = store::RelayRepository(*session.store).all();
    if (all)
        all->removeIf([&](const RelayedHandover &row) { return row.member != ownFingerprint(session); });
    return all;
}

Result<void> acceptOffered(Session &session, const QList<QByteArray> &sha512)
{
    store::RelayRepository relay(*session.store);
    for (const QByteArray &wanted : sha512) {
        auto row = rowOf(session, wanted);
        if (!row)
            return row.error();
        if (row->state != RelayState::Offered)
            continue;
        row->state = RelayState::Fetching;
        row->updatedAt = session.clock.nowUtc();
        if (const auto kept = relay.update(*row); !kept)
            return kept;
    }
    return {};
}

Result<void> declineOffered(Session &session, const QByteArray &sha512)
{
    auto row = rowOf(session, sha512);
    if (!row)
        return row.error();
    if (row->state != RelayState::Offered && row->state != RelayState::Fetched)
        return Error{Fault::Conflict, u"relayed-not-offered"_s, Retry::Never, {}, {}};
    row->state = RelayState::Declining;
    row->attempts = 0;
    row->nextAttemptAt = {};
    row->lastReason.clear();
    row->lastDetail.clear();
    row->updatedAt = session.clock.nowUtc();
    return store::RelayRepository(*session.store).update(*row);
}

} // namespace bantin::workflow
