// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Invitation.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "app/crypto/Aead.h"
#include "app/crypto/Cms.h"
#include "app/store/SlotCoding.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto invitationType = "bantin-invitation/1"_L1;
constexpr qsizetype largest = 16 << 20;

Error invalid(const QString &detail = {})
{
    return {Fault::Tampered, u"invitation-invalid"_s, Retry::Never, {}, detail};
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QString &text)
{
    return QByteArray::fromBase64(text.toLatin1());
}

QJsonObject signedToJson(const package::SignedFile &file)
{
    return {{u"json"_s, QString::fromUtf8(file.json)}, {u"signature"_s, base64(file.signature)}};
}

package::SignedFile readSigned(JsonReader &reader)
{
    const QByteArray json = reader.text("json"_L1).toUtf8();
    return {json, fromBase64(reader.text("signature"_L1))};
}

QJsonObject sheetToJson(const package::HandoverUnit &sheet)
{
    QStringList certificates;
    for (const QByteArray &pem : sheet.certificatesPem)
        certificates.append(QString::fromLatin1(pem));
    QJsonObject object{{u"roster"_s, signedToJson(sheet.roster)},
                       {u"unit-certificate"_s, QString::fromLatin1(sheet.unitCertificatePem)},
                       {u"certificates"_s, QJsonArray::fromStringList(certificates)}};
    if (sheet.rules)
        object.insert(u"rules"_s, signedToJson(*sheet.rules));
    return object;
}

Result<package::HandoverUnit> sheetFromJson(QByteArrayView bytes)
{
    const auto object = fromCanonicalJson(bytes, largest);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    package::HandoverUnit sheet;
    sheet.roster = reader.object("roster"_L1, readSigned);
    sheet.unitCertificatePem = reader.text("unit-certificate"_L1).toLatin1();
    const QStringList certificates = reader.texts("certificates"_L1);
    for (const QString &pem : certificates)
        sheet.certificatesPem.append(pem.toLatin1());
    if (reader.has("rules"_L1))
        sheet.rules = reader.object("rules"_L1, readSigned);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return sheet;
}

/// The unit vouches for the account and the key in the invitation.
Result<OpenedInvitation> checked(store::KeySlot slot, crypto::SigningKey key, package::HandoverUnit sheet,
                                 const QDateTime &now)
{
    const auto unit = crypto::Certificate::fromPem(sheet.unitCertificatePem);
    const auto roster = rosterFromJson(sheet.roster.json);
    if (!unit || !roster || unit->fingerprint() != slot.unitSha256)
        return invalid(u"unit"_s);
    const auto signer = crypto::verifyDetached(sheet.roster.signature, sheet.roster.json, {*unit}, roster->issuedAt);
    if (!signer || signer->fingerprint() != unit->fingerprint())
        return invalid(u"roster"_s);
    const RosterEntry *entry = roster->serving(slot.account, std::max(now, roster->issuedAt));
    if (!entry)
        return Error{Fault::Denied, u"invitation-not-member"_s, Retry::Never, {slot.accountName}, {}};
    const auto isOwn = [&](const QByteArray &pem) {
        const auto certificate = crypto::Certificate::fromPem(pem);
        return certificate && certificate->fingerprint() == entry->certificateSha256 && certificate->belongsTo(key);
    };
    if (std::ranges::none_of(sheet.certificatesPem, isOwn))
        return invalid(u"key"_s);
    return OpenedInvitation{std::move(slot), std::move(key), *unit, *roster, std::move(sheet)};
}

} // namespace

QByteArray invitationToJson(const store::KeySlot &slot, const SecretBytes &key, const package::HandoverUnit &sheet)
{
    const QByteArray sealed = crypto::seal(key, toCanonicalJson(sheetToJson(sheet)), slot.unitSha256);
    return toCanonicalJson(
        {{u"type"_s, invitationType}, {u"slot"_s, store::slotToJson(slot)}, {u"sealed"_s, base64(sealed)}});
}

Result<OpenedInvitation> openInvitation(QByteArrayView bytes, const SecretBytes &passphrase, const QDateTime &now)
{
    const auto object = fromCanonicalJson(bytes, largest);
    if (!object || object->value("type"_L1) != invitationType || object->size() != 3)
        return invalid(object ? u"form"_s : object.error().detail);
    const auto slot = store::slotFromJson(object->value("slot"_L1).toObject());
    if (!slot || slot->kind != store::SlotKind::Passphrase || slot->unitSha256.isEmpty())
        return invalid(u"slot"_s);
    const auto contents = store::openSlot(*slot, passphrase);
    if (!contents)
        return contents.error();
    const auto key = crypto::SigningKey::fromPkcs8(contents->signingKey);
    const auto plain =
        crypto::open(contents->storeKey, fromBase64(object->value("sealed"_L1).toString()), slot->unitSha256);
    if (!key || !plain)
        return invalid(u"sealed"_s);
    auto sheet = sheetFromJson(plain->view());
    if (!sheet)
        return sheet.error();
    return checked(*slot, *key, *std::move(sheet), now);
}

} // namespace bantin::workflow
