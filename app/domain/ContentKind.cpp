// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ContentKind.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<ContentKind, 16> names{{{
    {ContentKind::News, QLatin1StringView("news")},
    {ContentKind::Direction, QLatin1StringView("direction")},
    {ContentKind::Propaganda, QLatin1StringView("propaganda")},
    {ContentKind::LegalDocument, QLatin1StringView("legal-document")},
    {ContentKind::Gazette, QLatin1StringView("gazette")},
    {ContentKind::Procedure, QLatin1StringView("procedure")},
    {ContentKind::Strategy, QLatin1StringView("strategy")},
    {ContentKind::Project, QLatin1StringView("project")},
    {ContentKind::Science, QLatin1StringView("science")},
    {ContentKind::Statistics, QLatin1StringView("statistics")},
    {ContentKind::Consultation, QLatin1StringView("consultation")},
    {ContentKind::QuestionAnswer, QLatin1StringView("question-answer")},
    {ContentKind::Contact, QLatin1StringView("contact")},
    {ContentKind::Introduction, QLatin1StringView("introduction")},
    {ContentKind::Advertising, QLatin1StringView("advertising")},
    {ContentKind::EnglishVersion, QLatin1StringView("english-version")},
}}};

} // namespace

QString contentKindName(ContentKind kind)
{
    return names.name(kind);
}

std::optional<ContentKind> contentKindFromName(QStringView name)
{
    return names.value(name);
}

QList<ContentKind> allContentKinds()
{
    return names.values();
}

} // namespace bantin
