// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the shipped profiles, cut to what a fuzzer can handle, and a unit's rules:  rules_seeds FOLDER
#include "resources/Resources.h"

#include <QDir>
#include <QFile>
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
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool good = folder.mkpath(u"."_s);
    int index = 0;
    QList<QByteArray> seeds{unitRules};
    for (const QByteArray &profile : bantin::resources::regulationProfiles())
        seeds.append(shortened(profile));
    for (const QByteArray &seed : seeds) {
        QFile file(folder.filePath(QString::number(index++)));
        good = file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size() && good;
    }
    return good ? 0 : 1;
}
