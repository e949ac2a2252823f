// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/NationalRules.h"

#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView type("bantin-national-rules/1");
constexpr qsizetype maximumBytes = 1 << 20;

} // namespace

bool isNationalRules(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    return document.object().value("type"_L1).toString() == type;
}

Result<NationalRules> parseNationalRules(QByteArrayView json)
{
    const auto invalid = [](const QString &place) {
        return Error{Fault::InvalidInput, u"regulation-invalid"_s, Retry::AfterCorrection, {place}, {}};
    };
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    JsonReader reader(QJsonDocument::fromJson(json.toByteArray()).object());
    NationalRules national;
    reader.constant("type"_L1, type);
    national.version = int(reader.integer("version"_L1, 1, std::numeric_limits<int>::max()));
    national.rules = reader.objects("rules"_L1, readRule);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return national;
}

} // namespace bantin
