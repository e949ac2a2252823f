// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "sync/engine/RelayQuestions.h"
#include "sync/portal/ByteRange.h"
#include "sync/portal/RelayDeposit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fingerprintBytes = 32;

void expect(bool holds)
{
    if (!holds)
        __builtin_trap();
}

QDateTime now()
{
    static const QDateTime time(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC);
    return time;
}

/// What the portal keeps it keeps and tells unchanged, and the desk reads the same out of it.
void expectTold(const portal::RelayDeposit &deposit)
{
    const auto kept = portal::RelayDeposit::fromRecord(deposit.toRecord());
    expect(kept && kept->toRecord() == deposit.toRecord());
    const auto told = sync::readPortalHandover(deposit.toAnswer(now()));
    expect(told && told->sha512 == deposit.sha512 && told->size == deposit.size && told->sender == deposit.sender
           && told->recipients == deposit.recipients && told->taken == deposit.taken
           && told->expiresAt == deposit.expiresAt && told->isOver() == deposit.isOver(now()));
}

void tryAnnouncement(const QByteArray &input)
{
    auto announced = portal::RelayDeposit::fromAnnouncement(input);
    if (!announced)
        return;
    expect(announced->size >= 1 && !announced->recipients.isEmpty()
           && announced->recipients.size() <= portal::RelayDeposit::mostRecipients);
    announced->sha512 = QByteArray(64, 'h');
    announced->sender = QByteArray(fingerprintBytes, 's');
    announced->announcedAt = now();
    announced->expiresAt = now().addDays(30);
    expectTold(*announced);
}

void tryAnswer(const QByteArray &input)
{
    const QJsonObject answer = QJsonDocument::fromJson(input).object();
    const auto one = sync::readPortalHandover(answer);
    const auto several = sync::readPortalHandovers(answer);
    for (const sync::PortalHandover &told : one ? QList{*one} : several ? *several : QList<sync::PortalHandover>()) {
        expect(told.size >= 1 && !told.recipients.isEmpty() && told.taken.size() <= told.recipients.size());
        if (told.isOver())
            (void)told.relayState();
    }
}

void tryRange(const QByteArray &input)
{
    constexpr qint64 size = 1000;
    const auto range = portal::ByteRange::fromHeader(input, size);
    expect(!range || !range->isSatisfiable() || (range->first >= 0 && range->last < size && range->size() <= size));
}

} // namespace

/// The relay of hand-overs, both ends: what a member announces to the portal, what the portal keeps, and what it tells a desk.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAnnouncement(input);
    if (const auto kept = portal::RelayDeposit::fromRecord(input)) {
        expect(kept->toRecord() == input);
        expectTold(*kept);
    }
    tryAnswer(input);
    tryRange(input);
    return 0;
}
