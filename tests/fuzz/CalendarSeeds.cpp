// SPDX-License-Identifier: GPL-3.0-or-later
// calendar_seeds FOLDER: the calendars of this build, and what a unit might write.
#include "resources/Resources.h"
#include "tests/fuzz/SeedFolder.h"

using namespace bantin;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv, 1);
    for (const QByteArray &file : resources::calendars())
        seeds.writeNext(file);
    const QByteArray day =
        R"({"date":"2027-02-12","kind":"swapped","name":{"vi":"Nghỉ","en":"Off"},"cite":"x","in-place-of":"2027-02-20"})";
    const QByteArray worked =
        R"({"date":"2027-02-20","kind":"worked","name":{"vi":"Làm","en":"On"},"cite":"x","provisional":true})";
    for (const char *scope : {"whole", "changes"}) {
        for (const char *saturday : {"off", "worked"})
            seeds.writeNext(R"({"type":"bantin-unit-calendar/1","saturday":")" + QByteArray(saturday)
                            + R"(","years":[{"year":2027,"scope":")" + scope + R"(","days":[)" + day + ',' + worked
                            + "]}]}");
    }
    return seeds.exitCode();
}
