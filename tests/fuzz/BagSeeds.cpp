// SPDX-License-Identifier: GPL-3.0-or-later
// bag_seeds FOLDER: bags as fuzz_bag reads them, one of RFC 8493 and one of a draft.
#include "tests/fuzz/SeedFolder.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

QByteArray bag(const QByteArray &version, const QByteArray &algorithm, QCryptographicHash::Algorithm hash)
{
    const QByteArray payload = "một\n";
    const QByteArray digest = QCryptographicHash::hash(payload, hash).toHex();
    const QByteArray manifest = digest + "  data/bài%25.txt\n";
    const QByteArray listed = QCryptographicHash::hash(manifest, hash).toHex();
    const QList<std::pair<QByteArray, QByteArray>> files{
        {"bagit.txt", "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n"},
        {"bag-info.txt", "Bagging-Date: 2026-11-20\nSource: thôn 3,\n  xã\nPayload-Oxum: 6.1\nBag-Count: 1 of ?\n"},
        {"fetch.txt", "https://cong.example/1 6 data/bài%25.txt\n"},
        {"manifest-" + algorithm + ".txt", manifest},
        {"tagmanifest-" + algorithm + ".txt", listed + " *./manifest-" + algorithm + ".txt\n"},
        {"data/bài%.txt", payload}};
    QByteArray input;
    for (const auto &[path, bytes] : files)
        input += path + '\x1f' + bytes + '\x1e';
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    seeds.write(u"final"_s, bag("1.0", "sha512", QCryptographicHash::Sha512));
    seeds.write(u"draft"_s, bag("0.97", "md5", QCryptographicHash::Md5));
    return seeds.exitCode();
}
