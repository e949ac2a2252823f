// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SiteFace.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "sync/portal/DurableFile.h"

#include <QFile>

namespace bantin::portal {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-site-face/1"_L1;

QString pathIn(const QString &folder)
{
    return folder + u"/site-face.json"_s;
}

} // namespace

Result<std::optional<SiteFace>> SiteFace::load(const QString &folder)
{
    if (!QFile::exists(pathIn(folder)))
        return std::optional<SiteFace>();
    const auto bytes = readWhole(pathIn(folder));
    if (!bytes)
        return bytes.error();
    const auto object = fromCanonicalJson(*bytes);
    if (!object)
        return std::optional<SiteFace>();
    JsonReader reader(*object);
    reader.constant("type"_L1, recordType);
    SiteFace face;
    face.url = reader.text("url"_L1);
    face.name = reader.text("name"_L1, JsonReader::Text::MayBeEmpty);
    return reader.problem() ? std::optional<SiteFace>() : std::optional(face);
}

Result<void> SiteFace::save(const QString &folder) const
{
    return writeDurably(pathIn(folder), toCanonicalJson({{u"type"_s, recordType}, {u"url"_s, url}, {u"name"_s, name}}));
}

} // namespace bantin::portal
