// SPDX-License-Identifier: GPL-3.0-or-later
// handover_seeds FOLDER: the records of a hand-over, and its files, each behind 0x1f and closed with 0x1e.
#include "app/crypto/RecipientEnvelope.h"
#include "app/package/internal/HandoverJson.h"
#include "app/package/internal/ZipEntries.h"
#include "tests/package/HandoverFixture.h"

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
    const HandoverFixture fixture;
    const auto bag = crypto::openSealedFor(fixture.sealed(), fixture.editor.certificate, fixture.editor.key);
    if (!bag)
        return 1;
    QByteArray whole;
    const BagFiles files = unzip(bag->view().toByteArray(), {}).value();
    for (const auto &[path, bytes] : files.asKeyValueRange())
        whole += path.toUtf8() + '\x1f' + bytes + '\x1e';
    write(u"files"_s, whole);
    write(u"slip"_s, files.value(u"handover.json"_s));
    write(u"article"_s, articleToJson(fixture.handover.articles.constFirst()));
    return good ? 0 : 1;
}
