// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the shipped profiles, cut to what a fuzzer can handle, and a unit's rules:  rules_seeds FOLDER
#include "resources/Resources.h"
#include "tests/fuzz/SeedFolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// One element of each list reaches every reader.
QByteArray shortened(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QString &name : object.keys()) {
        if (object.value(name).isArray() && name != "deciders"_L1 && name != "senders"_L1)
            object.insert(name, QJsonArray{object.value(name).toArray().first()});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

const QByteArray unitRules = R"({"type":"bantin-unit-rules/1","regulation":"dongviet-2024","raised":[{"rule":"DVI-1",
"enforcement":"block"}],"closer":[],"added":[{"id":"DVI-1","cite":"a","valid-from":null,"valid-to":"2026-12-31","enforcement":
"warn","sentence":{"vi":"a","en":"b"},"carried-by":[{"kind":"check","name":"alt-text"}]}],"required":[{"kind":"news","field":
{"field":"abstract","rule":"DVI-1","enforcement":"warn","cite":"a"}}]})";

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    seeds.writeNext(unitRules);
    for (const QByteArray &profile : bantin::resources::regulationProfiles())
        seeds.writeNext(shortened(profile));
    return seeds.exitCode();
}
