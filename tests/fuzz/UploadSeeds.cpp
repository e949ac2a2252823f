// SPDX-License-Identifier: GPL-3.0-or-later
// upload_seeds FOLDER: what comes with an upload: Upload-Metadata, positions, and the notes of tusd and @tus/server.
#include "tests/fuzz/SeedFolder.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const QByteArray pictures = "0123456789abcdef:0-1,3";
    const QByteArray digest = QByteArray(64, 'h').toHex();
    seeds.write(u"metadata"_s, "filename " + QByteArray("goi.bantin").toBase64() + ",is_confidential");
    seeds.write(u"pictures"_s, "pictures " + pictures.toBase64() + ",sha512 " + digest.toBase64());
    seeds.write(u"ranges"_s, "0-4,7,9-11");
    seeds.write(u"tusd"_s,
                R"({"ID":"upload","Size":5,"SizeIsDeferred":false,"Offset":5,"MetaData":{"pictures":")" + pictures
                    + R"("},"IsPartial":false,"IsFinal":false,"PartialUploads":null,"Storage":{"Type":"filestore"}})");
    seeds.write(u"tus-node"_s, R"({"id":"upload","size":5,"offset":0,"metadata":{"sha512":")" + digest
                                   + R"("},"creation_date":"2026-11-20T07:00:00.000Z"})");
    return seeds.exitCode();
}
