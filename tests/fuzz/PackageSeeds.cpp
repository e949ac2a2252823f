// SPDX-License-Identifier: GPL-3.0-or-later
// package_seeds FOLDER: a package as it travels: whole, without its picture, compressed, and a notice.
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "tests/package/PackageFixture.h"

#include <QDir>
#include <QFile>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool good = folder.mkpath(u"."_s);
    const auto write = [&](const QString &name, const QByteArray &seed) {
        QFile file(folder.filePath(name));
        good = file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size() && good;
    };
    const PackageFixture fixture;
    const QByteArray whole = fixture.zip();
    const QByteArray thin = splitBag(whole).value().thin;
    auto chain = fixture.decisions();
    fixture.extend(chain, DecisionKind::Withdraw, fixture.approver);
    write(u"whole"_s, whole);
    write(u"thin"_s, thin);
    write(u"compressed"_s, compressBag(thin).value());
    write(u"notice"_s, fixture.zipOf(chain));
    return good ? 0 : 1;
}
