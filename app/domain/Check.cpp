// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Check.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

bool isMet(const FieldRule &rule, const Regulation &regulation, const Metadata &metadata, const ContentFacts &facts)
{
    if (rule.field == "text"_L1)
        return !facts.isEmpty;
    if (rule.field == "images"_L1)
        return facts.imagesWithoutAlternative == 0;
    if (rule.field == "category"_L1)
        return regulation.findCategory(metadata.category) != nullptr;
    return !metadataField(metadata, rule.field).isEmpty();
}

bool isChecked(Enforcement enforcement)
{
    return enforcement == Enforcement::Block || enforcement == Enforcement::Warn;
}

} // namespace

QList<Finding> checkArticle(const Regulation &regulation, const Metadata &metadata, const ContentFacts &facts)
{
    QList<Finding> findings;
    for (const FieldRule &rule : regulation.fieldRules) {
        if (!isChecked(rule.enforcement) || isMet(rule, regulation, metadata, facts))
            continue;
        findings.append(
            {rule.ruleId, rule.enforcement, fullCite(regulation, rule.ruleId, rule.cite), rule.sentence, rule.field});
    }
    std::ranges::stable_partition(findings,
                                  [](const Finding &finding) { return finding.enforcement == Enforcement::Block; });
    return findings;
}

QString fullCite(const Regulation &regulation, const QString &ruleId, const QString &cite)
{
    const bool isNational = std::ranges::any_of(
        regulation.nationalRules, [&](const Rule &rule) { return rule.id == ruleId && rule.cite == cite; });
    return cite.isEmpty() || isNational ? cite : cite + ", "_L1 + regulation.shortName.vi;
}

bool blocks(const QList<Finding> &findings)
{
    return std::ranges::any_of(findings,
                               [](const Finding &finding) { return finding.enforcement == Enforcement::Block; });
}

} // namespace bantin
