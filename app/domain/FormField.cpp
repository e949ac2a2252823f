// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FormField.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

bool asksFor(const QList<Rule> &rules, const QStringList &checks)
{
    const auto isSuch = [&checks](const Carrier &carrier) {
        return carrier.kind == Carrier::Kind::Check && checks.contains(carrier.name);
    };
    return std::ranges::any_of(rules, [&](const Rule &rule) { return std::ranges::any_of(rule.carriers, isSuch); });
}

bool asksFor(const Regulation &regulation, const QStringList &checks)
{
    return asksFor(regulation.rules, checks) || asksFor(regulation.nationalRules, checks);
}

QStringList flags(ContentKind kind, const Regulation &regulation)
{
    const bool isWritten =
        kind == ContentKind::News || kind == ContentKind::Direction || kind == ContentKind::Propaganda;
    QStringList fields;
    if (isWritten && asksFor(regulation, {u"quotation-source"_s, u"quoted-date"_s}))
        fields.append(u"quoted"_s);
    if (isWritten && !regulation.referenceCategory.isEmpty())
        fields.append(u"unconfirmed"_s);
    return fields;
}

/// What belongs to such an item wherever it is published; no rule of any text.
QStringList usualFields(ContentKind kind, const Regulation &regulation)
{
    switch (kind) {
    case ContentKind::LegalDocument:
        return {u"document-form"_s,  u"issuer"_s,   u"number-symbol"_s, u"issue-date"_s,
                u"effective-date"_s, u"abstract"_s, u"file"_s};
    case ContentKind::Gazette:
        return {u"gazette-number"_s, u"issue-date"_s, u"document-list"_s, u"abstract"_s};
    case ContentKind::Procedure:
        return {u"steps"_s,           u"dossier"_s,    u"place"_s, u"handler"_s,
                u"handler-contact"_s, u"time-limit"_s, u"fees"_s,  u"service-level"_s};
    case ContentKind::Project:
        return {u"approval-date"_s, u"project-name"_s, u"goal"_s,    u"project-field"_s, u"project-type"_s,
                u"duration"_s,      u"cost"_s,         u"funding"_s, u"funder"_s,        u"status"_s};
    case ContentKind::Science:
        return {u"acceptance-date"_s, u"project-name"_s, u"topic-code"_s, u"topic-level"_s,
                u"project-field"_s,   u"lead-unit"_s,    u"duration"_s,   u"results"_s};
    case ContentKind::Statistics:
        return {u"method"_s, u"analysis"_s, u"period"_s};
    case ContentKind::Consultation:
        return {u"full-text"_s, u"closing-date"_s, u"receiving-address"_s, u"receiving-email"_s};
    case ContentKind::QuestionAnswer:
        return {u"question"_s,   u"answer"_s,        u"answer-signer"_s, u"received-date"_s,
                u"asker-name"_s, u"asker-address"_s, u"asker-phone"_s,   u"asker-email"_s};
    case ContentKind::Contact:
        return {u"full-name"_s, u"post"_s, u"unit"_s, u"phone"_s, u"email"_s};
    case ContentKind::Advertising:
        return {u"advertiser"_s, u"confirmation"_s};
    case ContentKind::EnglishVersion:
        return {u"original"_s};
    case ContentKind::Strategy:
        return {u"approval-date"_s};
    case ContentKind::News:
    case ContentKind::Direction:
    case ContentKind::Propaganda:
    case ContentKind::Introduction:
        break;
    }
    return flags(kind, regulation);
}

} // namespace

QList<FormField> formFields(ContentKind kind, const Regulation &regulation)
{
    const QStringList usual = usualFields(kind, regulation);
    const KindRule *asked = regulation.findKind(kind);
    QList<FormField> fields;
    const QList<KindField> known = kindFields();
    for (const KindField &field : known) {
        FormField line{field, {}};
        for (const KindRule::Field &rule : asked ? asked->fields : QList<KindRule::Field>()) {
            if (rule.field == field.name && !line.rule)
                line.rule = rule;
        }
        if (line.rule || usual.contains(field.name))
            fields.append(line);
    }
    return fields;
}

} // namespace bantin
