// SPDX-License-Identifier: GPL-3.0-or-later
// package_seeds FOLDER: a package as it travels: whole, without its picture, compressed, and a notice.
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "tests/fuzz/SeedFolder.h"
#include "tests/package/PackageFixture.h"

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const PackageFixture fixture;
    const QByteArray whole = fixture.zip();
    const QByteArray thin = splitBag(whole).value().thin;
    auto chain = fixture.decisions();
    fixture.extend(chain, DecisionKind::Withdraw, fixture.approver);
    seeds.write(u"whole"_s, whole);
    seeds.write(u"thin"_s, thin);
    seeds.write(u"compressed"_s, compressBag(thin).value());
    seeds.write(u"notice"_s, fixture.zipOf(chain));
    return seeds.exitCode();
}
