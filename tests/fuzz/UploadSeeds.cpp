// SPDX-License-Identifier: GPL-3.0-or-later
// upload_seeds FOLDER: what comes with an upload: Upload-Metadata, positions, and the notes of tusd and @tus/server.
#include <QDir>
#include <QFile>

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
    const QByteArray pictures = "0123456789abcdef:0-1,3";
    const QByteArray digest = QByteArray(64, 'h').toHex();
    write(u"metadata"_s, "filename " + QByteArray("goi.bantin").toBase64() + ",is_confidential");
    write(u"pictures"_s, "pictures " + pictures.toBase64() + ",sha512 " + digest.toBase64());
    write(u"ranges"_s, "0-4,7,9-11");
    write(u"tusd"_s,
          R"({"ID":"upload","Size":5,"SizeIsDeferred":false,"Offset":5,"MetaData":{"pictures":")" + pictures
              + R"("},"IsPartial":false,"IsFinal":false,"PartialUploads":null,"Storage":{"Type":"filestore"}})");
    write(u"tus-node"_s, R"({"id":"upload","size":5,"offset":0,"metadata":{"sha512":")" + digest
                             + R"("},"creation_date":"2026-11-20T07:00:00.000Z"})");
    return good ? 0 : 1;
}
