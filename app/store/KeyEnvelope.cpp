// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeyEnvelope.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/PlainSignature.h"

#include <cstring>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

Error invalid()
{
    return {Fault::Tampered, u"envelope-invalid"_s, Retry::Never, {}, {}};
}

QByteArray facts(const KeyEnvelope &envelope, const WorkspaceId &workspace)
{
    return toCanonicalJson({{u"type"_s, u"bantin-key-envelope/1"_s},
                            {u"workspace"_s, workspace.toString()},
                            {u"epoch"_s, qint64(envelope.epoch)},
                            {u"recipient"_s, QString::fromLatin1(envelope.recipient.toHex())}});
}

/// What the authority signs: the key under a name of its own, for the signature may be seen by whoever opens the envelope.
QByteArray statement(const KeyEnvelope &envelope, const WorkspaceId &workspace, const SecretBytes &storeKey)
{
    const SecretBytes check = crypto::hkdf(storeKey, "bantin-key-envelope/1 check", keySize);
    return facts(envelope, workspace) + check.view().toByteArray().toHex();
}

} // namespace

Result<KeyEnvelope> sealKey(const WorkspaceId &workspace, quint32 epoch, const SecretBytes &storeKey,
                            const QByteArray &recipient, const crypto::SigningKey &authority)
{
    KeyEnvelope envelope{recipient, epoch, {}};
    const QByteArray signature = crypto::signPlain(statement(envelope, workspace, storeKey), authority);
    SecretBytes letter(keySize + signature.size());
    std::memcpy(letter.data(), storeKey.data(), size_t(keySize));
    std::memcpy(letter.data() + keySize, signature.constData(), size_t(signature.size()));
    const auto sealed = crypto::sealTo(recipient, letter.view(), facts(envelope, workspace));
    if (!sealed)
        return sealed.error();
    envelope.sealed = *sealed;
    return envelope;
}

Result<SecretBytes> openKey(const KeyEnvelope &envelope, const WorkspaceId &workspace, const SlotContents &contents,
                            const crypto::Certificate &unit)
{
    const auto letter = crypto::openSealedTo(envelopeKeysOf(contents), envelope.sealed, facts(envelope, workspace));
    if (!letter)
        return letter.error();
    if (letter->size() <= keySize)
        return invalid();
    SecretBytes key(letter->view(0, keySize));
    const QByteArrayView signature = letter->view(keySize, letter->size() - keySize);
    if (!crypto::isSignedBy(signature, statement(envelope, workspace, key), unit))
        return invalid();
    return key;
}

QJsonObject envelopeToJson(const KeyEnvelope &envelope)
{
    return {{u"recipient"_s, QString::fromLatin1(envelope.recipient.toHex())},
            {u"epoch"_s, qint64(envelope.epoch)},
            {u"sealed"_s, QString::fromLatin1(envelope.sealed.toBase64())}};
}

Result<KeyEnvelope> envelopeFromJson(const QJsonObject &object)
{
    const KeyEnvelope envelope{QByteArray::fromHex(object.value(u"recipient"_s).toString().toLatin1()),
                               quint32(object.value(u"epoch"_s).toInteger()),
                               QByteArray::fromBase64(object.value(u"sealed"_s).toString().toLatin1())};
    if (envelope.epoch == 0 || envelopeToJson(envelope) != object)
        return invalid();
    return envelope;
}

} // namespace bantin::store
