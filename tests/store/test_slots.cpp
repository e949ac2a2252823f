// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Digest.h"
#include "app/crypto/PlainSignature.h"
#include "app/store/WorkspaceHeader.h"
#include "tests/store/FirstVersion.h"

#include <QTimeZone>

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passphraseOpensWhatItSealed();
    void refusesAnotherPassphrase();
    void keyringSecretOpensItsOwnSlotOnly();
    void tellsAnAlteredSlotFromAWrongPassphrase_data();
    void tellsAnAlteredSlotFromAWrongPassphrase();
    void refusesParametersOutOfRange();
    void holdsNoSecretInTheClear();
    void recoverySlotBelongsToNoAccount();
    void vouchesForItsEnvelopeKey();
    void getsALaterStoreKeyByEnvelope();
    void refusesAStoreKeyFromAStranger();
    void refusesAHeaderOfAnotherUnit();
    void opensASlotOfVersionOneButHandsItNoLaterKey();

private:
    const QDateTime m_now{QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC};
    const crypto::CertificateAuthority m_unit = crypto::CertificateAuthority::create(u"UBND xã Đồng Việt"_s, m_now);
    const crypto::SigningKey m_key = crypto::SigningKey::generate();
    const crypto::Certificate m_certificate = m_unit.issue(u"Biên tập viên"_s, m_key, m_now);
    const SlotContents m_contents{crypto::randomSecret(32), m_key.toPkcs8(), m_unit.key().toPkcs8()};
    const SecretBytes m_passphrase = SecretBytes::fromPassphrase(u"mật khẩu của biên tập viên");
    const AccountId m_account = AccountId::create();
    const SlotOwner m_owner{m_account, u"Biên tập viên"_s, m_now, 1, m_unit.certificate().fingerprint()};
    const KeySlot m_slot = *makePassphraseSlot(m_owner, m_contents, m_passphrase, crypto::floorArgon2());
    const SecretBytes m_secret = crypto::randomSecret(32);
    const KeySlot m_keyring = *makeKeyringSlot(m_owner, m_contents, m_secret);

    WorkspaceHeader header() const
    {
        WorkspaceHeader header;
        header.id = WorkspaceId::create();
        header.unitCertificateDer = m_unit.certificate().toDer();
        header.keySlots = {m_slot, m_keyring};
        return header;
    }

    static QString reason(const KeySlot &slot, const SecretBytes &secret)
    {
        const auto opened = openSlot(slot, secret);
        return opened ? u"opened"_s : opened.error().reason;
    }
};

void TestSlots::passphraseOpensWhatItSealed()
{
    const auto opened = openSlot(m_slot, m_passphrase);
    QVERIFY(opened);
    QVERIFY(crypto::equalSecrets(opened->storeKey.view(), m_contents.storeKey.view()));
    QVERIFY(crypto::equalSecrets(opened->signingKey.view(), m_contents.signingKey.view()));
    QVERIFY(crypto::equalSecrets(opened->authorityKey.view(), m_contents.authorityKey.view()));

    SlotContents plain = m_contents.clone();
    plain.authorityKey = {};
    const auto editor = openSlot(*makeKeyringSlot(m_owner, plain, m_secret), m_secret);
    QVERIFY(editor);
    QVERIFY(editor->authorityKey.isEmpty());
}

void TestSlots::refusesAnotherPassphrase()
{
    const auto opened = openSlot(m_slot, SecretBytes::fromPassphrase(u"mat khau cua bien tap vien"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::WrongKey);
    QCOMPARE(opened.error().reason, u"passphrase-wrong"_s);
    QCOMPARE(reason(m_slot, {}), u"passphrase-wrong"_s);
}

void TestSlots::keyringSecretOpensItsOwnSlotOnly()
{
    QCOMPARE(reason(m_keyring, m_secret), u"opened"_s);
    QCOMPARE(reason(m_keyring, crypto::randomSecret(32)), u"keyring-secret-wrong"_s);
}

void TestSlots::tellsAnAlteredSlotFromAWrongPassphrase_data()
{
    QTest::addColumn<QString>("alteration");
    for (const char *alteration : {"account", "name", "made", "epoch", "unit", "envelope key", "envelope proof",
                                   "first sealed byte", "last sealed byte", "truncated", "empty"})
        QTest::newRow(alteration) << QString::fromLatin1(alteration);
}

void TestSlots::tellsAnAlteredSlotFromAWrongPassphrase()
{
    QFETCH(QString, alteration);
    KeySlot slot = m_slot;
    if (alteration == u"account")
        slot.account = AccountId::create();
    else if (alteration == u"name")
        slot.accountName = u"Trưởng Ban biên tập"_s;
    else if (alteration == u"made")
        slot.made = slot.made.addDays(1);
    else if (alteration == u"epoch")
        slot.epoch = 2;
    else if (alteration == u"unit")
        slot.unitSha256 = crypto::sha256("another unit");
    else if (alteration == u"envelope key")
        slot.envelopeKey = crypto::randomBytes(32);
    else if (alteration == u"envelope proof")
        slot.envelopeProof.clear();
    else if (alteration == u"first sealed byte")
        slot.sealed[16] = char(slot.sealed.at(16) ^ 1);
    else if (alteration == u"last sealed byte")
        slot.sealed[slot.sealed.size() - 1] = char(slot.sealed.back() ^ 1);
    else
        slot.sealed.truncate(alteration == u"empty" ? 0 : slot.sealed.size() - 1);
    QCOMPARE(reason(slot, m_passphrase), u"slot-damaged"_s);
}

void TestSlots::refusesParametersOutOfRange()
{
    KeySlot slot = m_slot;
    slot.kdf.iterations = 1;
    QCOMPARE(reason(slot, m_passphrase), u"slot-damaged"_s);
    slot.kdf.iterations = 1'000'000;
    QCOMPARE(reason(slot, m_passphrase), u"slot-damaged"_s);
    const auto weak = makePassphraseSlot(m_owner, m_contents, m_passphrase, {8, 1, 1, QByteArray(16, 's')});
    QCOMPARE(weak.error().reason, u"kdf-out-of-range"_s);
}

void TestSlots::holdsNoSecretInTheClear()
{
    QVERIFY(!m_slot.sealed.contains(m_contents.storeKey.view().first(8)));
    QVERIFY(!m_slot.sealed.contains(m_contents.signingKey.view().first(8)));
    QVERIFY(!m_slot.sealed.contains(m_passphrase.view().first(8)));
}

void TestSlots::recoverySlotBelongsToNoAccount()
{
    const SlotContents contents{m_contents.storeKey.clone(), {}, m_contents.authorityKey.clone()};
    const SlotOwner nobody{{}, {}, m_now, 1, m_owner.unitSha256};
    const KeySlot slot = *makeRecoverySlot(nobody, contents, m_secret);
    QVERIFY(!slot.account.isValid());
    QCOMPARE(reason(slot, m_secret), u"opened"_s);
    QCOMPARE(reason(slot, crypto::randomSecret(19)), u"recovery-key-wrong"_s);
    QVERIFY(crypto::isSignedBy(slot.envelopeProof, envelopeStatement(slot), m_unit.certificate()));
}

void TestSlots::vouchesForItsEnvelopeKey()
{
    QVERIFY(crypto::isSignedBy(m_slot.envelopeProof, envelopeStatement(m_slot), m_certificate));
    QCOMPARE(m_slot.envelopeKey, envelopeKeysOf(m_contents).publicKey);
    QCOMPARE(m_keyring.envelopeKey, m_slot.envelopeKey);
    KeySlot replaced = m_slot;
    replaced.envelopeKey = crypto::randomBytes(32);
    QVERIFY(!crypto::isSignedBy(replaced.envelopeProof, envelopeStatement(replaced), m_certificate));
}

void TestSlots::getsALaterStoreKeyByEnvelope()
{
    const SecretBytes later = crypto::randomSecret(32);
    WorkspaceHeader header = this->header();
    header.keyEpoch = 3;
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"key-replaced"_s);
    header.envelopes = {*sealKey(header.id, 3, later, m_keyring.envelopeKey, m_unit.key())};
    const auto opened = openCurrent(header, m_keyring, m_secret);
    QVERIFY(opened.ok());
    QVERIFY(crypto::equalSecrets(opened->storeKey.view(), later.view()));
    // An envelope of another workspace or of another epoch is not for this one.
    header.envelopes[0].epoch = 2;
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"key-replaced"_s);
    header.envelopes[0].epoch = 3;
    header.id = WorkspaceId::create();
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"envelope-invalid"_s);
}

void TestSlots::refusesAStoreKeyFromAStranger()
{
    const auto stranger = crypto::CertificateAuthority::create(u"UBND xã Đồng Việt"_s, m_now);
    WorkspaceHeader header = this->header();
    header.keyEpoch = 2;
    header.envelopes = {*sealKey(header.id, 2, crypto::randomSecret(32), m_keyring.envelopeKey, stranger.key())};
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"envelope-invalid"_s);
    header.unitCertificateDer = stranger.certificate().toDer();
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"workspace-header-damaged"_s);
}

void TestSlots::refusesAHeaderOfAnotherUnit()
{
    WorkspaceHeader header = this->header();
    QVERIFY(openCurrent(header, m_keyring, m_secret).ok());
    header.unitCertificateDer = m_certificate.toDer();
    QCOMPARE(openCurrent(header, m_keyring, m_secret).error().reason, u"workspace-header-damaged"_s);
}

void TestSlots::opensASlotOfVersionOneButHandsItNoLaterKey()
{
    const KeySlot slot =
        firstVersionSlot(m_account, u"Biên tập viên"_s, m_contents, m_passphrase, crypto::floorArgon2());
    WorkspaceHeader header = this->header();
    QVERIFY(openCurrent(header, slot, m_passphrase).ok());
    header.keyEpoch = 2;
    header.envelopes = {
        *sealKey(header.id, 2, crypto::randomSecret(32), envelopeKeysOf(m_contents).publicKey, m_unit.key())};
    QCOMPARE(openCurrent(header, slot, m_passphrase).error().reason, u"key-replaced"_s);
}

QTEST_GUILESS_MAIN(TestSlots)
#include "test_slots.moc"
