// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingGuide.h"

#include "app/content/checks/CheckContext.h"
#include "app/domain/privacy/PersonalDatum.h"
#include "ui/desk/ArticlePane.h"
#include "ui/desk/InformationTab.h"
#include "ui/desk/Inspector.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::checks::CheckPlace;

namespace {

bool isPersonal(const Finding &finding)
{
    return finding.check == "personal-data"_L1 && finding.arguments.size() > 1;
}

CheckPlace placeOf(const Finding &finding)
{
    return {finding.field, finding.block, finding.position, finding.length, finding.arguments};
}

/// Whether redacting these words is what the finding proposes, so that nothing else is taken for them.
bool isMeant(const QString &words, const CheckPlace &place)
{
    const QList<PersonalDatum::Kind> kinds = allPersonalData();
    const auto kind = std::ranges::find(kinds, place.arguments.value(0), &personalDatumName);
    return kind != kinds.end() && !words.isEmpty() && redacted(words, *kind) == place.arguments.value(1);
}

} // namespace

FindingGuide::FindingGuide(Inspector &inspector, ArticlePane &article, QObject *parent)
    : QObject(parent)
    , m_inspector(inspector)
    , m_article(article)
{
    connect(&inspector, &Inspector::placeRequested, this, &FindingGuide::goTo);
    connect(&inspector, &Inspector::redactionRequested, this, &FindingGuide::redact);
}

void FindingGuide::goToField(const QString &field)
{
    m_inspector.selectTab(field.isEmpty() ? Inspector::Tab::Findings : Inspector::Tab::Information);
    if (field.isEmpty() || m_inspector.information()->focusField(field))
        return;
    m_inspector.selectTab(Inspector::Tab::Findings);
    m_article.focusField(field);
}

void FindingGuide::goTo(const Finding &finding)
{
    const auto present = isPersonal(finding) ? presentPlace(finding) : std::optional(placeOf(finding));
    if (!present)
        Q_EMIT notice(tr("This is no longer in the article; it will be checked again when it is saved."));
    else if (!show(*present))
        goToField(finding.field);
}

bool FindingGuide::show(const CheckPlace &place)
{
    if (m_article.showPlace(place))
        return true;
    if (!m_inspector.information()->hasField(place.field))
        return false;
    m_inspector.selectTab(Inspector::Tab::Information);
    return m_inspector.information()->showPlace(place.field, place.position, place.length);
}

void FindingGuide::redact(const Finding &finding)
{
    const auto place = presentPlace(finding);
    if (!place) {
        Q_EMIT notice(tr("This is no longer in the article; it will be checked again when it is saved."));
        return;
    }
    const QString words = place->arguments.value(1);
    InformationTab &form = *m_inspector.information();
    const bool isInForm = form.hasField(place->field);
    if (isInForm && isMeant(form.wordsAt(place->field, place->position, place->length), *place))
        form.redactAt(place->field, place->position, place->length, words);
    else if (!isInForm && isMeant(m_article.wordsAt(*place), *place))
        m_article.redactAt(*place, words);
    else if (show(*place))
        Q_EMIT notice(tr("It cannot be redacted from here; please write %1 in its place.").arg(words));
}

std::optional<CheckPlace> FindingGuide::presentPlace(const Finding &finding) const
{
    content::checks::CheckedArticle article;
    m_article.fill(article.metadata);
    m_inspector.information()->fill(article.metadata);
    article.document = m_article.document();
    const Regulation none;
    QList<CheckPlace> places = content::checks::personalData(content::checks::CheckContext(article, none));
    places.removeIf([&finding](const CheckPlace &place) { return place.arguments != finding.arguments; });
    const auto farness = [&finding](const CheckPlace &place) {
        return std::tuple(place.field != finding.field, place.block != finding.block,
                          std::abs(place.position - finding.position));
    };
    const auto nearest = std::ranges::min_element(places, {}, farness);
    return nearest == places.end() ? std::nullopt : std::optional(*nearest);
}

} // namespace bantin::ui
