// SPDX-License-Identifier: GPL-3.0-or-later
// envelope_seeds FOLDER: two bytes with the length of the reader's certificate, the certificate, and an envelope to it.
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/RecipientEnvelope.h"
#include "tests/fuzz/EnvelopeReader.h"
#include "tests/fuzz/SeedFolder.h"

#include <QTimeZone>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const QDateTime now(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC);
    const auto authority = CertificateAuthority::create(u"UBND xã"_s, now);
    const Certificate reader = authority.issue(u"Biên tập viên"_s, readersKey(), now);
    const Certificate other = authority.issue(u"Văn thư"_s, SigningKey::generate(), now);
    const QByteArray der = reader.toDer();
    const QByteArray before = QByteArray(1, char(der.size() >> 8)) + char(der.size()) + der;
    const auto write = [&](const QString &name, const QList<Certificate> &recipients, const QByteArray &text) {
        seeds.write(name, before + *sealFor(recipients, text));
    };
    write(u"one"_s, {reader}, "seed");
    write(u"two"_s, {other, reader}, QByteArray(300, 's'));
    write(u"other"_s, {other}, "seed");
    return seeds.exitCode();
}
