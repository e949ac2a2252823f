// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/RelayDeposit.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"
#include "sync/portal/ApiRoute.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qint64 largestNumber = 1LL << 53;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray hexOf(const QList<QByteArray> &all)
{
    QJsonArray array;
    for (const QByteArray &bytes : all)
        array.append(hex(bytes));
    return array;
}

/// In lower-case hex, each once.
QList<QByteArray> readFingerprints(JsonReader &reader, QLatin1StringView name)
{
    QList<QByteArray> all;
    const QStringList texts = reader.texts(name);
    for (const QString &text : texts) {
        all.append(digestFrom(text, fingerprintBytes));
        reader.require(name, !all.constLast().isEmpty() && all.indexOf(all.constLast()) == all.size() - 1);
    }
    return all;
}

QList<QByteArray> readRecipients(JsonReader &reader)
{
    const QList<QByteArray> all = readFingerprints(reader, "recipients"_L1);
    reader.require("recipients"_L1, !all.isEmpty() && all.size() <= RelayDeposit::mostRecipients);
    return all;
}

QString stateName(RelayDeposit::State state)
{
    switch (state) {
    case RelayDeposit::State::Announced:
        return u"announced"_s;
    case RelayDeposit::State::Waiting:
        return u"waiting"_s;
    case RelayDeposit::State::Taken:
        return u"taken"_s;
    case RelayDeposit::State::Withdrawn:
        return u"withdrawn"_s;
    case RelayDeposit::State::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RelayDeposit::State RelayDeposit::state(const QDateTime &now) const
{
    if (withdrawnAt.isValid())
        return State::Withdrawn;
    if (std::ranges::all_of(recipients, [this](const QByteArray &recipient) { return isSettledBy(recipient); }))
        return State::Taken;
    if (expiresAt <= now)
        return State::Expired;
    return isThere ? State::Waiting : State::Announced;
}

bool RelayDeposit::isOver(const QDateTime &now) const
{
    const State reached = state(now);
    return reached != State::Announced && reached != State::Waiting;
}

std::optional<RelayDeposit> RelayDeposit::fromAnnouncement(const QByteArray &body)
{
    JsonReader reader(QJsonDocument::fromJson(body).object());
    RelayDeposit deposit;
    deposit.size = reader.integer("size"_L1, 1, largestNumber);
    deposit.recipients = readRecipients(reader);
    std::ranges::sort(deposit.recipients);
    return reader.problem() ? std::nullopt : std::optional(deposit);
}

QByteArray RelayDeposit::toRecord() const
{
    QJsonObject record{{u"type"_s, u"bantin-relay/1"_s},
                       {u"sha512"_s, hex(sha512)},
                       {u"size"_s, size},
                       {u"sender"_s, hex(sender)},
                       {u"recipients"_s, hexOf(recipients)},
                       {u"taken"_s, hexOf(taken)},
                       {u"announced-at"_s, toTimestamp(announcedAt)},
                       {u"expires-at"_s, toTimestamp(expiresAt)},
                       {u"withdrawn-at"_s, withdrawnAt.isValid() ? toTimestamp(withdrawnAt) : QString()}};
    if (!declined.isEmpty())
        record.insert(u"declined"_s, hexOf(declined));
    return toCanonicalJson(record);
}

Result<RelayDeposit> RelayDeposit::fromRecord(const QByteArray &bytes)
{
    const auto object = fromCanonicalJson(bytes);
    if (!object)
        return Error{Fault::Storage, u"portal-storage"_s, Retry::Later, {}, object.error().reason};
    JsonReader reader(*object);
    RelayDeposit deposit;
    reader.constant("type"_L1, "bantin-relay/1"_L1);
    deposit.sha512 = reader.hex("sha512"_L1, sha512Bytes);
    deposit.size = reader.integer("size"_L1, 1, largestNumber);
    deposit.sender = reader.hex("sender"_L1, fingerprintBytes);
    deposit.recipients = readRecipients(reader);
    deposit.taken = readFingerprints(reader, "taken"_L1);
    const auto isRecipient = [&](const QByteArray &member) { return deposit.recipients.contains(member); };
    reader.require("taken"_L1, std::ranges::all_of(deposit.taken, isRecipient));
    const auto isLeft = [&](const QByteArray &member) {
        return isRecipient(member) && !deposit.taken.contains(member);
    };
    // Only where somebody declined, so that records of before are like those of today.
    if (reader.has("declined"_L1)) {
        deposit.declined = readFingerprints(reader, "declined"_L1);
        reader.require("declined"_L1, !deposit.declined.isEmpty() && std::ranges::all_of(deposit.declined, isLeft));
    }
    deposit.announcedAt = reader.timestamp("announced-at"_L1);
    deposit.expiresAt = reader.timestamp("expires-at"_L1);
    deposit.withdrawnAt = reader.timestamp("withdrawn-at"_L1, JsonReader::Text::MayBeEmpty);
    if (reader.problem())
        return Error{Fault::Storage, u"portal-storage"_s, Retry::Never, {}, *reader.problem()};
    return deposit;
}

QJsonObject RelayDeposit::toAnswer(const QDateTime &now) const
{
    return {{u"handover"_s, hex(sha512)},
            {u"state"_s, stateName(state(now))},
            {u"size"_s, size},
            {u"sender"_s, hex(sender)},
            {u"recipients"_s, hexOf(recipients)},
            {u"taken"_s, hexOf(taken)},
            {u"declined"_s, hexOf(declined)},
            {u"announcedAt"_s, toTimestamp(announcedAt)},
            {u"expiresAt"_s, toTimestamp(expiresAt)}};
}

} // namespace bantin::portal
