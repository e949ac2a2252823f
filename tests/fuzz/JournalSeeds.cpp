// SPDX-License-Identifier: GPL-3.0-or-later
// journal_seeds FOLDER: entries as the editor makes them, each after the text it follows from.
#include "app/store/JournalEntry.h"
#include "tests/fuzz/SeedFolder.h"

using namespace bantin::store;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv, 1);
    const QByteArray head = "{\"title\":\"\"}"_ba;
    const QList<QByteArray> texts{"", "<p>Đ</p>", "<p>Đường liên thôn</p>", "<p>Đường thôn</p><p>mới</p>",
                                  QByteArray(700, 'x')};
    for (const QByteArray &from : texts) {
        for (const QByteArray &to : texts) {
            QByteArray bytes{char(from.size() % 256), char(from.size() / 256)};
            bytes += from + JournalEntry::between({head, from}, {head, to}).bytes();
            seeds.writeNext(bytes);
        }
    }
    return seeds.exitCode();
}
