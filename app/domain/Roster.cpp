// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Roster.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"

#include <QHash>

#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-roster/1"_L1;
constexpr qsizetype sha256Size = 32;

QJsonObject toJsonObject(const RosterEntry &entry)
{
    return {
        {u"account"_s, entry.account.toString()},
        {u"name"_s, entry.name},
        {u"roles"_s, QJsonArray::fromStringList(roleNames(entry.roles))},
        {u"certificate-sha256"_s, QString::fromLatin1(entry.certificateSha256.toHex())},
        {u"from"_s, toTimestamp(entry.from)},
        {u"to"_s, entry.to.isValid() ? toTimestamp(entry.to) : QString()},
    };
}

RosterEntry readEntry(JsonReader &reader)
{
    RosterEntry entry;
    entry.account = reader.id<AccountId>("account"_L1);
    entry.name = reader.text("name"_L1);
    const QStringList written = reader.texts("roles"_L1);
    entry.roles = rolesFromNames(written).value_or(Roles());
    reader.require("roles"_L1, !written.isEmpty() && roleNames(entry.roles) == written);
    entry.certificateSha256 = reader.hex("certificate-sha256"_L1, sha256Size);
    entry.from = reader.timestamp("from"_L1);
    entry.to = reader.timestamp("to"_L1, JsonReader::Text::MayBeEmpty);
    reader.require("to"_L1, !entry.to.isValid() || entry.from <= entry.to);
    return entry;
}

/// Four eyes compares accounts, so one key under two accounts would let one hand sign as two people.
bool everyCertificateHasOneAccount(const QList<RosterEntry> &entries)
{
    QHash<QByteArray, AccountId> owners;
    for (const RosterEntry &entry : entries) {
        const auto owner = owners.constFind(entry.certificateSha256);
        if (owner != owners.cend() && *owner != entry.account)
            return false;
        owners.insert(entry.certificateSha256, entry.account);
    }
    return true;
}

Roster readRoster(JsonReader &reader)
{
    Roster roster;
    reader.constant("type"_L1, recordType);
    roster.workspace = reader.id<WorkspaceId>("workspace"_L1);
    roster.unit = reader.text("unit"_L1);
    roster.regulation = reader.text("regulation"_L1);
    roster.version = int(reader.integer("version"_L1, 1, std::numeric_limits<int>::max()));
    roster.issuedAt = reader.timestamp("issued-at"_L1);
    roster.entries = reader.objects("entries"_L1, readEntry);
    reader.require("entries"_L1, everyCertificateHasOneAccount(roster.entries));
    return roster;
}

} // namespace

const RosterEntry *Roster::find(const QByteArray &certificateSha256, const QDateTime &time) const
{
    for (const RosterEntry &entry : entries) {
        const bool serving = entry.from <= time && (!entry.to.isValid() || time < entry.to);
        if (serving && entry.certificateSha256 == certificateSha256)
            return &entry;
    }
    return nullptr;
}

QByteArray toJson(const Roster &roster)
{
    QJsonArray entries;
    for (const RosterEntry &entry : roster.entries)
        entries.append(toJsonObject(entry));
    return toCanonicalJson({
        {u"type"_s, recordType},
        {u"workspace"_s, roster.workspace.toString()},
        {u"unit"_s, roster.unit},
        {u"regulation"_s, roster.regulation},
        {u"version"_s, roster.version},
        {u"issued-at"_s, toTimestamp(roster.issuedAt)},
        {u"entries"_s, entries},
    });
}

Result<Roster> rosterFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"roster-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    Roster roster = readRoster(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return roster;
}

} // namespace bantin
