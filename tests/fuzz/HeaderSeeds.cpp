// SPDX-License-Identifier: GPL-3.0-or-later
// header_seeds FOLDER: headers as the store writes them, with every kind of slot, an envelope and a re-keying on its way.
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Digest.h"
#include "app/store/WorkspaceHeader.h"
#include "tests/fuzz/SeedFolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

/// Whole, and as a body behind either version's two lines.
void keep(SeedFolder &seeds, WorkspaceHeader header)
{
    const QTemporaryDir scratch;
    const auto done = writeHeader(QDir(scratch.path()), header);
    QFile source(scratch.filePath(u"workspace.header"_s));
    if (!done || !source.open(QIODevice::ReadOnly)) {
        seeds.fail();
        return;
    }
    const QByteArray whole = source.readAll();
    const QByteArray body = whole.sliced(whole.indexOf('\n', whole.indexOf('\n') + 1) + 1);
    for (const QByteArray &seed : {QByteArray(1, 0) + whole, QByteArray(1, 1) + body, QByteArray(1, 2) + body})
        seeds.writeNext(seed);
}

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv, 1);
    const QDateTime now(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC);
    const auto authority = crypto::CertificateAuthority::create(u"UBND xã"_s, now);
    const QByteArray unit = authority.certificate().fingerprint();
    const SecretBytes storeKey{QByteArrayView(QByteArray(32, 5))};
    const SlotOwner person{AccountId::create(), u"Quản trị"_s, now, 1, unit};
    const SlotOwner nobody{{}, {}, now, 1, unit};
    const SlotContents own{storeKey.clone(), authority.key().toPkcs8(), {}};
    const SlotContents units{storeKey.clone(), {}, authority.key().toPkcs8()};
    WorkspaceHeader header;
    header.id = WorkspaceId::create();
    header.unit = u"UBND xã"_s;
    header.regulation = u"dongviet-2024"_s;
    header.unitCertificateDer = authority.certificate().toDer();
    header.keySlots = {
        *makePassphraseSlot(person, own, SecretBytes::fromPassphrase(u"mật khẩu dài"), crypto::floorArgon2())};
    keep(seeds, header);
    header.keySlots.append(*makeKeyringSlot(person, own, SecretBytes{QByteArrayView(QByteArray(32, 7))}));
    header.keySlots.append(*makeRecoverySlot(nobody, units, SecretBytes{QByteArrayView(QByteArray(19, 9))}));
    keep(seeds, header);
    for (const KeySlot &slot : std::as_const(header.keySlots))
        header.envelopes.append(*sealKey(header.id, 2, storeKey, slot.envelopeKey, authority.key()));
    header.rekey = RekeyState{RekeyState::Phase::Copying, 2};
    keep(seeds, header);
    header.keyEpoch = 2;
    header.rekey = RekeyState{RekeyState::Phase::Swapping, 2};
    keep(seeds, header);
    header.rekey.reset();
    keep(seeds, header);
    return seeds.exitCode();
}
