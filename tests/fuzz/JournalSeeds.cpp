// SPDX-License-Identifier: GPL-3.0-or-later
// journal_seeds FOLDER: entries as the editor makes them, each after the text it follows from.
#include "app/store/JournalEntry.h"

#include <QDir>
#include <QFile>

using namespace bantin::store;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool good = folder.mkpath(u"."_s);
    const QByteArray head = "{\"title\":\"\"}"_ba;
    const QList<QByteArray> texts{"", "<p>Đ</p>", "<p>Đường liên thôn</p>", "<p>Đường thôn</p><p>mới</p>",
                                  QByteArray(700, 'x')};
    int index = 0;
    for (const QByteArray &from : texts) {
        for (const QByteArray &to : texts) {
            QByteArray bytes{char(from.size() % 256), char(from.size() / 256)};
            bytes += from + JournalEntry::between({head, from}, {head, to}).bytes();
            QFile file(folder.filePath(QString::number(++index)));
            good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && good;
        }
    }
    return good ? 0 : 1;
}
