// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/Carrier.h"

#include "app/base/EnumNames.h"
#include "app/domain/KindField.h"
#include "app/domain/Metadata.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<Carrier::Kind, 6> kindNames{{{
    {Carrier::Kind::Check, QLatin1StringView("check")},
    {Carrier::Kind::Field, QLatin1StringView("field")},
    {Carrier::Kind::Permission, QLatin1StringView("permission")},
    {Carrier::Kind::Timer, QLatin1StringView("timer")},
    {Carrier::Kind::Screen, QLatin1StringView("screen")},
    {Carrier::Kind::Configuration, QLatin1StringView("configuration")},
}}};

QStringList permissions()
{
    return {u"submit"_s,         u"review"_s,         u"return"_s,       u"approve"_s,
            u"decline"_s,        u"withdraw"_s,       u"send"_s,         u"manage-accounts"_s,
            u"hand-over"_s,      u"export-archive"_s, u"never-delete"_s, u"permission-levels"_s,
            u"field-of-work"_s,  u"assign-tasks"_s,   u"sign-answer"_s,  u"decide-royalty"_s,
            u"encrypted-store"_s};
}

QStringList timers()
{
    return {u"publication-deadline"_s, u"answer-deadline"_s, u"forward-deadline"_s, u"change-age"_s,  u"daily-update"_s,
            u"backup-interval"_s,      u"passphrase-age"_s,  u"recurring-duty"_s,   u"office-hours"_s};
}

QStringList screens()
{
    return {
        u"article-form"_s,  u"review"_s,         u"audit-log"_s,        u"handover-minutes"_s, u"backup"_s,
        u"archive"_s,       u"accounts"_s,       u"roster"_s,           u"questions"_s,        u"feedback"_s,
        u"intake"_s,        u"contributors"_s,   u"incident"_s,         u"royalty"_s,          u"plans-and-reports"_s,
        u"checklist"_s,     u"published-page"_s, u"signed-statement"_s, u"decline-letter"_s,   u"domain"_s,
        u"directory"_s,     u"security-level"_s, u"regulation"_s,       u"search"_s,           u"package-metadata"_s,
        u"return-reason"_s, u"training"_s,       u"consultation"_s,     u"commendation"_s,     u"materials-request"_s};
}

QStringList configurations()
{
    return {u"categories"_s, u"regulation-profile"_s, u"board"_s, u"unit-rules"_s, u"supply-map"_s,
            u"utf-8"_s,      u"content-forms"_s};
}

} // namespace

QString carrierKindName(Carrier::Kind kind)
{
    return kindNames.name(kind);
}

std::optional<Carrier::Kind> carrierKindFromName(QStringView name)
{
    return kindNames.value(name);
}

QList<Carrier::Kind> allCarrierKinds()
{
    return kindNames.values();
}

QStringList knownCarriers(Carrier::Kind kind)
{
    switch (kind) {
    case Carrier::Kind::Check:
        break;
    case Carrier::Kind::Field:
        return metadataFields() + kindFieldNames() + QStringList{u"text"_s, u"images"_s};
    case Carrier::Kind::Permission:
        return permissions();
    case Carrier::Kind::Timer:
        return timers();
    case Carrier::Kind::Screen:
        return screens();
    case Carrier::Kind::Configuration:
        return configurations();
    }
    return {};
}

} // namespace bantin
