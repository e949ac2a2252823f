// SPDX-License-Identifier: GPL-3.0-or-later
// calendar_seeds FOLDER: the calendars of this build, and what a unit might write.
#include "resources/Resources.h"

#include <QDir>
#include <QFile>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

int written = 0;

bool keep(const QDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(QString::number(++written)));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool good = folder.mkpath(u"."_s);
    for (const QByteArray &file : resources::calendars())
        good = keep(folder, file) && good;
    const QByteArray day =
        R"({"date":"2027-02-12","kind":"swapped","name":{"vi":"Nghỉ","en":"Off"},"cite":"x","in-place-of":"2027-02-20"})";
    const QByteArray worked =
        R"({"date":"2027-02-20","kind":"worked","name":{"vi":"Làm","en":"On"},"cite":"x","provisional":true})";
    for (const char *scope : {"whole", "changes"}) {
        for (const char *saturday : {"off", "worked"})
            good = keep(folder, R"({"type":"bantin-unit-calendar/1","saturday":")" + QByteArray(saturday)
                                    + R"(","years":[{"year":2027,"scope":")" + scope + R"(","days":[)" + day + ','
                                    + worked + "]}]}")
                   && good;
    }
    return good ? 0 : 1;
}
