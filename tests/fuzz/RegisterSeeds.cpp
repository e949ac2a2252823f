// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the shipped registers, cut to a few fields, a row, periods and a file:  registers_seeds FOLDER
#include "resources/Resources.h"
#include "tests/fuzz/SeedFolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewFields = 3;

QByteArray shortened(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    QJsonArray fields = object.value("fields"_L1).toArray();
    while (fields.size() > fewFields)
        fields.removeLast();
    object.insert("fields"_L1, fields);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

const QByteArray row =
    R"({"at":"2026-11-22T01:02:03Z","entry":3,"number":7,"reason":"","register":"incident","state":"open",)"
    R"("type":"bantin-register-entry/1","values":{"what":"x"},"writer":)"
    R"("0198f1a2-3b4c-7d5e-8f60-718293a4b5c6","writer-name":"A"})"
    "\n";

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    for (const QByteArray &seed : {row, "2026-H1"_ba, "2026-11"_ba, "2026-W48"_ba, QByteArray(128, 'a') + ".pdf x.pdf"})
        seeds.writeNext(seed);
    seeds.writeNext(QJsonDocument(QJsonDocument::fromJson(bantin::resources::royaltyLaw()).object())
                        .toJson(QJsonDocument::Compact));
    for (const QByteArray &form : bantin::resources::registerForms())
        seeds.writeNext(shortened(form));
    return seeds.exitCode();
}
