// SPDX-License-Identifier: GPL-3.0-or-later
// handover_seeds FOLDER: the records of a hand-over, and its files, each behind 0x1f and closed with 0x1e.
#include "app/crypto/RecipientEnvelope.h"
#include "app/package/internal/HandoverJson.h"
#include "app/package/internal/ZipEntries.h"
#include "tests/fuzz/SeedFolder.h"
#include "tests/package/HandoverFixture.h"

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const HandoverFixture fixture;
    const auto bag = crypto::openSealedFor(fixture.sealed(), fixture.editor.certificate, fixture.editor.key);
    if (!bag)
        return 1;
    QByteArray whole;
    const BagFiles files = unzip(bag->view().toByteArray(), {}).value();
    for (const auto &[path, bytes] : files.asKeyValueRange())
        whole += path.toUtf8() + '\x1f' + bytes + '\x1e';
    seeds.write(u"files"_s, whole);
    seeds.write(u"slip"_s, files.value(u"handover.json"_s));
    seeds.write(u"article"_s, articleToJson(fixture.handover.articles.constFirst()));
    return seeds.exitCode();
}
