// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/KeySlots.h"

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

private:
    const SlotContents m_contents{crypto::randomSecret(32), crypto::randomSecret(138), crypto::randomSecret(138)};
    const SecretBytes m_passphrase = SecretBytes::fromPassphrase(u"mật khẩu của biên tập viên");
    const AccountId m_account = AccountId::create();
    const KeySlot m_slot =
        *makePassphraseSlot(m_account, u"Biên tập viên"_s, m_contents, m_passphrase, crypto::floorArgon2());

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
    const SecretBytes secret = crypto::randomSecret(32);
    const auto editor = openSlot(makeKeyringSlot(m_account, u"Biên tập viên"_s, plain, secret), secret);
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
    const SecretBytes secret = crypto::randomSecret(32);
    const KeySlot slot = makeKeyringSlot(m_account, u"Biên tập viên"_s, m_contents, secret);
    QCOMPARE(reason(slot, secret), u"opened"_s);
    QCOMPARE(reason(slot, crypto::randomSecret(32)), u"keyring-secret-wrong"_s);
}

void TestSlots::tellsAnAlteredSlotFromAWrongPassphrase_data()
{
    QTest::addColumn<QString>("alteration");
    for (const char *alteration : {"account", "name", "first sealed byte", "last sealed byte", "truncated", "empty"})
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
    const auto weak = makePassphraseSlot(m_account, {}, m_contents, m_passphrase, {8, 1, 1, QByteArray(16, 's')});
    QCOMPARE(weak.error().reason, u"kdf-out-of-range"_s);
}

void TestSlots::holdsNoSecretInTheClear()
{
    QVERIFY(!m_slot.sealed.contains(m_contents.storeKey.view().first(8)));
    QVERIFY(!m_slot.sealed.contains(m_contents.signingKey.view().first(8)));
    QVERIFY(!m_slot.sealed.contains(m_passphrase.view().first(8)));
}

QTEST_GUILESS_MAIN(TestSlots)
#include "test_slots.moc"
