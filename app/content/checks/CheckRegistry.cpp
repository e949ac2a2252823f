// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckRegistry.h"

#include "app/content/DocumentWalk.h"
#include "app/content/PlainText.h"
#include "app/content/checks/CheckContext.h"
#include "app/domain/KindField.h"

#include <algorithm>
#include <array>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kindFields("kind-fields");

struct Check {
    QLatin1StringView name;
    QList<CheckPlace> (*find)(const CheckContext &);
};

constexpr std::array registry{
    Check{QLatin1StringView("secrecy-stamp"), secrecyStamps},
    Check{QLatin1StringView("personal-data"), personalData},
    Check{QLatin1StringView("quotation-source"), quotationsWithoutSource},
    Check{QLatin1StringView("quoted-date"), quotationsWithoutDate},
    Check{QLatin1StringView("reference-label"), wrongReferenceLabels},
    Check{QLatin1StringView("document-number"), malformedDocumentNumbers},
    Check{QLatin1StringView("unicode-form"), textOutsideUnicodeForm},
    Check{QLatin1StringView("invisible-characters"), invisibleCharacters},
    Check{QLatin1StringView("legacy-encoding"), textOfOldFonts},
    Check{QLatin1StringView("alt-text"), picturesWithoutText},
    Check{QLatin1StringView("heading-order"), headingsOutOfOrder},
    Check{QLatin1StringView("link-text"), linksThatSayNothing},
    Check{QLatin1StringView("insecure-link"), insecureLinks},
    Check{QLatin1StringView("dead-link"), deadLinks},
    Check{QLatin1StringView("table-headers"), tablesWithoutHeaders},
    Check{QLatin1StringView("english-version"), englishVersionsMissing},
    Check{QLatin1StringView("recipients"), recipientsWithoutPortal},
};

bool isChecked(Enforcement enforcement)
{
    return enforcement == Enforcement::Block || enforcement == Enforcement::Warn;
}

QStringList attachedFiles(const Document &document)
{
    QStringList names;
    forEachBlock(document.blocks, [&names](const Block &block) {
        if (const auto *attachment = std::get_if<Attachment>(&block.node))
            names.append(attachment->fileName);
    });
    return names;
}

/// The long fields of a form are as much the item's words as its text: a question and its answer, a document's abstract.
ContentFacts factsFor(const CheckedArticle &article)
{
    ContentFacts facts = factsOf(article.document);
    for (const auto &[name, value] : article.metadata.fields.asKeyValueRange()) {
        const KindField *field = findKindField(name);
        facts.isEmpty = facts.isEmpty && (!field || field->type != KindField::Type::Text);
    }
    return facts;
}

/// A field that names a file is filled in only while that file hangs on the article.
bool isFilled(const CheckedArticle &article, const QString &field)
{
    if (field == "text"_L1)
        return !factsFor(article).isEmpty;
    if (article.privateFields.contains(field))
        return true;
    const QString value = metadataField(article.metadata, field).trimmed();
    const KindField *known = findKindField(field);
    const bool isFile = known && known->type == KindField::Type::File;
    return !value.isEmpty() && (!isFile || attachedFiles(article.document).contains(value));
}

/// Fields the form of the article's kind must have and does not.
void checkKindFields(const Regulation &regulation, const CheckedArticle &article, QDate today, QList<Finding> &findings)
{
    const KindRule *kind = regulation.findKind(article.metadata.kind);
    if (!kind)
        return;
    for (const KindRule::Field &field : kind->fields) {
        const Rule *rule = regulation.findRule(field.ruleId);
        if (!isChecked(field.enforcement) || !rule || !rule->validity.holdsOn(today) || isFilled(article, field.field))
            continue;
        Finding finding{field.ruleId, field.enforcement, fullCite(regulation, field.ruleId, field.cite), rule->sentence,
                        field.field};
        finding.check = kindFields;
        // A file that is named but not there is said otherwise than an empty field.
        finding.arguments = {field.field, metadataField(article.metadata, field.field)};
        finding.arguments.removeAll(QString());
        findings.append(finding);
    }
}

bool isAtSamePlace(const Finding &a, const Finding &b)
{
    return a.check == b.check && a.field == b.field && a.block == b.block && a.position == b.position
           && a.length == b.length && a.arguments == b.arguments;
}

/// The first rule at a place keeps it unless a later one is stricter: a profile's own come before national ones.
void take(Finding finding, QList<Finding> &findings)
{
    const auto same =
        std::ranges::find_if(findings, [&](const Finding &other) { return isAtSamePlace(other, finding); });
    if (same == findings.end())
        findings.append(std::move(finding));
    else if (!isAtLeastAsStrict(same->enforcement, finding.enforcement))
        *same = std::move(finding);
}

/// Runs each check at most once, whatever number of rules asks for it.
class CheckRun
{
public:
    CheckRun(const Regulation &regulation, const CheckedArticle &article)
        : m_context(article, regulation)
    {
    }

    void apply(const Rule &rule, QList<Finding> &findings)
    {
        for (const Carrier &carrier : rule.carriers) {
            const Enforcement enforcement = rule.enforcementOf(carrier);
            if (carrier.kind != Carrier::Kind::Check || !isChecked(enforcement))
                continue;
            for (const CheckPlace &place : placesOf(carrier.name)) {
                Finding finding{rule.id, enforcement, fullCite(m_context.regulation, rule.id, rule.cite), rule.sentence,
                                place.field};
                finding.check = carrier.name;
                finding.block = place.block;
                finding.position = place.position;
                finding.length = place.length;
                finding.arguments = place.arguments;
                take(std::move(finding), findings);
            }
        }
    }

private:
    QList<CheckPlace> placesOf(const QString &name)
    {
        if (const auto known = m_places.constFind(name); known != m_places.cend())
            return *known;
        const auto check = std::ranges::find_if(registry, [&name](const Check &entry) { return entry.name == name; });
        const QList<CheckPlace> places = check == registry.end() ? QList<CheckPlace>() : check->find(m_context);
        m_places.insert(name, places);
        return places;
    }

    CheckContext m_context;
    QHash<QString, QList<CheckPlace>> m_places;
};

} // namespace

QStringList checkNames()
{
    QStringList names{kindFields};
    for (const Check &check : registry)
        names.append(check.name);
    return names;
}

QList<Finding> runChecks(const Regulation &regulation, const CheckedArticle &article, QDate today)
{
    QList<Finding> findings = checkArticle(regulation, article.metadata, factsFor(article));
    checkKindFields(regulation, article, today, findings);
    CheckRun run(regulation, article);
    const QList<Rule> rules = regulation.rulesOn(today);
    for (const Rule &rule : rules)
        run.apply(rule, findings);
    std::ranges::stable_partition(findings,
                                  [](const Finding &finding) { return finding.enforcement == Enforcement::Block; });
    return findings;
}

} // namespace bantin::content::checks
