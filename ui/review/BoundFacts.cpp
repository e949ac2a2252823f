// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BoundFacts.h"

#include "app/content/PlainText.h"
#include "ui/look/Words.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString citeOf(const Regulation &regulation, DecisionKind kind)
{
    const auto rule = std::ranges::find(regulation.deciders, kind, &DeciderRule::decision);
    return rule == regulation.deciders.end() ? QString() : rule->cite;
}

} // namespace

QStringList BoundFacts::of(const workflow::ArticleView &view, const content::Document &document,
                           const Regulation &regulation, DecisionKind kind, const QString &language)
{
    const QStringList assets = content::referencedAssets(document);
    QStringList lines{tr("%n word(s)", nullptr, content::factsOf(document).wordCount) + u" · "_s
                      + tr("%n picture(s) and file(s)", nullptr, int(assets.size()))};
    lines.append(view.findings.isEmpty() ? tr("✔ no check is open")
                                         : tr("! %n check(s) open", nullptr, int(view.findings.size())));
    for (const workflow::DecisionView &taken : view.decisions) {
        const Decision &decision = taken.decision;
        if (taken.inForce && decision.kind != DecisionKind::Forward)
            lines.append(u"%1: %2, %3"_s.arg(Words::decision(decision.kind), decision.actorName,
                                             Words::moment(decision.decidedAt)));
    }
    const QString cite = citeOf(regulation, kind);
    lines.append(cite.isEmpty() ? regulation.shortName.in(language)
                                : u"%1, %2"_s.arg(regulation.shortName.in(language), cite));
    return lines;
}

QStringList BoundFacts::findings(const workflow::ArticleView &view, const QString &language)
{
    QStringList lines;
    for (const Finding &finding : view.findings) {
        const QString cite = finding.cite.isEmpty() ? QString() : u" (%1)"_s.arg(finding.cite);
        lines.append(u"– "_s + finding.sentence.in(language) + cite);
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace bantin::ui
